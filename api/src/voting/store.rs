//! The SQL of rounds, their ballots' places and their result. The roll and its envelopes are in `envelopes`.

mod envelopes;
mod result;

use std::collections::BTreeSet;

use uuid::Uuid;

pub(super) use self::{envelopes::*, result::*};
use super::{BallotPlace, Terms, Turn, VotingRound, VotingRoundAct, VotingRoundState, policy::Due};
use crate::{
    db::{Locked, Read, Timestamp, Tx, args},
    error::Result,
    ids::{NeedId, PanelId, VotingRoundId},
    policy::Permitted,
    text::Slug,
    viewer::Viewer,
};

/// What this viewer may see of rounds `r`: $1 is the person, $2 whether they administer the platform. A draft, and
/// a round that was cancelled as a draft, is for the panel's coordinators and administrators.
macro_rules! visible {
    () => {
        "(r.scheduled_at IS NOT NULL OR $2 OR EXISTS (
            SELECT 1 FROM panel_members m
             WHERE m.person_id = $1 AND m.panel_id = r.panel_id AND m.role = 'coordinator'))"
    };
}

/// A place `p` of a round `r`, with the result only where it is public.
macro_rules! place {
    () => {
        "SELECT p.voting_round_id, p.need_id, p.position,
                CASE WHEN r.state = 'published' THEN p.state ELSE 'on_ballot' END AS state,
                CASE WHEN r.state = 'published' THEN p.approvals END AS approvals,
                CASE WHEN r.state = 'published' THEN p.rank END AS rank
           FROM ballot_places p JOIN voting_rounds r ON r.id = p.voting_round_id"
    };
}

const LOCK: &str = "SELECT * FROM voting_rounds WHERE id = $1";
const BY_IDS: &str = concat!("SELECT r.* FROM voting_rounds r WHERE ", visible!(), " AND r.id IN ($3)");
const BY_SLUG: &str = concat!("SELECT r.* FROM voting_rounds r WHERE ", visible!(), " AND r.slug = $3");
const PAGE_OF_IDS: &str = "SELECT id FROM voting_rounds WHERE id > $1 ORDER BY id LIMIT $2";
const PAGE: &str = concat!(
    "SELECT r.* FROM voting_rounds r WHERE ",
    visible!(),
    " AND (NOT $3 OR r.state IN ($4)) AND (r.opens_at, r.id) < ($5, $6) ORDER BY r.opens_at DESC, r.id DESC LIMIT $7"
);
const COUNT: &str = concat!(
    "SELECT CAST(count(*) AS BIGINT) FROM voting_rounds r WHERE ",
    visible!(),
    " AND (NOT $3 OR r.state IN ($4))"
);
const PAGE_OF_PANEL: &str = concat!(
    "SELECT r.* FROM voting_rounds r WHERE ",
    visible!(),
    " AND r.panel_id = $3 AND (r.opens_at, r.id) < ($4, $5) ORDER BY r.opens_at DESC, r.id DESC LIMIT $6"
);
const COUNT_OF_PANEL: &str =
    concat!("SELECT CAST(count(*) AS BIGINT) FROM voting_rounds r WHERE ", visible!(), " AND r.panel_id = $3");
const PLACES_BY_ROUNDS: &str =
    concat!(place!(), " WHERE p.voting_round_id IN ($1) ORDER BY p.voting_round_id, p.position");
const PLACES_BY_NEEDS: &str =
    concat!(place!(), " WHERE ", visible!(), " AND p.need_id IN ($3) ORDER BY p.need_id, r.opens_at DESC, r.id DESC");
const PRIORITISED: &str = "
SELECT DISTINCT p.need_id FROM ballot_places p JOIN voting_rounds r ON r.id = p.voting_round_id
 WHERE r.state = 'published' AND p.state = 'prioritised' AND p.need_id IN ($1)";
const IN_PUBLISHED: &str = "
SELECT DISTINCT p.need_id FROM ballot_places p JOIN voting_rounds r ON r.id = p.voting_round_id
 WHERE r.state = 'published' AND p.need_id IN ($1)";
const ACCEPTED: &str = "SELECT id FROM needs WHERE state = 'accepted' AND id IN ($1)";
const INSERT: &str = "
INSERT INTO voting_rounds (id, slug, panel_id, title, question, state, method, seats, minimum_turnout, opens_at,
                           closes_at, created_at)
