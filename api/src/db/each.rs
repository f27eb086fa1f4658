//! One statement for many askings of one text, so that what is asked for each row of a list is asked once.
//! Not here: who gathers the askings (`graphql/together.rs`).

use std::fmt::Write;

use sqlx::{AssertSqlSafe, ColumnIndex, Decode, FromRow, SqlSafeStr, SqlStr, Type};

use super::{
    Args, Db, Row,
    expand::{Piece, each_piece, expand},
};
use crate::error::{Fault, Result};

/// The most askings of one statement; more are asked in several.
const TOGETHER: usize = 200;

/// A row, and which asking it answers.
struct Numbered<T> {
    asking: i64,
    row: T,
}

impl<'r, R, T> FromRow<'r, R> for Numbered<T>
where
    R: sqlx::Row,
    T: FromRow<'r, R>,
    &'static str: ColumnIndex<R>,
    i64: Decode<'r, R::Database> + Type<R::Database>,
{
    fn from_row(row: &'r R) -> std::result::Result<Self, sqlx::Error> {
        Ok(Self { asking: row.try_get("asking")?, row: T::from_row(row)? })
    }
}

impl Db {
    /// The rows of each asking, in the order of the askings.
    pub async fn each<T: Row>(&self, sql: &'static str, askings: Vec<Args>) -> Result<Vec<Vec<T>>> {
        let mut answers = Vec::with_capacity(askings.len());
        for askings in askings.chunks(TOGETHER) {
            let first = answers.len();
            answers.extend(askings.iter().map(|_| Vec::new()));
            if let [asking] = askings {
                answers[first] = self.all(sql, asking.clone()).await?;
                continue;
            }
            let (text, args) = joined(sql, askings)?;
            let rows: Vec<Numbered<T>> = self.rows(text, args, false).await?;
            for Numbered { asking, row } in rows {
                let place = usize::try_from(asking).ok().and_then(|asking| answers.get_mut(first + asking));
                place.ok_or_else(|| Fault::new(format!("an answer to nobody's asking of: {sql}")))?.push(row);
            }
        }
        Ok(answers)
    }
}

/// The text once for each asking, their placeholders renumbered, each row with the number of its asking.
fn joined(sql: &'static str, askings: &[Args]) -> Result<(SqlStr, Args), Fault> {
    let (mut text, mut values) = (String::new(), Vec::new());
    for (number, asking) in askings.iter().enumerate() {
        let (one, args) = expand(sql, asking.clone(), "")?;
        let before = values.len();
        if number > 0 {
            text.push_str(" UNION ALL ");
        }
        text.push_str("SELECT q.*, CAST(");
        // Writing to a string cannot fail.
        let _ = write!(text, "{number} AS BIGINT) AS asking, row_number() OVER () AS place FROM (");
        each_piece(one.as_str(), |piece| match piece {
            Piece::Text(part) => text.push_str(part),
            Piece::Placeholder(at) => {
                let _ = write!(text, "${}", before + at);
            }
        });
        text.push_str(") AS q");
        values.extend(args);
    }
    text.push_str(" ORDER BY asking, place");
    Ok((AssertSqlSafe(text).into_sql_str(), values))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::args;

    #[test]
    fn each_asking_gets_placeholders_of_its_own() {
        let askings = [args![7_i64, vec![1_i64, 2]], args![8_i64, vec![3_i64]]];
        let (text, values) = joined("SELECT a FROM t WHERE b = $1 AND c IN ($2)", &askings).unwrap();
        assert_eq!(
            text.as_str(),
            "SELECT q.*, CAST(0 AS BIGINT) AS asking, row_number() OVER () AS place \
             FROM (SELECT a FROM t WHERE b = $1 AND c IN ($2, $3)) AS q \
             UNION ALL SELECT q.*, CAST(1 AS BIGINT) AS asking, row_number() OVER () AS place \
             FROM (SELECT a FROM t WHERE b = $4 AND c IN ($5)) AS q ORDER BY asking, place"
        );
        assert_eq!(values, args![7_i64, 1_i64, 2_i64, 8_i64, 3_i64]);
    }
}
