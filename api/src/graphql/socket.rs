//! The way in for subscriptions: `/graphql/ws`, after the origin, the protocol and the number of sockets are checked.
//! The conversation on one socket is in `socket_session.rs`.

use std::{
    collections::HashMap,
    net::IpAddr,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use axum::{
    Router,
    extract::{
        State,
        ws::{WebSocketUpgrade, rejection::WebSocketUpgradeRejection},
    },
    response::Response,
    routing::get,
};
use http::{HeaderMap, StatusCode};
use tokio_util::{sync::CancellationToken, task::TaskTracker};

use super::{
    accept::Accept,
    answer::Trouble,
    entry::{Caller, Entry},
    socket_session,
};
use crate::http::client::{ClientAddress, household};

/// The one protocol that is spoken.
pub const PROTOCOL: &str = "graphql-transport-ws";
/// The longest message, in bytes.
pub const MAX_MESSAGE: usize = 64 * 1024;

/// What a socket may take, and how long things may last.
#[derive(Clone, Copy, Debug)]
pub struct SocketLimits {
    /// From the opening to `connection_init`.
    pub init: Duration,
    /// Between two looks at the session; a lost right is silent after this and `send` at most.
    pub recheck: Duration,
    /// Between two pings; a client silent for three of them is dropped.
    pub ping: Duration,
    /// For one message to a slow client.
    pub send: Duration,
    /// Subscriptions at the same time.
    pub subscriptions: usize,
    /// Messages from the client in ten seconds.
    pub messages: u32,
    /// Sockets of one client (an address, or an IPv6 household) at the same time.
    pub per_client: u32,
    /// Sockets of all clients at the same time.
    pub in_all: u32,
}

impl Default for SocketLimits {
    fn default() -> Self {
        Self {
            init: Duration::from_secs(5),
            recheck: Duration::from_secs(3),
            ping: Duration::from_secs(20),
            send: Duration::from_secs(10),
            subscriptions: 20,
            messages: 100,
            per_client: 20,
            in_all: 5_000,
        }
    }
}

/// All sockets of the process.
#[derive(Clone, Debug, Default)]
pub struct Sockets {
    /// What each may take.
    pub limits: SocketLimits,
    /// Cancelled when the server stops: every socket says 1001 and ends.
    pub stopping: CancellationToken,
    /// The conversations that are going on, to wait for at the end.
    pub tasks: TaskTracker,
    counts: Arc<Mutex<HashMap<IpAddr, u32>>>,
}

impl Sockets {
    /// Sockets that end when `stopping` is cancelled.
    pub fn new(limits: SocketLimits, stopping: CancellationToken, tasks: TaskTracker) -> Self {
        Self { limits, stopping, tasks, counts: Arc::default() }
    }

    fn seat(&self, client: IpAddr) -> Option<Seat> {
        let client = household(client);
        let mut counts = self.counts.lock().unwrap_or_else(PoisonError::into_inner);
        if counts.values().sum::<u32>() >= self.limits.in_all
            || counts.get(&client).is_some_and(|count| *count >= self.limits.per_client)
        {
            return None;
        }
        *counts.entry(client).or_default() += 1;
        Some(Seat { counts: Arc::clone(&self.counts), client })
    }
}

/// One socket's place in the count; given back when it is dropped.
struct Seat {
    counts: Arc<Mutex<HashMap<IpAddr, u32>>>,
    client: IpAddr,
}

impl Drop for Seat {
    fn drop(&mut self) {
        let mut counts = self.counts.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(count) = counts.get_mut(&self.client) {
            *count -= 1;
            if *count == 0 {
                counts.remove(&self.client);
            }
        }
    }
}

/// The route `/graphql/ws`.
pub fn routes(entry: Entry, sockets: Sockets) -> Router {
    Router::new().route("/graphql/ws", get(open)).with_state((entry, sockets))
}

async fn open(
    State((entry, sockets)): State<(Entry, Sockets)>,
    client: ClientAddress,
    headers: HeaderMap,
    upgrade: Result<WebSocketUpgrade, WebSocketUpgradeRejection>,
) -> Response {
    if entry.own.check_always(&headers).is_err() {
        return Trouble::other_site().respond(Accept::Json);
    }
    let upgrade = match upgrade.map(|upgrade| upgrade.protocols([PROTOCOL])) {
        Ok(upgrade) if upgrade.selected_protocol().is_some() => upgrade,
        _ => {
            let message =
                format!("This address speaks WebSocket with the subprotocol {PROTOCOL}; queries go to /graphql.");
            return Trouble::new(StatusCode::BAD_REQUEST, "BAD_REQUEST", message).respond(Accept::Json);
        }
    };
    if sockets.stopping.is_cancelled() {
        let message = "The server is stopping. Connect again in a moment.";
        return Trouble::new(StatusCode::SERVICE_UNAVAILABLE, "TOO_SOON", message).respond(Accept::Json);
    }
    let Some(seat) = sockets.seat(client.0) else {
        let message = "There are too many open sockets. Close some, or use one for several subscriptions.";
        return Trouble::new(StatusCode::TOO_MANY_REQUESTS, "RATE_LIMITED", message).respond(Accept::Json);
    };
    let caller = Caller { headers, client: client.0 };
    let tasks = sockets.tasks.clone();
    upgrade.max_message_size(MAX_MESSAGE).max_frame_size(MAX_MESSAGE).on_upgrade(move |socket| {
        tasks.track_future(async move {
            let _seat = seat;
            socket_session::hold(entry, caller, sockets, socket).await;
        })
    })
}
