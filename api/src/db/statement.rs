//! Runs one statement on one engine.
//! Not here: where the connection comes from (`mod.rs`, `tx.rs`).

use sqlx::{Executor, Postgres, SqlStr, Sqlite};

use super::{Args, Row, args::bind};
use crate::error::{Error, Result};

/// Every statement of the house passes through one of these functions, one set per engine.
macro_rules! engine {
    ($name:ident, $engine:ty) => {
        pub(super) mod $name {
            use super::*;

            /// A text that may never be asked again is not `kept` by its connection.
            pub async fn all<'c, T: Row>(
                executor: impl Executor<'c, Database = $engine>,
                sql: SqlStr,
                args: Args,
                kept: bool,
            ) -> Result<Vec<T>> {
                let args = bind::<$engine>(args).map_err(sqlx::Error::Encode)?;
                let question = sqlx::query_as_with::<$engine, T, _>(sql, args).persistent(kept);
                question.fetch_all(executor).await.map_err(Error::from)
            }

            pub async fn maybe<'c, T: Row>(
                executor: impl Executor<'c, Database = $engine>,
                sql: SqlStr,
                args: Args,
            ) -> Result<Option<T>> {
                let args = bind::<$engine>(args).map_err(sqlx::Error::Encode)?;
                sqlx::query_as_with::<$engine, T, _>(sql, args).fetch_optional(executor).await.map_err(Error::from)
            }

            pub async fn run<'c>(
                executor: impl Executor<'c, Database = $engine>,
                sql: SqlStr,
                args: Args,
            ) -> Result<u64> {
                let args = bind::<$engine>(args).map_err(sqlx::Error::Encode)?;
                let done = sqlx::query_with::<$engine, _>(sql, args).execute(executor).await?;
                Ok(done.rows_affected())
            }
        }
    };
}

engine!(sqlite, Sqlite);
engine!(postgres, Postgres);
