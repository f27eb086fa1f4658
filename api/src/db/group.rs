//! Group commit on SQLite: one writer, whose connection goes from caller to caller within one transaction.
//! Not here: what a caller does with it (`tx.rs`), the files (`sqlite.rs`).
//!
//! The writer opens `BEGIN IMMEDIATE`, hands the connection to each waiting caller in turn, each in a savepoint,
//! and commits when nobody waits or the group is full. Only then do the callers hear that their work is kept.
//! A caller that fails, panics or is dropped gives the connection back and its savepoint is rolled back.

use std::time::{Duration, Instant};

use sqlx::{ConnectOptions, Connection, SqliteConnection, sqlite::SqliteConnectOptions};
use tokio::sync::{mpsc, oneshot};

use crate::error::{Fault, FaultKind, Result};

/// How many callers share a commit at most.
const LARGEST_GROUP: usize = 512;
/// How long a group takes on new callers at most.
const LONGEST_GROUP: Duration = Duration::from_millis(20);
/// How many callers may stand in line before the next waits outside.
const LINE: usize = 4096;

type Waiting = oneshot::Sender<Result<Turn, Fault>>;
type Acknowledgement = oneshot::Sender<Result<(), Fault>>;

/// The way to the one writer. It stops when the last of these is dropped.
#[derive(Clone)]
pub(super) struct Writer {
    line: mpsc::Sender<Waiting>,
}

/// What became of a turn.
enum Verdict {
    /// Keep the work and tell when it is on disk.
    Keep(Acknowledgement),
    /// Undo it, because of this error of the database, if one it was.
    Undo(Option<Acknowledgement>, Option<Fault>),
}

/// The connection, for the time of one caller's turn. Dropping it undoes the work.
pub(super) struct Turn {
    held: Option<(SqliteConnection, oneshot::Sender<(SqliteConnection, Verdict)>)>,
}

impl Writer {
    /// Starts the writer on `connection`; `options` open a new one if that breaks.
    pub fn start(connection: SqliteConnection, options: SqliteConnectOptions) -> Self {
        let (line, waiting) = mpsc::channel(LINE);
        tokio::spawn(serve(connection, options, waiting));
        Self { line }
    }

    /// Waits for one's turn.
    pub async fn turn(&self) -> Result<Turn, Fault> {
        let (sender, turn) = oneshot::channel();
        let gone = |()| Fault::of(FaultKind::Unavailable, "the database's writer has stopped");
        self.line.send(sender).await.map_err(|_| gone(()))?;
        turn.await.map_err(|_| gone(()))?
    }
}

impl Turn {
    /// The connection, within this turn's savepoint.
    pub fn connection(&mut self) -> Result<&mut SqliteConnection> {
        match &mut self.held {
            Some((connection, _)) => Ok(connection),
            None => Err(Fault::new("this write has ended").into()),
        }
    }

    /// Ends the turn and waits until the group's commit is on disk. What was to be undone also waits: it was
    /// decided on rows of the same group, and those must be true before anyone hears of it.
    pub async fn end(mut self, keep: bool, failure: Option<Fault>) -> Result<(), Fault> {
        let (sender, acknowledged) = oneshot::channel();
        let verdict = if keep { Verdict::Keep(sender) } else { Verdict::Undo(Some(sender), failure) };
        self.give_back(verdict);
        acknowledged.await.map_err(|_| Fault::of(FaultKind::Unavailable, "the database's writer stopped midway"))?
    }

    fn give_back(&mut self, verdict: Verdict) {
        if let Some((connection, back)) = self.held.take() {
            drop(back.send((connection, verdict)));
        }
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        self.give_back(Verdict::Undo(None, None));
    }
}

async fn serve(connection: SqliteConnection, options: SqliteConnectOptions, mut line: mpsc::Receiver<Waiting>) {
    let mut spare = Some(connection);
    while let Some(first) = line.recv().await {
        let opened = match spare.take() {
            Some(connection) => Ok(connection),
            None => options.connect().await,
        };
        match opened {
            Ok(connection) => spare = group(connection, first, &mut line).await,
            Err(error) => drop(first.send(Err(error.into()))),
        }
    }
    if let Some(connection) = spare
        && let Err(error) = connection.close().await
    {
        tracing::warn!(%error, "the database did not close cleanly");
    }
}

/// One transaction for everyone in line. Gives the connection back unless it can no longer be trusted.
async fn group(
    mut connection: SqliteConnection,
    first: Waiting,
    line: &mut mpsc::Receiver<Waiting>,
) -> Option<SqliteConnection> {
    if let Err(error) = say(&mut connection, "BEGIN IMMEDIATE").await {
        drop(first.send(Err(error)));
        return None;
    }
    let begun = Instant::now();
    let mut acknowledgements = Vec::new();
    let mut next = Some(first);
    while let Some(waiting) = next {
        let (returned, outcome) = turn(connection, waiting, &mut acknowledgements).await;
        let fault = match (returned, outcome) {
            (Some(kept), Ok(())) => {
                connection = kept;
                let full = acknowledgements.len() >= LARGEST_GROUP || begun.elapsed() >= LONGEST_GROUP;
                next = if full { None } else { line.try_recv().ok() };
                continue;
            }
            (_, Err(fault)) => fault,
            (None, Ok(())) => Fault::new("a turn kept the connection"),
        };
        // Dropping the connection rolls the whole group back.
        acknowledge(acknowledgements, &Err(fault));
        return None;
    }
    match say(&mut connection, "COMMIT").await {
        Ok(()) => {
            acknowledge(acknowledgements, &Ok(()));
            Some(connection)
        }
        Err(fault) => {
            acknowledge(acknowledgements, &Err(fault));
            None
        }
    }
}

/// One caller's turn. An error means that the group's transaction is lost.
async fn turn(
    mut connection: SqliteConnection,
    waiting: Waiting,
    acknowledgements: &mut Vec<Acknowledgement>,
) -> (Option<SqliteConnection>, Result<(), Fault>) {
    if waiting.is_closed() {
        return (Some(connection), Ok(()));
    }
    if let Err(fault) = say(&mut connection, "SAVEPOINT turn").await {
        drop(waiting.send(Err(fault.clone())));
        return (None, Err(fault));
    }
    let (back, returned) = oneshot::channel();
    drop(waiting.send(Ok(Turn { held: Some((connection, back)) })));
    let Ok((mut connection, verdict)) = returned.await else {
        return (None, Err(Fault::new("a turn never gave the connection back")));
    };
    let outcome = match verdict {
        Verdict::Keep(sender) => {
            acknowledgements.push(sender);
            say(&mut connection, "RELEASE turn").await
        }
        Verdict::Undo(sender, failure) => {
            acknowledgements.extend(sender);
            let undone = match say(&mut connection, "ROLLBACK TO turn").await {
                Ok(()) => say(&mut connection, "RELEASE turn").await,
                error => error,
            };
            // On a full disk SQLite may end the whole transaction: then the first cause is the true one.
            undone.map_err(|fault| failure.unwrap_or(fault))
        }
    };
    (Some(connection), outcome)
}

async fn say(connection: &mut SqliteConnection, sql: &'static str) -> Result<(), Fault> {
    sqlx::query(sql).execute(connection).await?;
    Ok(())
}

fn acknowledge(acknowledgements: Vec<Acknowledgement>, outcome: &Result<(), Fault>) {
    for sender in acknowledgements {
        drop(sender.send(outcome.clone()));
    }
}
