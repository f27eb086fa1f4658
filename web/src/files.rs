//! Files with an address of their own: for search engines, browsers and programmers.
//! What pages load is in `assets.rs`, under names that hold their hash.

use axum::{
    Router,
    response::{IntoResponse, Redirect, Response},
    routing::get,
};
use http::{HeaderValue, header};

use crate::assets;

/// What search engines may read: everything public, but no page where one writes, chooses or signs in.
const ROBOTS: &str = "\
User-agent: *
Disallow: /account
Disallow: /demo/
Disallow: /graphql
Disallow: /search
Disallow: /sign-in
";

const TEXT: &str = "text/plain; charset=utf-8";

/// The files.
pub fn routes<S: Clone + Send + Sync + 'static>() -> Router<S> {
    Router::new()
        .route("/robots.txt", get(|| async { file(TEXT, ROBOTS) }))
        .route("/favicon.ico", get(|| async { Redirect::temporary(&assets::address("icon.svg")) }))
        .route("/schema.graphql", get(|| async { file(TEXT, schema::SDL) }))
        .route("/licence.txt", get(|| async { file(TEXT, include_str!("../../LICENSE")) }))
        .route("/publiccode.yml", get(|| async { file(TEXT, include_str!("../../publiccode.yml")) }))
}

fn file(kind: &'static str, text: &'static str) -> Response {
    let kept = HeaderValue::from_static("public, max-age=3600");
    ([(header::CONTENT_TYPE, HeaderValue::from_static(kind)), (header::CACHE_CONTROL, kept)], text).into_response()
}
