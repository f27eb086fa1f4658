//! A list of 20 challenges with nested needs, municipalities and counts: through GraphQL, as a page, and by hand.
//! The handler by hand is in `baseline.rs`.

use harness::World;
use serde_json::{Value, json};

use crate::{
    baseline, line,
    load::{Pace, Question, pace},
};

const DOCUMENT: &str = "{ challenges(first: 20, filter: { states: [PUBLISHED, CLOSED, ASSESSING, AWARDED, NOT_AWARDED,
    IN_PILOT, COMPLETED], isImported: false }, orderBy: NEWEST) { totalCount nodes { slug title state needCount
    municipalities { slug name } needs { state need { slug title supportCount } } } } }";

pub async fn measure(world: &World) {
    let body = json!({ "query": DOCUMENT }).to_string();
    let graphql = Question { url: format!("{}/graphql", world.program.url), body: Some(body.into()) };
    let page = Question { url: format!("{}/challenges", world.program.url), body: None };
    let by_hand = Question { url: baseline::serve(&world.program.database_url).await, body: None };

    let ours = world.visitor.ask(DOCUMENT, json!({})).await.fine().body;
    let theirs: Value = reqwest::get(&by_hand.url).await.expect("an answer").json().await.expect("JSON");
    let is_same = ours == theirs;
    line(
        "the two answers are the same JSON",
        if is_same { "yes" } else { "NO: the ratios below compare unlike things" },
    );
    line("bytes of the answer", ours.to_string().len());

    // Twice each, in turn, so that a warm machine favours nobody.
    let mut best: [Option<Pace>; 3] = [None; 3];
    for _ in 0..2 {
        for (best, question) in best.iter_mut().zip([&by_hand, &graphql, &page]) {
            let now = pace(question).await;
            if best.is_none_or(|before| now.per_second > before.per_second) {
                *best = Some(now);
            }
        }
    }
    let [Some(by_hand), Some(graphql), Some(page)] = best else { unreachable!("each was measured twice") };
    line("by hand (axum and sqlx)", by_hand);
    line("through GraphQL", format!("{graphql} = {}", ratio(graphql, by_hand)));
    line("as a page", format!("{page} = {}", ratio(page, by_hand)));
}

fn ratio(ours: Pace, theirs: Pace) -> String {
    let share = ours.per_second / theirs.per_second * 100.0;
    let slower = ours.p99.as_secs_f64() / theirs.p99.as_secs_f64();
    format!("{share:.0} % of the requests, p99 {slower:.1} times (aim: 60 %, 2 times)")
}
