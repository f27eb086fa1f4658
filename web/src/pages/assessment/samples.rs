//! Sample assessments: in progress, completed, without criteria, to be mended.

use serde_json::{Value, json};

use super::{Assessment, Found, as_typed, texts::Texts};
use crate::{form::Form, page::Page, problem::Problem, view::sample};

/// The page in each of its states.
pub fn all(page: Page) -> Vec<(&'static str, Assessment)> {
    let t = Texts(page.locale);
    let make = |answer: Value, problems: Vec<Problem>| {
        let assessment: Found = sample(answer);
        let form = Form::sent(page.locale, as_typed(&assessment), problems);
        Assessment::new(page.clone(), form, assessment)
    };
    let mut none = one("ASSIGNED", json!(["SCORE", "RECUSE"]));
    none["submission"]["challenge"]["criteria"] = json!([]);
    let working = || one("IN_PROGRESS", json!(["SCORE", "COMPLETE", "RECUSE"]));
    vec![
        ("filled", make(working(), Vec::new())),
        ("completed", make(one("COMPLETED", json!([])), Vec::new())),
        ("empty", make(none, Vec::new())),
        ("error", make(working(), vec![Problem::at("scores.1.points", t.points_missing())])),
    ]
}

fn one(state: &str, can: Value) -> Value {
    json!({
        "__typename": "Assessment", "id": "a", "state": state, "reason": null, "assessor": { "displayName": "Jan de Wit" },
        "scores": [{ "criterion": { "id": "k1" }, "points": 8, "reason": "Ook in een kleine woning." }],
        "submission": { "id": "s", "pitch": "Licht dat meeloopt.", "solution": { "name": "Licht dat vanzelf aangaat" },
            "answers": [{ "criterion": { "id": "k1" }, "text": "Ja. De lampjes plakken op elke plint.", "isConfidential": false }],
            "challenge": { "slug": "veilig-in-de-nacht", "title": "Veilig door de nacht", "criteria": [
                { "id": "k1", "title": "Werkt het thuis?", "description": "Ook met drempels.", "weight": 60 },
                { "id": "k2", "title": "Is het te begrijpen?", "description": null, "weight": 40 } ] } },
        "viewerCan": can,
    })
}
