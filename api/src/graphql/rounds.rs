//! The batched questions of one request, asked in rounds: resolvers go as far as they can, then everything they want to
//! know is asked at once. So a list costs the same statements however long it is and however slow the machine.
//! What is asked is not here but in each feature's `loader.rs`.

use std::{
    future::{Future, poll_fn},
    pin::pin,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    task::{Context, Poll, Wake, Waker},
};

use async_graphql::futures_util::{
    Stream, StreamExt,
    future::BoxFuture,
    stream::{self, BoxStream, FuturesUnordered},
    task::AtomicWaker,
};
use tokio::task::unconstrained;

/// A batch of questions on its way to the database.
type Question = BoxFuture<'static, ()>;

tokio::task_local! {
    /// The questions that wait for the next round of the request that is being resolved.
    static WAITING: Waiting;
}

#[derive(Clone, Default)]
struct Waiting(Arc<Mutex<Vec<Question>>>);

impl Waiting {
    fn add(&self, question: Question) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(question);
    }

    fn take(&self) -> Vec<Question> {
        std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// Lets a question wait for the next round. Outside of a request there are no rounds, and it is asked by itself.
pub fn ask(question: Question) {
    let mut question = Some(question);
    let _ = WAITING.try_with(|waiting| question.take().into_iter().for_each(|question| waiting.add(question)));
    if let Some(question) = question {
        tokio::spawn(question);
    }
}

/// Resolves one answer, its questions in rounds. What a document may cost is bounded, so the runtime need not interrupt
/// its resolvers, and must not: a round would begin without those that had yet to ask.
pub async fn answer<A>(resolving: impl Future<Output = A>) -> A {
    let (mut rounds, mut resolving) = (Rounds::default(), pin!(unconstrained(resolving)));
    poll_fn(|task| rounds.advance(task, |task| resolving.as_mut().poll(task))).await
}

/// Resolves a stream of answers, the questions of each in rounds.
pub fn answers<A>(mut resolving: BoxStream<'static, A>) -> impl Stream<Item = A> {
    let mut rounds = Rounds::default();
    stream::poll_fn(move |task| rounds.advance(task, |task| pin!(unconstrained(resolving.next())).poll(task)))
}

#[derive(Default)]
struct Rounds {
    /// What the resolvers have asked for since the last round began.
    waiting: Waiting,
    /// The round that is under way; the next begins when all of it is answered.
    round: FuturesUnordered<Question>,
    again: Arc<Again>,
}

impl Rounds {
    fn advance<A>(&mut self, task: &mut Context<'_>, mut resolve: impl FnMut(&mut Context<'_>) -> Poll<A>) -> Poll<A> {
        self.again.task.register(task.waker());
        let waker = Waker::from(Arc::clone(&self.again));
        loop {
            self.again.is_woken.store(false, Ordering::Release);
            let resolved = WAITING.sync_scope(self.waiting.clone(), || resolve(&mut Context::from_waker(&waker)));
            if resolved.is_ready() {
                return resolved;
            }
            // The resolvers only paused; they may have more to ask before the round begins.
            if self.again.is_woken.load(Ordering::Acquire) {
                return Poll::Pending;
            }
            if self.round.is_empty() {
                self.round.extend(self.waiting.take());
            }
            match self.round.poll_next_unpin(task) {
                Poll::Ready(Some(())) => {}
                Poll::Ready(None) | Poll::Pending => return Poll::Pending,
            }
        }
    }
}

/// Remembers that the resolvers asked to be resumed, and resumes the task.
#[derive(Default)]
struct Again {
    task: AtomicWaker,
    is_woken: AtomicBool,
}

impl Wake for Again {
    fn wake(self: Arc<Self>) {
        self.wake_by_ref();
    }

    fn wake_by_ref(self: &Arc<Self>) {
        self.is_woken.store(true, Ordering::Release);
        self.task.wake();
    }
}

#[cfg(test)]
mod tests {
    use std::{collections::HashMap, convert::Infallible, time::Duration};

    use async_graphql::{
        dataloader::{DataLoader, Loader},
        futures_util::future::join_all,
    };

    use super::*;

    /// Doubles numbers, and remembers how many it was asked at a time.
    #[derive(Clone, Default)]
    struct Doubles(Arc<Mutex<Vec<usize>>>);

    impl Loader<u64> for Doubles {
        type Value = u64;
        type Error = Infallible;

        async fn load(&self, keys: &[u64]) -> Result<HashMap<u64, u64>, Infallible> {
            self.0.lock().unwrap().push(keys.len());
            // Longer for one batch than for another, as statements are.
            for _ in 0..keys[0] % 7 {
                tokio::task::yield_now().await;
            }
            Ok(keys.iter().map(|key| (*key, key * 2)).collect())
        }
    }

    fn doubles() -> (DataLoader<Doubles>, Doubles) {
        let asked = Doubles::default();
        (DataLoader::new(asked.clone(), ask).delay(Duration::ZERO), asked)
    }

    /// Pauses once, as a long list does between its rows.
    async fn interrupted() {
        let mut is_over = false;
        poll_fn(|task| {
            task.waker().wake_by_ref();
            if std::mem::replace(&mut is_over, true) { Poll::Ready(()) } else { Poll::Pending }
        })
        .await;
    }

    async fn sum(loader: &DataLoader<Doubles>, rows: u64) -> u64 {
        let row = async |number: u64| {
            for _ in 0..number % 5 {
                interrupted().await;
            }
            let first = loader.load_one(number).await.unwrap().unwrap();
            loader.load_one(first + 1_000).await.unwrap().unwrap()
        };
        join_all((0..rows).map(row)).await.into_iter().sum()
    }

    #[tokio::test]
    async fn each_level_is_asked_once_however_many_rows() {
        for rows in [1_u64, 5, 50, 400] {
            let (loader, asked) = doubles();
            answer(sum(&loader, rows)).await;
            let rows = usize::try_from(rows).unwrap();
            assert_eq!(*asked.0.lock().unwrap(), [rows, rows]);
        }
    }

    #[tokio::test]
    async fn every_answer_of_a_stream_is_asked_in_rounds() {
        let (loader, asked) = doubles();
        let loader = Arc::new(loader);
        let stream = stream::iter([3, 4]).then(move |rows| {
            let loader = Arc::clone(&loader);
            async move { sum(&loader, rows).await }
        });
        let sums: Vec<u64> = answers(stream.boxed()).collect().await;
        assert_eq!(sums, [3 * 2_000 + 12, 4 * 2_000 + 24]);
        assert_eq!(*asked.0.lock().unwrap(), [3, 3, 4, 4]);
    }

    #[tokio::test]
    async fn a_question_outside_of_a_request_is_answered_too() {
        let (loader, _) = doubles();
        assert_eq!(loader.load_one(21).await.unwrap(), Some(42));
    }
}
