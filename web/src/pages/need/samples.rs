//! Sample needs for the page of one need: with everything, with nothing, imported, merged.

use serde_json::{Value, json};

use super::Need;
use crate::{
    page::{Page, Place},
    view::sample,
};

/// The page in each of its states.
pub fn all(page: Page) -> Vec<(&'static str, Need)> {
    let make = |page: &Page, need: Value| {
        let title = need["title"].as_str().unwrap_or_default().to_owned();
        Need::new(page.clone().titled(title).at(Place::Needs), sample(need))
    };
    let visitor = Page { viewer: None, ..page.clone() };
    vec![
        ("filled", make(&page, filled())),
        ("empty", make(&page, draft())),
        ("imported", make(&visitor, imported())),
        ("merged", make(&visitor, merged())),
    ]
}

fn draft() -> Value {
    json!({
        "id": "1", "slug": "iemand-om-mee-te-praten", "title": "Iemand om mee te praten in het weekend",
        "bodyHtml": "<p>Doordeweeks komt de thuiszorg. In het weekend hoor ik alleen de klok.</p>",
        "state": "DRAFT", "language": "NL", "author": { "displayName": "Fatima el Amrani" },
        "municipality": { "slug": "den-haag", "name": "Den Haag" }, "source": null,
        "lifeDomains": [], "targetGroups": [], "contextConditions": [], "evidence": [],
        "supportCount": 0, "viewerSupports": false, "createdAt": "2026-11-20T09:30:00Z",
        "reason": null, "answerKind": null, "mergedInto": null, "mergedFrom": [], "ballotPlaces": [],
        "challengeLinks": [], "history": [], "viewerCan": ["EDIT", "SUBMIT"],
    })
}

fn filled() -> Value {
    let mut need = draft();
    let more = json!({
        "slug": "veilig-naar-het-toilet", "title": "’s Nachts veilig naar het toilet kunnen",
        "bodyHtml": "<p>Ik moet er ’s nachts twee keer uit. Het licht zit bij de deur, en dan moet ik eerst over de drempel.</p><p>Ik ben al een keer gevallen. Nu drink ik ’s avonds maar niets meer.</p>",
        "state": "ACCEPTED", "lifeDomains": ["LIVING", "SAFETY"], "targetGroups": ["OLDER_PEOPLE"],
        "contextConditions": ["THRESHOLDS", "LIVING_ALONE"], "supportCount": 214,
        "evidence": [
            { "kind": "EXPERIENCE_HOME", "summary": "Elf bezoekers liepen de weg van bed naar toilet in het donker.",
              "heldOn": "2026-03-12", "peopleCount": 11, "addedAt": "2026-03-14T10:00:00Z" },
            { "kind": "DATA", "summary": "Vallen is de meest voorkomende oorzaak van letsel bij ouderen.",
              "heldOn": null, "peopleCount": null, "addedAt": "2026-03-15T10:00:00Z" },
        ],
        "mergedFrom": [{ "slug": "licht-op-de-gang", "title": "Licht op de gang als ik opsta", "language": "NL" }],
        "ballotPlaces": [{ "round": { "slug": "langer-thuis", "title": "Langer thuis: wat eerst?" }, "state": "PRIORITISED" }],
        "challengeLinks": [{ "challenge": { "slug": "veilig-in-de-nacht", "title": "Veilig door de nacht", "language": "NL" },
                             "state": "IN_CHALLENGE", "reason": null }],
        "history": [
            { "at": "2026-02-01T09:00:00Z", "verb": "need.draft", "actor": { "displayName": "Fatima el Amrani" }, "reason": null },
            { "at": "2026-02-01T09:10:00Z", "verb": "need.submit", "actor": null, "reason": null },
            { "at": "2026-02-03T14:00:00Z", "verb": "need.support", "actor": null, "reason": null },
            { "at": "2026-02-09T14:00:00Z", "verb": "need.accept", "actor": null, "reason": null },
        ],
        "viewerCan": ["EDIT", "MERGE", "ANSWER", "SUPPORT", "ADD_EVIDENCE"],
    });
    let (Some(need_fields), Value::Object(more)) = (need.as_object_mut(), more) else { return need };
    need_fields.extend(more);
    need
}

fn imported() -> Value {
    let mut need = filled();
    need["author"] = Value::Null;
    need["municipality"] = Value::Null;
    need["source"] =
        json!({ "name": "Stem van Groningen", "url": "https://voorbeeld.nl/voorstel/1", "place": "Groningen" });
    need["viewerCan"] = json!([]);
    need["state"] = json!("ANSWERED");
    need["answerKind"] = json!("ALREADY_AVAILABLE");
    need["reason"] = json!("Het uitleencentrum leent nachtlampjes met een sensor uit.");
    need
}

fn merged() -> Value {
    let mut need = filled();
    need["state"] = json!("MERGED");
    need["mergedInto"] = json!({ "slug": "licht", "title": "Licht op de weg van bed naar toilet", "language": "NL" });
    need["reason"] = json!("Beide gaan over dezelfde tien meter in het donker.");
    need["viewerCan"] = json!([]);
    need
}
