//! Looks at the database itself: whether its file is whole and every reference leads somewhere.
//! Not here: what its rows mean; the journal's chain is walked by `journal/verify.rs`.

use super::{Db, Engine};
use crate::error::Result;

impl Db {
    /// What is wrong with the database, in its engine's own words; nothing when all is well. PostgreSQL answers for
    /// its files by itself.
    pub async fn flaws(&self) -> Result<Vec<String>> {
        let Engine::Sqlite(sqlite) = &self.engine else { return Ok(Vec::new()) };
        let (mut flaws, orphans) = sqlite
            .ask(async |reader| {
                let flaws: Vec<String> =
                    sqlx::query_scalar("PRAGMA integrity_check(20)").fetch_all(&mut *reader).await?;
                let orphans: Vec<(String, Option<i64>, String)> =
                    sqlx::query_as("SELECT \"table\", rowid, parent FROM pragma_foreign_key_check LIMIT 20")
                        .fetch_all(reader)
                        .await?;
                Ok((flaws, orphans))
            })
            .await?;
        flaws.retain(|flaw| flaw != "ok");
        let told = |(table, row, parent)| format!("{table}, row {row:?}, names what is not in {parent}");
        flaws.extend(orphans.into_iter().map(told));
        Ok(flaws)
    }
}
