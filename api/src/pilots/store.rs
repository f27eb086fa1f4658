//! The SQL of pilots. Everyone sees every pilot.

use uuid::Uuid;

use super::{Edit, Pilot, PilotAct, PilotOutcome, PilotState, Plan};
use crate::{
    db::{FromRow, Locked, Read, Timestamp, Tx, args},
    error::Result,
    ids::{ChallengeId, OrganisationId, PersonId, PilotId, SolutionId, SubmissionId},
    policy::Permitted,
    text::Slug,
};

/// The filter of a list: $1 to $6, each beside whether it is asked.
macro_rules! filtered {
    () => {
        "(NOT $1 OR p.state IN ($2)) AND (NOT $3 OR p.outcome IN ($4))
         AND (NOT $5 OR EXISTS (
             SELECT 1 FROM pilot_municipalities m WHERE m.pilot_id = p.id AND m.organisation_id = $6))"
    };
}

const BY_ID_LOCKED: &str = "SELECT * FROM pilots WHERE id = $1";
const BY_IDS: &str = "SELECT * FROM pilots WHERE id IN ($1)";
const BY_SLUG: &str = "SELECT * FROM pilots WHERE slug = $1";
const BY_CHALLENGES: &str = "SELECT * FROM pilots WHERE challenge_id IN ($1) ORDER BY id DESC";
const BY_SOLUTIONS: &str = "SELECT * FROM pilots WHERE solution_id IN ($1) ORDER BY id DESC";
const PAGE: &str = concat!(
    "SELECT p.* FROM pilots p WHERE ",
    filtered!(),
    " AND (p.created_at, p.id) < ($7, $8) ORDER BY p.created_at DESC, p.id DESC LIMIT $9"
);
const COUNT: &str = concat!("SELECT CAST(count(*) AS BIGINT) FROM pilots p WHERE ", filtered!());
const OWN_PAGE: &str = "
SELECT p.* FROM pilots p JOIN working_group_members g ON g.working_group_id = p.working_group_id
 WHERE g.person_id = $1 AND p.state NOT IN ('decided', 'halted') AND (p.created_at, p.id) < ($2, $3)
 ORDER BY p.created_at DESC, p.id DESC LIMIT $4";
const OWN_COUNT: &str = "
SELECT CAST(count(*) AS BIGINT) FROM pilots p JOIN working_group_members g ON g.working_group_id = p.working_group_id
 WHERE g.person_id = $1 AND p.state NOT IN ('decided', 'halted')";
const PAGE_OF_IDS: &str = "SELECT id FROM pilots WHERE id > $1 ORDER BY id LIMIT $2";
const PLACES: &str = "
SELECT pilot_id, organisation_id FROM pilot_municipalities WHERE pilot_id IN ($1) ORDER BY pilot_id, organisation_id";
const CHOSEN: &str =
    "SELECT challenge_id, solution_id, state = 'selected' AS is_selected FROM submissions WHERE id = $1";
const SIGNING: &str = "
SELECT t.organisation_id FROM participations t JOIN challenges c ON c.working_group_id = t.working_group_id
 WHERE c.id = $1 AND t.state = 'joined' AND t.is_signing AND t.organisation_id IN ($2)";
const UNFINISHED: &str = "
SELECT CAST(count(*) AS BIGINT) FROM pilots
 WHERE challenge_id = $1 AND ($2 IS NULL OR id <> $2) AND state NOT IN ('decided', 'halted')";
const DECIDED: &str = "
SELECT CAST(count(*) AS BIGINT) FROM pilots WHERE challenge_id = $1 AND state = 'decided'";
const INSERT: &str = "
INSERT INTO pilots (id, slug, submission_id, challenge_id, solution_id, working_group_id, title, state, protocol,
                    decision_card, decision_card_version, starts_on, ends_on, created_at)
SELECT $1, $2, $3, c.id, $5, c.working_group_id, $6, 'planned', $7, $8, 1, $9, $10, $11
  FROM challenges c WHERE c.id = $4
    ON CONFLICT (slug) DO NOTHING";
