//! The SQL of the live figures.

use super::Statistics;
use crate::{
    db::{Read, args},
    error::Result,
};

const COUNT: &str = "
SELECT (SELECT CAST(count(*) AS BIGINT) FROM organisations WHERE kind = 'municipality') AS municipalities,
       (SELECT CAST(count(*) AS BIGINT) FROM needs WHERE state IN ('accepted', 'answered')) AS needs,
       (SELECT CAST(count(*) AS BIGINT) FROM need_supports) AS supports,
       (SELECT CAST(count(*) AS BIGINT) FROM panel_members WHERE role = 'member') AS panel_members,
       (SELECT CAST(count(*) AS BIGINT) FROM voting_rounds WHERE state = 'published') AS published_rounds,
       (SELECT CAST(count(*) AS BIGINT) FROM voting_rounds WHERE state = 'open') AS open_rounds,
       (SELECT CAST(coalesce(sum(ballot_count), 0) AS BIGINT) FROM voting_rounds WHERE state = 'published') AS ballots,
       (SELECT CAST(count(*) AS BIGINT) FROM challenges WHERE published_at IS NOT NULL AND source_name IS NULL)
           AS challenges,
       (SELECT CAST(count(*) AS BIGINT) FROM challenges WHERE state = 'published' AND source_name IS NULL)
           AS open_challenges,
       (SELECT CAST(count(*) AS BIGINT) FROM solutions WHERE state = 'published') AS solutions,
       (SELECT CAST(count(*) AS BIGINT) FROM pilots) AS pilots,
       (SELECT CAST(count(*) AS BIGINT) FROM pilots WHERE outcome = 'scale') AS scaled_pilots,
       (SELECT CAST(count(*) AS BIGINT) FROM adoptions WHERE state <> 'discontinued') AS adoptions";
const SOME_PERSON: &str = "SELECT id FROM people LIMIT 1";

/// Counts everything public.
pub(super) async fn count(read: impl Read) -> Result<Statistics> {
    read.one(COUNT, args![]).await
}

/// Whether there is nobody.
pub(super) async fn is_empty(read: impl Read) -> Result<bool> {
    let somebody: Option<(uuid::Uuid,)> = read.maybe(SOME_PERSON, args![]).await?;
    Ok(somebody.is_none())
}
