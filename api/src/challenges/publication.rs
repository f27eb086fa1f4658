//! What stands in the way of publication, and publishing. The conditions are pure functions of plain facts.
//! Not here: who may publish (`policy.rs`).

use std::collections::{HashMap, HashSet};

use super::{
    Challenge, ChallengeAct, ChallengeNeedState, ChallengeState, SIGNING_MIN,
    actions::{changed_as, permitted},
    criteria, need_links, sections, sign_offs, store, texts,
    versions::Content,
};
use crate::{
    db::{Db, Read, Timestamp},
    error::{Problem, Result, Text, TextArgs},
    ids::{ChallengeId, OrganisationId},
    locale::Locale,
    viewer::Viewer,
    voting,
};

/// The furthest deadline.
const LONGEST: time::Duration = time::Duration::days(3 * 366);

/// One condition that is not met.
#[derive(Clone, Debug, PartialEq)]
pub struct Obstacle {
    text: &'static Text,
    args: TextArgs,
}

impl Obstacle {
    const fn new(text: &'static Text) -> Self {
        Self { text, args: Vec::new() }
    }

    fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.args.push((name, value.to_string()));
        self
    }

    /// The sentence a reader sees.
    pub fn message(&self, locale: Locale) -> String {
        self.text.render(locale, &self.args)
    }

    /// The stable code.
    pub const fn code(&self) -> &'static str {
        self.text.code
    }
}

/// What the conditions are about.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    /// The municipalities that take part, with their names.
    pub signing: Vec<(OrganisationId, String)>,
    /// Those that signed the exact version that is offered; `None` when none is.
    pub signed: Option<HashSet<OrganisationId>>,
    /// How many sections there are.
    pub sections: usize,
    /// What the weights add up to.
    pub weights: i64,
    /// Whether any need is tied to it.
    pub has_need: bool,
    /// Whether any of those has evidence.
    pub has_evidence: bool,
    /// Whether any of those stood in a published round.
    pub has_round: bool,
}

/// The conditions that are not met.
pub fn obstacles(facts: &Facts) -> Vec<Obstacle> {
    let mut found = text_obstacles(facts.sections, facts.weights, facts.has_need);
    if facts.has_need && !facts.has_evidence {
        found.push(Obstacle::new(&texts::OBSTACLE_NO_EVIDENCE));
    }
    if facts.has_need && !facts.has_round {
        found.push(Obstacle::new(&texts::OBSTACLE_NO_ROUND));
    }
    if facts.signing.len() < SIGNING_MIN {
        let few = Obstacle::new(&texts::OBSTACLE_TOO_FEW_MUNICIPALITIES);
        found.push(few.with("min", SIGNING_MIN).with("count", facts.signing.len()));
    }
    match &facts.signed {
        None => found.push(Obstacle::new(&texts::OBSTACLE_NOT_OFFERED)),
        Some(signed) => {
            let missing: Vec<_> =
                facts.signing.iter().filter(|(id, _)| !signed.contains(id)).map(|(_, name)| name.as_str()).collect();
            if !missing.is_empty() {
                found.push(Obstacle::new(&texts::OBSTACLE_SIGN_OFF_MISSING).with("names", missing.join(", ")));
            }
        }
    }
    found
}

fn text_obstacles(sections: usize, weights: i64, has_need: bool) -> Vec<Obstacle> {
    let mut found = Vec::new();
    if sections == 0 {
        found.push(Obstacle::new(&texts::OBSTACLE_NO_SECTION));
    }
    if weights != 100 {
        found.push(Obstacle::new(&texts::OBSTACLE_WEIGHTS).with("sum", weights));
    }
    if !has_need {
        found.push(Obstacle::new(&texts::OBSTACLE_NO_NEED));
    }
    found
}

/// The conditions on the text itself, which are met before it is offered, for it cannot be changed afterwards.
pub(super) fn of_text(content: &Content) -> Result<(), Vec<Obstacle>> {
    let weights = content.criteria.iter().map(|criterion| criterion.weight).sum();
    let found = text_obstacles(content.sections.len(), weights, !content.needs.is_empty());
    if found.is_empty() { Ok(()) } else { Err(found) }
}

/// The conditions as problems with the challenge.
pub(super) fn problems(obstacles: &[Obstacle]) -> Vec<Problem> {
    let problem = |obstacle: &Obstacle| Problem {
        field: "challengeId".to_owned(),
        text: obstacle.text,
        args: obstacle.args.clone(),
    };
    obstacles.iter().map(problem).collect()
}

