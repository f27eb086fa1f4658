//! Sample pilots: asking for consent, decided with adopters, just planned.

use serde_json::{Value, json};

use super::Pilot;
use crate::{page::Page, view::sample};

/// The page in each of its states.
pub fn all(page: Page) -> Vec<(&'static str, Pilot)> {
    let make = |page: &Page, pilot: Value| {
        let title = pilot["title"].as_str().unwrap_or_default().to_owned();
        Pilot::new(page.clone().titled(title), sample(pilot))
    };
    let mut empty = running();
    for list in ["indicators", "adoptions", "viewerCan"] {
        empty[list] = json!([]);
    }
    empty["consentCount"] = json!(null);
    empty["state"] = json!("PLANNED");
    let mut decided = running();
    decided["state"] = json!("DECIDED");
    decided["outcome"] = json!("SCALE");
    decided["reason"] = json!("Deelnemers vielen minder vaak en wilden het houden.");
    decided["decidedAt"] = json!("2027-02-20T10:00:00Z");
    decided["viewerCan"] = json!(["EXPRESS_INTEREST"]);
    let mut stopped = decided.clone();
    stopped["outcome"] = json!("STOP");
    let mut asking = running();
    asking["state"] = json!("AWAITING_CONSENT");
    asking["viewerCan"] = json!(["CONSENT"]);
    let mut staff = running();
    staff["viewerCan"] = json!(["EDIT", "ADD_INDICATOR", "START_MEASURING", "HALT", "WITHDRAW_CONSENT"]);
    staff["viewerHasConsented"] = json!(true);
    let visitor = Page { viewer: None, ..page.clone() };
    vec![
        ("filled", make(&page, staff)),
        ("consent", make(&page, asking)),
        ("decided", make(&page, decided)),
        ("stopped", make(&page, stopped)),
        ("empty", make(&visitor, empty)),
    ]
}

fn running() -> Value {
    json!({
        "slug": "licht-op-de-weg", "title": "Licht op de weg naar het toilet", "state": "RUNNING",
        "challenge": { "language": "NL", "slug": "veilig-in-de-nacht", "title": "Veilig door de nacht" },
        "solution": { "language": "NL", "slug": "nachtlicht", "name": "Licht dat vanzelf aangaat" },
        "municipalities": [{ "slug": "delft", "name": "Delft" }, { "slug": "den-haag", "name": "Den Haag" }],
        "protocolHtml": "<p>Twintig mensen proberen het vier maanden. Elke week belt iemand.</p>",
        "decisionCardHtml": "<p>Het lampje merkt dat u opstaat. Het maakt geen foto’s. Trek de stekker eruit en het is uit.</p>",
        "decisionCardVersion": 2, "consentCount": 18, "viewerHasConsented": false,
        "indicators": [{ "name": "Nachtelijke valpartijen", "unit": "per maand", "baseline": 6.0, "target": 2.0, "measurements": [
            { "measuredOn": "2026-11-01", "value": 4.5, "note": null }, { "measuredOn": "2026-12-01", "value": 3.0, "note": "Eén week zonder stroom." } ] }],
        "startsOn": "2026-10-01", "endsOn": "2027-01-31", "outcome": null, "reason": null, "decidedAt": null,
        "adoptions": [
            { "id": "a", "organisation": { "slug": "westland", "name": "Westland" }, "state": "INTERESTED", "note": "Wij willen er tien.", "reason": null, "viewerCan": ["PREPARE", "DISCONTINUE"] },
            { "id": "b", "organisation": { "slug": "rijswijk", "name": "Rijswijk" }, "state": "DISCONTINUED", "note": null, "reason": "Geen geld dit jaar.", "viewerCan": [] } ],
        "history": [{ "at": "2026-09-01T09:00:00Z", "toState": "planned", "reason": null },
            { "at": "2026-09-10T09:00:00Z", "toState": "awaiting_consent", "reason": null }, { "at": "2026-10-01T09:00:00Z", "toState": "running", "reason": null }],
        "viewerCan": [],
    })
}
