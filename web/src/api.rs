//! The handle through which pages reach the platform: the public GraphQL contract, in process.
//! Holds no answers and no documents; a page cannot do here what a client over HTTP could not.

use std::net::IpAddr;

use futures_util::future::BoxFuture;
use serde::Serialize;
use serde_json::Value;

use crate::locale::Locale;

/// The secret in a visitor's session cookie. Never printed.
#[derive(Clone, PartialEq, Eq)]
pub struct SessionToken(pub String);

impl std::fmt::Debug for SessionToken {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SessionToken(…)")
    }
}

/// On whose behalf, in which language and from where a page asks.
#[derive(Clone, Debug)]
pub struct Call {
    /// The visitor's session, when signed in.
    pub session: Option<SessionToken>,
    /// The language of texts in the answer.
    pub locale: Locale,
    /// The address the visitor comes from; limits count by it.
    pub client: IpAddr,
    /// Ties log lines of one page together.
    pub request_id: String,
}

/// One GraphQL request.
#[derive(Clone, Debug, Serialize)]
pub struct Request {
    /// The document.
    pub query: &'static str,
    /// Which of its operations.
    #[serde(rename = "operationName")]
    pub operation: &'static str,
    /// Its variables, as a JSON object.
    pub variables: Value,
}

impl Request {
    /// Forgets from where a list goes on; false when it began at its beginning.
    pub(crate) fn begins_again(&mut self) -> bool {
        let after = self.variables.get_mut("after").filter(|after| !after.is_null());
        after.map(|after| *after = Value::Null).is_some()
    }
}

/// What the program hands the pages.
pub trait Api: Send + Sync + 'static {
    /// Executes a query or mutation; the answer is a GraphQL response as JSON.
    fn execute(&self, call: Call, request: Request) -> BoxFuture<'_, Vec<u8>>;
}
