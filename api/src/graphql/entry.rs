//! What the HTTP entry and the sockets share: the schema, who asks, and our own origin.
//! Sessions and tokens are read by the `sessions` feature, through [`Authenticate`].

use std::{net::IpAddr, sync::Arc};

use async_graphql::{Data, futures_util::future::BoxFuture};
use http::HeaderMap;

use super::{guarded::Guarded, origin::OwnOrigin};
use crate::{error::Error, locale::Locale};

/// What a request says about who sends it.
#[derive(Clone, Debug)]
pub struct Caller {
    /// All headers, with the cookie or the token.
    pub headers: HeaderMap,
    /// The client's address, behind trusted proxies.
    pub client: IpAddr,
}

impl Caller {
    /// The language to answer in: `?lang` and cookies are the pages' affair, the API goes by `Accept-Language`.
    pub fn locale(&self) -> Locale {
        let wish = self.headers.get(http::header::ACCEPT_LANGUAGE).and_then(|wish| wish.to_str().ok());
        wish.map_or_else(Locale::default, Locale::from_accept_language)
    }
}

/// Who someone is and what they may do, as one number: when it changes, a socket is closed and the client asks again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing(pub u64);

/// Tells who asks. The `sessions` feature implements it.
pub trait Authenticate: Send + Sync + 'static {
    /// What resolvers can reach: the viewer, the loaders and [`super::rules::Access`]. A wrong token is refused.
    fn asked<'a>(&'a self, caller: &'a Caller) -> BoxFuture<'a, Result<Data, Error>>;

    /// Whether the session still stands, and with which rights.
    fn standing<'a>(&'a self, caller: &'a Caller) -> BoxFuture<'a, Result<Standing, Error>>;
}

/// The way in, cheap to clone.
#[derive(Clone)]
pub struct Entry {
    /// The schema.
    pub schema: Guarded,
    /// Who asks.
    pub authenticate: Arc<dyn Authenticate>,
    /// Where browsers may ask from.
    pub own: OwnOrigin,
}

impl Entry {
    /// A way in to this schema.
    pub fn new(schema: Guarded, authenticate: impl Authenticate, own: OwnOrigin) -> Self {
        Self { schema, authenticate: Arc::new(authenticate), own }
    }
}
