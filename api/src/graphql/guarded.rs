//! The schema as everybody reaches it: a document is measured first, then resolved with its questions in rounds.
//! The ceilings are in `limits.rs`; nothing here knows a field.

use std::{sync::Arc, time::Instant};

use async_graphql::{
    Executor, Request, Response,
    futures_util::{
        FutureExt, StreamExt,
        future::{BoxFuture, ready},
        stream::{self, BoxStream},
    },
};

use super::{context::Asked, limits::Limits, order::Order, rounds};

/// A schema behind its limits, cheap to clone. They stand around it and not in it: an extension of the schema would cost
/// every field of every answer, and pages, sockets and the HTTP entry all hold this and nothing further in.
///
/// Its type does not name the schema, so that the resolvers are compiled once, where the schema is put together.
#[derive(Clone)]
pub struct Guarded {
    schema: Arc<dyn Resolve>,
    limits: Limits,
}

impl Guarded {
    /// Puts the limits around the schema.
    pub fn new(schema: impl Executor, limits: Limits) -> Self {
        Self { schema: Arc::new(schema), limits }
    }

    /// Answers a query or a mutation.
    pub async fn execute(&self, request: Request) -> Response {
        let mut request = match self.limits.admit(request) {
            Ok(request) => request,
            Err(refused) => return Response::from_errors(vec![refused]),
        };
        let order = Order::of(&mut request);
        let (started, counter) = (Instant::now(), Asked::counter(&request.data));
        let operation = request.operation_name.clone().unwrap_or_default();
        let mut response = self.schema.answer(request).await;
        order.sort(&mut response);
        let statements = counter.map(|counter| counter.statements());
        tracing::debug!(target: "graphql", operation, statements, took = ?started.elapsed(), "answered");
        response
    }

    /// Answers a subscription, as often as there is something to tell.
    pub fn execute_stream(&self, request: Request) -> BoxStream<'static, Response> {
        match self.limits.admit(request) {
            Ok(mut request) => {
                let order = Order::of(&mut request);
                let sorted = move |mut response| {
                    order.sort(&mut response);
                    response
                };
                self.schema.answers(request).map(sorted).boxed()
            }
            Err(refused) => stream::once(ready(Response::from_errors(vec![refused]))).boxed(),
        }
    }
}

/// Any schema, its questions in rounds.
trait Resolve: Send + Sync {
    fn answer(&self, request: Request) -> BoxFuture<'_, Response>;
    fn answers(&self, request: Request) -> BoxStream<'static, Response>;
}

impl<E: Executor> Resolve for E {
    fn answer(&self, request: Request) -> BoxFuture<'_, Response> {
        rounds::answer(self.execute(request)).boxed()
    }

    fn answers(&self, request: Request) -> BoxStream<'static, Response> {
        rounds::answers(self.execute_stream(request, None)).boxed()
    }
}
