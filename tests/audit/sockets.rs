//! Promise 5: live updates are bounded. Origins, greetings, doubles, floods and writes over a socket.
//! That they stop with the right to see them is in `rights.rs`.

use std::time::Instant;

use harness::World;
use serde_json::{Value, json};
use tokio_tungstenite::tungstenite::Error;

use crate::{
    figure::figure,
    socket::{closed, greeted, heard, opened, say},
};

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
