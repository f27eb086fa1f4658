//! Sample voting rounds: in every state, and published by methods of every kind.

use serde_json::{Value, json};

use super::{
    Shown, VotingRound,
    ballots::Ballots,
    counted::Counted,
    result::{Outcome, Round},
};
use crate::{page::Page, view::sample};

/// The page in each of its states.
pub fn all(page: &Page) -> Vec<(&'static str, VotingRound)> {
    let make = |page: &Page, round: Value| {
        let title = round["title"].as_str().unwrap_or_default().to_owned();
        let page = page.clone().titled(title);
        let round: Round = sample(round);
        let outcome = Outcome::of(&page, &round).map(|result| Shown {
            counted: {
                let is_of_shares = round.counting.method == crate::vocabulary::VotingMethod::EqualShares;
                let bought = if is_of_shares { purchases() } else { json!([]) };
                let (steps, bought): (Vec<_>, Vec<_>) = (sample(steps(&round)), sample(bought));
                Counted::of(&page, &round, &sample(reasons(&round)), &steps, &bought)
            },
            ballots: Ballots::of(&page, &round, None, sample(ballots(&round))),
            result,
        });
        VotingRound::new(page, round, outcome)
    };
    let visitor = Page { viewer: None, ..page.clone() };
    vec![
        ("filled", make(&visitor, published("APPROVAL", "APPROVAL"))),
        ("points", make(&visitor, published("SCORE", "POINTS"))),
        ("runoff", make(&visitor, published("INSTANT_RUNOFF", "RANKING"))),
        ("schulze", make(&visitor, published("SCHULZE", "RANKING"))),
        ("shares", make(&visitor, published("EQUAL_SHARES", "APPROVAL"))),
        ("budget", make(&visitor, published("EQUAL_SHARES", "PROJECTS"))),
        ("greedy", make(&visitor, published("GREEDY", "PROJECTS"))),
        ("empty", make(page, draft())),
        ("open", make(page, open())),
        ("cancelled", make(&visitor, cancelled())),
        ("hidden", make(&visitor, hidden())),
    ]
}

fn place(slug: &str, position: i64, title: &str) -> Value {
    json!({ "need": { "slug": slug, "title": title }, "position": position, "cost": null })
}

fn draft() -> Value {
    json!({
        "id": "1", "slug": "langer-thuis", "title": "Langer thuis: wat eerst?",
        "question": "Welke van deze dingen wilt u thuis kunnen?", "state": "DRAFT",
        "panel": { "slug": "moerwijk", "name": "Langer thuis Moerwijk" },
        "panels": [
            { "slug": "moerwijk", "name": "Langer thuis Moerwijk" }, { "slug": "haags", "name": "Haags panel" },
        ],
        "counting": {
            "method": "APPROVAL", "ballotKind": "APPROVAL", "budget": null, "points": null, "tieBreak": "LOT",
            "seed": null,
        },
        "leavers": "KEEP_VOTE", "places": [], "seats": 2, "minimumTurnout": 10,
        "opensAt": "2026-11-01T08:00:00Z", "closesAt": "2026-12-01T17:00:00Z", "turnout": { "cast": 0, "eligible": 0 },
        "tally": null, "viewerBallot": null, "reason": null, "history": [],
        "viewerCan": ["EDIT", "SCHEDULE", "CANCEL"],
    })
}

fn open() -> Value {
    let mut round = draft();
    round["state"] = json!("OPEN");
    round["counting"]["seed"] = json!("6f1d2c3b4a5968778695a4b3c2d1e0ff");
    round["places"] = json!([
        place("a", 1, "’s Nachts veilig naar het toilet kunnen"),
        place("b", 2, "Zelf blijven koken"),
        place("c", 3, "Iemand om mee te praten in het weekend"),
    ]);
    round["turnout"] = json!({ "cast": 23, "eligible": 40 });
    round["viewerBallot"] = json!({ "hasCast": false });
    round["viewerCan"] = json!(["CAST", "EXTEND", "ISSUE_CODES"]);
    round["history"] = json!([
        { "at": "2026-10-20T08:00:00Z", "verb": "voting_round.draft", "actor": { "displayName": "Fatima el Amrani" }, "reason": null },
        { "at": "2026-11-01T08:00:00Z", "verb": "voting_round.open", "actor": null, "reason": null },
    ]);
    round
}

fn cancelled() -> Value {
    let mut round = open();
    round["state"] = json!("CANCELLED");
    round["reason"] = json!("De uitleg bij één behoefte klopte niet.");
    round["viewerBallot"] = Value::Null;
    round["viewerCan"] = json!([]);
    round
}

