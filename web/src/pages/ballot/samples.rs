//! Sample ballots: every kind, empty, filled in, wrong, by letter and with an assistant.

use serde_json::{Value, json};

use super::{Ballot, Cast, Preview, Round, Way, choice::Choice, texts};
use crate::{page::Page, problem::Problem, submitted::Submitted, view::sample};

/// A round of three needs in which ballots are of this kind.
pub(super) fn round(kind: &str, has_cast: bool) -> Round {
    let is_money = kind == "PROJECTS";
    let place = |id: &str, position: i64, title: &str, cost: i64| {
        json!({ "position": position, "cost": is_money.then_some(cost), "need": {
            "id": id, "slug": id, "title": title, "language": "NL",
            "bodyHtml": "<p>Als ik ’s nachts opsta, zie ik de drempel niet.</p>",
        } })
    };
    let counting = json!({
        "ballotKind": kind, "budget": is_money.then_some(60_000), "points": (kind == "POINTS").then_some(10),
        "takesTies": false,
    });
    let round: Value = json!({
        "id": "1", "slug": "langer-thuis", "title": "Langer thuis: wat eerst?",
        "question": "Welke van deze dingen wilt u thuis kunnen?", "state": "OPEN",
        "opensAt": "2026-11-01T08:00:00Z", "closesAt": "2026-12-01T17:00:00Z", "counting": counting,
        "ballotOrder": [
            place("a", 1, "’s Nachts veilig naar het toilet kunnen", 25_000),
            place("b", 2, "Zelf blijven koken, ook als ik weleens iets vergeet", 30_000),
            place("c", 3, "Iemand om mee te praten in het weekend", 12_500),
        ],
        "viewerBallot": { "hasCast": has_cast }, "viewerCan": ["CAST"],
    });
    sample(round)
}

const KINDS: [(&str, &str); 5] = [
    ("filled", "APPROVAL"),
    ("score", "SCORE"),
    ("points", "POINTS"),
    ("ranking", "RANKING"),
    ("projects", "PROJECTS"),
];

fn typed(kind: &str) -> Submitted {
    let pairs: &[(&str, &str)] = match kind {
        "APPROVAL" => &[("needIds", "b"), ("noTechnology", "c")],
        "SCORE" => &[("points.1", "5"), ("points.3", "2")],
        "POINTS" => &[("points.1", "6"), ("points.2", "4"), ("noTechnology", "b")],
        "RANKING" => &[("rank.2", "1"), ("rank.1", "2")],
        _ => &[("needIds", "a"), ("needIds", "b")],
    };
    Submitted(pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
}

fn by_letter(is_helper: bool) -> Way {
    Way { code: Some("K7MX-2PQD-9RTW-4HNB".to_owned()), is_helper }
}

/// The ballot in each of its states.
pub(super) fn ballots(page: &Page) -> Vec<(&'static str, Ballot)> {
    let make = |kind, way, typed, problems| Ballot::new(page.clone(), &round(kind, false), way, typed, problems);
    let mut all: Vec<_> =
        KINDS.iter().map(|(state, kind)| (*state, make(kind, Way::default(), typed(kind), Vec::new()))).collect();
    let wrong = vec![Problem::at("needIds", "Kies alleen behoeften die op het stembiljet staan.")];
    let over = vec![
        Problem::at("points", "U gaf samen 12 punten. U mag er 10 verdelen."),
        Problem::at("points.2", "Vul een heel getal in van 0 tot en met 10."),
    ];
    let none = vec![Problem::at("noneOfThese", "Kies behoeften of “geen van deze”. Niet allebei.")];
    let odd = vec![Problem::at("points.1", "Vul een heel getal in van 0 tot en met 5.")];
    all.extend([
        (
            "again",
            Ballot::new(page.clone(), &round("APPROVAL", true), Way::default(), Submitted::default(), Vec::new()),
        ),
        ("letter", make("APPROVAL", by_letter(true), Submitted::default(), Vec::new())),
        ("error", make("APPROVAL", Way::default(), typed("APPROVAL"), wrong)),
        ("error-points", make("POINTS", Way::default(), typed("POINTS"), over)),
        ("error-score", make("SCORE", Way::default(), typed("SCORE"), odd)),
        ("error-none", make("RANKING", Way::default(), typed("RANKING"), none)),
    ]);
    all
}

/// The look at a choice, for each kind of ballot.
pub(super) fn previews(page: &Page) -> Vec<(&'static str, Preview)> {
    let t = texts::Texts(page.locale);
    let make = |kind: &str, way: Way, typed: Submitted| {
        let round = round(kind, false);
        let choice = Choice::read(t, &round, &typed).ok().and_then(Result::ok).expect("the sample is a choice");
        Preview::new(page.clone(), &round, way, &typed, &choice)
    };
    let mut all: Vec<_> = KINDS.iter().map(|(state, kind)| (*state, make(kind, Way::default(), typed(kind)))).collect();
    all.push(("empty", make("APPROVAL", by_letter(false), Submitted::default())));
    all
}

/// The receipt.
pub(super) fn receipts(page: &Page) -> Vec<(&'static str, Cast)> {
    let make = |way| Cast::new(page.clone(), &round("APPROVAL", true), way, "K7MX-2PQD-9RTW-4HNB".to_owned());
    vec![("filled", make(Way::default())), ("helper", make(by_letter(true)))]
}
