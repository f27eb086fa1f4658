//! A challenge in its states, to look at. Used by tests alone.

use serde_json::{Value, json};

use super::Challenge;
use crate::{
    page::{Page, Place},
    view::sample,
};

pub fn all(page: &Page) -> Vec<(&'static str, Challenge)> {
    let visitor = Page { viewer: None, ..page.clone() };
    let mut awaiting = published();
    awaiting["state"] = json!("AWAITING_SIGN_OFF");
    awaiting["publishedAt"] = Value::Null;
    awaiting["publishedVersion"] = Value::Null;
    awaiting["versionToSign"] = json!({ "number": 3 });
    awaiting["viewerCan"] = json!(["REOPEN", "SIGN_OFF", "PUBLISH", "WITHDRAW"]);
    let mut ended = published();
    ended["state"] = json!("IN_PILOT");
    ended["awardReason"] = json!("Deze oplossing werkt ook in huizen met drempels en vraagt geen internet.");
    ended["submissionCount"] = json!(6);
    ended["pilots"] = json!([{ "slug": "nachtlicht", "title": "Nachtlicht in Delft", "state": "RUNNING" }]);
    let mut completed = ended.clone();
    completed["state"] = json!("COMPLETED");
    completed["reason"] = json!("Drie gemeenten lenen de lampjes nu uit.");
    vec![
        ("filled", make(published(), needs(), &visitor)),
        ("awaiting", make(awaiting, needs(), page)),
        ("completed", make(completed, needs(), &visitor)),
        ("ended", make(ended, needs(), &visitor)),
        ("halted", halted(page)),
        ("empty", make(draft(), json!([]), page)),
    ]
}

/// In pilot, its pilots all halted, for who may end it.
pub fn halted(page: &Page) -> Challenge {
    let mut halted = published();
    halted["state"] = json!("IN_PILOT");
    halted["pilots"] = json!([{ "slug": "nachtlicht", "title": "Nachtlicht in Delft", "state": "HALTED" }]);
    halted["viewerCan"] = json!(["PLAN_PILOT", "COMPLETE"]);
    make(halted, needs(), page)
}

fn make(challenge: Value, needs: Value, page: &Page) -> Challenge {
    let page = page.clone().titled(challenge["title"].as_str().unwrap_or_default()).at(Place::Challenges);
    Challenge::new(page, sample(challenge), sample(needs))
}

fn published() -> Value {
    json!({
        "slug": "veilig-in-de-nacht", "title": "Veilig door de nacht", "state": "PUBLISHED", "language": "NL",
        "summary": "Licht en steun op de weg van bed naar toilet, ook met drempels in huis.", "isImported": false,
        "source": null, "workingGroup": { "slug": "langer-thuis", "name": "Langer thuis in Haaglanden" },
        "municipalities": [{ "slug": "delft", "name": "Delft" }, { "slug": "den-haag", "name": "Den Haag" }, { "slug": "westland", "name": "Westland" }],
        "sections": [
            { "heading": "Wat mensen willen kunnen", "bodyHtml": "<p>’s Nachts veilig naar het toilet, zonder te vallen en zonder iemand wakker te maken.</p>" },
            { "heading": "Hoe mensen wonen", "bodyHtml": "<p>In veel huizen liggen drempels. Niet iedereen heeft internet.</p><ul><li>drempels</li><li>weinig ruimte</li></ul>" },
        ],
        "criteria": [
            { "title": "Werkt in een gewoon huis", "description": "Ook met drempels en zonder internet.", "weight": 60 },
            { "title": "Kosten voor de bewoner", "description": null, "weight": 40 },
        ],
        "lifeDomains": ["LIVING", "SAFETY"], "targetGroups": ["OLDER_PEOPLE"], "contextConditions": ["THRESHOLDS", "NO_INTERNET"],
        "publishedVersion": { "number": 3, "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08" },
        "versionToSign": null, "versions": [{ "number": 3 }, { "number": 2 }, { "number": 1 }],
        "signOffs": [
            { "organisation": { "slug": "delft", "name": "Delft" }, "signedAt": "2026-10-01T09:00:00Z", "stands": true },
            { "organisation": { "slug": "den-haag", "name": "Den Haag" }, "signedAt": "2026-10-02T09:00:00Z", "stands": true },
            { "organisation": { "slug": "westland", "name": "Westland" }, "signedAt": "2026-09-02T09:00:00Z", "stands": false },
        ],
        "submissionsCloseAt": "2026-12-18T11:00:00Z", "publishedAt": "2026-10-05T08:00:00Z", "createdAt": "2026-06-01T08:00:00Z",
        "changedAt": "2026-10-05T08:00:00Z", "submissionCount": null, "awardReason": null, "reason": null, "pilots": [],
        "history": [{ "at": "2026-10-05T08:00:00Z", "toState": "published", "reason": null }], "viewerCan": [],
    })
}

fn draft() -> Value {
    let mut draft = published();
    for (field, value) in [
        ("state", json!("DRAFT")),
        ("sections", json!([])),
        ("criteria", json!([])),
        ("signOffs", json!([])),
        ("versions", json!([])),
        ("publishedVersion", Value::Null),
        ("publishedAt", Value::Null),
        ("submissionsCloseAt", Value::Null),
        ("lifeDomains", json!([])),
        ("targetGroups", json!([])),
        ("contextConditions", json!([])),
        ("history", json!([])),
        ("viewerCan", json!(["EDIT", "LINK_NEED", "CONSULT"])),
    ] {
        draft[field] = value;
    }
    draft
}

fn needs() -> Value {
    json!([
        { "state": "IN_CHALLENGE", "reason": null, "need": {
            "slug": "veilig-naar-het-toilet", "title": "’s Nachts veilig naar het toilet kunnen", "language": "NL", "supportCount": 214,
            "evidence": [{ "kind": "SURVEY", "summary": "Enquête in drie wijken.", "peopleCount": 312 }],
            "ballotPlaces": [{ "state": "PRIORITISED", "round": { "slug": "langer-thuis", "title": "Langer thuis: wat eerst?" } }] } },
        { "state": "IN_CHALLENGE", "reason": "Mantelzorgers noemden dit in elk gesprek.", "need": {
            "slug": "rustig-slapen", "title": "Rustig slapen als mijn partner opstaat", "language": "NL", "supportCount": 1,
            "evidence": [], "ballotPlaces": [] } },
    ])
}
