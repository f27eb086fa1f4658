//! Promise 2: no other site acts for you, and GET changes nothing.
//! Every content type, method and origin on `/graphql` and on every form, with the database compared before and after.

use harness::{World, everything_kept};
use reqwest::{Method, RequestBuilder};
use serde_json::json;

use crate::{figure::figure, probes::routes};

const TYPES: [Option<&str>; 6] = [
    None,
    Some("application/json"),
    Some("text/plain"),
    Some("application/x-www-form-urlencoded"),
    Some("multipart/form-data; boundary=x"),
    Some("application/graphql"),
];
const ORIGINS: [Option<&str>; 3] = [None, Some("null"), Some("https://evil.example")];
const SITES: [Option<&str>; 4] = [None, Some("cross-site"), Some("same-site"), Some("none")];

pub async fn audit(world: World) {
    let resident = world.resident().await;
    let cookie = format!("session={}", resident.token.as_deref().expect("signed in"));
    let rename = "mutation { personUpdate(input: { displayName: \"Nep\" }) { person { id } } }";
    let body = json!({ "query": rename }).to_string();
    let url = format!("{}/graphql", world.program.url);
    let before = everything_kept(&world.program.database_url).await;

    let mut tried = 0;
    for method in [Method::GET, Method::POST, Method::PUT, Method::PATCH, Method::DELETE, Method::HEAD] {
        for content_type in TYPES {
            for (origin, site) in ORIGINS.iter().flat_map(|origin| SITES.map(|site| (*origin, site))) {
                // What a browser sends for the site itself, or a program that has no cookie to steal.
                let is_own = origin.is_none() && matches!(site, None | Some("none"));
                if is_own && method != Method::GET && content_type == Some("application/json") {
                    continue;
                }
                let mut request = resident.http.request(method.clone(), &url).query(&[("query", rename)]);
                if method != Method::GET && method != Method::HEAD {
                    request = request.body(body.clone());
                }
                sent(request, &cookie, content_type, origin, site).await;
                tried += 1;
            }
        }
    }
    for path in routes() {
        for (origin, site) in
            [(Some("https://evil.example"), Some("cross-site")), (Some("null"), None), (None, Some("cross-site"))]
        {
            let form = resident.http.post(format!("{}{path}", world.program.url)).body("displayName=Nep&language=en");
            sent(form, &cookie, Some("application/x-www-form-urlencoded"), origin, site).await;
            tried += 1;
        }
    }
    let changes = usize::from(everything_kept(&world.program.database_url).await != before);
    figure(format!("{tried} forged requests"), format!("{changes} changes"), "0 changes", changes == 0);

    let own = resident.http.post(&url).body(body);
    sent(own, &cookie, Some("application/json"), Some(&world.program.url), Some("same-origin")).await;
    let is_changed = everything_kept(&world.program.database_url).await != before;
    figure("the same from the site itself", if is_changed { "a change" } else { "no change" }, "a change", is_changed);
}

async fn sent(request: RequestBuilder, cookie: &str, kind: Option<&str>, origin: Option<&str>, site: Option<&str>) {
    let mut request = request.header("cookie", cookie);
    for (name, value) in [("content-type", kind), ("origin", origin), ("sec-fetch-site", site)] {
        if let Some(value) = value {
            request = request.header(name, value);
        }
    }
    // An answer or a closed connection: either is a refusal if nothing changed.
    let _ = request.send().await;
}
