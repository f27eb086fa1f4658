//! The outbox: what must still happen outside the database, written in the same transaction as its cause.
//! Not here: who does it (`search/worker.rs`, `mail/`).

mod backoff;
mod mails;
mod post;
mod queue;
mod store;
#[cfg(test)]
mod tests;

use uuid::Uuid;

use crate::{
    db::Tx,
    error::Result,
    ids::{Kind, PersonId},
};

pub use self::{
    mails::{Queued, erase_sent, lease_mails, mail_failed, mail_sent, page_of_mails},
    post::{Addressee, News, Post},
    queue::{Task, complete, fail, lease, release, waiting},
};

/// A letter to be sent.
#[derive(Clone, Debug)]
pub struct Letter {
    /// To whom, when known here.
    pub person_id: Option<PersonId>,
    /// To which address.
    pub address: String,
    /// Its subject.
    pub subject: String,
    /// Its text.
    pub body: String,
}

/// The public projection of this thing must be brought up to date in the search index.
pub async fn index(tx: &mut Tx, kind: Kind, id: impl Into<Uuid> + Send) -> Result<()> {
    store::insert(tx, "search", kind, id.into()).await
}

/// For tasks of which letters come, more than one write should hold.
pub const LETTERS: &str = "letters";

/// Everybody whom this thing concerns must be written to.
pub async fn letters(tx: &mut Tx, kind: Kind, id: impl Into<Uuid> + Send) -> Result<()> {
    store::insert(tx, LETTERS, kind, id.into()).await
}

/// This letter must be sent.
pub async fn mail(tx: &mut Tx, letter: Letter) -> Result<()> {
    store::insert_mail(tx, &letter).await
}
