//! What a visitor gets when the API cannot act for now, or finds that it cannot be.

use axum::body::{Body, to_bytes};
use futures_util::future::BoxFuture;
use http::{Request, StatusCode, header};
use serde_json::{Value, json};
use tower::ServiceExt as _;

use crate::{
    Settings,
    api::{self, Call},
    router,
};

const ORIGIN: &str = "http://samenvraag.test";
const NO_ROOM: &str = "Wij kunnen nu niets opslaan.";

/// Knows who is signed in, and answers every act alike.
struct Acting(Value);

impl api::Api for Acting {
    fn execute(&self, _: Call, request: api::Request) -> BoxFuture<'_, Vec<u8>> {
        let signed_in = json!({ "data": { "viewer": { "person": { "displayName": "Fatima el Amrani" } } } });
        let answer = if request.operation == "Surroundings" { &signed_in } else { &self.0 };
        let answer = answer.to_string().into_bytes();
        Box::pin(async { answer })
    }
}

fn no_room() -> Acting {
    let extensions = json!({ "code": "FAULT", "reason": "NO_ROOM", "faultId": "019ab3c2" });
    Acting(json!({ "data": null, "errors": [{ "message": NO_ROOM, "extensions": extensions }] }))
}

struct Told {
    status: StatusCode,
    headers: http::HeaderMap,
    page: String,
}

async fn sends(api: Acting, path: &str, form: &'static str) -> Told {
    let settings = Settings {
        origin: ORIGIN.to_owned(),
        is_secure: false,
        is_demo: true,
        contact: "post@samenvraag.test".to_owned(),
    };
    let request = Request::post(path)
        .header(header::ORIGIN, ORIGIN)
        .header(header::COOKIE, "session=geheim")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(Body::from(form))
        .expect("a request");
    let response = router(std::sync::Arc::new(api), settings).oneshot(request).await.expect("an answer");
    let (parts, body) = response.into_parts();
    let body = to_bytes(body, usize::MAX).await.expect("the whole page");
    Told { status: parts.status, headers: parts.headers, page: String::from_utf8(body.to_vec()).expect("text") }
}

#[tokio::test]
async fn a_form_that_found_no_room_keeps_what_was_typed_and_says_when_to_come_back() {
    let told = sends(no_room(), "/sign-in", "email=fatima%40voorbeeld.nl").await;
    assert_eq!(told.status, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(told.headers[header::RETRY_AFTER], "60");
    assert!(told.page.contains(NO_ROOM) && told.page.contains("fatima@voorbeeld.nl"), "{}", told.page);
}

#[tokio::test]
async fn whoever_signs_out_when_there_is_no_room_stays_signed_in_and_is_told_so() {
    let told = sends(no_room(), "/sign-out", "").await;
    assert_eq!(told.status, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(told.headers[header::RETRY_AFTER], "60");
    assert!(!told.headers.contains_key(header::SET_COOKIE), "{:?}", told.headers);
    assert!(told.page.contains(NO_ROOM) && told.page.contains("Fatima el Amrani"), "{}", told.page);
}

#[tokio::test]
async fn a_click_that_found_no_room_is_not_taken_for_a_conflict() {
    for path in ["/demo/people", "/account/sessions/end", "/challenges/a/criteria/b/remove"] {
        let told = sends(no_room(), path, "").await;
        assert_eq!(told.status, StatusCode::SERVICE_UNAVAILABLE, "{path}");
        assert_eq!(told.headers[header::RETRY_AFTER], "60", "{path}");
        assert!(told.page.contains(NO_ROOM), "{path}: {}", told.page);
    }
}
