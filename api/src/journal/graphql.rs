//! What happened to a thing, as clients ask for it. Whoever may see the thing may see its history; who did it is told
//! to members of confirmed organisations and of groups only, and who supported a need to nobody else.

use std::collections::HashMap;

use async_graphql::{Context, Object, dataloader::Loader};
use uuid::Uuid;

use super::{Head, Line, latest_head, store};
use crate::{
    db::Timestamp,
    error::{Error, Result},
    graphql::context::{Asking, Loads},
    ids::Kind,
    people::{Person, graphql::person},
    rules,
};

rules! {
    /// Who may read what of the journal.
    RULES:
    JournalEntry { at: Holder, verb: Holder, actor: Holder, fromState: Holder, toState: Holder, reason: Holder }
    JournalHead { sequence: Public, sha256: Public, signedAt: Public, publicKey: Public, signature: Public }
    Query { journalHead: Public }
}

/// What happened to this thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct HistoryKey(pub Kind, pub Uuid);

/// Deeds of residents of which everyone sees that they were done, and only they by whom.
const UNTOLD: [&str; 2] = ["need.support", "need.withdraw_support"];

/// One line of a thing's history.
#[derive(Clone, Debug)]
pub struct JournalLine(Line);

impl Loader<HistoryKey> for Loads {
    type Value = Vec<JournalLine>;
    type Error = Error;

    async fn load(&self, keys: &[HistoryKey]) -> Result<HashMap<HistoryKey, Vec<JournalLine>>, Error> {
        let mut by_kind: HashMap<Kind, Vec<Uuid>> = HashMap::new();
        for HistoryKey(kind, id) in keys {
            by_kind.entry(*kind).or_default().push(*id);
        }
        let mut found: HashMap<HistoryKey, Vec<JournalLine>> = HashMap::new();
        for (kind, ids) in by_kind {
            for line in store::last_by_subjects(&self.db, kind, &ids).await? {
                found.entry(HistoryKey(kind, line.subject_id)).or_default().push(JournalLine(line));
            }
        }
        Ok(found)
    }
}

/// What happened to a thing that the viewer may see, oldest first; at most the last 100 lines.
pub async fn history_of(ctx: &Context<'_>, kind: Kind, id: impl Into<Uuid>) -> Result<Vec<JournalLine>> {
    Ok(ctx.loads().load_one(HistoryKey(kind, id.into())).await?.unwrap_or_default())
}

impl JournalLine {
    /// When it was done.
    pub const fn moment(&self) -> Timestamp {
        self.0.at
    }
}

/// One deed: what was done, when and why.
#[Object(name = "JournalEntry")]
impl JournalLine {
    /// When.
    async fn at(&self) -> Timestamp {
        self.0.at
    }

    /// What, as the API names it, such as `need.accept`.
    async fn verb(&self) -> &str {
        &self.0.verb
    }

    /// Who did it. Null for jobs and the command line, for readers who work for none of the confirmed organisations
    /// here, and for the support of a need: that is nobody else's affair.
    async fn actor(&self, ctx: &Context<'_>) -> Result<Option<Person>> {
        let viewer = ctx.viewer();
        let is_told = viewer.is_staff() && !UNTOLD.contains(&self.0.verb.as_str());
        if is_told || viewer.is(self.0.actor_id) { person(ctx, self.0.actor_id).await } else { Ok(None) }
    }

    /// The state before; null when the deed changed none.
    async fn from_state(&self) -> Option<&str> {
        self.0.from_state.as_deref()
    }

    /// The state after; null when the deed changed none.
    async fn to_state(&self) -> Option<&str> {
        self.0.to_state.as_deref()
    }

    /// Why; null when no reason was asked.
    async fn reason(&self) -> Option<&str> {
        self.0.reason.as_deref()
    }
}

/// The signed end of the journal: up to here it is as it was then. Keep one, and a later one shows whether anything
/// before it was changed.
#[Object(name = "JournalHead")]
impl Head {
    /// The number of the last line it covers.
    async fn sequence(&self) -> i64 {
        self.sequence
    }

    /// That line's hash (SHA-256 over the line and the hash before it), in hexadecimal.
    async fn sha256(&self) -> String {
        hex::encode(&self.hash)
    }

    /// When it was signed.
    async fn signed_at(&self) -> Timestamp {
        self.signed_at
    }

    /// The key it was signed with (Ed25519), in hexadecimal.
    async fn public_key(&self) -> String {
        hex::encode(&self.public_key)
    }

    /// The signature over `samenvraag journal N`, `sha256 HASH` and `at MOMENT`, a line each, in hexadecimal.
    async fn signature(&self) -> String {
        hex::encode(&self.signature)
    }
}

/// The question about the journal.
#[derive(Default)]
pub struct JournalQueries;

#[Object]
impl JournalQueries {
    /// The newest signed head of the journal; null before the first hour.
    async fn journal_head(&self, ctx: &Context<'_>) -> Result<Option<Head>> {
        latest_head(ctx.db()).await
    }
}
