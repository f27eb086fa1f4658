//! What is one's own and what waits for one, as lists to show. Asks nothing.

use super::{account_page, texts::Texts};
use crate::{
    encode,
    page::Page,
    scalars::DateTime,
    ui::Badge,
    vocabulary::{AssessmentState, ChallengeAction, ChallengeState, NeedAction, NeedState, OrganisationRole},
};

/// Something one can do next.
pub struct Todo {
    /// What.
    pub sentence: String,
    /// Where.
    pub href: String,
    /// Until when.
    pub until: Option<DateTime>,
}

/// Something of one's own.
pub struct Work {
    /// What it is.
    pub kind: &'static str,
    /// How it stands.
    pub badge: Badge,
    /// Its title.
    pub title: String,
    /// Where it is.
    pub href: String,
}

/// What waits: rounds to vote in first, for they close.
pub fn todo(t: Texts, answer: &account_page::ResponseData) -> Vec<Todo> {
    let waits = |has_cast: Option<bool>| has_cast == Some(false);
    let rounds = answer.voting_rounds.nodes.iter();
    let rounds = rounds.filter(|round| waits(round.viewer_ballot.as_ref().map(|own| own.has_cast))).map(|round| Todo {
        sentence: t.vote_in(&round.title),
        href: format!("/voting-rounds/{}", round.slug),
        until: Some(round.closes_at),
    });
    let viewer = &answer.viewer;
    let open = [AssessmentState::Assigned, AssessmentState::InProgress];
    let assessments = viewer.assessments.nodes.iter().filter(|one| open.contains(&one.state)).map(|one| Todo {
        sentence: t.assess(&one.submission.challenge.title),
        href: format!("/assessments/{}", encode::component(&one.id)),
        until: None,
    });
    let drafts = viewer.draft_needs.nodes.iter().filter(|need| need.state == NeedState::Draft).map(|need| Todo {
        sentence: t.finish(&need.title),
        href: format!("/needs/{}", need.slug),
        until: None,
    });
    rounds.chain(assessments).chain(for_an_organisation(t, answer)).chain(drafts).collect()
}

/// What waits for one as staff of a municipality: needs to answer, a text to sign, submissions to decide on.
fn for_an_organisation(t: Texts, answer: &account_page::ResponseData) -> impl Iterator<Item = Todo> {
    let viewer = &answer.viewer;
    let needs = answer.needs.nodes.iter().filter(|need| need.viewer_can.contains(&NeedAction::Accept));
    let needs = needs.map(move |need| Todo {
        sentence: t.answer(&need.title),
        href: format!("/needs/{}", need.slug),
        until: None,
    });
    let signs = viewer.memberships.iter().filter(|seat| seat.roles.contains(&OrganisationRole::Signatory));
    let signs: Vec<&str> = signs.map(|seat| seat.organisation.id.as_str()).collect();
    let texts = viewer.draft_challenges.nodes.iter().filter(move |challenge| {
        let has_signed =
            challenge.sign_offs.iter().any(|one| one.stands && signs.contains(&one.organisation.id.as_str()));
        challenge.viewer_can.contains(&ChallengeAction::SignOff) && !has_signed
    });
    let texts = texts.map(move |challenge| Todo {
        sentence: t.sign(&challenge.title),
        href: format!("/challenges/{}/sign", challenge.slug),
        until: None,
    });
    let judged = answer.challenges.nodes.iter().filter_map(move |challenge| {
        let is_mine = [ChallengeAction::StartAssessing, ChallengeAction::Decide];
        let is_mine = is_mine.iter().any(|act| challenge.viewer_can.contains(act));
        let sentence = match challenge.state {
            ChallengeState::Closed => t.start_assessing(&challenge.title),
            _ => t.decide(&challenge.title),
        };
        is_mine.then(|| Todo { sentence, href: format!("/challenges/{}/assess", challenge.slug), until: None })
    });
    needs.chain(texts).chain(judged)
}

/// One's drafts, solutions, submissions and assessments.
pub fn all(t: Texts, page: &Page, viewer: &account_page::AccountPageViewer) -> Vec<Work> {
    let needs = viewer.draft_needs.nodes.iter().map(|need| Work {
        kind: t.need(),
        badge: page.badge(need.state),
        title: need.title.clone(),
        href: format!("/needs/{}", need.slug),
    });
    let challenges = viewer.draft_challenges.nodes.iter().map(|challenge| Work {
        kind: t.challenge(),
        badge: page.badge(challenge.state),
        title: challenge.title.clone(),
        href: format!("/challenges/{}", challenge.slug),
    });
    let solutions = viewer.solutions.nodes.iter().map(|solution| Work {
        kind: t.solution(),
        badge: page.badge(solution.state),
        title: solution.name.clone(),
        href: format!("/solutions/{}", solution.slug),
    });
    let submissions = viewer.submissions.nodes.iter().map(|submission| Work {
        kind: t.submission(),
        badge: page.badge(submission.state),
        title: submission.challenge.title.clone(),
        href: format!("/submissions/{}", encode::component(&submission.id)),
    });
    let assessments = viewer.assessments.nodes.iter().map(|assessment| Work {
        kind: t.assessment(),
        badge: page.badge(assessment.state),
        title: assessment.submission.challenge.title.clone(),
        href: format!("/assessments/{}", encode::component(&assessment.id)),
    });
    needs.chain(challenges).chain(solutions).chain(submissions).chain(assessments).collect()
}
