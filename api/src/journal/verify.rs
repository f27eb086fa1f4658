//! Walks the whole journal and tells the first break.
//! Not here: mending it; a broken journal is restored from a backup.

use std::collections::BTreeMap;

use super::{
    chain::{BEGINNING, Line, columns},
    sign::{Head, KEPT},
};
use crate::{
    db::{Db, args},
    error::Result,
    keys::KeyStore,
};

const PAGE: usize = 1000;

const NEXT: &str = columns!("WHERE sequence > $1 ORDER BY sequence LIMIT $2");
const UNSEALED: &str = "SELECT count(*) FROM journal_entries WHERE sequence IS NULL";
const HEADS: &str = "SELECT sequence, hash, signed_at, public_key, signature FROM journal_heads ORDER BY sequence";

/// What is wrong at a break.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// An entry is missing.
    Missing,
    /// An entry does not follow the one before it.
    OutOfOrder,
    /// An entry was changed after it was chained.
    Changed,
    /// A head's signature is not ours.
    Forged,
    /// The chain is not the one that was signed: it was cut or made anew.
    NotAsSigned,
}

/// The first break.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Break {
    /// At which entry.
    pub sequence: i64,
    /// What is wrong.
    pub flaw: Flaw,
}

/// What a walk through the journal found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// How many chained entries were read.
    pub entries: u64,
    /// How many entries are not chained yet.
    pub unsealed: i64,
    /// How many signed heads there are.
    pub heads: usize,
    /// The last entry that a signed head covers.
    pub signed_up_to: i64,
    /// The first break, if any.
    pub broken: Option<Break>,
}

/// Walks the journal. `public_key` is the key store's own, never one read from the database.
pub async fn verify(db: &Db, keys: &KeyStore, public_key: &[u8]) -> Result<Report> {
    let mut report = Report { unsealed: db.one::<(i64,)>(UNSEALED, args![]).await?.0, ..Report::default() };
    let mut heads: Vec<Head> = db.all(HEADS, args![]).await?;
    report.heads = heads.len();
    if let Some(kept) = keys.find(KEPT).await? {
        heads.push(serde_json::from_slice(&kept)?);
    }
    let mut signed = BTreeMap::new();
    for head in heads {
        if !head.is_signed_by(public_key) {
            report.broken = Some(Break { sequence: head.sequence, flaw: Flaw::Forged });
            return Ok(report);
        }
        report.signed_up_to = report.signed_up_to.max(head.sequence);
        signed.entry(head.sequence).or_insert_with(Vec::new).push(head.hash);
    }
    report.broken = walk(db, &mut report, &mut signed).await?;
    Ok(report)
}

async fn walk(db: &Db, report: &mut Report, signed: &mut BTreeMap<i64, Vec<Vec<u8>>>) -> Result<Option<Break>> {
    let (mut sequence, mut previous) = (0_i64, BEGINNING.to_vec());
    loop {
        let lines: Vec<Line> = db.all(NEXT, args![sequence, PAGE]).await?;
        for line in &lines {
            sequence += 1;
            let broken = |flaw| Ok(Some(Break { sequence, flaw }));
            if line.sequence != Some(sequence) {
                return broken(Flaw::Missing);
            }
            if line.previous_hash.as_deref() != Some(previous.as_slice()) {
                return broken(Flaw::OutOfOrder);
            }
            let hash = line.hash_after(&previous, sequence);
            if line.hash.as_deref() != Some(hash.as_slice()) {
                return broken(Flaw::Changed);
            }
            if signed.remove(&sequence).is_some_and(|hashes| hashes.iter().any(|signed| *signed != hash)) {
                return broken(Flaw::NotAsSigned);
            }
            previous = hash.to_vec();
            report.entries += 1;
        }
        if lines.len() < PAGE {
            break;
        }
    }
    // A signed head beyond the last entry: the tail was cut.
    Ok(signed.keys().next().map(|sequence| Break { sequence: *sequence, flaw: Flaw::NotAsSigned }))
}
