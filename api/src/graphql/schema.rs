//! The schema put together out of the features' parts. Each feature adds its lines here and in no other place.

use async_graphql::{MergedObject, MergedSubscription, SDLExportOptions, Schema, SchemaBuilder};

use super::{
    guarded::Guarded,
    limits::Limits,
    node,
    rules::{FieldRule, Rules},
    shape::Shape,
};
use crate::{
    adoptions, assessments, challenges, demo, imports, journal, needs, organisations, panels, people, pilots, search,
    sessions, solutions, statistics, submissions, voting, working_groups,
};

/// The questions of all features.
#[derive(MergedObject, Default)]
pub struct Query(
    node::NodeQueries,
    sessions::graphql::SessionQueries,
    organisations::graphql::OrganisationQueries,
    needs::graphql::NeedQueries,
    panels::graphql::PanelQueries,
    voting::graphql::VotingQueries,
    working_groups::graphql::WorkingGroupQueries,
    challenges::graphql::ChallengeQueries,
    solutions::graphql::SolutionQueries,
    pilots::graphql::PilotQueries,
    search::graphql::SearchQueries,
    statistics::graphql::StatisticsQueries,
    journal::graphql::JournalQueries,
    demo::graphql::DemoQueries,
);

/// The mutations of all features.
#[derive(MergedObject, Default)]
pub struct Mutation(
    people::graphql::PeopleMutations,
    sessions::mutations::SessionMutations,
    organisations::graphql::OrganisationMutations,
    needs::mutations::NeedMutations,
    pilots::mutations::PilotMutations,
    adoptions::graphql::AdoptionMutations,
    imports::graphql::ImportMutations,
    panels::graphql::mutations::PanelMutations,
    voting::graphql::mutations::VotingMutations,
    working_groups::mutations::WorkingGroupMutations,
    challenges::graphql::ChallengeMutations,
    solutions::mutations::SolutionMutations,
    submissions::mutations::SubmissionMutations,
    assessments::mutations::AssessmentMutations,
);

/// What can be followed.
#[derive(MergedSubscription, Default)]
pub struct Subscription(voting::graphql::VotingSubscriptions, challenges::graphql::ChallengeSubscriptions);

/// The whole contract, behind its limits.
pub type Contract = Guarded;

/// The rules of all features: a field without one is refused.
pub const RULES: &[&[FieldRule]] = &[
    node::RULES,
    people::graphql::RULES,
    sessions::graphql::RULES,
    sessions::mutations::RULES,
    organisations::graphql::RULES,
    needs::graphql::RULES,
    needs::mutations::RULES,
    pilots::graphql::RULES,
    pilots::mutations::RULES,
    adoptions::graphql::RULES,
    imports::graphql::RULES,
    panels::graphql::RULES,
    panels::graphql::mutations::RULES,
    voting::graphql::RULES,
    voting::graphql::mutations::RULES,
    voting::graphql::reasons::RULES,
    voting::graphql::result::RULES,
    search::graphql::RULES,
    statistics::graphql::RULES,
    demo::graphql::RULES,
    journal::graphql::RULES,
    working_groups::graphql::RULES,
    working_groups::mutations::RULES,
    challenges::graphql::RULES,
    challenges::graphql::PARTS,
    challenges::graphql::VERSIONS,
    challenges::graphql::QUERIES,
    challenges::graphql::MUTATIONS,
    solutions::graphql::RULES,
    solutions::mutations::RULES,
    submissions::graphql::RULES,
    submissions::mutations::RULES,
    assessments::graphql::RULES,
    assessments::mutations::RULES,
];

/// Builds the contract with its limits and rules in force. An error names what is wrong with the rules' table.
pub fn contract() -> Result<Contract, String> {
    let rules = Rules::of(RULES);
    let shape = Shape::read(&bare().finish().sdl(), &rules)?;
    Ok(Guarded::new(bare().finish(), Limits::new(shape)))
}

fn bare() -> SchemaBuilder<Query, Mutation, Subscription> {
    Schema::build(Query::default(), Mutation::default(), Subscription::default())
}

/// The contract in GraphQL's schema definition language, as `schema/schema.graphql` keeps it.
pub fn sdl() -> String {
    bare().finish().sdl_with_options(SDLExportOptions::new().sorted_fields().sorted_arguments().sorted_enum_items())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_has_one_rule_and_every_rule_a_field() {
        let rules = Rules::of(RULES);
        let shape = Shape::read(&sdl(), &rules).unwrap();
        assert_eq!(shape.without_rule(), Vec::<String>::new(), "fields that nobody may read until they have a rule");
        assert_eq!(shape.without_cost(), Vec::<String>::new(), "lists whose length nothing bounds");
        assert_eq!(Rules::twice(RULES), Vec::<String>::new());
        assert_eq!(rules.stale(&shape), Vec::<String>::new());
    }
}
