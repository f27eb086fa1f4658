//! The sealer: chains the entries that stand unchained, in one write at a time.
//! Not here: signing the head (`sign.rs`).

use super::chain::{BEGINNING, Line, columns};
use crate::{
    db::{Db, args},
    error::Result,
};

/// How many entries are chained in one write.
const BATCH: usize = 500;

/// Whoever holds this row is the one sealer among all processes.
const TAKE: &str = "INSERT INTO heartbeats (name, at) VALUES ($1, $2) \
    ON CONFLICT (name) DO UPDATE SET at = excluded.at";
const LAST: &str = "SELECT sequence, hash FROM journal_entries \
    WHERE sequence IS NOT NULL ORDER BY sequence DESC LIMIT 1";
const UNSEALED: &str = columns!("WHERE sequence IS NULL ORDER BY id LIMIT $1");
const WAITING: &str = "SELECT count(*) FROM journal_entries WHERE sequence IS NULL";
const CHAIN: &str = "UPDATE journal_entries SET sequence = $2, previous_hash = $3, hash = $4 WHERE id = $1";

/// Chains every entry that stands unchained; how many there were.
pub async fn seal(db: &Db) -> Result<usize> {
    let mut sealed = 0;
    loop {
        // A quiet second costs one question and no write.
        if db.one::<(i64,)>(WAITING, args![]).await?.0 == 0 {
            return Ok(sealed);
        }
        sealed += db
            .write(async |tx| {
                tx.run(TAKE, args!["journal-sealer", tx.now()]).await?;
                let last: Option<(i64, Vec<u8>)> = tx.maybe(LAST, args![]).await?;
                let (mut sequence, mut previous) = last.unwrap_or((0, BEGINNING.to_vec()));
                let lines: Vec<Line> = tx.all(UNSEALED, args![BATCH]).await?;
                for line in &lines {
                    sequence += 1;
                    let hash = line.hash_after(&previous, sequence);
                    tx.run(CHAIN, args![line.id, sequence, previous, hash]).await?;
                    previous = hash.to_vec();
                }
                Ok(lines.len())
            })
            .await?;
    }
}
