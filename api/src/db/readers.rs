//! The connections that read the embedded engine. A file does not hang up, so unlike a server's they need no asking
//! whether they still live: that would cost as much as a short question.
//! Not here: how the file is opened (`sqlite.rs`).

use std::time::Duration;

use deadpool::{
    Runtime,
    managed::{BuildError, Manager, Metrics, Object, Pool, PoolError, RecycleResult},
};
use sqlx::{ConnectOptions, Connection, SqliteConnection, sqlite::SqliteConnectOptions};
use tokio::runtime::Handle;
use tokio_util::task::{TaskTracker, task_tracker::TaskTrackerToken};

use crate::error::{Error, Fault, FaultKind, Result};

/// How many connections read at the same time.
const READERS: usize = 8;
/// How long a question may wait for its turn.
const PATIENCE: Duration = Duration::from_secs(10);

/// The readers; cheap to clone.
#[derive(Clone)]
pub(super) struct Readers {
    pool: Pool<Opening>,
    asking: TaskTracker,
}

/// A reader for the time of one question.
pub(super) struct Reader(Option<(Object<Opening>, TaskTrackerToken)>);

struct Opening(SqliteConnectOptions);

impl Manager for Opening {
    type Type = SqliteConnection;
    type Error = sqlx::Error;

    async fn create(&self) -> Result<SqliteConnection, sqlx::Error> {
        self.0.connect().await
    }

    async fn recycle(&self, _: &mut SqliteConnection, _: &Metrics) -> RecycleResult<sqlx::Error> {
        Ok(())
    }
}

impl Readers {
    /// Readers that open with these options when they are first needed.
    pub fn new(options: SqliteConnectOptions) -> Result<Self, BuildError> {
        let pool = Pool::builder(Opening(options)).max_size(READERS).runtime(Runtime::Tokio1);
        Ok(Self { pool: pool.wait_timeout(Some(PATIENCE)).build()?, asking: TaskTracker::new() })
    }

    /// Waits for a reader.
    pub async fn reader(&self) -> Result<Reader> {
        let asking = self.asking.token();
        match self.pool.get().await {
            Ok(reader) => Ok(Reader(Some((reader, asking)))),
            Err(PoolError::Backend(error)) => Err(error.into()),
            Err(error) => Err(Fault::of(FaultKind::Unavailable, format!("nothing can be read: {error}")).into()),
        }
    }

    /// No question begins after this; waits for those that are being asked.
    pub async fn close(&self) {
        self.pool.close();
        self.asking.close();
        self.asking.wait().await;
    }
}

impl Reader {
    /// The connection to ask.
    pub fn connection(&mut self) -> Result<&mut SqliteConnection> {
        match &mut self.0 {
            Some((reader, _)) => Ok(reader),
            None => Err(Fault::new("this question has ended").into()),
        }
    }

    /// Ends the turn. A connection whose question failed is not asked again.
    pub fn done<T>(mut self, answer: Result<T, Error>) -> Result<T, Error> {
        if let (Some((reader, _asking)), Err(_)) = (self.0.take(), &answer) {
            drop(Object::take(reader));
        }
        answer
    }
}

/// Whoever asked went away midway: the next waits until the abandoned statement has come to its end.
impl Drop for Reader {
    fn drop(&mut self) {
        let (Some((mut reader, asking)), Ok(runtime)) = (self.0.take(), Handle::try_current()) else { return };
        runtime.spawn(async move {
            let _asking = asking;
            if reader.ping().await.is_err() {
                drop(Object::take(reader));
            }
        });
    }
}
