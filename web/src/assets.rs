//! Serves the built style, scripts, fonts and images from the binary, under names that hold their hash.
//! Builds nothing: `build.rs` and `assets/build.mjs` do.

use std::{collections::HashMap, sync::LazyLock};

use axum::{
    body::Body,
    extract::Path,
    response::{IntoResponse, Response},
};
use http::{HeaderMap, HeaderValue, header};
use rust_embed::RustEmbed;

use crate::stop::Stop;

#[derive(RustEmbed)]
#[folder = "assets/dist"]
struct Built;

static MANIFEST: LazyLock<HashMap<String, String>> = LazyLock::new(|| {
    Built::get("manifest.json").and_then(|file| serde_json::from_slice(&file.data).ok()).unwrap_or_default()
});

/// The address of a file by its plain name.
pub fn address(name: &str) -> String {
    match MANIFEST.get(name) {
        Some(hashed) => format!("/assets/{hashed}"),
        None => format!("/assets/{name}"),
    }
}

/// Serves one file for ever: its name changes with its content.
pub async fn serve(Path(name): Path<String>, headers: HeaderMap) -> Response {
    let accepted = headers.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let accepts = |coding: &str| {
        accepted.split(',').any(|part| part.split(';').next().is_some_and(|found| found.trim() == coding))
    };
    let is_compressed = matches!(name.rsplit_once('.'), Some((_, "br" | "gz")));
    if is_compressed || !MANIFEST.values().any(|hashed| *hashed == name) {
        return Stop::NotFound.into_response();
    }
    let compressed = [("br", "br"), ("gzip", "gz")]
        .into_iter()
        .filter(|(coding, _)| accepts(coding))
        .find_map(|(coding, ending)| Some((coding, Built::get(&format!("{name}.{ending}"))?)));
    let (coding, file) = match compressed {
        Some((coding, file)) => (Some(coding), Some(file)),
        None => (None, Built::get(&name)),
    };
    let Some(file) = file else {
        return Stop::NotFound.into_response();
    };
    let mut response = Response::new(Body::from(file.data.into_owned()));
    let headers = response.headers_mut();
    let media_type = mime_guess::from_path(&name).first_or_octet_stream();
    if let Ok(value) = HeaderValue::try_from(media_type.as_ref()) {
        headers.insert(header::CONTENT_TYPE, value);
    }
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable"));
    headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    if let Some(coding) = coding {
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(coding));
    }
    response
}
