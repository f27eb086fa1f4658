//! The HTTP entry on a loopback port: the forgery matrix, media types and statuses, and what is said about bad input.

use std::sync::{Arc, atomic::Ordering};

use reqwest::{Client, Method, RequestBuilder};
use serde_json::{Value, json};
use tokio::net::TcpListener;
use tokio_util::sync::DropGuard;

use super::{
    answer::MAX_ANSWER,
    http::{MAX_BODY, routes},
    sample::{self, Counter},
};
use crate::{
    http::{security::Protection, server::Server},
    randomness::Randomness,
};

struct Platform {
    origin: String,
    counter: Arc<Counter>,
    client: Client,
    _stop: DropGuard,
}

async fn platform() -> Platform {
    let (entry, counter) = sample::entry();
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let origin = format!("http://{}", listener.local_addr().unwrap());
    let server = Server::default();
    let stop = server.stopping.clone().drop_guard();
    let routes = Protection::new(false, Randomness::from_system()).around(routes(entry));
    tokio::spawn(server.serve(listener, routes));
    Platform { origin, counter, client: Client::new(), _stop: stop }
}

impl Platform {
    fn request(&self, method: Method) -> RequestBuilder {
        self.client.request(method, format!("{}/graphql", self.origin))
    }

    async fn post(&self, body: Value) -> (u16, Value) {
        told(self.request(Method::POST).header("accept", "application/graphql-response+json").json(&body)).await
    }
}

async fn told(request: RequestBuilder) -> (u16, Value) {
    let answer = request.send().await.unwrap();
    let status = answer.status().as_u16();
    let text = answer.text().await.unwrap();
    (status, serde_json::from_str(&text).unwrap_or(Value::String(text)))
}

#[tokio::test]
async fn no_other_site_changes_anything_and_get_changes_nothing() {
    let platform = platform().await;
    let mutation = r#"{"query":"mutation { raise }"}"#;
    let form = "query=mutation+%7B+raise+%7D";
    let parts = "--x\r\ncontent-disposition: form-data; name=\"operations\"\r\n\r\n{\"query\":\"mutation { raise }\"}\r\n--x--\r\n";
    let sites: [&[(&str, &str)]; 6] = [
        &[],
        &[("origin", "https://evil.example"), ("sec-fetch-site", "cross-site")],
        &[("origin", "https://evil.example")],
        &[("sec-fetch-site", "cross-site")],
        &[("sec-fetch-site", "same-site")],
        &[("origin", "null")],
    ];
    for (number, site) in sites.iter().enumerate() {
        for cookie in [None, Some("samenvraag_session=x")] {
            for method in
                [Method::GET, Method::POST, Method::PUT, Method::PATCH, Method::DELETE, Method::OPTIONS, Method::HEAD]
            {
                for (content_type, body) in [
                    (None, mutation),
                    (Some("application/json"), mutation),
                    (Some("application/json; charset=latin1"), mutation),
                    (Some("text/plain"), mutation),
                    (Some("text/plain; application/json"), mutation),
                    (Some("application/graphql"), "mutation { raise }"),
                    (Some("application/x-www-form-urlencoded"), form),
                    (Some("multipart/form-data; boundary=x"), parts),
                ] {
                    let is_ours = number == 0 && method == Method::POST && content_type == Some("application/json");
                    let mut request = platform
                        .client
                        .request(method.clone(), format!("{}/graphql?{form}", platform.origin))
                        .body(body);
                    for (name, value) in site.iter().copied().chain(content_type.map(|value| ("content-type", value))) {
                        request = request.header(name, value);
                    }
                    if let Some(cookie) = cookie {
                        request = request.header("cookie", cookie);
                    }
                    let before = platform.counter.raised.load(Ordering::SeqCst);
                    let status = request.send().await.unwrap().status();
                    let raised = platform.counter.raised.load(Ordering::SeqCst) - before;
                    assert_eq!(raised, u64::from(is_ours), "{method} {content_type:?} {site:?} {cookie:?}: {status}");
                    assert_eq!(
                        status.is_success(),
                        is_ours || method == Method::HEAD && number == 0,
                        "{method} {content_type:?} {site:?}: {status}"
                    );
                }
            }
        }
    }
}

#[tokio::test]
async fn our_own_pages_and_programs_with_a_token_may_change_things() {
    let platform = platform().await;
    let body = json!({ "query": "mutation { raise }" });
    let own = platform
        .request(Method::POST)
        .header("origin", &platform.origin)
        .header("sec-fetch-site", "same-origin")
        .json(&body);
    assert_eq!(told(own).await.0, 200);
    let program =
        platform.request(Method::POST).header("origin", "https://other.example").bearer_auth("good").json(&body);
    assert_eq!(told(program).await.0, 200);
    let evil = platform.request(Method::POST).header("origin", "https://evil.example").json(&body);
    let (status, answer) = told(evil).await;
    assert_eq!((status, &answer["errors"][0]["extensions"]["code"]), (403, &json!("NOT_ALLOWED")));
    assert_eq!(platform.counter.raised.load(Ordering::SeqCst), 2);
}

