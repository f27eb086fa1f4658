//! `/healthz`: the process lives. `/readyz`: every part it needs answers; says which does not, and nothing more.
//! How each part is tried is told by the program.

use std::{collections::BTreeMap, sync::Arc, time::Duration};

use async_graphql::futures_util::future::{BoxFuture, join_all};
use axum::{
    Json, Router,
    extract::State,
    response::{IntoResponse, Response},
    routing::get,
};
use http::{HeaderValue, StatusCode, header};
use serde_json::json;
use tokio::{
    sync::Mutex,
    time::{Instant, timeout},
};

use crate::error::Result;

/// A part of the platform and how to try it: `database`, `migrations`, `search`, `keys`.
#[derive(Clone)]
pub struct Check {
    name: &'static str,
    attempt: Arc<dyn Fn() -> BoxFuture<'static, Result<()>> + Send + Sync>,
}

impl Check {
    /// A part, tried by this question.
    pub fn new<F>(name: &'static str, attempt: impl Fn() -> F + Send + Sync + 'static) -> Self
    where
        F: Future<Output = Result<()>> + Send + 'static,
    {
        Self { name, attempt: Arc::new(move || Box::pin(attempt())) }
    }
}

type Found = BTreeMap<&'static str, bool>;

#[derive(Clone)]
struct Health {
    checks: Arc<Vec<Check>>,
    /// How long a part may take to answer.
    patience: Duration,
    /// What was found last: asking often does not mean trying often.
    last: Arc<Mutex<Option<(Instant, Found)>>>,
}

/// The routes `/healthz` and `/readyz`.
pub fn routes(checks: Vec<Check>) -> Router {
    routes_within(checks, Duration::from_secs(3))
}

fn routes_within(checks: Vec<Check>, patience: Duration) -> Router {
    let health = Health { checks: Arc::new(checks), patience, last: Arc::default() };
    Router::new()
        .route("/healthz", get(|| async { no_store(StatusCode::OK, json!({ "alive": true })) }))
        .route("/readyz", get(ready))
        .with_state(health)
}

async fn ready(State(health): State<Health>) -> Response {
    let mut last = health.last.lock().await;
    let found = match &*last {
        Some((at, found)) if at.elapsed() < Duration::from_secs(1) => found.clone(),
        _ => {
            let found: Found = join_all(health.checks.iter().map(|check| async {
                let answered = timeout(health.patience, (check.attempt)()).await;
                (check.name, matches!(answered, Ok(Ok(()))))
            }))
            .await
            .into_iter()
            .collect();
            *last = Some((Instant::now(), found.clone()));
            found
        }
    };
    drop(last);
    let is_ready = found.values().all(|works| *works);
    let status = if is_ready { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE };
    let parts: BTreeMap<_, _> =
        found.into_iter().map(|(name, works)| (name, if works { "ok" } else { "failing" })).collect();
    no_store(status, json!({ "ready": is_ready, "parts": parts }))
}

fn no_store(status: StatusCode, body: serde_json::Value) -> Response {
    (status, [(header::CACHE_CONTROL, HeaderValue::from_static("no-store"))], Json(body)).into_response()
}

#[cfg(test)]
mod tests {
    use axum::body::Body;
    use http::Request;
    use http_body_util::BodyExt;
    use tower::ServiceExt;

    use super::*;
    use crate::error::Fault;

    async fn ask(path: &str, checks: Vec<Check>) -> (StatusCode, String) {
        let request = Request::get(path).body(Body::empty()).unwrap();
        let response = routes_within(checks, Duration::from_millis(200)).oneshot(request).await.unwrap();
        let status = response.status();
        (status, String::from_utf8(response.into_body().collect().await.unwrap().to_bytes().to_vec()).unwrap())
    }

    #[tokio::test]
    async fn a_failing_or_silent_part_is_named_without_its_cause() {
        let checks = || {
            vec![
                Check::new("database", || async { Ok(()) }),
                Check::new("search", || async { Err(Fault::new("/secret/path is gone").into()) }),
                Check::new("keys", std::future::pending),
            ]
        };
        let (status, body) = ask("/readyz", checks()).await;
        assert_eq!(status, StatusCode::SERVICE_UNAVAILABLE);
        assert_eq!(body, r#"{"parts":{"database":"ok","keys":"failing","search":"failing"},"ready":false}"#);
        assert_eq!(ask("/healthz", checks()).await.0, StatusCode::OK);
        assert_eq!(ask("/readyz", vec![Check::new("database", || async { Ok(()) })]).await.0, StatusCode::OK);
    }
}
