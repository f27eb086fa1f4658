//! A client of the platform's sockets, in graphql-transport-ws.
//! What is said over them is each audit's affair.

use std::time::Duration;

use futures_util::{SinkExt as _, StreamExt as _};
use harness::Client;
use serde_json::{Value, json};
use tokio::net::TcpStream;
use tokio_tungstenite::{
    MaybeTlsStream, WebSocketStream, connect_async,
    tungstenite::{Error, Message, client::IntoClientRequest as _, http::HeaderValue},
};

pub type Socket = WebSocketStream<MaybeTlsStream<TcpStream>>;

/// Opens a socket as a page of the given origin would.
pub async fn opened(url: &str, origin: Option<&str>) -> Result<Socket, Error> {
    let address = format!("{}/graphql/ws", url.replacen("http", "ws", 1));
    let mut request = address.into_client_request()?;
    request.headers_mut().insert("sec-websocket-protocol", HeaderValue::from_static("graphql-transport-ws"));
    if let Some(origin) = origin {
        request.headers_mut().insert("origin", HeaderValue::from_str(origin).expect("an origin"));
    }
    connect_async(request).await.map(|(socket, _)| socket)
}

/// A visitor's socket that was welcomed.
pub async fn greeted(url: &str) -> Socket {
    welcomed(url, json!({})).await.expect("the socket opens and welcomes")
}

/// The socket of somebody who is signed in; nothing when it was not welcomed.
pub async fn greeted_as(client: &Client) -> Option<Socket> {
    let token = client.token.as_deref().unwrap_or_default();
    welcomed(&client.url, json!({ "authorization": format!("Bearer {token}") })).await
}

async fn welcomed(url: &str, payload: Value) -> Option<Socket> {
    let mut socket = opened(url, Some(url)).await.ok()?;
    say(&mut socket, json!({ "type": "connection_init", "payload": payload })).await;
    let welcome = heard(&mut socket).await.ok()?;
    (welcome["type"] == "connection_ack").then_some(socket)
}

pub async fn say(socket: &mut Socket, message: Value) {
    // A socket that was closed is noticed by who listens.
    let _ = socket.send(Message::text(message.to_string())).await;
}

/// The next message, or the code with which the socket was closed; 0 after 20 seconds of silence.
pub async fn heard(socket: &mut Socket) -> Result<Value, u16> {
    loop {
        match tokio::time::timeout(Duration::from_secs(20), socket.next()).await {
            Ok(Some(Ok(Message::Text(text)))) => return Ok(serde_json::from_str(&text).unwrap_or_default()),
            Ok(Some(Ok(Message::Close(frame)))) => return Err(frame.map_or(1005, |frame| frame.code.into())),
            Ok(Some(Ok(_))) => {}
            Ok(Some(Err(_)) | None) => return Err(1006),
            Err(_) => return Err(0),
        }
    }
}

/// Listens until the socket is closed; says with which code.
pub async fn closed(socket: &mut Socket) -> u16 {
    loop {
        if let Err(code) = heard(socket).await {
            return code;
        }
    }
}