fn published(method: &str, kind: &str) -> Value {
    let mut round = open();
    let gives_points = kind == "POINTS";
    let spends = ["EQUAL_SHARES", "GREEDY"].contains(&method);
    let budget = (kind == "PROJECTS").then_some(60_000);
    round["state"] = json!("PUBLISHED");
    round["counting"]["method"] = json!(method);
    round["counting"]["ballotKind"] = json!(kind);
    round["counting"]["budget"] = json!(budget);
    round["counting"]["points"] = json!(gives_points.then_some(10));
    round["viewerBallot"] = Value::Null;
    round["viewerCan"] = json!([]);
    let item = |slug: &str, rank: i64, title: &str, approvals: i64, reason: &str| {
        json!({
            "need": { "slug": slug, "title": title }, "rank": rank, "approvals": approvals,
            "points": gives_points.then_some(approvals * 3), "cost": budget.map(|_| 15_000 * rank),
            "noTechnologyCount": rank - 1, "isPrioritised": rank < 3, "isTied": rank == 2, "reason": reason,
        })
    };
    let group = |segment: Option<&str>, place: Option<&str>, ballots: i64, disagreement: i64| {
        json!({
            "segment": segment, "municipality": place.map(|name| json!({ "name": name })), "ballotCount": ballots,
            "approvals": [ballots, ballots / 2, 1], "disagreement": disagreement,
        })
    };
    round["tally"] = json!({
        "ballotCount": 31, "eligibleCount": 40, "isQuorate": true, "isHidden": false, "noneOfTheseCount": 2,
        "assistedCount": 3, "command": "--method approval --seats 2 --tie-break lot:6f1d",
        "bundlePath": "/voting-rounds/langer-thuis/bundle.zip", "share": spends.then_some("0.06"),
        "ballotsSha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "items": [
            item("a", 1, "’s Nachts veilig naar het toilet kunnen", 27, "27 van de 31 stemmers kozen deze behoefte. Dat is plaats 1."),
            item("b", 2, "Zelf blijven koken", 12, "12 van de 31 stemmers kozen deze behoefte. Dat is plaats 2."),
            item("c", 3, "Iemand om mee te praten in het weekend", 12, "12 van de 31 stemmers kozen deze behoefte. Dat is plaats 3."),
        ],
        "groups": [
            group(Some("RESIDENT"), None, 14, 0), group(Some("END_USER"), None, 9, 120),
            group(Some("PROFESSIONAL"), None, 8, 600), group(None, Some("Den Haag"), 31, 0),
        ],
    });
    round
}

fn hidden() -> Value {
    let mut round = published("APPROVAL", "APPROVAL");
    round["tally"]["isHidden"] = json!(true);
    round["tally"]["items"] = json!([]);
    round["tally"]["bundlePath"] = Value::Null;
    round
}

fn steps(round: &Round) -> Value {
    use crate::vocabulary::VotingMethod::{Greedy, InstantRunoff};

    let step = |number: i64, deed: &str, need: Option<&str>, votes: Value, elected: Value| {
        let need = need.map(|slug| json!({ "slug": slug }));
        let exhausted = votes.as_array().filter(|votes| !votes.is_empty()).map(|_| "1");
        json!({ "number": number, "deed": deed, "need": need, "votes": votes, "elected": elected, "exhausted": exhausted })
    };
    match round.counting.method {
        InstantRunoff => json!([
            step(1, "ELIMINATION", Some("c"), json!(["14", "9", "8"]), json!([])),
            step(2, "COUNT", None, json!(["18.5", "12", null]), json!([1])),
        ]),
        Greedy => json!([
            step(1, "BOUGHT", Some("a"), json!([]), json!([])),
            step(2, "BOUGHT", Some("b"), json!([]), json!([])),
            step(3, "NO_ROOM", Some("c"), json!([]), json!([])),
        ]),
        _ => json!([]),
    }
}

fn reasons(round: &Round) -> Value {
    use crate::vocabulary::VotingMethod::{EqualShares, Greedy, Schulze};

    let method = round.counting.method;
    let duels = (method == Schulze)
        .then(|| json!({ "rows": [{ "over": [0, 18, 20] }, { "over": [12, 0, 15] }, { "over": [10, 15, 0] }] }));
    let spends = matches!(method, EqualShares | Greedy);
    let lost = json!([{ "need": { "slug": "c" }, "cost": "1", "supporters": 12, "left": "0.25" }]);
    json!({
        "ties": [{ "at": "PLACE", "needs": [{ "title": "Zelf blijven koken" }, { "title": "Iemand om mee te praten" }] }],
        "duels": duels, "shortfalls": if method == EqualShares { lost } else { json!([]) },
        "greedy": spends.then(|| json!({ "byVotes": [{ "slug": "a" }, { "slug": "c" }], "byVotesPerCost": [{ "slug": "a" }] })),
    })
}

fn purchases() -> Value {
    let paid = |voters: i64, paid: &str, all: bool| json!({ "voters": voters, "paid": paid, "isAllTheyHad": all });
    json!([{
        "need": { "slug": "a" }, "cost": "1", "supporters": 27,
        "payments": [paid(3, "0.01", true), paid(24, "0.04", false)],
    }])
}

fn ballots(round: &Round) -> Value {
    use crate::vocabulary::BallotKind::{Points, Ranking};

    let need = |slug: &str| json!({ "slug": slug });
    let kind = round.counting.ballot_kind;
    let points = if kind == Points {
        json!([{ "need": need("a"), "points": 6 }, { "need": need("b"), "points": 4 }])
    } else {
        json!([])
    };
    let ranking = if kind == Ranking {
        json!([{ "need": need("b"), "rank": 1 }, { "need": need("a"), "rank": 2 }, { "need": need("c"), "rank": 2 }])
    } else {
        json!([])
    };
    json!({
        "totalCount": 31, "pageInfo": { "hasNextPage": true, "endCursor": "x" },
        "nodes": [
            { "receipt": "K7MX-2PQD-9RTW-4HNB", "needs": [need("a"), need("b")], "points": points, "ranking": ranking,
              "noneOfThese": false, "noTechnology": [need("c")] },
            { "receipt": "B3FD-77QK-M2XP-8TTA", "needs": [], "points": [], "ranking": [], "noneOfThese": false, "noTechnology": [] },
            { "receipt": "C3FD-77QK-M2XP-8TTA", "needs": [], "points": [], "ranking": [], "noneOfThese": true, "noTechnology": [] },
        ],
    })
}
