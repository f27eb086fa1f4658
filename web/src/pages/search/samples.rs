//! Sample answers for the search page: something of every kind, and nothing.

use serde_json::{Value, json};

use super::{Search, asked::Asked, texts::Texts};
use crate::{
    page::{Page, Place},
    view::sample,
};

/// The page in each of its states.
pub fn all(page: Page) -> Vec<(&'static str, Search)> {
    let page = page.clone().titled(Texts(page.locale).title()).at(Place::Search);
    let asked = |pairs: &[(&str, &str)]| {
        Asked::new(pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
    };
    let none = json!({ "totalCount": 0, "nodes": [], "pageInfo": { "hasNextPage": false, "endCursor": null } });
    let few = json!([
        { "field": "LIFE_DOMAIN", "values": [{ "value": "living", "label": "Wonen", "count": 0 }] },
    ]);
    let meant = vec!["Drempels in huis".to_owned(), "Zelf blijven koken".to_owned()];
    vec![
        (
            "filled",
            Search::new(
                page.clone(),
                &asked(&[("q", "drempel"), ("domain", "living")]),
                sample(found()),
                sample(facets()),
                Vec::new(),
            ),
        ),
        (
            "empty",
            Search::new(page, &asked(&[("q", "dremple"), ("domain", "living")]), sample(none), sample(few), meant),
        ),
    ]
}

fn hit(kind: &str, title: &[&str], node: Value) -> Value {
    let parts = |texts: &[&str]| -> Vec<Value> {
        let part = |(place, text): (usize, &&str)| json!({ "text": text, "isMarked": place % 2 == 1 });
        texts.iter().enumerate().map(part).collect()
    };
    json!({ "kind": kind, "title": parts(title), "snippet": parts(&["Er ligt een hoge ", "drempel", " tussen de gang en de badkamer."]), "node": node })
}

fn facets() -> Value {
    let value = |value: &str, label: &str, count: i64| json!({ "value": value, "label": label, "count": count });
    json!([
        { "field": "KIND", "values": [value("need", "Behoefte", 1200), value("solution", "Oplossing", 15)] },
        { "field": "LIFE_DOMAIN", "values": [value("living", "Wonen", 320), value("safety", "Veiligheid", 41)] },
        { "field": "MUNICIPALITY", "values": [value("GM0518", "Den Haag", 80)] },
    ])
}

fn found() -> Value {
    let places = json!([{ "name": "Delft" }, { "name": "Den Haag" }]);
    json!({
        "totalCount": 1423,
        "pageInfo": { "hasNextPage": true, "endCursor": "c1" },
        "nodes": [
            hit("NEED", &["Over de ", "drempel", " komen met mijn rollator"], json!({ "__typename": "Need", "language": "NL", "slug": "drempel",
                "needState": "ACCEPTED", "supportCount": 41, "municipality": { "name": "Den Haag" } })),
            hit("CHALLENGE", &["Veilig door de nacht"], json!({ "__typename": "Challenge", "language": "NL", "slug": "veilig",
                "challengeState": "PUBLISHED", "submissionsCloseAt": "2026-12-18T11:00:00Z", "municipalities": places })),
            hit("SOLUTION", &["Robotstofzuiger"], json!({ "__typename": "Solution", "language": "NL", "slug": "robotstofzuiger",
                "provider": { "name": "Schoonhuis BV" }, "contextExcluded": ["THRESHOLDS", "CLUTTER"] })),
            hit("PILOT", &["Licht op de weg"], json!({ "__typename": "Pilot", "slug": "licht", "pilotState": "DECIDED",
                "outcome": "SCALE", "municipalities": places })),
            hit("ORGANISATION", &["Gemeente Delft"], json!({ "__typename": "Organisation", "slug": "delft",
                "organisationKind": "MUNICIPALITY" })),
            hit("PANEL", &["Panel Escamp"], json!({ "__typename": "Panel", "slug": "escamp", "memberCount": 40 })),
            hit("VOTING_ROUND", &["Langer thuis"], json!({ "__typename": "VotingRound", "slug": "langer-thuis",
                "roundState": "OPEN", "closesAt": "2026-12-01T17:00:00Z" })),
            hit("WORKING_GROUP", &["Werkgroep langer thuis"], json!({ "__typename": "WorkingGroup", "slug": "langer-thuis",
                "purpose": "Samen vragen wat bewoners nodig hebben." })),
        ],
    })
}
