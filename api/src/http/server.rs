//! Takes connections, drops slow ones, and stops without cutting a request.
//! Which routes there are is put together by the program.

use std::{
    collections::HashMap,
    convert::Infallible,
    io,
    net::{IpAddr, SocketAddr},
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use axum::{Router, body::Body, extract::ConnectInfo};
use http::{HeaderValue, Request, StatusCode, header};
use hyper::{body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::{
    net::{TcpListener, TcpStream},
    sync::{OwnedSemaphorePermit, Semaphore},
    time::{sleep, timeout},
};
use tokio_util::{sync::CancellationToken, task::TaskTracker};
use tower::ServiceExt;

use super::{
    client::{ClientAddress, TrustedProxies, household},
    watched::Watched,
};

/// How long things may last, and how many there may be.
#[derive(Clone, Copy, Debug)]
pub struct ServerLimits {
    /// For the headers of one request; also how long a connection may wait between two requests.
    pub headers: Duration,
    /// For a client that does not read its answer.
    pub write: Duration,
    /// For the requests in flight and the sockets, after the word to stop.
    pub stop: Duration,
    /// For a kept connection to send its next request after the word to stop; the answer then says that it closes.
    /// Closed at once, the request that was just on its way would be cut.
    pub last_request: Duration,
    /// Connections at the same time; more wait to be taken.
    pub connections: usize,
    /// Connections of one client (an address, or an IPv6 household) at the same time; more are closed at once. A
    /// trusted proxy may have all.
    pub per_client: usize,
}

impl Default for ServerLimits {
    fn default() -> Self {
        Self {
            headers: Duration::from_secs(10),
            write: Duration::from_secs(12),
            stop: Duration::from_secs(12),
            last_request: Duration::from_secs(1),
            connections: 10_000,
            per_client: 2_000,
        }
    }
}

/// A server that is told to stop by `stopping`, the same token that the sockets hear.
#[derive(Clone, Debug, Default)]
pub struct Server {
    /// How long and how many.
    pub limits: ServerLimits,
    /// Whose `X-Forwarded-For` is believed.
    pub proxies: TrustedProxies,
    /// Cancelled to stop.
    pub stopping: CancellationToken,
    /// Connections and sockets, waited for at the end.
    pub tasks: TaskTracker,
    /// How many connections each client has.
    pub clients: Arc<Mutex<HashMap<IpAddr, usize>>>,
}

/// One connection's place in the count of its client, which is given back when it is dropped; nothing for a
/// connection that is not counted.
struct Place(Option<(Arc<Mutex<HashMap<IpAddr, usize>>>, IpAddr)>);

impl Drop for Place {
    fn drop(&mut self) {
        let Some((clients, client)) = &self.0 else { return };
        let mut clients = clients.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(count) = clients.get_mut(client) {
            *count -= 1;
            if *count == 0 {
                clients.remove(client);
            }
        }
    }
}

impl Server {
    /// Serves until `stopping` is cancelled and everything in flight has ended, or its time is over.
    ///
    /// Answers whether everything ended by itself.
    pub async fn serve(self, listener: TcpListener, routes: Router) -> bool {
        let free = Arc::new(Semaphore::new(self.limits.connections));
        loop {
            let permit = tokio::select! {
                () = self.stopping.cancelled() => break,
                permit = Arc::clone(&free).acquire_owned() => permit,
            };
            let accepted = tokio::select! {
                () = self.stopping.cancelled() => break,
                accepted = listener.accept() => accepted,
            };
            match accepted {
                Ok((stream, peer)) => self.begin(stream, peer, &routes, permit.ok()),
                Err(error) if is_of_one_connection(&error) => {}
                Err(error) => {
                    tracing::warn!(%error, "no connection can be taken; trying again in a second");
                    sleep(Duration::from_secs(1)).await;
                }
            }
        }
        // Whoever was let in by the system before the door closes is served too.
        while let Ok(Ok((stream, peer))) = timeout(Duration::ZERO, listener.accept()).await {
            self.begin(stream, peer, &routes, None);
        }
        drop(listener);
        self.tasks.close();
        timeout(self.limits.stop, self.tasks.wait()).await.is_ok()
    }

    fn begin(&self, stream: TcpStream, peer: SocketAddr, routes: &Router, permit: Option<OwnedSemaphorePermit>) {
        let Some(place) = self.place(peer.ip()) else { return };
        let (server, routes) = (self.clone(), routes.clone());
        self.tasks.spawn(async move {
            server.hold(stream, peer, routes).await;
            drop((permit, place));
        });
    }

    /// Room for one more connection of this client; nothing when it has as many as it may. Our own proxies, who speak
    /// for many, always have room.
    fn place(&self, peer: IpAddr) -> Option<Place> {
        let peer = peer.to_canonical();
        if self.proxies.0.iter().any(|network| network.holds(peer)) {
            return Some(Place(None));
        }
        let client = household(peer);
        let mut clients = self.clients.lock().unwrap_or_else(PoisonError::into_inner);
        let count = clients.entry(client).or_default();
        if *count >= self.limits.per_client {
            return None;
        }
        *count += 1;
        Some(Place(Some((Arc::clone(&self.clients), client))))
    }

    async fn hold(self, stream: TcpStream, peer: SocketAddr, routes: Router) {
        if let Err(error) = stream.set_nodelay(true) {
            tracing::debug!(%error, "a connection cannot be set up");
            return;
        }
        let (proxies, stopping) = (self.proxies, self.stopping.clone());
        let service = service_fn(move |mut request: Request<Incoming>| {
            let client = proxies.client(peer.ip(), request.headers());
            request.extensions_mut().insert(ConnectInfo(peer));
            request.extensions_mut().insert(ClientAddress(client));
            let (answer, stopping) = (routes.clone().oneshot(request.map(Body::new)), stopping.clone());
            async move {
                let mut answer = answer.await?;
                if stopping.is_cancelled() && answer.status() != StatusCode::SWITCHING_PROTOCOLS {
                    answer.headers_mut().insert(header::CONNECTION, HeaderValue::from_static("close"));
                }
                Ok::<_, Infallible>(answer)
            }
        });
        let connection = http1::Builder::new()
            .timer(TokioTimer::new())
            .header_read_timeout(self.limits.headers)
            .max_buf_size(64 * 1024)
            .serve_connection(TokioIo::new(Watched::new(stream, self.limits.write)), service)
            .with_upgrades();
        let mut connection = std::pin::pin!(connection);
        let ended = tokio::select! {
            ended = connection.as_mut() => ended,
            () = last_request(&self.stopping, self.limits.last_request) => {
                connection.as_mut().graceful_shutdown();
                connection.await
            }
        };
        if let Err(error) = ended {
            tracing::debug!(%error, "a connection ended early");
        }
    }
}

/// Until the word to stop, and then long enough for a request that is on its way.
async fn last_request(stopping: &CancellationToken, patience: Duration) {
    stopping.cancelled().await;
    sleep(patience).await;
}

fn is_of_one_connection(error: &io::Error) -> bool {
    use io::ErrorKind::{ConnectionAborted, ConnectionRefused, ConnectionReset, Interrupted};
    matches!(error.kind(), ConnectionAborted | ConnectionRefused | ConnectionReset | Interrupted)
}

/// Waits for the word to stop: SIGTERM, or Ctrl-C at the keyboard.
pub async fn told_to_stop() -> io::Result<()> {
    #[cfg(unix)]
    {
        let mut terminate = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate())?;
        tokio::select! {
            _ = terminate.recv() => Ok(()),
            interrupted = tokio::signal::ctrl_c() => interrupted,
        }
    }
    #[cfg(not(unix))]
    tokio::signal::ctrl_c().await
}
