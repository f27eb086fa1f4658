//! The sockets on a loopback port: every rule of graphql-transport-ws that we keep, and every limit of our own.

use std::{
    sync::{Arc, atomic::Ordering},
    time::Duration,
};

use async_graphql::futures_util::{SinkExt, StreamExt};
use serde_json::{Value, json};
use tokio::net::{TcpListener, TcpStream};
use tokio_tungstenite::{
    MaybeTlsStream, WebSocketStream, connect_async,
    tungstenite::{Error, Message, client::IntoClientRequest},
};

use super::{
    sample::{self, Counter},
    socket::{PROTOCOL, SocketLimits, Sockets, routes},
};
use crate::http::server::Server;

struct Platform {
    address: String,
    counter: Arc<Counter>,
    server: Server,
    ended: tokio::task::JoinHandle<bool>,
}

struct Client(WebSocketStream<MaybeTlsStream<TcpStream>>);

async fn platform() -> Platform {
    let (entry, counter) = sample::entry();
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap().to_string();
    let server = Server::default();
    let limits = SocketLimits {
        init: Duration::from_millis(400),
        recheck: Duration::from_millis(50),
        per_client: 3,
        ..SocketLimits::default()
    };
    let sockets = Sockets::new(limits, server.stopping.clone(), server.tasks.clone());
    let ended = tokio::spawn(server.clone().serve(listener, routes(entry, sockets)));
    Platform { address, counter, server, ended }
}

