//! The SQL of versions. Nothing here changes one.

use super::{Content, Version};
use crate::{
    challenges::Challenge,
    db::{Read, Tx, args},
    error::Result,
    ids::{ChallengeId, ChallengeVersionId, PersonId},
    policy::Permitted,
    viewer::Viewer,
};

/// Which versions `v` of challenges `c` this viewer may see: $1 is the person. The published one is everyone's.
macro_rules! visible {
    () => {
        "(v.id = c.published_version_id OR EXISTS (
              SELECT 1 FROM working_group_members g
               WHERE g.person_id = $1 AND g.working_group_id = c.working_group_id))"
    };
}
pub(in crate::challenges) use visible;

const BY_IDS: &str = concat!(
    "SELECT v.* FROM challenge_versions v JOIN challenges c ON c.id = v.challenge_id
      WHERE ",
    visible!(),
    " AND v.id IN ($2)"
);
const BY_CHALLENGES: &str = concat!(
    "SELECT v.* FROM challenge_versions v JOIN challenges c ON c.id = v.challenge_id
      WHERE ",
    visible!(),
    " AND v.challenge_id IN ($2) ORDER BY v.number DESC"
);
const LATEST: &str = "SELECT * FROM challenge_versions WHERE challenge_id = $1 ORDER BY number DESC LIMIT 1";
const INSERT: &str = "
INSERT INTO challenge_versions (id, challenge_id, number, sha256, content, created_at, created_by)
VALUES ($1, $2, $3, $4, $5, $6, $7)";

/// Those of the ids that the viewer may see.
pub async fn by_ids(read: impl Read, viewer: &Viewer, ids: &[ChallengeVersionId]) -> Result<Vec<Version>> {
    read.all(BY_IDS, args![viewer.person(), ids]).await
}

/// The versions of these challenges that the viewer may see, newest first.
pub async fn by_challenges(read: impl Read, viewer: &Viewer, ids: &[ChallengeId]) -> Result<Vec<Version>> {
    read.all(BY_CHALLENGES, args![viewer.person(), ids]).await
}

/// The newest version of a challenge.
pub async fn latest(read: impl Read, challenge: ChallengeId) -> Result<Option<Version>> {
    read.maybe(LATEST, args![challenge]).await
}

/// Keeps the text as a new version, for good.
pub async fn insert(
    tx: &mut Tx,
    challenge: &Permitted<Challenge>,
    number: i64,
    content: &Content,
    by: Option<PersonId>,
) -> Result<ChallengeVersionId> {
    let now = tx.now();
    let id = ChallengeVersionId::new(now);
    tx.run(INSERT, args![id, challenge.id, number, content.root()?, content.text()?, now, by]).await?;
    Ok(id)
}
