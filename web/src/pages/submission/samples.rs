//! Sample submissions: being written, handed in, to be handed in, judged, decided.

use serde_json::{Value, json};

use super::{Found, Submission, as_typed};
use crate::{form::Form, page::Page, problem::Problem, view::sample};

/// The page in each of its states.
pub fn all(page: Page) -> Vec<(&'static str, Submission)> {
    let make = |answer: Value| {
        let submission: Found = sample(answer);
        let form = Form::sent(page.locale, as_typed(&submission), Vec::new());
        Submission::new(page.clone(), form, submission)
    };
    let mut empty = written("DRAFT", json!(["EDIT", "SUBMIT", "WITHDRAW"]));
    empty["answers"] = json!([]);
    empty["pitch"] = json!(null);
    let draft: Found = sample(empty.clone());
    let wrong = vec![Problem::at("answers.0.text", "Beantwoord ook “Werkt het thuis?”. Pas dan kunt u inzenden.")];
    let mut sealed = written("SUBMITTED", json!(["EDIT", "SUBMIT", "WITHDRAW"]));
    sealed["receipt"] = receipt();
    let mut judged = written("SHORTLISTED", json!(["DECIDE", "MARK_INELIGIBLE", "SHORTLIST"]));
    judged["receipt"] = receipt();
    judged["assessments"] = assessments();
    judged["weightedScore"] = json!(7.25);
    let mut decided = written("NOT_SELECTED", json!([]));
    decided["receipt"] = receipt();
    decided["decision"] = json!({ "isSelected": false, "reason": "Het werkt niet bij drempels, en daar ging het om.",
        "decidedAt": "2026-12-30T10:00:00Z" });
    let confirming = Submission { is_confirming: true, ..make(written("DRAFT", json!(["EDIT", "SUBMIT"]))) };
    vec![
        ("filled", make(written("DRAFT", json!(["EDIT", "SUBMIT", "WITHDRAW"])))),
        ("empty", make(empty)),
        ("error", Submission::mended(page.clone(), as_typed(&draft), wrong, draft)),
        ("confirm", confirming),
        ("handed-in", make(sealed)),
        ("judged", make(judged)),
        ("decided", make(decided)),
    ]
}

fn receipt() -> Value {
    json!({ "submittedAt": "2026-12-17T20:14:05.123456Z",
        "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "signature": "2Xq8mZ8y0b1m3T7pQ9sVw4uJ6k1nR5cA2eF8gH0iL3oP6rS9tU2vX5yZ8aB1cD4e",
        "publicKey": "c0ffee00c0ffee00c0ffee00c0ffee00" })
}

fn assessments() -> Value {
    json!([
        { "id": "a1", "assessor": { "displayName": "Jan de Wit" }, "state": "COMPLETED", "viewerCan": [], "scores": [
            { "criterion": { "title": "Werkt het thuis?" }, "points": 8, "reason": "Ook in een kleine woning." },
            { "criterion": { "title": "Is het te begrijpen?" }, "points": 6, "reason": "De handleiding is lang." } ] },
        { "id": "a2", "assessor": { "displayName": "Fatima el Amrani" }, "state": "IN_PROGRESS",
          "viewerCan": ["SCORE", "RECUSE"], "scores": [] },
    ])
}

fn written(state: &str, can: Value) -> Value {
    json!({
        "__typename": "Submission", "id": "s", "state": state,
        "challenge": { "slug": "veilig-in-de-nacht", "title": "Veilig door de nacht",
            "submissionsCloseAt": "2026-12-18T11:00:00Z", "criteria": [
                { "id": "k1", "title": "Werkt het thuis?", "description": "Ook met drempels en weinig ruimte.", "weight": 60 },
                { "id": "k2", "title": "Is het te begrijpen?", "description": null, "weight": 40 },
            ] },
        "solution": { "slug": "nachtlicht", "name": "Licht dat vanzelf aangaat" }, "organisation": { "name": "Lichtpad" },
        "answers": [
            { "criterion": { "id": "k1", "title": "Werkt het thuis?" }, "isConfidential": false,
              "text": "Ja. De lampjes plakken op elke plint.\n\nOok naast een drempel." },
            { "criterion": { "id": "k2", "title": "Is het te begrijpen?" }, "text": "Er is niets te bedienen.", "isConfidential": true },
        ],
        "pitch": "Licht dat meeloopt.", "receipt": null, "changedAt": "2026-12-17T20:14:05.123456Z",
        "assessments": null, "weightedScore": null, "decision": null,
        "history": [{ "at": "2026-12-10T09:00:00Z", "toState": "draft", "reason": null }],
        "viewerCan": can,
    })
}
