//! The server on a loopback port: slow clients, a clean stop, protection on every answer.

use std::{sync::Arc, time::Duration};

use axum::{
    Router,
    body::Bytes,
    routing::{get, post},
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    sync::Notify,
    task::JoinHandle,
    time::timeout,
};

use super::{
    security::Protection,
    server::{Server, ServerLimits},
};
use crate::randomness::Randomness;

struct Running {
    address: std::net::SocketAddr,
    server: Server,
    ended: JoinHandle<bool>,
    /// Lets the route `/slow` answer.
    go: Arc<Notify>,
    /// Tells that `/slow` was entered.
    entered: Arc<Notify>,
}

async fn running() -> Running {
    let short = Duration::from_millis(300);
    let server = Server {
        limits: ServerLimits {
            headers: short,
            write: short,
            stop: Duration::from_secs(5),
            last_request: short,
            connections: 50,
            per_client: 5,
        },
        ..Server::default()
    };
    let (go, entered) = (Arc::new(Notify::new()), Arc::new(Notify::new()));
    let (waits, enters) = (Arc::clone(&go), Arc::clone(&entered));
    let routes = Router::new()
        .route("/", get(|| async { "ok" }))
        .route("/body", post(|body: Bytes| async move { body.len().to_string() }))
        .route("/panic", get(|| async { std::hint::black_box(None::<&str>).expect("secret insides") }))
        .route("/hang", get(std::future::pending::<&str>))
        .route("/large", get(|| async { vec![b'a'; 64 * 1024 * 1024] }))
        .route(
            "/slow",
            get(move || {
                let (waits, enters) = (Arc::clone(&waits), Arc::clone(&enters));
                async move {
                    enters.notify_one();
                    waits.notified().await;
                    "done"
                }
            }),
        );
    let mut protection = Protection::new(true, Randomness::from_system());
    (protection.body, protection.time) = (short, Duration::from_secs(2));
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let ended = tokio::spawn(server.clone().serve(listener, protection.around(routes)));
    Running { address, server, ended, go, entered }
}

/// Sends the text and reads until the server closes; fails when it does not.
async fn until_closed(running: &Running, text: &str) -> String {
    let mut stream = TcpStream::connect(running.address).await.unwrap();
    stream.write_all(text.as_bytes()).await.unwrap();
    let mut answer = Vec::new();
    let read = timeout(Duration::from_secs(10), stream.read_to_end(&mut answer)).await;
    assert!(read.is_ok(), "the server keeps this open: {text:?}");
    String::from_utf8_lossy(&answer).into_owned()
}

#[tokio::test]
async fn clients_that_stop_sending_are_dropped() {
    let running = running().await;
    assert_eq!(until_closed(&running, "").await, "");
    until_closed(&running, "GET / HT").await;
    until_closed(&running, "GET / HTTP/1.1\r\nhost: x\r\nx-a: b\r\n").await;
    assert!(until_closed(&running, "GET / HTTP/1.1\r\nhost: x\r\n\r\n").await.ends_with("ok"));
    let half = until_closed(&running, "POST /body HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\nabc").await;
    assert!(half.starts_with("HTTP/1.1 408"), "{half}");
    let chunked =
        until_closed(&running, "POST /body HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\n3\r\nabc\r\n")
            .await;
    assert!(chunked.starts_with("HTTP/1.1 408"), "{chunked}");
}

#[tokio::test]
async fn a_client_that_stops_reading_is_dropped() {
    let running = running().await;
    let mut stream = TcpStream::connect(running.address).await.unwrap();
    stream.write_all(b"GET /large HTTP/1.1\r\nhost: x\r\n\r\n").await.unwrap();
    running.server.stopping.cancel();
    // The stream is held, unread, until the server has let go of it.
    assert!(timeout(Duration::from_secs(10), running.ended).await.unwrap().unwrap());
    drop(stream);
}

#[tokio::test]
async fn a_request_in_flight_is_finished_at_the_stop_and_no_new_one_is_taken() {
    let running = running().await;
    let url = format!("http://{}/slow", running.address);
    let asked = tokio::spawn(async move { reqwest::get(url).await.unwrap().text().await.unwrap() });
    running.entered.notified().await;
    running.server.stopping.cancel();
    while TcpStream::connect(running.address).await.is_ok() {
        tokio::task::yield_now().await;
    }
    running.go.notify_one();
    assert_eq!(asked.await.unwrap(), "done");
    assert!(running.ended.await.unwrap());
}

#[tokio::test]
async fn every_answer_is_protected_and_none_shows_its_insides() {
    let running = running().await;
    for (path, status) in [("/", 200), ("/nowhere", 404), ("/body", 405), ("/panic", 500), ("/hang", 503)] {
        for accept in ["application/json", "text/html"] {
            let url = format!("http://{}{path}", running.address);
            let answer = reqwest::Client::new().get(url).header("accept", accept).send().await.unwrap();
            assert_eq!(answer.status(), status, "{path}");
            for name in [
                "content-security-policy",
                "strict-transport-security",
                "x-content-type-options",
                "referrer-policy",
                "permissions-policy",
                "cross-origin-opener-policy",
                "x-request-id",
            ] {
                assert!(answer.headers().contains_key(name), "{path} lacks {name}");
            }
            let policy = answer.headers()["content-security-policy"].to_str().unwrap().to_owned();
            assert!(
                policy.contains("'nonce-") && policy.contains("frame-ancestors 'none'") && !policy.contains("unsafe")
            );
            assert!(!answer.text().await.unwrap().contains("secret"));
        }
    }
}

#[tokio::test]
async fn one_client_cannot_take_every_connection() {
    let running = running().await;
    let mut open = Vec::new();
    for _ in 0..5 {
        open.push(TcpStream::connect(running.address).await.unwrap());
    }
    assert_eq!(until_closed(&running, "GET / HTTP/1.1\r\nhost: x\r\n\r\n").await, "");
    open.clear();
    for attempt in 0.. {
        let told = until_closed(&running, "GET / HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n").await;
        if told.ends_with("ok") {
            break;
        }
        assert!(attempt < 50, "what was given back is not free again");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}
