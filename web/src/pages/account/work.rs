//! What is one's own and what waits for one, as lists to show. Asks nothing.

use super::{account_page, account_work, texts::Texts};
use crate::{
    encode,
    page::Page,
    scalars::DateTime,
    ui::Badge,
    vocabulary::{
        AssessmentState, ChallengeAction, ChallengeState, NeedState, OrganisationAction, OrganisationRole, PilotAction,
        VotingRoundAction,
    },
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

impl Todo {
    fn new(sentence: String, href: String) -> Self {
        Self { sentence, href, until: None }
    }
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
pub fn todo(t: Texts, answer: &account_page::ResponseData, waiting: &account_work::ResponseData) -> Vec<Todo> {
    let waits = |has_cast: Option<bool>| has_cast == Some(false);
    let rounds = answer.voting_rounds.nodes.iter();
    let rounds = rounds.filter(|round| waits(round.viewer_ballot.as_ref().map(|own| own.has_cast))).map(|round| Todo {
        sentence: t.vote_in(&round.title),
        href: format!("/voting-rounds/{}", round.slug),
        until: Some(round.closes_at),
    });
    let viewer = &answer.viewer;
    let open = [AssessmentState::Assigned, AssessmentState::InProgress];
    let assessments = viewer.assessments.nodes.iter().filter(|one| open.contains(&one.state)).map(|one| {
        Todo::new(t.assess(&one.submission.challenge.title), format!("/assessments/{}", encode::component(&one.id)))
    });
    let drafts = viewer.draft_needs.nodes.iter().filter(|need| need.state == NeedState::Draft);
    let drafts = drafts.map(|need| Todo::new(t.finish(&need.title), format!("/needs/{}", need.slug)));
    rounds
        .chain(assessments)
        .chain(texts(t, viewer))
        .chain(for_an_organisation(t, &waiting.viewer))
        .chain(for_a_panel_or_the_platform(t, waiting))
        .chain(drafts)
        .collect()
}

/// Texts of working groups that wait for a signature, or for publication when nothing stands in its way.
fn texts(t: Texts, viewer: &account_page::AccountPageViewer) -> impl Iterator<Item = Todo> {
    let signs = viewer.memberships.iter().filter(|seat| seat.roles.contains(&OrganisationRole::Signatory));
    let signs: Vec<&str> = signs.map(|seat| seat.organisation.id.as_str()).collect();
    viewer.draft_challenges.nodes.iter().filter_map(move |challenge| {
        let has_signed =
            challenge.sign_offs.iter().any(|one| one.stands && signs.contains(&one.organisation.id.as_str()));
        let is_ready = challenge.obstacles_to_publication.is_empty();
        if challenge.viewer_can.contains(&ChallengeAction::SignOff) && !has_signed {
            Some(Todo::new(t.sign(&challenge.title), format!("/challenges/{}/sign", challenge.slug)))
        } else if challenge.viewer_can.contains(&ChallengeAction::Publish) && is_ready {
            Some(Todo::new(t.publish(&challenge.title), format!("/challenges/{}/publish", challenge.slug)))
        } else {
            None
        }
    })
}

/// What waits for one as staff: needs to answer, invitations, submissions to decide on, pilots to move on.
fn for_an_organisation(t: Texts, viewer: &account_work::AccountWorkViewer) -> impl Iterator<Item = Todo> {
    let needs = viewer.needs_to_decide.nodes.iter();
    let needs = needs.map(move |need| Todo::new(t.answer(&need.title), format!("/needs/{}", need.slug)));
    let groups = viewer.invitations.iter();
    let groups = groups.map(move |group| Todo::new(t.join(&group.name), format!("/working-groups/{}", group.slug)));
    let judged = viewer.challenges_to_assess.nodes.iter().filter_map(move |challenge| {
        let is_mine = [ChallengeAction::StartAssessing, ChallengeAction::Decide];
        let is_mine = is_mine.iter().any(|act| challenge.viewer_can.contains(act));
        let sentence = match challenge.state {
            ChallengeState::Closed => t.start_assessing(&challenge.title),
            _ => t.decide(&challenge.title),
        };
        is_mine.then(|| Todo::new(sentence, format!("/challenges/{}/assess", challenge.slug)))
    });
    let pilots = viewer.pilots.nodes.iter().filter_map(move |pilot| {
        let sentence = if pilot.viewer_can.contains(&PilotAction::Decide) {
            t.decide_pilot(&pilot.title)
        } else if pilot.viewer_can.contains(&PilotAction::Start) {
            t.start_pilot(&pilot.title)
        } else if pilot.viewer_can.contains(&PilotAction::RequestConsent) {
            t.request_consent(&pilot.title)
        } else {
            return None;
        };
        Some(Todo::new(sentence, format!("/pilots/{}", pilot.slug)))
    });
    needs.chain(groups).chain(judged).chain(pilots)
}

/// What waits for one as a panel's coordinator or an administrator.
fn for_a_panel_or_the_platform(t: Texts, waiting: &account_work::ResponseData) -> impl Iterator<Item = Todo> {
    let rounds = waiting.voting_rounds.nodes.iter().filter_map(move |round| {
        let sentence = if round.viewer_can.contains(&VotingRoundAction::Publish) {
            t.publish_round(&round.title)
        } else if round.viewer_can.contains(&VotingRoundAction::Schedule) {
            t.schedule_round(&round.title)
        } else {
            return None;
        };
        Some(Todo::new(sentence, format!("/voting-rounds/{}", round.slug)))
    });
    let unsure = waiting.organisations.nodes.iter();
    let unsure = unsure.filter(|one| one.viewer_can.contains(&OrganisationAction::Verify));
    rounds.chain(unsure.map(move |one| Todo::new(t.verify(&one.name), format!("/organisations/{}", one.slug))))
}

/// The needs one wrote.
pub fn needs(t: Texts, page: &Page, viewer: &account_page::AccountPageViewer) -> Vec<Work> {
    let needs = viewer.needs.nodes.iter().map(|need| Work {
        kind: t.need(),
        badge: page.badge(need.state),
        title: need.title.clone(),
        href: format!("/needs/{}", need.slug),
    });
    needs.collect()
}

/// The needs one supports.
pub fn supported(t: Texts, page: &Page, viewer: &account_page::AccountPageViewer) -> Vec<Work> {
    let needs = viewer.supported_needs.nodes.iter().map(|need| Work {
        kind: t.need(),
        badge: page.badge(need.state),
        title: need.title.clone(),
        href: format!("/needs/{}", need.slug),
    });
    needs.collect()
}

/// One's drafts, solutions, submissions and assessments.
pub fn all(t: Texts, page: &Page, viewer: &account_page::AccountPageViewer) -> Vec<Work> {
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
    challenges.chain(solutions).chain(submissions).chain(assessments).collect()
}
