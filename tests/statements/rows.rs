//! Fifty alike of everything that is listed, with all that is nested in it: not one statement more than for five.
//! That no field was forgotten is seen to in `walk.rs`.

use harness::{Client, Engine, World};
use serde_json::json;

use super::{AT_MOST, counting, statements};

/// What is nested is divided so that fifty rows stay below the most that one request may ask for.
const LISTS: [(&str, &str); 15] = [
    (
        "needs",
        "query($first: Int!) { needs(first: $first) { totalCount nodes { title supportCount viewerSupports
            author { displayName } municipality { name } evidence { kind }
            challengeLinks { state challenge { title } } viewerCan } } }",
    ),
    (
        "needs on ballots",
        "query($first: Int!) { needs(first: $first) { nodes { title ballotPlaces { state round { title } } } } }",
    ),
    (
        "challenges",
        "query($first: Int!) { challenges(first: $first) { totalCount nodes { title needCount
            municipalities { name } needs { need { title } } } } }",
    ),
    (
        "challenges by their needs",
        "query($first: Int!) { challenges(first: $first) { nodes { title lifeDomains
            needs { state need { supportCount } } viewerCan } } }",
    ),
    (
        "drafts of challenges",
        "query($first: Int!) { viewer { draftChallenges(first: $first) { totalCount nodes { title
            workingGroup { name } sections { heading } criteria { title weight } viewerCan } } } }",
    ),
    (
        "organisations",
        "query($first: Int!) { organisations(first: $first) { totalCount nodes { name needCount viewerCan } } }",
    ),
    (
        "search",
        "query($first: Int!) { search(text: \"zelf\", first: $first) { totalCount nodes { kind node {
            ... on Need { title supportCount municipality { name } } } } } }",
    ),
    (
        "drafts of needs",
        "query($first: Int!) { viewer { draftNeeds(first: $first) { nodes { title evidence { kind }
            municipality { name } viewerCan } } } }",
    ),
    (
        "own needs",
        "query($first: Int!) { viewer { needs(first: $first) { totalCount nodes { title evidence { kind }
            municipality { name } viewerCan } } } }",
    ),
    (
        "supported needs",
        "query($first: Int!) { viewer { supportedNeeds(first: $first) { totalCount nodes { title author { displayName }
            municipality { name } viewerSupports } } } }",
    ),
    (
        "solutions",
        "query($first: Int!) { solutions(first: $first) { totalCount nodes { name readiness { canBeBorrowed }
            organisation { name } lifeDomains viewerCan } } }",
    ),
    (
        "own solutions",
        "query($first: Int!) { viewer { solutions(first: $first) { totalCount nodes { name state
            organisation { name } viewerCan } } } }",
    ),
    (
        "working groups",
        "query($first: Int!) { workingGroups(first: $first) { totalCount nodes { name lead { name }
            participations { state organisation { name } } viewerCan } } }",
    ),
    (
        "lists of one municipality, asked for by each of its needs",
        "query($first: Int!) { needs(first: $first) { nodes { municipality { needs(first: 2) { nodes { title } }
            challenges(first: 2) { totalCount nodes { title } } } } } }",
    ),
    (
        "one list under two names",
        "query($first: Int!) { organisations(first: $first) { nodes { once: needs(first: 2) { nodes { title } }
            again: needs(first: 2) { nodes { title } } } } }",
    ),
];

#[test]
fn a_list_costs_as_many_statements_at_50_rows_as_at_5_on_sqlite() {
    harness::run_with(Engine::Sqlite, "statements::rows::sqlite", counting, rule);
}

#[test]
fn a_list_costs_as_many_statements_at_50_rows_as_at_5_on_postgres() {
    harness::run_with(Engine::Postgres, "statements::rows::postgres", counting, rule);
}

async fn rule(world: World) {
    let asker = fifty_of_each(&world).await;
    for (name, document) in LISTS {
        let few = statements(&world, &asker, document, 5).await.expect("five may be asked for");
        let many = statements(&world, &asker, document, 50).await.expect("fifty may be asked for");
        assert!(few > 1, "{name}: {few} statements cannot have asked for a list");
        assert_eq!(few, many, "{name}: {few} statements for 5 rows, {many} for 50");
        assert!(many <= AT_MOST, "{name}: {many} statements");
    }
}

/// Public needs and solutions, working groups, drafts of challenges that each answer a need; the one who may see them all.
async fn fifty_of_each(world: &World) -> Client {
    let municipality = world.municipality("GM0518").await;
    let group = world.working_group(&municipality).await;
    let lead = &municipality.clerk;
    let provider = world.provider("Nachtlicht").await;
    let catalogue = json!({ "organisationId": provider.id, "personId": lead.id, "roles": ["MEMBER"] });
    world.administrator.act("membershipGrant", catalogue, "membership { id }").await;
    for number in 0..50 {
        let need = world.accepted_need_in(&municipality, &format!("Zelf blijven koken {number}")).await;
        let title = format!("Samen koken {number}");
        let draft = json!({ "workingGroupId": group.id, "title": title, "summary": "Veilig aan het fornuis." });
        let challenge = lead.makes("challengeDraft", draft, "challenge").await;
        let section = json!({ "challengeId": challenge, "heading": "Koken", "body": "Zelf en zonder brand." });
        lead.act("sectionAdd", section, "section { id }").await;
        let criterion = json!({ "challengeId": challenge, "title": "Werkt in elke keuken", "weight": 100 });
        lead.act("criterionAdd", criterion, "criterion { id }").await;
        let link = json!({ "challengeId": challenge, "needId": need.id, "reason": "Veel gehoord." });
        lead.act("challengeLinkNeed", link, "challenge { id }").await;
        lead.act("needSupport", json!({ "needId": need.id }), "need { id }").await;
        let draft = json!({ "title": "Nog niet af", "body": "Ik wil koken.", "municipalityId": municipality.id });
        lead.makes("needDraft", draft, "need").await;
        let care = json!({ "name": format!("Zorg {number}"), "kind": "CARE_ORGANISATION" });
        world.administrator.makes("organisationRegister", care, "organisation").await;
        let solution = json!({
            "organisationId": provider.id,
            "name": format!("Licht {number}"),
            "summary": "Licht dat de weg wijst.",
            "body": "Gaat aan bij opstaan en uit bij terugkomst.",
            "lifeDomains": ["LIVING"],
            "targetGroups": ["OLDER_PEOPLE"],
        });
        let solution = provider.person.makes("solutionDraft", solution, "solution").await;
        provider.person.act("solutionPublish", json!({ "solutionId": solution }), "solution { id }").await;
        let another =
            json!({ "name": format!("Groep {number}"), "purpose": "Eén vraag", "leadOrganisationId": municipality.id });
        lead.makes("workingGroupCreate", another, "workingGroup").await;
    }
    lead.clone()
}
