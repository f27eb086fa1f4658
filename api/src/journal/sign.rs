//! Signs the journal's last hash with a key outside the database, so that a cut tail shows.
//! Not here: the key (`keys/`).

use serde::{Deserialize, Serialize};

use crate::{
    db::{Db, FromRow, Timestamp, args},
    error::Result,
    keys::{KeyStore, Secret, SigningKey},
};

const LAST: &str = "SELECT sequence, hash FROM journal_entries \
    WHERE sequence IS NOT NULL ORDER BY sequence DESC LIMIT 1";
const NEWEST_HEAD: &str = "SELECT sequence, hash, signed_at, public_key, signature FROM journal_heads \
    ORDER BY sequence DESC LIMIT 1";
const INSERT: &str = "INSERT INTO journal_heads (sequence, hash, signed_at, public_key, signature) \
    VALUES ($1, $2, $3, $4, $5) ON CONFLICT (sequence) DO NOTHING";

/// Under this name the key store keeps the newest head, out of the database's reach.
pub(super) const KEPT: &str = "journal-head";

/// A signed head: up to here the journal is as it was then.
#[derive(Clone, Debug, PartialEq, Eq, FromRow, Serialize, Deserialize)]
pub struct Head {
    /// The last entry it covers.
    pub sequence: i64,
    /// That entry's hash.
    pub hash: Vec<u8>,
    /// When it was signed.
    pub signed_at: Timestamp,
    /// With which key (Ed25519).
    pub public_key: Vec<u8>,
    /// The signature over `Head::message`.
    pub signature: Vec<u8>,
}

impl Head {
    /// What is signed: three lines of text that anyone can write out.
    pub fn message(sequence: i64, hash: &[u8], signed_at: Timestamp) -> String {
        format!("samenvraag journal {sequence}\nsha256 {}\nat {signed_at}\n", hex::encode(hash))
    }

    /// Whether `key` signed it.
    pub fn is_signed_by(&self, public_key: &[u8]) -> bool {
        let message = Self::message(self.sequence, &self.hash, self.signed_at);
        self.public_key == public_key && SigningKey::verifies(public_key, message.as_bytes(), &self.signature)
    }
}

/// The newest signed head, for everyone to keep.
pub async fn latest_head(db: &Db) -> Result<Option<Head>> {
    db.maybe(NEWEST_HEAD, args![]).await
}

/// Signs the last chained entry, unless it is signed already, and keeps the head in the key store too.
pub async fn sign_head(db: &Db, keys: &KeyStore, key: &SigningKey) -> Result<Option<Head>> {
    let Some((sequence, hash)) = db.maybe::<(i64, Vec<u8>)>(LAST, args![]).await? else { return Ok(None) };
    if let Some(newest) = latest_head(db).await?
        && newest.sequence >= sequence
    {
        return Ok(None);
    }
    let signed_at = db.now().await?;
    let signature = key.sign(Head::message(sequence, &hash, signed_at).as_bytes());
    let head = Head { sequence, hash, signed_at, public_key: key.public_key(), signature };
    db.write(async |tx| {
        tx.run(INSERT, args![sequence, &head.hash, signed_at, &head.public_key, &head.signature]).await
    })
    .await?;
    keys.put(KEPT, &Secret::from(serde_json::to_vec(&head)?)).await?;
    Ok(Some(head))
}