#[tokio::test]
async fn the_media_type_decides_the_status_of_a_refused_document() {
    let platform = platform().await;
    for (accept, given, refused) in [
        (None, "application/json", 200),
        (Some("*/*"), "application/json", 200),
        (Some("application/json"), "application/json", 200),
        (Some("application/graphql-response+json"), "application/graphql-response+json", 400),
        (Some("application/graphql-response+json, application/json;q=0.9"), "application/graphql-response+json", 400),
        (Some("text/html, application/json;q=0.9"), "application/json", 200),
    ] {
        for (document, status) in
            [("{ need { title } }", 200), ("{", refused), ("{ nothing }", refused), ("{ forgotten }", refused)]
        {
            let mut request = platform.request(Method::POST).json(&json!({ "query": document }));
            if let Some(accept) = accept {
                request = request.header("accept", accept);
            }
            let answer = request.send().await.unwrap();
            assert_eq!(answer.status(), status, "{accept:?} {document}");
            assert_eq!(answer.headers()["content-type"], format!("{given}; charset=utf-8"));
            let body: Value = answer.json().await.unwrap();
            assert_eq!(body.get("data").is_some(), document.contains("title"), "{body}");
        }
    }
    for accept in ["text/html", "application/json;q=0", "application/json; charset=latin1", "x"] {
        assert_eq!(told(platform.request(Method::GET).header("accept", accept)).await.0, 406, "{accept}");
    }
}

#[tokio::test]
async fn a_field_that_fails_is_an_answer_with_its_code_and_no_insides() {
    let platform = platform().await;
    let (status, answer) = platform.post(json!({ "query": "{ broken }" })).await;
    assert_eq!(
        (status, &answer["data"], &answer["errors"][0]["extensions"]["code"]),
        (200, &Value::Null, &json!("FAULT"))
    );
    assert!(!answer.to_string().contains("SELECT"));
    let (status, answer) = platform.post(json!({ "query": "{ panics }" })).await;
    assert_eq!((status, &answer["errors"][0]["extensions"]["code"]), (500, &json!("FAULT")));
    assert!(!answer.to_string().contains("secret"));
}

#[tokio::test]
async fn bad_input_is_told_what_to_do() {
    let platform = platform().await;
    let post = |body: Vec<u8>| platform.request(Method::POST).header("content-type", "application/json").body(body);
    assert_eq!(told(post(b"{\"query\": \"\xff\"}".to_vec())).await.0, 400);
    assert_eq!(told(post(b"{".to_vec())).await.0, 400);
    assert_eq!(told(post(Vec::new())).await.0, 400);
    let (status, answer) = told(post(br#"[{"query": "{ need { title } }"}]"#.to_vec())).await;
    assert_eq!(status, 400);
    assert!(answer["errors"][0]["message"].as_str().unwrap().contains("one request at a time"));
    assert_eq!(told(post(vec![b' '; MAX_BODY + 1])).await.0, 413);
    let chunks = reqwest::Body::from(vec![b' '; 10 * 1024 * 1024]);
    assert_eq!(
        told(platform.request(Method::POST).header("content-type", "application/json").body(chunks)).await.0,
        413
    );
    let (status, answer) = platform.post(json!({ "query": "{ long }" })).await;
    assert_eq!(status, 400);
    assert!(answer.to_string().len() < MAX_ANSWER);
    let (status, answer) = platform.post(json!({ "query": "{ needs(first: 900) { nodes { title } } }" })).await;
    assert_eq!((status, &answer["errors"][0]["extensions"]["problems"][0]["field"]), (200, &json!(["first"])));
}

#[tokio::test]
async fn a_wrong_token_is_refused_and_an_account_is_asked_for() {
    let platform = platform().await;
    let body = json!({ "query": "{ mine }" });
    let (status, answer) = told(platform.request(Method::POST).bearer_auth("bad").json(&body)).await;
    assert_eq!((status, &answer["errors"][0]["extensions"]["code"]), (401, &json!("SIGN_IN")));
    let (_, answer) = told(platform.request(Method::POST).json(&body)).await;
    assert_eq!(answer["errors"][0]["extensions"]["code"], "SIGN_IN");
    let (_, answer) = told(platform.request(Method::POST).bearer_auth("good").json(&body)).await;
    assert_eq!(answer["data"]["mine"], 1);
}

#[tokio::test]
async fn a_query_by_get_reads_its_variables() {
    let platform = platform().await;
    let query = [
        ("query", "query Q($n: Int) { needs(first: $n) { nodes { title } totalCount } }"),
        ("variables", r#"{"n": 2}"#),
    ];
    let (status, answer) = told(platform.request(Method::GET).query(&query)).await;
    assert_eq!((status, answer["data"]["needs"]["nodes"].as_array().unwrap().len()), (200, 2));
    assert_eq!(answer["data"]["needs"]["totalCount"], 90);
}
