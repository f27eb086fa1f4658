//! How many statements a list costs: the same at 5 rows and at 50, and at most 12.
//! How fast they are is measured by `make bench`.

use harness::{Database, Engine, Program, SERVE, World};
use serde_json::{Value, json};

const AT_MOST: usize = 12;

const LISTS: [(&str, &str); 4] = [
    (
        "needs",
        "query($first: Int!) { needs(first: $first) { totalCount nodes { title supportCount viewerSupports
            author { displayName } municipality { name } evidence { kind } ballotPlaces { state round { title } }
            challengeLinks { state challenge { title } } viewerCan } } }",
    ),
    (
        "organisations",
        "query($first: Int!) { organisations(first: $first) { totalCount nodes { name needCount memberships { id }
            viewerCan } } }",
    ),
    (
        "search",
        "query($first: Int!) { search(text: \"zelf\", first: $first) { totalCount nodes { kind node {
            ... on Need { title supportCount municipality { name } } } } } }",
    ),
    (
        "viewer",
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
    let municipality = world.municipality("GM0518").await;
    for number in 0..50 {
        world.accepted_need_in(&municipality, &format!("Zelf blijven koken {number}")).await;
    }
    for (name, document) in LISTS {
        let few = least(&world, document, 5).await;
        let many = least(&world, document, 50).await;
        assert!(few > 0, "the log shows no statement: RUST_LOG is not obeyed");
        assert_eq!(few, many, "{name}: {few} statements for 5 rows, {many} for 50");
        assert!(many <= AT_MOST, "{name}: {many} statements");
    }
}

/// The least of several tries: jobs run beside them and put statements of their own in the log.
async fn least(world: &World, document: &str, first: usize) -> usize {
    let mut least = usize::MAX;
    for _ in 0..5 {
        let before = world.program.statements();
        let answer: Value = world.administrator.ask(document, json!({ "first": first })).await.fine().body;
        assert!(answer["data"].is_object());
        least = least.min(world.program.statements() - before);
    }
    least
}
