//! Serves the platform over HTTP until it is told to stop.
//! Not here: what a route answers.

use std::{io, net::SocketAddr, sync::Arc, time::Duration};

use api::{
    graphql::{entry::Entry, explorer, http as graphql_http, origin::OwnOrigin, schema::sdl, socket},
    http::{
        client::{ClientAddress, TrustedProxies},
        exports, health,
        host::OwnHosts,
        security::{self, Nonce, Protection, RequestId},
        server::{Server, told_to_stop},
    },
    jobs,
    sessions::gate::Gate,
};
use axum::{
    Router,
    extract::Request,
    middleware::{self, Next},
    response::Response,
};
use tokio::net::{TcpListener, TcpSocket, lookup_host};

use super::{
    handles::Pages,
    open::{Platform, Trouble},
};

/// How long jobs under way may take after the signal to stop.
const GRACE: Duration = Duration::from_secs(2);
/// How long the address for reports of weaknesses holds.
const SECURITY_TXT: time::Duration = time::Duration::days(180);

/// How much of its answers the system keeps for a client that does not read them, in bytes. With the system's own
/// four megabytes a client could have thousands of answers made before it is noticed that nobody reads.
const SEND_BUFFER: u32 = 128 * 1024;
/// How many connections may wait to be taken.
const BACKLOG: u32 = 1_024;

/// Binds the address, or says what to do.
pub async fn bind(listen: &str) -> Result<TcpListener, Trouble> {
    listener(listen).await.map_err(|error| {
        Trouble(format!("Nothing can listen on {listen}: {error}. Choose another address with --listen."))
    })
}

/// Listens on the first of its addresses that can be had.
async fn listener(listen: &str) -> io::Result<TcpListener> {
    let mut trouble = io::Error::new(io::ErrorKind::NotFound, "the name has no address");
    for address in lookup_host(listen).await? {
        match listening(address) {
            Ok(listener) => return Ok(listener),
            Err(error) => trouble = error,
        }
    }
    Err(trouble)
}

fn listening(address: SocketAddr) -> io::Result<TcpListener> {
    let socket = if address.is_ipv4() { TcpSocket::new_v4() } else { TcpSocket::new_v6() }?;
    socket.set_reuseaddr(true)?;
    // The connections that are taken inherit it.
    socket.set_send_buffer_size(SEND_BUFFER)?;
    socket.bind(address)?;
    socket.listen(BACKLOG)
}

/// All routes of the platform, under one protection.
async fn routes(platform: &Platform, server: &Server) -> Result<Router, Trouble> {
    let config = &platform.app.config;
    let public_url = platform.app.public_url().to_owned();
    let is_secure = public_url.starts_with("https:");
    let cookie = web::session_cookie(is_secure);
    let gate = Gate::new(platform.db.clone(), platform.app.clone(), cookie);
    let entry = Entry::new(platform.contract.clone(), gate.clone(), OwnOrigin::of(&public_url));
    let sockets = socket::Sockets::new(socket::SocketLimits::default(), server.stopping.clone(), server.tasks.clone());
    let expires = platform.db.now().await?.plus(SECURITY_TXT);
    let settings =
        web::Settings { is_secure, is_demo: config.demo, contact: config.contact.clone(), origin: public_url.clone() };
    let mut routes = web::router(Arc::new(Pages::new(platform.clone(), gate)), settings)
        .merge(graphql_http::routes(entry.clone()))
        .merge(socket::routes(entry, sockets))
        .merge(exports::routes(platform.db.clone()))
        .merge(health::routes(checks(platform)))
        .merge(security::security_txt(&config.contact, expires, &public_url));
    if config.demo {
        routes = routes.merge(explorer::routes(&sdl()));
    }
    let routes = routes.layer(middleware::from_fn(lend_to_pages));
    let routes = OwnHosts::of(&public_url).around(routes);
    Ok(Protection::new(is_secure, platform.app.randomness).around(routes))
}

/// What must answer before visitors are sent here.
fn checks(platform: &Platform) -> Vec<health::Check> {
    let (database, search, keys) = (platform.db.clone(), platform.app.clone(), platform.app.clone());
    vec![
        health::Check::new("database", move || {
            let db = database.clone();
            async move { db.writable().await }
        }),
        health::Check::new("search", move || {
            let app = search.clone();
            async move { app.search.needs_rebuild().map(drop) }
        }),
        health::Check::new("keys", move || {
            let app = keys.clone();
            async move { app.keys.names("journal").await.map(drop) }
        }),
    ]
}

/// The pages know their own words for what the server put into the request.
async fn lend_to_pages(mut request: Request, next: Next) -> Response {
    let lent = request.extensions();
    let client = lent.get::<ClientAddress>().map(|client| web::Client(client.0));
    let nonce = lent.get::<Nonce>().map(|nonce| web::Nonce(nonce.0.clone()));
    let id = lent.get::<RequestId>().map(|id| web::RequestId(id.0.clone()));
    let lent = request.extensions_mut();
    client.map(|client| lent.insert(client));
    nonce.map(|nonce| lent.insert(nonce));
    id.map(|id| lent.insert(id));
    next.run(request).await
}

/// Serves until SIGTERM or Ctrl-C, then lets what is under way end.
pub async fn serve(platform: Platform, listener: TcpListener) -> Result<(), Trouble> {
    let server = Server { proxies: TrustedProxies(platform.app.config.trusted_proxies.clone()), ..Server::default() };
    let background = tokio::spawn(jobs::run(platform.app.clone(), platform.db.clone(), server.stopping.clone()));
    let routes = routes(&platform, &server).await?;
    let stopping = server.stopping.clone();
    tokio::spawn(async move {
        if let Err(error) = told_to_stop().await {
            tracing::warn!(%error, "signals cannot be heard; stopping at once");
        }
        stopping.cancel();
    });
    if !server.serve(listener, routes).await {
        tracing::warn!("some requests were still under way at the end of the time to stop");
    }
    let _ = tokio::time::timeout(GRACE, background).await;
    platform.db.close().await;
    Ok(())
}
