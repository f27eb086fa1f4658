//! The schema put together out of the features' parts. Each feature adds its lines here and in no other place.

use async_graphql::{EmptySubscription, MergedObject, Schema};

use super::rules::FieldRule;
use crate::{journal, needs, organisations, people, sessions};

/// The questions of all features.
#[derive(MergedObject, Default)]
pub struct Query(
    sessions::graphql::SessionQueries,
    organisations::graphql::OrganisationQueries,
    needs::graphql::NeedQueries,
);

/// The mutations of all features.
#[derive(MergedObject, Default)]
pub struct Mutation(
    people::graphql::PeopleMutations,
    sessions::graphql::SessionMutations,
    organisations::graphql::OrganisationMutations,
    needs::mutations::NeedMutations,
);

/// The whole contract.
pub type Contract = Schema<Query, Mutation, EmptySubscription>;

/// The rules of all features: a field without one is refused.
pub const RULES: &[&[FieldRule]] = &[
    people::graphql::RULES,
    sessions::graphql::RULES,
    organisations::graphql::RULES,
    needs::graphql::RULES,
    needs::mutations::RULES,
    journal::graphql::RULES,
];