/// The facts about those of the challenges that their groups still work on.
async fn facts(mut read: impl Read, challenges: &[Challenge]) -> Result<HashMap<ChallengeId, Facts>> {
    let open: Vec<_> = challenges.iter().filter(|challenge| is_before_publication(challenge.state)).collect();
    if open.is_empty() {
        return Ok(HashMap::new());
    }
    let ids: Vec<_> = open.iter().map(|challenge| challenge.id).collect();
    let groups: Vec<_> = open.iter().filter_map(|challenge| challenge.working_group_id).collect();
    let versions: Vec<_> = open.iter().filter_map(|challenge| challenge.version_to_sign_id).collect();
    let needs = need_links::store::by_challenges(read.again(), &ids).await?;
    let need_ids: Vec<_> = needs.iter().map(|link| link.need_id).collect();
    let in_round = voting::has_published_round(read.again(), &need_ids).await?;
    let criteria = criteria::store::by_challenges(read.again(), &ids).await?;
    let sections = sections::store::by_challenges(read.again(), &ids).await?;
    let signing = sign_offs::store::signing(read.again(), &groups).await?;
    let signed = sign_offs::store::by_versions(read.again(), &versions).await?;
    let facts_of = |challenge: &Challenge| {
        let signing = signing.iter().filter(|signing| Some(signing.working_group_id) == challenge.working_group_id);
        let needs: Vec<_> = needs.iter().filter(|link| link.challenge_id == challenge.id).collect();
        let criteria = criteria.iter().filter(|criterion| criterion.challenge_id == challenge.id);
        Facts {
            signing: signing.map(|signing| (signing.organisation_id, signing.name.clone())).collect(),
            signed: challenge.version_to_sign_id.map(|version| {
                signed.iter().filter(|(on, _)| *on == version).map(|(_, organisation)| *organisation).collect()
            }),
            sections: sections.iter().filter(|section| section.challenge_id == challenge.id).count(),
            weights: criteria.map(|criterion| criterion.weight).sum(),
            has_need: !needs.is_empty(),
            has_evidence: needs.iter().any(|link| link.has_evidence),
            has_round: needs.iter().any(|link| in_round.contains(&link.need_id)),
        }
    };
    Ok(open.into_iter().map(|challenge| (challenge.id, facts_of(challenge))).collect())
}

/// What stands in the way of those of the challenges that the viewer may see and that are not public: before
/// publication only the working group sees one.
pub(super) async fn obstacles_of(
    mut read: impl Read,
    viewer: &Viewer,
    ids: &[ChallengeId],
) -> Result<HashMap<ChallengeId, Vec<Obstacle>>> {
    let challenges = store::by_ids(read.again(), viewer, ids).await?;
    let facts = facts(read, &challenges).await?;
    Ok(facts.into_iter().map(|(id, facts)| (id, obstacles(&facts))).collect())
}

const fn is_before_publication(state: ChallengeState) -> bool {
    matches!(state, ChallengeState::Draft | ChallengeState::InConsultation | ChallengeState::AwaitingSignOff)
}

/// Whether providers can still be given until this moment.
pub(super) fn deadline(closes_at: Timestamp, now: Timestamp) -> Result<(), Problem> {
    if closes_at <= now {
        Err(Problem::new("submissionsCloseAt", &texts::CHALLENGE_DEADLINE_PASSED))
    } else if closes_at > now.plus(LONGEST) {
        Err(Problem::new("submissionsCloseAt", &texts::CHALLENGE_DEADLINE_TOO_FAR))
    } else {
        Ok(())
    }
}

/// Makes the challenge public and opens it for submissions, when every condition is met.
pub async fn publish(db: &Db, viewer: &Viewer, id: ChallengeId, closes_at: Timestamp) -> Result<ChallengeId> {
    db.write(async |tx| {
        let challenge = permitted(tx, viewer, id, ChallengeAct::Publish).await?;
        let facts = facts(&mut *tx, &[Challenge::clone(&challenge)]).await?.remove(&id).unwrap_or_default();
        let mut found = problems(&obstacles(&facts));
        found.extend(deadline(closes_at, tx.now()).err());
        if !found.is_empty() {
            return Err(found.into());
        }
        store::save_published(tx, &challenge, closes_at).await?;
        let (from, to) = (ChallengeNeedState::Proposed, ChallengeNeedState::InChallenge);
        need_links::store::save_states(tx, challenge.locked(), from, to).await?;
        changed_as(tx, viewer, &challenge, ChallengeAct::Publish).await?;
        Ok(id)
    })
    .await
}
