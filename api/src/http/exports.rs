//! Files that anyone can download: what was published, in the formats of the field.
//! Not here: what is in them (each feature) and pages (`web`).

use axum::{
    Router,
    extract::{Path, State},
    response::{IntoResponse, Response},
    routing::get,
};
use http::{StatusCode, header};

use crate::{
    db::Db,
    error::{Error, Fault, FaultKind, Result},
    voting::bundle,
};

/// The routes of files.
pub fn routes(db: Db) -> Router {
    Router::new().route("/voting-rounds/{slug}/bundle.zip", get(round)).with_state(db)
}

async fn round(State(db): State<Db>, Path(slug): Path<String>) -> Response {
    match zipped(&db, &slug).await {
        Ok(Some(bytes)) => {
            let headers = [
                (header::CONTENT_TYPE, "application/zip".to_owned()),
                (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{slug}.zip\"")),
                // What was published does not change any more.
                (header::CACHE_CONTROL, "public, max-age=86400".to_owned()),
            ];
            (headers, bytes).into_response()
        }
        Ok(None) => StatusCode::NOT_FOUND.into_response(),
        Err(Error::Fault(fault)) if fault.kind() == FaultKind::Unavailable => {
            StatusCode::SERVICE_UNAVAILABLE.into_response()
        }
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

/// The archive, made on a thread of its own: it can be large.
async fn zipped(db: &Db, slug: &str) -> Result<Option<Vec<u8>>> {
    let Some(files) = bundle::files(db, slug).await? else { return Ok(None) };
    let made = tokio::task::spawn_blocking(move || bundle::archive(&files)).await;
    made.map_err(|error| Fault::new(format!("a bundle was not made: {error}")))?.map(Some)
}
