//! A request body that must keep coming: ten seconds, and one more for each few kilobytes that arrived.
//! How long a body may be is decided by each route.

use std::{
    io,
    pin::Pin,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    task::{Context, Poll},
    time::Duration,
};

use axum::body::{Body, Bytes, HttpBody};
use hyper::body::{Frame, SizeHint};
use tokio::time::{Instant, Sleep, sleep_until};

/// Bytes that buy one more second.
pub const BYTES_PER_SECOND: u64 = 4_096;

/// A body with a clock.
pub struct Paced {
    inner: Body,
    started: Instant,
    grace: Duration,
    received: u64,
    timer: Pin<Box<Sleep>>,
    is_late: Arc<AtomicBool>,
}

impl Paced {
    /// Gives this body `grace` to begin with. The flag is raised when it comes too slowly.
    pub fn new(inner: Body, grace: Duration, is_late: Arc<AtomicBool>) -> Self {
        let started = Instant::now();
        Self { inner, started, grace, received: 0, timer: Box::pin(sleep_until(started + grace)), is_late }
    }
}

impl HttpBody for Paced {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        let this = &mut *self;
        match Pin::new(&mut this.inner).poll_frame(context) {
            Poll::Ready(Some(Ok(frame))) => {
                this.received += frame.data_ref().map_or(0, |data| data.len() as u64);
                let bought = Duration::from_secs(this.received / BYTES_PER_SECOND);
                this.timer.as_mut().reset(this.started + this.grace + bought);
                Poll::Ready(Some(Ok(frame)))
            }
            Poll::Pending if this.timer.as_mut().poll(context).is_ready() => {
                this.is_late.store(true, Ordering::Relaxed);
                let late = io::Error::new(io::ErrorKind::TimedOut, "the body came too slowly");
                Poll::Ready(Some(Err(axum::Error::new(late))))
            }
            other => other,
        }
    }

    fn is_end_stream(&self) -> bool {
        self.inner.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.inner.size_hint()
    }
}

/// The body with a clock, as axum wants it.
pub fn paced(inner: Body, grace: Duration, is_late: Arc<AtomicBool>) -> Body {
    if inner.is_end_stream() { inner } else { Body::new(Paced::new(inner, grace, is_late)) }
}
