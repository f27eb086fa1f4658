//! Sample voting rounds: open, published, counted with too few ballots, and a draft with nothing in it.

use serde_json::{Value, json};

use super::VotingRound;
use crate::{page::Page, view::sample};

/// The page in each of its states.
pub fn all(page: Page) -> Vec<(&'static str, VotingRound)> {
    let make = |page: &Page, round: Value| {
        let title = round["title"].as_str().unwrap_or_default().to_owned();
        VotingRound::new(page.clone().titled(title), None, sample(round))
    };
    let visitor = Page { viewer: None, ..page.clone() };
    vec![
        ("filled", make(&visitor, published())),
        ("empty", make(&page, draft())),
        ("open", make(&page, open())),
        ("hidden", make(&visitor, hidden())),
    ]
}

fn draft() -> Value {
    json!({
        "id": "1", "slug": "langer-thuis", "title": "Langer thuis: wat eerst?",
        "question": "Welke van deze dingen wilt u thuis kunnen?", "state": "DRAFT",
        "panel": { "slug": "moerwijk", "name": "Langer thuis Moerwijk", "municipalities": [{ "name": "Den Haag" }] },
        "places": [], "seats": 2, "minimumTurnout": 10,
        "opensAt": "2026-11-01T08:00:00Z", "closesAt": "2026-12-01T17:00:00Z", "turnout": { "cast": 0, "eligible": 0 },
        "tally": null,
        "ballots": { "totalCount": 0, "nodes": [], "pageInfo": { "hasNextPage": false, "endCursor": null } },
        "viewerBallot": null, "reason": null, "history": [], "viewerCan": ["EDIT", "SCHEDULE", "CANCEL"],
    })
}

fn open() -> Value {
    let mut round = draft();
    round["state"] = json!("OPEN");
    round["places"] = json!([
        { "need": { "slug": "a", "title": "’s Nachts veilig naar het toilet kunnen" }, "position": 1, "state": "ON_BALLOT" },
        { "need": { "slug": "b", "title": "Zelf blijven koken" }, "position": 2, "state": "ON_BALLOT" },
    ]);
    round["turnout"] = json!({ "cast": 23, "eligible": 40 });
    round["viewerBallot"] = json!({ "hasCast": false });
    round["viewerCan"] = json!(["CAST"]);
    round["history"] = json!([
        { "at": "2026-10-20T08:00:00Z", "verb": "voting_round.draft", "actor": { "displayName": "Fatima el Amrani" }, "reason": null },
        { "at": "2026-11-01T08:00:00Z", "verb": "voting_round.open", "actor": null, "reason": null },
    ]);
    round
}

fn published() -> Value {
    let mut round = open();
    round["state"] = json!("PUBLISHED");
    round["viewerBallot"] = Value::Null;
    round["viewerCan"] = json!([]);
    round["tally"] = json!({
        "ballotCount": 31, "eligibleCount": 40, "isQuorate": true, "isHidden": false,
        "ballotsSha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "countedAt": "2026-12-01T17:00:30Z",
        "items": [
            { "need": { "slug": "a", "title": "’s Nachts veilig naar het toilet kunnen" }, "rank": 1, "approvals": 27, "isPrioritised": true },
            { "need": { "slug": "b", "title": "Zelf blijven koken" }, "rank": 2, "approvals": 12, "isPrioritised": false },
        ],
    });
    round["ballots"] = json!({
        "totalCount": 31, "pageInfo": { "hasNextPage": true, "endCursor": "x" },
        "nodes": [
            { "receipt": "K7MX-2PQD-9RTW-4HNB", "needs": [{ "title": "’s Nachts veilig naar het toilet kunnen" }] },
            { "receipt": "B3FD-77QK-M2XP-8TTA", "needs": [] },
        ],
    });
    round
}

fn hidden() -> Value {
    let mut round = published();
    round["tally"]["isHidden"] = json!(true);
    round["tally"]["items"] = json!([]);
    round["ballots"] = draft()["ballots"].clone();
    round
}