VALUES ($1, $2, $3, $4, $5, 'draft', $6, $7, $8, $9, $10, $11) ON CONFLICT (slug) DO NOTHING";
const SAVE_TERMS: &str = "
UPDATE voting_rounds SET title = $2, question = $3, seats = $4, minimum_turnout = $5, opens_at = $6, closes_at = $7
 WHERE id = $1";
const REMOVE_PLACES: &str = "DELETE FROM ballot_places WHERE voting_round_id = $1";
const INSERT_PLACE: &str =
    "INSERT INTO ballot_places (voting_round_id, need_id, position, state) VALUES ($1, $2, $3, 'on_ballot')";
const SAVE_STATE: &str = "
UPDATE voting_rounds SET state = $2, scheduled_at = $3, published_at = $4, reason = $5 WHERE id = $1";
const SAVE_OPENING: &str =
    "UPDATE voting_rounds SET state = 'open', public_key = $2, eligible_count = $3 WHERE id = $1";
const SAVE_CLOSE: &str = "UPDATE voting_rounds SET state = 'closed' WHERE id = $1";
const DUE_TO_OPEN: &str =
    "SELECT id FROM voting_rounds WHERE state = 'scheduled' AND opens_at <= $1 ORDER BY opens_at, id";
const DUE_TO_CLOSE: &str =
    "SELECT id FROM voting_rounds WHERE state = 'open' AND closes_at <= $1 ORDER BY closes_at, id";
const DUE_TO_COUNT: &str =
    "SELECT id FROM voting_rounds WHERE state = 'closed' AND closes_at <= $1 ORDER BY closes_at, id";

/// A round that nobody else can change before the write ends.
pub(super) async fn lock(tx: &mut Tx, id: VotingRoundId) -> Result<Option<Locked<VotingRound>>> {
    tx.lock(LOCK, args![id]).await
}

/// The round, if the viewer may see it.
pub(super) async fn by_id(read: impl Read, viewer: &Viewer, id: VotingRoundId) -> Result<Option<VotingRound>> {
    Ok(by_ids(read, viewer, &[id]).await?.pop())
}

/// Those of the ids that the viewer may see.
pub(super) async fn by_ids(read: impl Read, viewer: &Viewer, ids: &[VotingRoundId]) -> Result<Vec<VotingRound>> {
    read.all(BY_IDS, args![viewer.person(), viewer.is_administrator(), ids]).await
}

/// The round with this slug, if the viewer may see it.
pub(super) async fn by_slug(read: impl Read, viewer: &Viewer, slug: &str) -> Result<Option<VotingRound>> {
    read.maybe(BY_SLUG, args![viewer.person(), viewer.is_administrator(), slug]).await
}

/// The rounds after a place in the list, the last to open first.
pub(super) async fn page(
    read: impl Read,
    viewer: &Viewer,
    states: Option<&[VotingRoundState]>,
    after: (Timestamp, Uuid),
    limit: i64,
) -> Result<Vec<VotingRound>> {
    let states = (states.is_some(), states.unwrap_or_default());
    let who = (viewer.person(), viewer.is_administrator());
    read.all(PAGE, args![who.0, who.1, states.0, states.1, after.0, after.1, limit]).await
}

/// How many rounds a list shows in all.
pub(super) async fn count(read: impl Read, viewer: &Viewer, states: Option<&[VotingRoundState]>) -> Result<i64> {
    let states = (states.is_some(), states.unwrap_or_default());
    read.count(COUNT, args![viewer.person(), viewer.is_administrator(), states.0, states.1]).await
}

/// The rounds of a panel after a place in the list, the last to open first.
pub(super) async fn page_of_panel(
    read: impl Read,
    viewer: &Viewer,
    panel: PanelId,
    after: (Timestamp, Uuid),
    limit: i64,
) -> Result<Vec<VotingRound>> {
    let values = args![viewer.person(), viewer.is_administrator(), panel, after.0, after.1, limit];
    read.all(PAGE_OF_PANEL, values).await
}

/// How many rounds of a panel the viewer may see.
pub(super) async fn count_of_panel(read: impl Read, viewer: &Viewer, panel: PanelId) -> Result<i64> {
    read.count(COUNT_OF_PANEL, args![viewer.person(), viewer.is_administrator(), panel]).await
}

/// The places on the ballots of these rounds, each ballot in its order. The caller may see the rounds.
pub(super) async fn places_by_rounds(read: impl Read, ids: &[VotingRoundId]) -> Result<Vec<BallotPlace>> {
    read.all(PLACES_BY_ROUNDS, args![ids]).await
}

