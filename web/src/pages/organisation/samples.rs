//! Sample organisations: a municipality as its own staff see it, a provider that has just come.

use serde_json::json;

use super::Organisation;
use crate::{page::Page, view::sample};

/// The page in each of its states.
pub fn all(page: Page) -> Vec<(&'static str, Organisation)> {
    let filled = sample(json!({
        "id": "1", "slug": "den-haag", "name": "Den Haag", "kind": "MUNICIPALITY", "cbsCode": "GM0518",
        "description": "De gemeente Den Haag werkt met bewoners aan langer en prettiger thuis wonen.",
        "website": "https://www.denhaag.nl", "isVerified": true, "createdAt": "2026-01-05T09:00:00Z",
        "memberships": [
            { "id": "m1", "person": { "displayName": "Fatima el Amrani" }, "roles": ["ADMIN", "SIGNATORY"], "since": "2026-01-05T09:00:00Z" },
            { "id": "m2", "person": { "displayName": "Wim de Boer" }, "roles": ["MEMBER"], "since": "2026-02-05T09:00:00Z" },
        ],
        "membershipInvitations": [
            { "id": "m3", "person": null, "email": "anna@voorbeeld.nl", "roles": ["MEMBER"] },
        ],
        "needCount": 14,
        "needs": { "nodes": [{ "slug": "a", "title": "’s Nachts veilig naar het toilet kunnen", "state": "ACCEPTED" }] },
        "solutions": { "nodes": [] },
        "challenges": { "nodes": [{ "slug": "veilig", "title": "Veilig door de nacht", "state": "PUBLISHED",
                                    "summary": "Licht en steun op de weg van bed naar toilet." }] },
        "viewerCan": ["MANAGE_MEMBERS", "SIGN", "START_PANEL", "START_WORKING_GROUP"],
    }));
    let empty = sample(json!({
        "id": "2", "slug": "lichtpad", "name": "Lichtpad BV", "kind": "PROVIDER", "cbsCode": null, "description": null,
        "website": null, "isVerified": false, "createdAt": "2026-11-05T09:00:00Z", "memberships": null,
        "membershipInvitations": null, "needCount": 0,
        "needs": { "nodes": [] }, "solutions": { "nodes": [] }, "challenges": { "nodes": [] }, "viewerCan": ["VERIFY"],
    }));
    vec![
        ("filled", Organisation::new(page.clone().titled("Den Haag"), filled)),
        ("empty", Organisation::new(page.titled("Lichtpad BV"), empty)),
    ]
}
