//! The SQL of rounds, their ballots' places and their result. The roll and its envelopes are in `envelopes`.

mod codes;
mod envelopes;
mod readers;
mod result;

use std::collections::BTreeSet;

use uuid::Uuid;

pub(super) use self::{codes::*, envelopes::*, readers::*, result::*};
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
            SELECT 1 FROM panel_members m JOIN voting_round_panels v ON v.panel_id = m.panel_id
             WHERE m.person_id = $1 AND v.voting_round_id = r.id AND m.role = 'coordinator'))"
    };
}

/// A place `p` of a round `r`, with the result only where it is public.
macro_rules! place {
    () => {
        "SELECT p.voting_round_id, p.need_id, p.position, p.cost,
                CASE WHEN r.state = 'published' THEN p.state ELSE 'on_ballot' END AS state,
                CASE WHEN r.state = 'published' THEN p.approvals END AS approvals,
                CASE WHEN r.state = 'published' THEN p.points END AS points,
                CASE WHEN r.state = 'published' THEN p.no_technology END AS no_technology,
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
    " AND r.id IN (SELECT voting_round_id FROM voting_round_panels WHERE panel_id = $3) AND (r.opens_at, r.id) < ($4, $5) ORDER BY r.opens_at DESC, r.id DESC LIMIT $6"
);
const COUNT_OF_PANEL: &str = concat!(
    "SELECT CAST(count(*) AS BIGINT) FROM voting_rounds r WHERE ",
    visible!(),
    " AND r.id IN (SELECT voting_round_id FROM voting_round_panels WHERE panel_id = $3)"
);
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
                           closes_at, created_at, ballot_kind, tie_break, leavers)
VALUES ($1, $2, $3, $4, $5, 'draft', $6, $7, $8, $9, $10, $11, $12, $13, $14) ON CONFLICT (slug) DO NOTHING";
const SAVE_TERMS: &str = "
UPDATE voting_rounds SET title = $2, question = $3, seats = $4, minimum_turnout = $5, opens_at = $6, closes_at = $7,
       leavers = $8
 WHERE id = $1";
const SAVE_COUNTING: &str = "
UPDATE voting_rounds SET method = $2, ballot_kind = $3, budget = $4, points = $5, strength = $6, utility = $7,
       completion = $8, greedy_order = $9, tie_break = $10
 WHERE id = $1";
const PANELS: &str = "
SELECT voting_round_id, panel_id FROM voting_round_panels WHERE voting_round_id IN ($1)
 ORDER BY voting_round_id, panel_id";
const REMOVE_PANELS: &str = "DELETE FROM voting_round_panels WHERE voting_round_id = $1";
const INSERT_PANEL: &str = "
INSERT INTO voting_round_panels (voting_round_id, panel_id) VALUES ($1, $2)
ON CONFLICT (voting_round_id, panel_id) DO NOTHING";
const REMOVE_PLACES: &str = "DELETE FROM ballot_places WHERE voting_round_id = $1";
const INSERT_PLACE: &str =
    "INSERT INTO ballot_places (voting_round_id, need_id, position, state, cost) VALUES ($1, $2, $3, 'on_ballot', $4)";
const SAVE_STATE: &str = "
UPDATE voting_rounds SET state = $2, scheduled_at = $3, published_at = $4, reason = $5, seed = $6 WHERE id = $1";
const SAVE_EXTENSION: &str = "UPDATE voting_rounds SET closes_at = $2, reminded_at = NULL WHERE id = $1";
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
            terms.counting.method,
            terms.seats,
            terms.minimum_turnout,
            terms.opens_at,
            terms.closes_at,
            now,
            terms.counting.ballot_kind,
            terms.counting.tie_break,
            terms.leavers
        ]
    });
    tx.insert_first(INSERT, choices).await?;
    save_parts(tx, id, panel, terms).await
}

/// Keeps the parts of terms that have rows of their own, in place of those before, and how ballots are counted.
async fn save_parts(tx: &mut Tx, id: VotingRoundId, panel: PanelId, terms: &Terms) -> Result<()> {
    let counting = &terms.counting;
    let values = args![
        id,
        counting.method,
        counting.ballot_kind,
        counting.budget,
        counting.points,
        counting.strength,
        counting.utility,
        counting.completion,
        counting.greedy_order,
        counting.tie_break
    ];
    tx.run(SAVE_COUNTING, values).await?;
    tx.run(REMOVE_PLACES, args![id]).await?;
    for ((need, cost), position) in terms.places.iter().zip(1_i64..) {
        tx.run(INSERT_PLACE, args![id, need, position, *cost]).await?;
    }
    tx.run(REMOVE_PANELS, args![id]).await?;
    for panel in std::iter::once(&panel).chain(&terms.other_panel_ids) {
        tx.run(INSERT_PANEL, args![id, panel]).await?;
    }
    Ok(())
}

/// The panels that vote in these rounds, each round's own among them.
pub(super) async fn panels(read: impl Read, ids: &[VotingRoundId]) -> Result<Vec<(VotingRoundId, PanelId)>> {
    read.all(PANELS, args![ids]).await
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
        terms.closes_at,
        terms.leavers
    ];
    tx.run(SAVE_TERMS, values).await?;
    save_parts(tx, round.id, round.panel_id, terms).await
}

/// Lets a round close later. Whoever has not voted by then is reminded once more.
pub(super) async fn save_extension(tx: &mut Tx, round: &Permitted<VotingRound>, closes_at: Timestamp) -> Result<()> {
    tx.run(SAVE_EXTENSION, args![round.id, closes_at]).await.map(drop)
}

/// Moves a round to the state to which the permitted act leads; `seed` is what lots are drawn from, once it is drawn.
pub(super) async fn save_state(
    tx: &mut Tx,
    round: &Permitted<VotingRound>,
    reason: Option<&str>,
    seed: Option<&str>,
) -> Result<()> {
    let now = tx.now();
    let seed = seed.map(str::to_owned).or_else(|| round.seed.clone());
    let scheduled_at = if round.act() == VotingRoundAct::Schedule { Some(now) } else { round.scheduled_at };
    let published_at = if round.act() == VotingRoundAct::Publish { Some(now) } else { round.published_at };
    let to = round.act().to().unwrap_or(round.state);
    tx.run(SAVE_STATE, args![round.id, to, scheduled_at, published_at, reason, seed]).await.map(drop)
}

/// Opens a round for the people on its roll, who seal to this key.
pub(super) async fn save_opening(tx: &mut Tx, due: &Due, public_key: [u8; 32], eligible: i64) -> Result<()> {
    tx.run(SAVE_OPENING, args![due.round().id, public_key, eligible]).await.map(drop)
}

/// Ends the voting.
pub(super) async fn save_close(tx: &mut Tx, due: &Due) -> Result<()> {
    tx.run(SAVE_CLOSE, args![due.round().id]).await.map(drop)
}
