//! The schema put together out of the features' parts. Each feature adds its lines here and in no other place.

use async_graphql::{MergedObject, MergedSubscription, Schema};

use super::rules::FieldRule;
use crate::{challenges, journal, needs, organisations, people, sessions, working_groups};

/// The questions of all features.
#[derive(MergedObject, Default)]
pub struct Query(
    sessions::graphql::SessionQueries,
    organisations::graphql::OrganisationQueries,
    needs::graphql::NeedQueries,
    working_groups::graphql::WorkingGroupQueries,
    challenges::graphql::ChallengeQueries,
);

/// The mutations of all features.
#[derive(MergedObject, Default)]
pub struct Mutation(
    people::graphql::PeopleMutations,
    sessions::graphql::SessionMutations,
    organisations::graphql::OrganisationMutations,
    needs::mutations::NeedMutations,
    working_groups::mutations::WorkingGroupMutations,
    challenges::graphql::ChallengeMutations,
);

/// What can be followed.
#[derive(MergedSubscription, Default)]
pub struct Subscription(challenges::graphql::ChallengeSubscriptions);

/// The whole contract.
pub type Contract = Schema<Query, Mutation, Subscription>;

/// The rules of all features: a field without one is refused.
pub const RULES: &[&[FieldRule]] = &[
    people::graphql::RULES,
    sessions::graphql::RULES,
    organisations::graphql::RULES,
    needs::graphql::RULES,
    needs::mutations::RULES,
    journal::graphql::RULES,
    working_groups::graphql::RULES,
    working_groups::mutations::RULES,
    challenges::graphql::RULES,
    challenges::graphql::PARTS,
    challenges::graphql::VERSIONS,
    challenges::graphql::QUERIES,
    challenges::graphql::MUTATIONS,
];