const INSERT_PLACE: &str = "INSERT INTO pilot_municipalities (pilot_id, organisation_id) VALUES ($1, $2)";
const INSERT_CARD: &str = "INSERT INTO decision_cards (pilot_id, version, body, created_at) VALUES ($1, $2, $3, $4)";
const SAVE_WORDS: &str = "
UPDATE pilots SET title = $2, protocol = $3, decision_card = $4, decision_card_version = $5, starts_on = $6, ends_on = $7
 WHERE id = $1";
const SAVE_STATE: &str = "UPDATE pilots SET state = $2, outcome = $3, reason = $4, decided_at = $5 WHERE id = $1";

/// Which pilots a list shows.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// In one of these states; all when `None`.
    pub states: Option<Vec<PilotState>>,
    /// With one of these outcomes.
    pub outcomes: Option<Vec<PilotOutcome>>,
    /// In this municipality.
    pub municipality_id: Option<OrganisationId>,
}

macro_rules! filter_args {
    ($filter:expr $(, $more:expr)* $(,)?) => {
        args![
            $filter.states.is_some(), $filter.states.clone().unwrap_or_default(),
            $filter.outcomes.is_some(), $filter.outcomes.clone().unwrap_or_default(),
            $filter.municipality_id.is_some(), $filter.municipality_id
            $(, $more)*
        ]
    };
}

/// The submission that a pilot tries.
#[derive(Debug, FromRow)]
pub(super) struct Chosen {
    pub challenge_id: ChallengeId,
    pub solution_id: SolutionId,
    pub is_selected: bool,
}

/// A pilot that nobody else can change before the write ends.
pub(super) async fn lock(tx: &mut Tx, id: PilotId) -> Result<Option<Locked<Pilot>>> {
    tx.lock(BY_ID_LOCKED, args![id]).await
}

/// Those of the ids that exist.
pub(super) async fn by_ids(read: impl Read, ids: &[PilotId]) -> Result<Vec<Pilot>> {
    read.all(BY_IDS, args![ids]).await
}

/// The pilot with this slug.
pub(super) async fn by_slug(read: impl Read, slug: &str) -> Result<Option<Pilot>> {
    read.maybe(BY_SLUG, args![slug]).await
}

/// The pilots of a person's working groups that are not over.
pub(super) async fn page_of_own(
    read: impl Read,
    person: PersonId,
    after: (Timestamp, Uuid),
    limit: i64,
) -> Result<Vec<Pilot>> {
    read.all(OWN_PAGE, args![person, after.0, after.1, limit]).await
}

/// How many pilots of a person's working groups are not over.
pub(super) async fn count_of_own(read: impl Read, person: PersonId) -> Result<i64> {
    read.count(OWN_COUNT, args![person]).await
}

/// The pilots of these challenges, newest first.
pub(super) async fn by_challenges(read: impl Read, ids: &[ChallengeId]) -> Result<Vec<Pilot>> {
    read.all(BY_CHALLENGES, args![ids]).await
}

/// The pilots with these solutions, newest first.
pub(super) async fn by_solutions(read: impl Read, ids: &[SolutionId]) -> Result<Vec<Pilot>> {
    read.all(BY_SOLUTIONS, args![ids]).await
}

/// The newest pilots after a place in the list.
pub(super) async fn page_of_newest(
    read: impl Read,
    filter: &Filter,
    after: (Timestamp, Uuid),
    limit: i64,
) -> Result<Vec<Pilot>> {
    read.all(PAGE, filter_args!(filter, after.0, after.1, limit)).await
}

/// How many pilots a list shows in all.
pub(super) async fn count(read: impl Read, filter: &Filter) -> Result<i64> {
    read.count(COUNT, filter_args!(filter)).await
}

/// The ids of the next pilots after one, in their order.
pub(super) async fn page_of_ids(read: impl Read, after: Uuid, limit: i64) -> Result<Vec<Uuid>> {
    read.column(PAGE_OF_IDS, args![after, limit]).await
}

