//! The SQL of needs in challenges.

use super::NeedLink;
use crate::{
    challenges::{Challenge, ChallengeNeedState, store::visible},
    db::{Locked, Read, Tx, args},
    error::Result,
    ids::{ChallengeId, NeedId},
    policy::Permitted,
    viewer::Viewer,
};

macro_rules! link {
    () => {
        "SELECT l.challenge_id, l.need_id, l.state, l.reason, l.since, n.slug,
                EXISTS (SELECT 1 FROM evidence e WHERE e.need_id = l.need_id) AS has_evidence
           FROM challenge_needs l JOIN needs n ON n.id = l.need_id"
    };
}

const BY_CHALLENGES: &str = concat!(link!(), " WHERE l.challenge_id IN ($1) ORDER BY n.slug");
const BY_NEEDS: &str = concat!(
    link!(),
    " JOIN challenges c ON c.id = l.challenge_id WHERE ",
    visible!(),
    " AND l.need_id IN ($2)
    ORDER BY l.since DESC, l.challenge_id LIMIT 5000"
);
const INSERT: &str = "
INSERT INTO challenge_needs (challenge_id, need_id, state, reason, since)
VALUES ($1, $2, 'proposed', $3, $4) ON CONFLICT (challenge_id, need_id) DO NOTHING";
const REMOVE: &str = "DELETE FROM challenge_needs WHERE challenge_id = $1 AND need_id = $2";
const SAVE_STATES: &str = "UPDATE challenge_needs SET state = $2, since = $3 WHERE challenge_id = $1 AND state = $4";
const IS_ACCEPTED: &str = "SELECT id FROM needs WHERE id = $1 AND state = 'accepted'";

/// The needs of challenges that the caller found visible.
pub async fn by_challenges(read: impl Read, ids: &[ChallengeId]) -> Result<Vec<NeedLink>> {
    read.all(BY_CHALLENGES, args![ids]).await
}

/// The places of these needs in challenges that the viewer may see, newest first.
pub async fn by_needs(read: impl Read, viewer: &Viewer, ids: &[NeedId]) -> Result<Vec<NeedLink>> {
    read.all(BY_NEEDS, args![viewer.person(), ids]).await
}

/// Whether this need is accepted, so public.
pub async fn is_accepted(read: impl Read, need: NeedId) -> Result<bool> {
    let found: Option<(NeedId,)> = read.maybe(IS_ACCEPTED, args![need]).await?;
    Ok(found.is_some())
}

/// Ties a need to a challenge; false when it was.
pub async fn insert(tx: &mut Tx, challenge: &Permitted<Challenge>, need: NeedId, reason: Option<&str>) -> Result<bool> {
    let now = tx.now();
    Ok(tx.run(INSERT, args![challenge.id, need, reason, now]).await? > 0)
}

/// Unties a need; false when it was not tied.
pub async fn remove(tx: &mut Tx, challenge: &Permitted<Challenge>, need: NeedId) -> Result<bool> {
    Ok(tx.run(REMOVE, args![challenge.id, need]).await? > 0)
}

/// Moves all needs of a challenge that are in one state to the next.
pub async fn save_states(
    tx: &mut Tx,
    challenge: &Locked<Challenge>,
    from: ChallengeNeedState,
    to: ChallengeNeedState,
) -> Result<()> {
    let now = tx.now();
    tx.run(SAVE_STATES, args![challenge.id, to, now, from]).await.map(drop)
}
