//! Promise 5: live updates are bounded. Origins, greetings, doubles, floods and writes over a socket.
//! That they stop with the right to see them is in `tests/`.

use std::time::{Duration, Instant};

use futures_util::{SinkExt as _, StreamExt as _};
use harness::World;
use serde_json::{Value, json};
use tokio::net::TcpStream;
use tokio_tungstenite::{
    MaybeTlsStream, WebSocketStream, connect_async,
    tungstenite::{Error, Message, client::IntoClientRequest as _, http::HeaderValue},
};

use crate::figure::figure;

type Socket = WebSocketStream<MaybeTlsStream<TcpStream>>;

/// Opens a socket as a page of the given origin would.
async fn opened(url: &str, origin: Option<&str>) -> Result<Socket, Error> {
    let address = format!("{}/graphql/ws", url.replacen("http", "ws", 1));
    let mut request = address.into_client_request()?;
    request.headers_mut().insert("sec-websocket-protocol", HeaderValue::from_static("graphql-transport-ws"));
    if let Some(origin) = origin {
        request.headers_mut().insert("origin", HeaderValue::from_str(origin).expect("an origin"));
    }
    connect_async(request).await.map(|(socket, _)| socket)
}

/// A socket that has said who it is and was welcomed.
pub async fn greeted(url: &str) -> Socket {
    let mut socket = opened(url, Some(url)).await.expect("the socket opens");
    say(&mut socket, json!({ "type": "connection_init" })).await;
    let welcome = heard(&mut socket).await;
    assert_eq!(welcome.ok().map(|it| it["type"].clone()), Some(json!("connection_ack")));
    socket
}

async fn say(socket: &mut Socket, message: Value) {
    // A socket that was closed is noticed by who listens.
    let _ = socket.send(Message::text(message.to_string())).await;
}

/// The next message, or the code with which the socket was closed; 0 after 20 seconds of silence.
async fn heard(socket: &mut Socket) -> Result<Value, u16> {
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
async fn closed(socket: &mut Socket) -> u16 {
    loop {
        if let Err(code) = heard(socket).await {
            return code;
        }
    }
}

fn subscribe(id: usize, round: &str) -> Value {
    let query = "subscription($id: ID!) { votingRoundTurnout(votingRoundId: $id) { cast } }";
    json!({ "type": "subscribe", "id": id.to_string(), "payload": { "query": query, "variables": { "id": round } } })
}

pub async fn audit(world: World) {
    let url = &world.program.url;
    for origin in ["https://evil.example", "null"] {
        let status = match opened(url, Some(origin)).await {
            Err(Error::Http(response)) => response.status().as_u16(),
            Err(_) => 0,
            Ok(_) => 101,
        };
        figure(format!("a socket from origin {origin}"), status, 403, status == 403);
    }

    let mut silent = opened(url, Some(url)).await.expect("it opens");
    let started = Instant::now();
    let code = closed(&mut silent).await;
    figure("no greeting", format!("{code} in {:.1} s", started.elapsed().as_secs_f64()), 4408, code == 4408);

    let mut eager = opened(url, Some(url)).await.expect("it opens");
    say(&mut eager, subscribe(1, "x")).await;
    let code = closed(&mut eager).await;
    figure("a subscription before the greeting", code, 4401, code == 4401);

    let round = world.open_round().await.id;
    let mut double = greeted(url).await;
    say(&mut double, subscribe(1, &round)).await;
    say(&mut double, subscribe(1, &round)).await;
    let code = closed(&mut double).await;
    figure("one id twice", code, 4409, code == 4409);

    let mut many = greeted(url).await;
    for id in 0..21 {
        say(&mut many, subscribe(id, &round)).await;
    }
    let (mut taken, mut refused) = (0, 0);
    while taken + refused < 21 {
        match heard(&mut many).await {
            Ok(message) if message["type"] == "next" => taken += 1,
            Ok(message) if message["type"] == "error" => refused += 1,
            Ok(_) => {}
            Err(_) => break,
        }
    }
    figure("21 subscriptions on one socket", format!("{taken} live"), "20 at most", taken <= 20);

    let mut writer = greeted(url).await;
    let query = "mutation { signOut { isSignedOut } }";
    say(&mut writer, json!({ "type": "subscribe", "id": "1", "payload": { "query": query } })).await;
    let answer = heard(&mut writer).await;
    let is_refused = match &answer {
        Ok(message) => message["type"] == "error",
        Err(code) => *code != 0,
    };
    figure("a mutation over the socket", if is_refused { "refused" } else { "taken" }, "refused", is_refused);

    let mut flood = greeted(url).await;
    for _ in 0..20_000 {
        say(&mut flood, json!({ "type": "ping" })).await;
    }
    let started = Instant::now();
    let code = closed(&mut flood).await;
    let measured = format!("{code} in {:.1} s", started.elapsed().as_secs_f64());
    figure("20,000 pings", measured, "closed", code != 0);
    world.visitor.ask("{ statistics { needs } }", json!({})).await.fine();
}
