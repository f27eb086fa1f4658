//! A tiny schema for the tests of the wire: needs with supporters, a counter to change, a stream.
//! Nothing of the platform's own contract is here.

use std::sync::{
    Arc,
    atomic::{AtomicU64, Ordering},
};

use async_graphql::{
    Context, Data, Object, Schema, Subscription,
    connection::Connection,
    futures_util::{Stream, StreamExt, future::BoxFuture, stream},
};
use tokio::sync::watch;
use tokio_stream::wrappers::WatchStream;
use uuid::Uuid;

use super::{
    connections::{Cursor, List, Paging, Total},
    entry::{Authenticate, Caller, Entry, Standing},
    guarded::Guarded,
    limits::Limits,
    origin::OwnOrigin,
    rules::{Access, FieldRule, Rules},
    shape::Shape,
};
use crate::error::{Error, Fault, Refusal};

crate::rules! { RULES:
    Query { needs: Public, need: Public, mine: SignedIn, broken: Public, long: Public, panics: Public }
    Need { title: Public, supporters: Public, tags[3]: Public, note: Owner, body * 50: Public }
    Person { name: Public, needs: Public }
    Mutation { raise: Public, close: SignedIn }
    Count { count: Public }
}

pub struct Query;
pub struct Mutation;
pub struct Count;
pub struct Need;
pub struct Person;

#[Object]
impl Query {
    async fn needs(&self, first: Option<i32>, after: Option<String>) -> Result<List<Need>, Error> {
        let paging = Paging::<i64>::parse(first, after.as_deref())?;
        let rows = vec![(); usize::try_from(paging.fetch()).unwrap()];
        let page = paging.page(rows, |()| (1, Uuid::nil())).map(|()| Need);
        Ok(page.connection_with_total(Total::known(90)))
    }
    async fn need(&self) -> Need {
        Need
    }
    async fn mine(&self) -> i32 {
        1
    }
    async fn broken(&self) -> Result<i32, Error> {
        Err(Fault::new("SELECT secret").into())
    }
    async fn long(&self) -> String {
        "a".repeat(2_000_000)
    }
    async fn panics(&self) -> i32 {
        if true { panic!("secret panic") } else { 1 }
    }
    async fn forgotten(&self) -> i32 {
        1
    }
}

#[Object]
impl Need {
    async fn title(&self) -> &'static str {
        "to the toilet at night"
    }
    async fn body(&self) -> &'static str {
        "…"
    }
    async fn note(&self) -> Option<i32> {
        None
    }
    async fn tags(&self) -> Vec<i32> {
        vec![1]
    }
    async fn supporters(&self, first: Option<i32>, after: Option<String>) -> Result<Connection<Cursor, Person>, Error> {
        let paging = Paging::<i64>::parse(first, after.as_deref())?;
        Ok(paging.page(vec![(); 3], |()| (1, Uuid::nil())).map(|()| Person).connection())
    }
}

#[Object]
impl Person {
    async fn name(&self) -> &'static str {
        "Ans"
    }
    async fn needs(&self) -> Vec<Need> {
        Vec::new()
    }
}

#[Object]
impl Mutation {
    async fn raise(&self, ctx: &Context<'_>) -> u64 {
        ctx.data_unchecked::<Arc<Counter>>().raised.fetch_add(1, Ordering::SeqCst) + 1
    }
    async fn close(&self) -> bool {
        true
    }
}

#[Subscription]
impl Count {
    async fn count(&self, ctx: &Context<'_>) -> impl Stream<Item = u64> {
        let counter = ctx.data_unchecked::<Arc<Counter>>();
        WatchStream::new(counter.ticks.subscribe()).chain(stream::pending())
    }
}

/// What the tests change and watch.
pub struct Counter {
    pub raised: AtomicU64,
    pub ticks: watch::Sender<u64>,
    pub standing: AtomicU64,
}

pub fn shape_of(tables: &[&[FieldRule]]) -> Shape {
    let sdl = Schema::build(Query, Mutation, Count).finish().sdl();
    Shape::read(&sdl, &Rules::of(tables)).unwrap()
}

pub fn tiny() -> (Guarded, Arc<Counter>) {
    let counter =
        Arc::new(Counter { raised: AtomicU64::new(0), ticks: watch::channel(0).0, standing: AtomicU64::new(1) });
    let schema = Schema::build(Query, Mutation, Count).data(Arc::clone(&counter)).finish();
    (Guarded::new(schema, Limits::new(shape_of(&[RULES]))), counter)
}

/// The bearer `good` is somebody, no token is a visitor, anything else is refused.
pub struct Door(pub Arc<Counter>);

impl Authenticate for Door {
    fn asked<'a>(&'a self, caller: &'a Caller) -> BoxFuture<'a, Result<Data, Error>> {
        Box::pin(async move {
            let token = caller.headers.get("authorization").map(|token| token.as_bytes().to_owned());
            let mut data = Data::default();
            match token.as_deref() {
                None => data.insert(Access { is_signed_in: false }),
                Some(b"Bearer good") => data.insert(Access { is_signed_in: true }),
                Some(_) => return Err(Refusal::sign_in().into()),
            }
            Ok(data)
        })
    }

    fn standing<'a>(&'a self, _: &'a Caller) -> BoxFuture<'a, Result<Standing, Error>> {
        Box::pin(async move {
            match self.0.standing.load(Ordering::SeqCst) {
                0 => Err(Refusal::sign_in().into()),
                rights => Ok(Standing(rights)),
            }
        })
    }
}

pub fn entry() -> (Entry, Arc<Counter>) {
    let (schema, counter) = tiny();
    (Entry::new(schema, Door(Arc::clone(&counter)), OwnOrigin::default()), counter)
}
