//! GraphQL over HTTP: GET for queries, POST of JSON for everything, nothing else, so that no other site acts for a visitor.
//! What a document may cost is in `limits.rs`; sockets are in `socket.rs`.

use async_graphql::{
    Name, Request, Response as Answer,
    parser::types::{ExecutableDocument, OperationType},
};
use axum::{
    Router,
    body::Body,
    extract::{RawQuery, Request as HttpRequest, State},
    response::{IntoResponse, Response},
    routing::get,
};
use http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use http_body_util::BodyExt;

use super::{
    accept::{self, Accept},
    answer::{self, Trouble},
    entry::{Caller, Entry},
    errors,
    limits::MAX_BYTES,
    request,
};
use crate::http::client::ClientAddress;

/// The longest body, in bytes: the document, its variables and room for a long text.
pub const MAX_BODY: usize = 256 * 1024;

/// The route `/graphql`.
pub fn routes(entry: Entry) -> Router {
    Router::new()
        .route("/graphql", get(by_get).post(by_post).fallback(other_method))
        .layer(tower_http::limit::RequestBodyLimitLayer::new(MAX_BODY))
        .layer(axum::middleware::map_response(told_as_json))
        .with_state(entry)
}

/// The limit refuses a body by its announced length before we see it; say so as everything else is said.
async fn told_as_json(response: Response) -> Response {
    let is_ours = response.headers().get(header::CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().ends_with(b"json"));
    if response.status() == StatusCode::PAYLOAD_TOO_LARGE && !is_ours {
        too_long().respond(Accept::Json)
    } else {
        response
    }
}

fn too_long() -> Trouble {
    let message =
        format!("The request is longer than {MAX_BODY} bytes. Send less at a time; files go to their own address.");
    Trouble::new(StatusCode::PAYLOAD_TOO_LARGE, "TOO_LARGE", message)
}

async fn other_method() -> Response {
    let mut response =
        Trouble::new(StatusCode::METHOD_NOT_ALLOWED, "METHOD", "Use POST, or GET for a query.").respond(Accept::Json);
    response.headers_mut().insert(header::ALLOW, HeaderValue::from_static("GET, POST"));
    response
}

async fn by_get(
    State(entry): State<Entry>,
    client: ClientAddress,
    RawQuery(query): RawQuery,
    method: Method,
    headers: HeaderMap,
) -> Response {
    let Some(accept) = accept::of(&headers) else { return not_acceptable() };
    if entry.own.check(&headers).is_err() {
        return Trouble::other_site().respond(accept);
    }
    if method == Method::HEAD {
        return StatusCode::NO_CONTENT.into_response();
    }
    match request::from_query(&query.unwrap_or_default()) {
        Ok(request) => run(entry, Caller { headers, client: client.0 }, request, accept, Method::GET).await,
        Err(trouble) => trouble.respond(accept),
    }
}

async fn by_post(State(entry): State<Entry>, client: ClientAddress, request: HttpRequest) -> Response {
    let (parts, body) = request.into_parts();
    let Some(accept) = accept::of(&parts.headers) else { return not_acceptable() };
    if entry.own.check(&parts.headers).is_err() {
        return Trouble::other_site().respond(accept);
    }
    if !accept::is_json(&parts.headers) {
        let message = "Send the request as JSON, with the header `content-type: application/json`.";
        return Trouble::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "CONTENT_TYPE", message).respond(accept);
    }
    match read(body).await.and_then(|bytes| request::from_json(&bytes)) {
        Ok(request) => {
            run(entry, Caller { headers: parts.headers, client: client.0 }, request, accept, Method::POST).await
        }
        Err(trouble) => trouble.respond(accept),
    }
}

fn not_acceptable() -> Response {
    let message =
        "The answer can be application/graphql-response+json or application/json; change the header `accept`.";
    Trouble::new(StatusCode::NOT_ACCEPTABLE, "ACCEPT", message).respond(Accept::Json)
}

async fn read(body: Body) -> Result<Vec<u8>, Trouble> {
    match body.collect().await {
        Ok(collected) => Ok(collected.to_bytes().into()),
        Err(error) if is_too_long(&error) => {
            let message = format!(
                "The request is longer than {MAX_BODY} bytes. Send less at a time; files go to their own address."
            );
            Err(Trouble::new(StatusCode::PAYLOAD_TOO_LARGE, "TOO_LARGE", message))
        }
        Err(_) => Err(Trouble::new(
            StatusCode::REQUEST_TIMEOUT,
            "TIMEOUT",
            "The request did not arrive in time. Send it again.",
        )),
    }
}

fn is_too_long(error: &axum::Error) -> bool {
    let mut cause: Option<&dyn std::error::Error> = Some(error);
    while let Some(error) = cause {
        if error.is::<http_body_util::LengthLimitError>() {
            return true;
        }
        cause = error.source();
    }
    false
}

async fn run(entry: Entry, caller: Caller, mut request: Request, accept: Accept, method: Method) -> Response {
    if method == Method::GET && !is_only_query(&mut request) {
        let mut response =
            Trouble::new(StatusCode::METHOD_NOT_ALLOWED, "METHOD", "GET runs queries alone. Send this with POST.")
                .respond(accept);
        response.headers_mut().insert(header::ALLOW, HeaderValue::from_static("POST"));
        return response;
    }
    request.data = match entry.authenticate.asked(&caller).await {
        Ok(data) => data,
        Err(error) => return answer::not_authenticated(&error, caller.locale(), accept),
    };
    let mut answer: Answer = entry.schema.execute(request).await;
    errors::localize(&mut answer, caller.locale());
    answer::respond(&answer, accept)
}

/// False when the operation that would run changes something. A document that cannot be read changes nothing.
fn is_only_query(request: &mut Request) -> bool {
    if request.query.len() > MAX_BYTES || super::document::check(&request.query).is_err() {
        return true;
    }
    let name = request.operation_name.clone();
    let Ok(document) = request.parsed_query() else { return true };
    operations(document, name.as_deref()).all(|ty| ty == OperationType::Query)
}

/// The kinds of the operations that this name selects; all of them without a name.
pub fn operations(document: &ExecutableDocument, name: Option<&str>) -> impl Iterator<Item = OperationType> {
    document
        .operations
        .iter()
        .filter(move |(known, _)| name.is_none() || known.is_none() || known.map(Name::as_str) == name)
        .map(|(_, operation)| operation.node.ty)
}
