//! How many statements a list costs, all that is nested in it included: the same at 5 rows and at 50, and at most 12.
//! How fast they are is measured by `make bench`.

use harness::{Client, Database, Engine, Program, SERVE, World};
use serde_json::{Value, json};

const AT_MOST: usize = 12;

/// What is nested is divided so that fifty rows stay below the most that one request may ask for.
const LISTS: [(&str, &str); 8] = [
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
];

#[test]
fn a_list_costs_as_many_statements_at_50_rows_as_at_5_on_sqlite() {
    harness::run_with(Engine::Sqlite, "statements::sqlite", started, rule);
}

#[test]
fn a_list_costs_as_many_statements_at_50_rows_as_at_5_on_postgres() {
    harness::run_with(Engine::Postgres, "statements::postgres", started, rule);
}

/// The program with each statement in its log.
async fn started(database: &Database) -> Program {
    let mut command = Program::command(&database.url, &database.data, &SERVE);
    command.env("RUST_LOG", "info,sqlx::query=debug");
    Program::start(command, &database.data).await
}

async fn rule(world: World) {
    let asker = fifty_of_each(&world).await;
    for (name, document) in LISTS {
        let few = least(&world, &asker, document, 5).await;
        let many = least(&world, &asker, document, 50).await;
        assert!(few > 0, "the log shows no statement: RUST_LOG is not obeyed");
        assert_eq!(few, many, "{name}: {few} statements for 5 rows, {many} for 50");
        assert!(many <= AT_MOST, "{name}: {many} statements");
    }
}

/// Public needs, and drafts of challenges that each answer one of them; the one who may see them all.
async fn fifty_of_each(world: &World) -> Client {
    let municipality = world.municipality("GM0518").await;
    let group = world.working_group(&municipality).await;
    let lead = &municipality.clerk;
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
        let draft = json!({ "title": "Nog niet af", "body": "Ik wil koken.", "municipalityId": municipality.id });
        lead.makes("needDraft", draft, "need").await;
        let care = json!({ "name": format!("Zorg {number}"), "kind": "CARE_ORGANISATION" });
        world.administrator.makes("organisationRegister", care, "organisation").await;
    }
    lead.clone()
}

/// The least of several tries: jobs run beside them and put statements of their own in the log.
async fn least(world: &World, asker: &Client, document: &str, first: usize) -> usize {
    let mut least = usize::MAX;
    for _ in 0..10 {
        let before = world.program.statements();
        let answer: Value = asker.ask(document, json!({ "first": first })).await.fine().body;
        assert!(answer["data"].is_object());
        least = least.min(world.program.statements() - before);
    }
    least
}