/// Where these pilots run.
pub(super) async fn places(read: impl Read, ids: &[PilotId]) -> Result<Vec<(PilotId, OrganisationId)>> {
    read.all(PLACES, args![ids]).await
}

/// What a submission answers, and whether it was selected.
pub(super) async fn chosen(tx: &mut Tx, id: SubmissionId) -> Result<Option<Chosen>> {
    tx.maybe(CHOSEN, args![id]).await
}

/// Those of these organisations that are municipalities of the challenge's working group.
pub(super) async fn signing(
    tx: &mut Tx,
    challenge: ChallengeId,
    ids: &[OrganisationId],
) -> Result<Vec<(OrganisationId,)>> {
    tx.all(SIGNING, args![challenge, ids]).await
}

/// Whether a pilot of this challenge still goes on, beside the one that just ended.
pub(super) async fn has_unfinished(tx: &mut Tx, challenge: ChallengeId, ended: Option<PilotId>) -> Result<bool> {
    Ok(tx.count(UNFINISHED, args![challenge, ended]).await? > 0)
}

/// Whether a pilot of this challenge was decided.
pub(super) async fn has_decided(tx: &mut Tx, challenge: ChallengeId) -> Result<bool> {
    Ok(tx.count(DECIDED, args![challenge]).await? > 0)
}

/// Keeps a new pilot under the first of its slugs that is free.
pub(super) async fn insert(tx: &mut Tx, id: PilotId, plan: &Plan, chosen: &Chosen) -> Result<()> {
    let now = tx.now();
    let choices = Slug::choices(plan.title.as_str(), "pilot", id.uuid()).map(|slug| {
        args![
            id,
            slug.as_str(),
            plan.submission_id,
            chosen.challenge_id,
            chosen.solution_id,
            plan.title.as_str(),
            plan.protocol.as_str(),
            plan.decision_card.as_str(),
            plan.starts_on,
            plan.ends_on,
            now
        ]
    });
    tx.insert_first(INSERT, choices).await?;
    for place in &plan.municipality_ids {
        tx.run(INSERT_PLACE, args![id, place]).await?;
    }
    tx.run(INSERT_CARD, args![id, 1_i64, plan.decision_card.as_str(), now]).await.map(drop)
}

/// Changes the words of a pilot. Another card is another version: consents to the earlier one no longer count.
pub(super) async fn save_words(tx: &mut Tx, pilot: &Permitted<Pilot>, edit: &Edit) -> Result<()> {
    let now = tx.now();
    let title = edit.title.as_ref().map_or(pilot.title.as_str(), |title| title.as_str());
    let protocol = edit.protocol.as_ref().unwrap_or(&pilot.protocol);
    let card = edit.decision_card.as_ref().unwrap_or(&pilot.decision_card);
    let version = pilot.decision_card_version + i64::from(*card != pilot.decision_card);
    let (starts_on, ends_on) = (edit.starts_on.or(pilot.starts_on), edit.ends_on.or(pilot.ends_on));
    let values = args![pilot.id, title, protocol.as_str(), card.as_str(), version, starts_on, ends_on];
    tx.run(SAVE_WORDS, values).await?;
    if version > pilot.decision_card_version {
        tx.run(INSERT_CARD, args![pilot.id, version, card.as_str(), now]).await?;
    }
    Ok(())
}

/// Moves a pilot to the state to which the permitted act leads.
pub(super) async fn save_state(
    tx: &mut Tx,
    pilot: &Permitted<Pilot>,
    outcome: Option<PilotOutcome>,
    reason: Option<&str>,
) -> Result<()> {
    let decided_at = (pilot.act() == PilotAct::Decide).then(|| tx.now());
    let to = pilot.act().to().unwrap_or(pilot.state);
    tx.run(SAVE_STATE, args![pilot.id, to, outcome, reason, decided_at]).await.map(drop)
}
