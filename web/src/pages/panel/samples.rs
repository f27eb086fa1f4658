//! Sample panels: one as a coordinator sees it, one that has only just begun.

use serde_json::json;

use super::Panel;
use crate::{page::Page, view::sample};

/// The page in each of its states.
pub fn all(page: Page) -> Vec<(&'static str, Panel)> {
    let page = page.titled("Langer thuis Moerwijk");
    let member = |name: &str, segment: &str, role: &str, has_email: bool| {
        json!({ "id": "UGFuZWw6MQ==", "person": { "displayName": name }, "segment": segment, "role": role,
                "since": "2026-03-01T10:00:00Z", "hasEmail": has_email })
    };
    let filled = sample(json!({
        "id": "1", "slug": "langer-thuis", "name": "Langer thuis Moerwijk",
        "description": "Wij stemmen over wat helpt om veilig en prettig thuis te blijven wonen.", "memberCount": 41,
        "municipalities": [{ "id": "1", "slug": "den-haag", "name": "Den Haag" }],
        "members": {
            "totalCount": 41, "pageInfo": { "hasNextPage": true, "endCursor": "c" },
            "nodes": [
                member("Fatima el Amrani", "INFORMAL_CARER", "COORDINATOR", true),
                member("Wim de Boer", "RESIDENT", "MEMBER", false),
            ],
        },
        "rounds": { "nodes": [
            { "slug": "r2", "title": "Langer thuis: wat eerst?", "state": "OPEN", "opensAt": "2026-11-01T08:00:00Z", "closesAt": "2026-12-01T17:00:00Z" },
            { "slug": "r3", "title": "Voorjaarsronde", "state": "SCHEDULED", "opensAt": "2027-03-01T08:00:00Z", "closesAt": "2027-04-01T17:00:00Z" },
        ] },
        "viewerMembership": { "segment": "INFORMAL_CARER", "role": "COORDINATOR", "since": "2026-03-01T10:00:00Z" },
        "viewerCan": ["MANAGE_MEMBERS", "DRAFT_ROUND"], "createdAt": "2026-03-01T10:00:00Z",
    }));
    let empty = sample(json!({
        "id": "1", "slug": "samen", "name": "Samen in de regio", "description": null, "memberCount": 0,
        "municipalities": [{ "id": "1", "slug": "delft", "name": "Delft" }, { "id": "2", "slug": "westland", "name": "Westland" }],
        "members": null, "rounds": { "nodes": [] }, "viewerMembership": null, "viewerCan": [],
        "createdAt": "2026-11-01T10:00:00Z",
    }));
    let visitor = Page { viewer: None, ..page.clone() };
    vec![
        ("filled", Panel::new(page, None, filled)),
        ("empty", Panel::new(visitor.titled("Samen in de regio"), None, empty)),
    ]
}
