//! The conversation on one socket, in graphql-transport-ws: init, subscriptions, pings, and every reason to end it.
//! Who may open a socket is in `socket.rs`; what a document may cost is in `limits.rs`.

use std::{pin::pin, time::Duration};

use async_graphql::{
    Response as Answer,
    futures_util::{StreamExt, stream, stream::BoxStream},
    parser::types::OperationType,
};
use axum::extract::ws::{CloseFrame, Message, WebSocket};
use serde_json::{Map, Value, json};
use tokio::time::{Instant, MissedTickBehavior, interval, sleep_until, timeout};
use tokio_stream::StreamMap;

use super::{
    answer, document,
    entry::{Caller, Entry, Standing},
    errors, http, request,
    socket::Sockets,
};
use crate::error::Error;

/// Why a socket ends: the code and the word for the client.
type End = (u16, &'static str);

const STOPPING: End = (1001, "The server is stopping. Connect again.");
const UNAVAILABLE: End = (1013, "Try again later.");
const BAD: End = (4400, "The message cannot be read.");
const NO_INIT: End = (4401, "Send connection_init first.");
const FORBIDDEN: End = (4403, "The session has ended or its rights have changed. Connect again.");
const INIT_LATE: End = (4408, "connection_init came too late.");
const DUPLICATE: End = (4409, "A subscription with this id is going on.");
const INIT_TWICE: End = (4429, "connection_init was sent twice.");
const FLOOD: End = (4429, "Too many messages.");
/// The client went away, or does not read: there is nobody to tell.
const GONE: End = (0, "");

struct Session {
    entry: Entry,
    caller: Caller,
    sockets: Sockets,
    socket: WebSocket,
    /// The answers of each subscription; `None` at its end.
    streams: StreamMap<String, BoxStream<'static, Option<Answer>>>,
    /// Who the client was at the init.
    standing: Option<Standing>,
}

/// Holds the conversation until one of the two ends it.
pub async fn hold(entry: Entry, caller: Caller, sockets: Sockets, socket: WebSocket) {
    let mut session = Session { entry, caller, sockets, socket, streams: StreamMap::new(), standing: None };
    let (code, reason) = session.run().await;
    session.streams.clear();
    if code == GONE.0 {
        return;
    }
    let frame = CloseFrame { code, reason: reason.into() };
    // Reading on for a moment lets the client see the code, even when it was still sending.
    let farewell = async {
        let mut left = 1_000;
        if session.socket.send(Message::Close(Some(frame))).await.is_ok() {
            while let (Some(Ok(_)), true) = (session.socket.recv().await, left > 0) {
                left -= 1;
            }
        }
    };
    let _ = timeout(Duration::from_secs(1), farewell).await;
}

impl Session {
    async fn run(&mut self) -> End {
        let limits = self.sockets.limits;
        let stopping = self.sockets.stopping.clone();
        let mut init_late = pin!(sleep_until(Instant::now() + limits.init));
        let (mut recheck, mut ping, mut window) =
            (interval(limits.recheck), interval(limits.ping), interval(Duration::from_secs(10)));
        for ticks in [&mut recheck, &mut ping, &mut window] {
            ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
        }
        let (mut messages, mut silent_pings) = (0, 0);
        loop {
            let step = tokio::select! {
                biased;
                () = stopping.cancelled() => Err(STOPPING),
                () = &mut init_late, if self.standing.is_none() => Err(INIT_LATE),
                _ = recheck.tick(), if self.standing.is_some() => self.recheck().await,
                _ = window.tick() => { messages = 0; Ok(()) }
                _ = ping.tick() => {
                    silent_pings += 1;
                    if silent_pings > 3 { Err(GONE) } else { self.send(Message::Ping(Vec::new().into())).await }
                }
                message = self.socket.recv() => {
                    (messages, silent_pings) = (messages + 1, 0);
                    if messages > limits.messages { Err(FLOOD) } else { self.hear(message).await }
                }
                Some((id, answer)) = self.streams.next(), if !self.streams.is_empty() => self.tell(id, answer).await,
            };
            if let Err(end) = step {
                return end;
            }
        }
    }

    async fn recheck(&mut self) -> Result<(), End> {
        let standing = timeout(Duration::from_secs(1), self.entry.authenticate.standing(&self.caller)).await;
        match standing {
            Ok(Ok(standing)) if Some(standing) == self.standing => Ok(()),
            Ok(Ok(_) | Err(Error::Refused(_))) => Err(FORBIDDEN),
            Ok(Err(_)) | Err(_) => Err(UNAVAILABLE),
        }
    }

    async fn hear(&mut self, message: Option<Result<Message, axum::Error>>) -> Result<(), End> {
        let text = match message {
            Some(Ok(Message::Text(text))) => text,
            Some(Ok(Message::Ping(_) | Message::Pong(_))) => return Ok(()),
            Some(Ok(Message::Binary(_))) => return Err(BAD),
            Some(Ok(Message::Close(_)) | Err(_)) | None => return Err(GONE),
        };
        let Ok(Value::Object(mut message)) = serde_json::from_str(&text) else { return Err(BAD) };
        let kind = message.remove("type");
        match kind.as_ref().and_then(Value::as_str) {
            Some("connection_init") => self.init(message.remove("payload")).await,
            Some("ping") => self.say(json!({ "type": "pong" })).await,
            Some("pong") => Ok(()),
            Some("subscribe") => {
                let (Some(Value::String(id)), Some(Value::Object(payload))) =
                    (message.remove("id"), message.remove("payload"))
                else {
                    return Err(BAD);
                };
                self.subscribe(id, payload).await
            }
            Some("complete") => {
                let id = message.get("id").and_then(Value::as_str).ok_or(BAD)?;
                self.streams.remove(id);
                Ok(())
            }
            _ => Err(BAD),
        }
    }

    async fn init(&mut self, payload: Option<Value>) -> Result<(), End> {
        if self.standing.is_some() {
            return Err(INIT_TWICE);
        }
        let token = match &payload {
            None | Some(Value::Null) => None,
            Some(Value::Object(payload)) => payload.get("authorization").or_else(|| payload.get("Authorization")),
            Some(_) => return Err(BAD),
        };
        if let Some(token) = token {
            let value = token.as_str().and_then(|token| token.parse().ok()).ok_or(BAD)?;
            self.caller.headers.insert(::http::header::AUTHORIZATION, value);
        }
        match self.entry.authenticate.standing(&self.caller).await {
            Ok(standing) => self.standing = Some(standing),
            Err(Error::Refused(_) | Error::Problems(_)) => return Err(FORBIDDEN),
            Err(Error::Fault(_)) => return Err(UNAVAILABLE),
        }
        self.say(json!({ "type": "connection_ack" })).await
    }

    async fn subscribe(&mut self, id: String, payload: Map<String, Value>) -> Result<(), End> {
        if self.standing.is_none() {
            return Err(NO_INIT);
        }
        if id.is_empty() || id.len() > 100 {
            return Err(BAD);
        }
        if self.streams.contains_key(&id) {
            return Err(DUPLICATE);
        }
        let most = self.sockets.limits.subscriptions;
        if self.streams.len() >= most {
            let message = format!("One socket holds at most {most} subscriptions. Complete one first.");
            return self.refuse(&id, "RATE_LIMITED", &message).await;
        }
        let mut request = match request::from_members(payload) {
            Ok(request) => request,
            Err(trouble) => return self.refuse(&id, trouble.code, &trouble.message).await,
        };
        if let Err(refused) = document::check(&request.query) {
            return self.refuse(&id, refused.code, &refused.message).await;
        }
        let name = request.operation_name.clone();
        let is_subscription = match request.parsed_query() {
            Ok(document) => http::operations(document, name.as_deref()).all(|ty| ty == OperationType::Subscription),
            Err(error) => {
                let message = error.message.clone();
                return self.refuse(&id, "BAD_REQUEST", &message).await;
            }
        };
        if !is_subscription {
            return self.refuse(&id, "BAD_REQUEST", "A socket runs subscriptions alone. Send this to /graphql.").await;
        }
        request.data = match self.entry.authenticate.asked(&self.caller).await {
            Ok(data) => data,
            Err(Error::Fault(_)) => return Err(UNAVAILABLE),
            Err(_) => return Err(FORBIDDEN),
        };
        let answers = self.entry.schema.execute_stream(request);
        self.streams.insert(id, answers.map(Some).chain(stream::once(async { None })).boxed());
        Ok(())
    }

    async fn tell(&mut self, id: String, answer: Option<Answer>) -> Result<(), End> {
        let Some(mut answer) = answer else {
            self.streams.remove(&id);
            return self.say(json!({ "id": id, "type": "complete" })).await;
        };
        errors::localize(&mut answer, self.caller.locale());
        if answer::was_run(&answer) {
            let payload = answer::to_value(&answer);
            return self.say(json!({ "id": id, "type": "next", "payload": payload })).await;
        }
        self.streams.remove(&id);
        self.say(json!({ "id": id, "type": "error", "payload": answer.errors })).await
    }

    async fn refuse(&mut self, id: &str, code: &str, message: &str) -> Result<(), End> {
        let payload = json!([{ "message": message, "extensions": { "code": code } }]);
        self.say(json!({ "id": id, "type": "error", "payload": payload })).await
    }

    async fn say(&mut self, message: Value) -> Result<(), End> {
        self.send(Message::Text(message.to_string().into())).await
    }

    async fn send(&mut self, message: Message) -> Result<(), End> {
        match timeout(self.sockets.limits.send, self.socket.send(message)).await {
            Ok(Ok(())) => Ok(()),
            Ok(Err(_)) | Err(_) => Err(GONE),
        }
    }
}
