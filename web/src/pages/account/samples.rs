//! Sample accounts: someone with much to do, someone who has only just come, and a form to mend.

use serde_json::{Value, json};

use super::{Account, texts::Texts};
use crate::{page::Page, problem::Problem, submitted::Submitted, view::sample};

/// The page in each of its states.
pub fn all(page: Page) -> Vec<(&'static str, Account)> {
    let page = page.clone().titled(Texts(page.locale).title());
    let make = |answer: Value, details, token| {
        let waiting = answer["waiting"].clone();
        Account::new(page.clone(), sample(answer), &sample(waiting), details, token)
    };
    let wrong = |field: &str, sentence: &str| Some((Submitted::default(), vec![Problem::at(field, sentence)]));
    [
        ("filled", make(filled(), None, None)),
        ("empty", make(empty(), None, None)),
        ("error", make(empty(), wrong("displayName", "Vul een naam in."), None)),
        ("error-token", make(filled(), None, wrong("name", "Geef het token een naam."))),
    ]
    .into_iter()
    .filter_map(|(state, account)| Some((state, account?)))
    .collect()
}

fn empty() -> Value {
    let none = json!({ "nodes": [] });
    json!({
        "viewer": {
            "person": { "id": "1", "displayName": "Fatima el Amrani", "email": null, "language": "NL" },
            "platformRoles": [], "memberships": [], "membershipInvitations": [], "workingGroupMemberships": [], "panelMemberships": [],
            "draftNeeds": none, "needs": none, "supportedNeeds": none, "draftChallenges": none, "solutions": none, "submissions": none, "assessments": none,
            "apiTokens": [],
            "sessions": [{ "id": "s1", "createdAt": "2026-11-20T08:00:00Z", "lastSeenAt": "2026-11-22T08:00:00Z", "isCurrent": true }],
        },
        "votingRounds": none,
        "waiting": {
            "viewer": { "needsToDecide": none, "challengesToAssess": none, "pilots": none, "invitations": [] },
            "votingRounds": none, "organisations": none,
        },
    })
}

fn filled() -> Value {
    let mut answer = empty();
    let viewer = &mut answer["viewer"];
    viewer["person"]["email"] = json!("fatima@voorbeeld.nl");
    viewer["platformRoles"] = json!(["ADMINISTRATOR"]);
    viewer["memberships"] = json!([{ "organisation": { "id": "o1", "slug": "den-haag", "name": "Den Haag" }, "roles": ["ADMIN", "SIGNATORY"] }]);
    viewer["membershipInvitations"] =
        json!([{ "id": "i1", "organisation": { "slug": "lichtpad", "name": "Lichtpad BV" }, "roles": ["MEMBER"] }]);
    viewer["workingGroupMemberships"] =
        json!([{ "workingGroup": { "slug": "nacht", "name": "Veilig door de nacht" }, "role": "LEAD_EDITOR" }]);
    viewer["panelMemberships"] = json!([{ "panel": { "slug": "moerwijk", "name": "Langer thuis Moerwijk" }, "segment": "INFORMAL_CARER", "role": "COORDINATOR" }]);
    viewer["draftNeeds"] =
        json!({ "nodes": [{ "slug": "praten", "title": "Iemand om mee te praten in het weekend", "state": "DRAFT" }] });
    viewer["draftChallenges"] = json!({ "nodes": [
        { "slug": "nacht", "title": "Veilig door de nacht", "state": "AWAITING_SIGN_OFF", "obstaclesToPublication": [], "signOffs": [], "viewerCan": ["SIGN_OFF"] },
    ] });
    viewer["assessments"] = json!({ "nodes": [{ "id": "a1", "state": "ASSIGNED", "submission": { "challenge": { "title": "Zelf blijven koken" } } }] });
    viewer["apiTokens"] = json!([{ "id": "t1", "name": "Rapportage", "prefix": "sv_4f1c", "expiresAt": "2027-01-01T00:00:00Z", "lastUsedAt": null }]);
    viewer["sessions"] = json!([
        { "id": "s1", "createdAt": "2026-11-20T08:00:00Z", "lastSeenAt": "2026-11-22T08:00:00Z", "isCurrent": true },
        { "id": "s2", "createdAt": "2026-11-01T08:00:00Z", "lastSeenAt": "2026-11-02T08:00:00Z", "isCurrent": false },
    ]);
    viewer["needs"] =
        json!({ "nodes": [{ "slug": "nacht", "title": "’s Nachts veilig naar het toilet", "state": "ACCEPTED" }] });
    viewer["supportedNeeds"] =
        json!({ "nodes": [{ "slug": "koken", "title": "Zelf blijven koken", "state": "ANSWERED" }] });
    let waiting = &mut answer["waiting"];
    waiting["viewer"]["needsToDecide"] =
        json!({ "nodes": [{ "slug": "tillen", "title": "Zelf boodschappen naar boven krijgen" }] });
    waiting["viewer"]["pilots"] =
        json!({ "nodes": [{ "slug": "licht", "title": "Licht op de weg", "viewerCan": ["DECIDE"] }] });
    waiting["viewer"]["invitations"] = json!([{ "slug": "thuis", "name": "Langer thuis" }]);
    waiting["organisations"] = json!({ "nodes": [{ "slug": "stap", "name": "Stap BV", "viewerCan": ["VERIFY"] }] });
    waiting["votingRounds"] =
        json!({ "nodes": [{ "slug": "wat-eerst", "title": "Wat eerst?", "viewerCan": ["PUBLISH"] }] });
    waiting["viewer"]["challengesToAssess"] = json!({ "nodes": [{ "slug": "koken", "title": "Zelf blijven koken", "state": "ASSESSING", "viewerCan": ["DECIDE"] }] });
    answer["votingRounds"] = json!({ "nodes": [
        { "slug": "langer-thuis", "title": "Langer thuis: wat eerst?", "closesAt": "2026-12-01T17:00:00Z", "viewerBallot": { "hasCast": false } },
        { "slug": "samen", "title": "Samen", "closesAt": "2026-12-01T17:00:00Z", "viewerBallot": null },
    ] });
    answer
}
