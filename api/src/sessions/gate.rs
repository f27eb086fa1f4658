//! Who asks: reads the session's cookie or the client's token and puts together what resolvers can reach.
//! Not here: what a session is (`mod.rs`), how HTTP reads a request (`graphql/http.rs`).

use std::{
    hash::{DefaultHasher, Hash, Hasher},
    net::IpAddr,
};

use async_graphql::{Data, futures_util::future::BoxFuture};
use http::{HeaderMap, header};

use super::actions;
use crate::{
    app::App,
    db::Db,
    error::{Refusal, Result},
    graphql::{
        context::Asked,
        entry::{Authenticate, Caller, Standing},
        rules::Access,
    },
    locale::Locale,
    viewer::{Viewer, ViewerKind},
};

/// Tells who asks.
#[derive(Clone)]
pub struct Gate {
    db: Db,
    app: App,
    cookie: &'static str,
}

impl Gate {
    /// A gate that reads this cookie.
    pub const fn new(db: Db, app: App, cookie: &'static str) -> Self {
        Self { db, app, cookie }
    }

    /// What resolvers can reach when the one asks whom this secret belongs to; its statements are counted.
    pub async fn data(&self, secret: Option<&str>, locale: Locale, client: Option<IpAddr>) -> Result<Data> {
        let (db, _) = self.db.counted();
        let viewer = viewer(&db, secret).await?;
        Ok(data(db, self.app.clone(), viewer, locale, client))
    }

    /// The viewer of a request. A cookie that no longer works is a visitor's; a token that does not work is refused,
    /// so that no client believes it is signed in.
    async fn caller(&self, db: &Db, headers: &HeaderMap) -> Result<Viewer> {
        if let Some(given) = headers.get(header::AUTHORIZATION) {
            let token = given.to_str().ok().and_then(|given| given.strip_prefix("Bearer "));
            let viewer = viewer(db, token.map(str::trim)).await?;
            return if viewer.kind == ViewerKind::Visitor { Err(Refusal::sign_in().into()) } else { Ok(viewer) };
        }
        let cookies = headers.get_all(header::COOKIE).iter().filter_map(|line| line.to_str().ok());
        let secret = cookies
            .flat_map(|line| line.split(';'))
            .filter_map(|pair| pair.trim().split_once('='))
            .find_map(|(name, value)| (name == self.cookie).then_some(value));
        viewer(db, secret).await
    }
}

/// Who the secret belongs to; nobody's is a visitor's.
async fn viewer(db: &Db, secret: Option<&str>) -> Result<Viewer> {
    match secret {
        Some(secret) => actions::authenticate(db, secret).await,
        None => Ok(Viewer::visitor()),
    }
}

/// What resolvers can reach: the request, its batched questions, and whether somebody is signed in.
pub fn data(db: Db, app: App, viewer: Viewer, locale: Locale, client: Option<IpAddr>) -> Data {
    let mut data = Data::default();
    data.insert(Access { is_signed_in: viewer.kind != ViewerKind::Visitor });
    let asked = Asked { viewer, locale, client, db, app };
    data.insert(asked.loading());
    data.insert(asked);
    data
}

impl Authenticate for Gate {
    fn asked<'a>(&'a self, caller: &'a Caller) -> BoxFuture<'a, Result<Data>> {
        Box::pin(async move {
            let (db, _) = self.db.counted();
            let viewer = self.caller(&db, &caller.headers).await?;
            Ok(data(db, self.app.clone(), viewer, caller.locale(), Some(caller.client)))
        })
    }

    fn standing<'a>(&'a self, caller: &'a Caller) -> BoxFuture<'a, Result<Standing>> {
        Box::pin(async move {
            let viewer = self.caller(&self.db, &caller.headers).await?;
            let mut hasher = DefaultHasher::new();
            format!("{viewer:?}").hash(&mut hasher);
            Ok(Standing(hasher.finish()))
        })
    }
}