/// The places of these needs on the ballots of rounds that the viewer may see.
pub(super) async fn places_by_needs(read: impl Read, viewer: &Viewer, ids: &[NeedId]) -> Result<Vec<BallotPlace>> {
    read.all(PLACES_BY_NEEDS, args![viewer.person(), viewer.is_administrator(), ids]).await
}

/// Those of the needs that a published round prioritised.
pub async fn prioritised(read: impl Read, needs: &[NeedId]) -> Result<BTreeSet<NeedId>> {
    Ok(read.column(PRIORITISED, args![needs]).await?.into_iter().collect())
}

/// Those of the needs that stood on the ballot of a published round.
pub async fn has_published_round(read: impl Read, needs: &[NeedId]) -> Result<BTreeSet<NeedId>> {
    Ok(read.column(IN_PUBLISHED, args![needs]).await?.into_iter().collect())
}

/// Those of the needs that are accepted, so that residents can vote for them.
pub(super) async fn accepted(read: impl Read, needs: &[NeedId]) -> Result<BTreeSet<NeedId>> {
    Ok(read.column(ACCEPTED, args![needs]).await?.into_iter().collect())
}

/// The rounds whose turn has come.
pub(super) async fn due(read: impl Read, turn: Turn, now: Timestamp) -> Result<Vec<VotingRoundId>> {
    let sql = match turn {
        Turn::Open => DUE_TO_OPEN,
        Turn::Close => DUE_TO_CLOSE,
        Turn::Count => DUE_TO_COUNT,
    };
    read.column(sql, args![now]).await
}

/// The ids of the next rounds after one, in their order.
pub(super) async fn page_of_ids(read: impl Read, after: Uuid, limit: i64) -> Result<Vec<Uuid>> {
    read.column(PAGE_OF_IDS, args![after, limit]).await
}

/// Keeps a new draft under the first of its slugs that is free.
pub(super) async fn insert(tx: &mut Tx, id: VotingRoundId, panel: PanelId, terms: &Terms) -> Result<()> {
    let now = tx.now();
    let choices = Slug::choices(terms.title.as_str(), "stemronde", id.uuid()).map(|slug| {
        args![
            id,
            slug.as_str(),
            panel,
            terms.title.as_str(),
            terms.question.as_str(),
            terms.method,
            terms.seats,
            terms.minimum_turnout,
            terms.opens_at,
            terms.closes_at,
            now
        ]
    });
    tx.insert_first(INSERT, choices).await?;
    insert_places(tx, id, &terms.need_ids).await
}

async fn insert_places(tx: &mut Tx, id: VotingRoundId, needs: &[NeedId]) -> Result<()> {
    for (need, position) in needs.iter().zip(1_i64..) {
        tx.run(INSERT_PLACE, args![id, need, position]).await?;
    }
    Ok(())
}

/// Changes the terms of a draft.
pub(super) async fn save_terms(tx: &mut Tx, round: &Permitted<VotingRound>, terms: &Terms) -> Result<()> {
    let values = args![
        round.id,
        terms.title.as_str(),
        terms.question.as_str(),
        terms.seats,
        terms.minimum_turnout,
        terms.opens_at,
        terms.closes_at
    ];
    tx.run(SAVE_TERMS, values).await?;
    tx.run(REMOVE_PLACES, args![round.id]).await?;
    insert_places(tx, round.id, &terms.need_ids).await
}

/// Moves a round to the state to which the permitted act leads.
pub(super) async fn save_state(tx: &mut Tx, round: &Permitted<VotingRound>, reason: Option<&str>) -> Result<()> {
    let now = tx.now();
    let scheduled_at = if round.act() == VotingRoundAct::Schedule { Some(now) } else { round.scheduled_at };
    let published_at = if round.act() == VotingRoundAct::Publish { Some(now) } else { round.published_at };
    let to = round.act().to().unwrap_or(round.state);
    tx.run(SAVE_STATE, args![round.id, to, scheduled_at, published_at, reason]).await.map(drop)
}

/// Opens a round for the people on its roll, who seal to this key.
pub(super) async fn save_opening(tx: &mut Tx, due: &Due, public_key: [u8; 32], eligible: i64) -> Result<()> {
    tx.run(SAVE_OPENING, args![due.round().id, public_key, eligible]).await.map(drop)
}

/// Ends the voting.
pub(super) async fn save_close(tx: &mut Tx, due: &Due) -> Result<()> {
    tx.run(SAVE_CLOSE, args![due.round().id]).await.map(drop)
}
