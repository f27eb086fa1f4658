//! The schema as everybody reaches it: a document is measured first, then resolved with its questions in rounds.
//! The ceilings are in `limits.rs`; nothing here knows a field.

use std::{sync::Arc, time::Instant};

use async_graphql::{
    Data, Executor, Request, Response,
    futures_util::{
        StreamExt,
        future::ready,
        stream::{self, BoxStream},
    },
};

use super::{context::Asked, limits::Limits, rounds};

/// A schema behind its limits. They stand around it and not in it: an extension of the schema would cost every field of
/// every answer, and pages, sockets and the HTTP entry all hold this and nothing further in.
#[derive(Clone)]
pub struct Guarded<E> {
    schema: E,
    limits: Limits,
}

impl<E> Guarded<E> {
    /// Puts the limits around the schema.
    pub const fn new(schema: E, limits: Limits) -> Self {
        Self { schema, limits }
    }
}

impl<E: Executor> Executor for Guarded<E> {
    async fn execute(&self, request: Request) -> Response {
        let request = match self.limits.admit(request) {
            Ok(request) => request,
            Err(refused) => return Response::from_errors(vec![refused]),
        };
        let (started, counter) = (Instant::now(), Asked::counter(&request.data));
        let operation = request.operation_name.clone().unwrap_or_default();
        let response = rounds::answer(self.schema.execute(request)).await;
        let statements = counter.map(|counter| counter.statements());
        tracing::debug!(target: "graphql", operation, statements, took = ?started.elapsed(), "answered");
        response
    }

    fn execute_stream(&self, request: Request, session: Option<Arc<Data>>) -> BoxStream<'static, Response> {
        match self.limits.admit(request) {
            Ok(request) => rounds::answers(self.schema.execute_stream(request, session)).boxed(),
            Err(refused) => stream::once(ready(Response::from_errors(vec![refused]))).boxed(),
        }
    }
}