impl Platform {
    async fn open(&self, headers: &[(&'static str, &str)]) -> Result<Client, u16> {
        let mut request = format!("ws://{}/graphql/ws", self.address).into_client_request().unwrap();
        for (name, value) in headers {
            request.headers_mut().insert(*name, value.parse().unwrap());
        }
        match connect_async(request).await {
            Ok((socket, _)) => Ok(Client(socket)),
            Err(Error::Http(response)) => Err(response.status().as_u16()),
            Err(other) => panic!("{other}"),
        }
    }

    async fn client(&self) -> Client {
        self.open(&[("sec-websocket-protocol", PROTOCOL)]).await.ok().unwrap()
    }

    async fn ready(&self) -> Client {
        let mut client = self.client().await;
        client.say(json!({ "type": "connection_init" })).await;
        assert_eq!(client.hear().await, Ok(json!({ "type": "connection_ack" })));
        client
    }
}

impl Client {
    async fn say(&mut self, message: Value) {
        self.0.send(Message::Text(message.to_string().into())).await.unwrap();
    }

    async fn subscribe(&mut self, id: &str, query: &str) {
        self.say(json!({ "id": id, "type": "subscribe", "payload": { "query": query } })).await;
    }

    /// The next message, or the code with which the socket was closed.
    async fn hear(&mut self) -> Result<Value, u16> {
        loop {
            match self.0.next().await.expect("a closing frame").expect("a frame") {
                Message::Text(text) => return Ok(serde_json::from_str(&text).unwrap()),
                Message::Close(frame) => return Err(frame.unwrap().code.into()),
                _ => {}
            }
        }
    }

    /// The code with which the socket is closed, after whatever comes before.
    async fn end(&mut self) -> u16 {
        loop {
            if let Err(code) = self.hear().await {
                return code;
            }
        }
    }
}

const COUNT: &str = "subscription { count }";

#[tokio::test]
async fn only_our_own_pages_and_programs_open_a_socket_and_only_in_our_protocol() {
    let platform = platform().await;
    let protocol = ("sec-websocket-protocol", PROTOCOL);
    let own = format!("http://{}", platform.address);
    assert_eq!(platform.open(&[protocol, ("origin", "https://evil.example")]).await.err(), Some(403));
    assert_eq!(platform.open(&[protocol, ("origin", "null")]).await.err(), Some(403));
    assert_eq!(platform.open(&[protocol, ("sec-fetch-site", "cross-site")]).await.err(), Some(403));
    assert_eq!(platform.open(&[]).await.err(), Some(400));
    assert_eq!(platform.open(&[("sec-websocket-protocol", "graphql-ws")]).await.err(), Some(400));
    assert!(platform.open(&[protocol, ("origin", &own)]).await.is_ok());
}

#[tokio::test]
async fn a_client_holds_a_few_sockets_and_gets_them_back() {
    let platform = platform().await;
    let mut held = vec![platform.client().await, platform.client().await, platform.client().await];
    assert_eq!(platform.open(&[("sec-websocket-protocol", PROTOCOL)]).await.err(), Some(429));
    held.pop().unwrap().0.close(None).await.unwrap();
    while platform.open(&[("sec-websocket-protocol", PROTOCOL)]).await.is_err() {}
}

#[tokio::test]
async fn each_breach_of_the_protocol_has_its_code() {
    let platform = platform().await;
    assert_eq!(platform.client().await.end().await, 4408);
    for (message, code) in [
        (json!({ "type": "nonsense" }), 4400),
        (json!([]), 4400),
        (json!({ "type": "connection_init", "payload": 7 }), 4400),
        (json!({ "type": "subscribe", "id": "a", "payload": { "query": COUNT } }), 4401),
        (json!({ "type": "connection_init", "payload": { "authorization": "Bearer good" } }), 4429),
        (json!({ "type": "subscribe", "id": "", "payload": { "query": COUNT } }), 4400),
        (json!({ "type": "subscribe", "id": "a" }), 4400),
    ] {
        let mut client = platform.client().await;
        let is_after_init = matches!(code, 4429) || message["type"] == "subscribe" && code == 4400;
        if is_after_init {
            client.say(json!({ "type": "connection_init" })).await;
        }
        client.say(message.clone()).await;
        assert_eq!(client.end().await, code, "{message}");
    }
    let mut client = platform.client().await;
    client.0.send(Message::Binary(vec![1].into())).await.unwrap();
    assert_eq!(client.end().await, 4400);
    let mut client = platform.ready().await;
    client.subscribe("a", COUNT).await;
    client.subscribe("a", COUNT).await;
    assert_eq!(client.end().await, 4409);
}

#[tokio::test]
async fn a_subscription_runs_until_it_is_completed() {
    let platform = platform().await;
    let mut client = platform.ready().await;
    client.subscribe("a", COUNT).await;
    for count in 0..3 {
        platform.counter.ticks.send_replace(count);
        let told = json!({ "id": "a", "type": "next", "payload": { "data": { "count": count } } });
        assert_eq!(client.hear().await, Ok(told));
    }
    client.say(json!({ "id": "a", "type": "complete" })).await;
    client.say(json!({ "type": "ping" })).await;
    assert_eq!(client.hear().await, Ok(json!({ "type": "pong" })));
    client.subscribe("a", COUNT).await;
    assert_eq!(client.hear().await.unwrap()["type"], "next");
}

#[tokio::test]
async fn a_socket_runs_subscriptions_alone_and_at_most_twenty() {
    let platform = platform().await;
    let mut client = platform.ready().await;
    for (query, code) in [
        ("{ need { title } }", "BAD_REQUEST"),
        ("mutation { raise }", "BAD_REQUEST"),
        ("subscription {", "BAD_REQUEST"),
    ] {
        client.subscribe("a", query).await;
        let told = client.hear().await.unwrap();
        assert_eq!(
            (&told["type"], &told["payload"][0]["extensions"]["code"]),
            (&json!("error"), &json!(code)),
            "{query}"
        );
    }
    assert_eq!(platform.counter.raised.load(Ordering::SeqCst), 0);
    client.subscribe("a", "subscription { nothing }").await;
    assert_eq!(client.hear().await.unwrap()["type"], "error");
    for number in 0..21 {
        client.subscribe(&format!("s{number}"), COUNT).await;
        let told = client.hear().await.unwrap();
        assert_eq!(told["type"], if number < 20 { "next" } else { "error" }, "{told}");
    }
}

#[tokio::test]
async fn a_flood_and_a_giant_message_end_the_socket() {
    let platform = platform().await;
    let mut client = platform.ready().await;
    for _ in 0..101 {
        client.say(json!({ "type": "ping" })).await;
    }
    assert_eq!(client.end().await, 4429);
    let mut client = platform.ready().await;
    client.0.send(Message::Text("x".repeat(100_000).into())).await.unwrap();
    assert!(!matches!(client.0.next().await, Some(Ok(Message::Text(_)))));
}

#[tokio::test]
async fn a_session_that_ends_or_changes_its_rights_silences_the_socket() {
    let platform = platform().await;
    for standing in [0, 2] {
        platform.counter.standing.store(1, Ordering::SeqCst);
        let mut client = platform.ready().await;
        client.subscribe("a", COUNT).await;
        assert!(client.hear().await.is_ok());
        platform.counter.standing.store(standing, Ordering::SeqCst);
        assert_eq!(client.hear().await, Err(4403));
    }
    platform.counter.standing.store(0, Ordering::SeqCst);
    let mut client = platform.client().await;
    client.say(json!({ "type": "connection_init" })).await;
    assert_eq!(client.end().await, 4403);
}

#[tokio::test]
async fn sockets_are_told_that_the_server_stops_and_it_ends() {
    let platform = platform().await;
    let mut client = platform.ready().await;
    client.subscribe("a", COUNT).await;
    assert!(client.hear().await.is_ok());
    platform.server.stopping.cancel();
    assert_eq!(client.end().await, 1001);
    drop(client);
    assert!(platform.ended.await.unwrap());
}
