//! A challenge as everyone reads it: the question, the needs behind it, how it is judged, and what one can do.
//! Writing, signing, publishing and versions have pages of their own; the way between them is in `tabs.rs`.

#[cfg(test)]
mod samples;
mod stages;
mod tabs;
mod texts;

use askama::Template;
use axum::extract::Path;

pub use tabs::{Tab, Tabs, WRITING};

use crate::{
    documents,
    format::Count,
    page::{Page, Place},
    stop::Stop,
    ui::Stage,
    view::View,
    visit::{Answer, Visit},
    vocabulary::{ChallengeAction, ChallengeState, PilotState, SubmissionAction},
};

documents!("src/pages/challenge/challenge.graphql": ChallengePage, ChallengeNeeds, ChallengeChosen);

/// A challenge as everyone reads it.
#[derive(Template)]
#[template(path = "pages/challenge/challenge.html")]
pub struct Challenge {
    page: Page,
    t: texts::Texts,
    tabs: Tabs,
    stages: Vec<Stage>,
    challenge: challenge_page::ChallengePageChallenge,
    needs: Vec<challenge_needs::ChallengeNeedsChallengeNeeds>,
    /// The submissions that were chosen, for whoever can plan a pilot with them.
    chosen: Vec<String>,
}

/// `GET /challenges/{slug}`
pub async fn show(visit: Visit, Path(slug): Path<String>) -> Answer {
    let variables = challenge_page::Variables { slug: slug.clone() };
    let challenge = visit.ask::<ChallengePage>(variables).await?.challenge.ok_or(Stop::NotFound)?;
    let links = visit.ask::<ChallengeNeeds>(challenge_needs::Variables { slug: slug.clone() }).await?.challenge;
    let chosen = if challenge.viewer_can.contains(&ChallengeAction::PlanPilot) {
        chosen(&visit, slug).await?
    } else {
        Vec::new()
    };
    let page = visit.page(&challenge.title).await?.at(Place::Challenges).about(&challenge.summary);
    let view = Challenge::new(page, challenge, links.map(|found| found.needs).unwrap_or_default());
    visit.show(&Challenge { chosen, ..view })
}

/// The submissions with which the viewer can plan a pilot.
async fn chosen(visit: &Visit, slug: String) -> Result<Vec<String>, Stop> {
    let challenge = visit.ask::<ChallengeChosen>(challenge_chosen::Variables { slug }).await?.challenge;
    let submissions = challenge.and_then(|challenge| challenge.submissions).map(|found| found.nodes);
    let with_pilot =
        submissions.into_iter().flatten().filter(|one| one.viewer_can.contains(&SubmissionAction::PlanPilot));
    Ok(with_pilot.map(|one| one.id).collect())
}

impl Challenge {
    fn new(
        page: Page,
        challenge: challenge_page::ChallengePageChallenge,
        needs: Vec<challenge_needs::ChallengeNeedsChallengeNeeds>,
    ) -> Self {
        let (can, has_versions) = (&challenge.viewer_can, !challenge.versions.is_empty());
        let has_text = challenge.version_to_sign.is_some();
        Self {
            t: texts::Texts(page.locale),
            tabs: Tabs::new(page.locale, &challenge.slug, Tab::Read, can, has_text, has_versions),
            stages: stages::of(&challenge, page.locale),
            challenge,
            needs,
            chosen: Vec::new(),
            page,
        }
    }

    fn can(&self, action: ChallengeAction) -> bool {
        self.challenge.viewer_can.contains(&action)
    }

    fn has_turn(&self) -> bool {
        use ChallengeAction::{AssignAssessor, Decide, Edit, PlanPilot, Publish, Reopen, SignOff, StartAssessing};
        let turns = [Edit, SignOff, Publish, Reopen, AssignAssessor, StartAssessing, Decide, PlanPilot];
        turns.into_iter().any(|action| self.can(action)) || self.can_complete()
    }

    /// Whether one can end it here: while a pilot goes on, the decision on that pilot does.
    fn can_complete(&self) -> bool {
        let is_over = |state| matches!(state, PilotState::Decided | PilotState::Halted);
        self.can(ChallengeAction::Complete) && self.challenge.pilots.iter().all(|pilot| is_over(pilot.state))
    }

    fn is_open(&self) -> bool {
        self.challenge.state == ChallengeState::Published && !self.challenge.is_imported
    }

    fn href(&self, rest: &str) -> String {
        format!("/challenges/{}{rest}", self.challenge.slug)
    }

    fn check_href(&self, number: impl Count) -> String {
        self.href(&format!("/versions/{}#check", number.count()))
    }

    fn standing(&self) -> Vec<&challenge_page::ChallengePageChallengeSignOffs> {
        self.challenge.sign_offs.iter().filter(|signed| signed.stands).collect()
    }

    fn has_signed(&self, name: &str) -> bool {
        self.standing().iter().any(|signed| signed.organisation.name == name)
    }

    /// The page where a pilot is planned: at once when one submission was chosen.
    fn pilot_href(&self) -> String {
        match self.chosen.as_slice() {
            [only] => crate::encode::address("/pilots/new", &[("submission", only)]),
            _ => self.href("/assess"),
        }
    }

    /// What the moment of closing is called.
    fn deadline(&self) -> &'static str {
        if self.challenge.state.was_closed() { self.t.closed_on() } else { self.t.deadline() }
    }

    /// What came of it, or why it ended as it did.
    fn ending(&self) -> Option<&str> {
        match self.challenge.state {
            ChallengeState::Awarded | ChallengeState::NotAwarded | ChallengeState::InPilot => {
                self.challenge.award_reason.as_deref().or(self.challenge.reason.as_deref())
            }
            ChallengeState::Completed | ChallengeState::Withdrawn => self.challenge.reason.as_deref(),
            _ => None,
        }
    }

    fn ending_title(&self) -> &'static str {
        match self.challenge.state {
            ChallengeState::Withdrawn => self.t.withdrawn_title(),
            ChallengeState::Awarded | ChallengeState::InPilot => self.t.chosen_title(),
            ChallengeState::Completed => self.t.outcome_title(),
            _ => self.t.ended_title(),
        }
    }

    fn ending_tone(&self) -> &'static str {
        match self.challenge.state {
            ChallengeState::Awarded | ChallengeState::InPilot | ChallengeState::Completed => "ok",
            _ => "warning",
        }
    }

    /// Why this solution was chosen, once there is more to tell than that.
    fn why_this(&self) -> Option<&str> {
        self.challenge.award_reason.as_deref().filter(|_| self.challenge.state == ChallengeState::Completed)
    }

    /// What comes after this state.
    fn next(&self) -> Option<&'static str> {
        Some(match self.challenge.state {
            ChallengeState::Draft => self.t.next_draft(),
            ChallengeState::InConsultation => self.t.next_consultation(),
            ChallengeState::AwaitingSignOff => self.t.next_sign(),
            ChallengeState::Published => self.t.next_published(),
            ChallengeState::Closed | ChallengeState::Assessing => self.t.next_closed(),
            ChallengeState::Awarded => self.t.next_awarded(),
            ChallengeState::InPilot => self.t.next_pilot(),
            ChallengeState::NotAwarded | ChallengeState::Completed | ChallengeState::Withdrawn => return None,
        })
    }
}

impl View for Challenge {
    #[cfg(test)]
    fn samples(page: Page) -> Vec<(&'static str, Self)> {
        samples::all(&page)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Locale;

    #[test]
    fn a_challenge_can_be_completed_on_its_page_once_no_pilot_goes_on() {
        let page = Page::sample(Locale::Nl, "/challenges/veilig-in-de-nacht");
        let mut halted = samples::halted(&page);
        let offers = |view: &Challenge| view.render().expect("renders").contains("/veilig-in-de-nacht/complete");
        assert!(offers(&halted));
        halted.challenge.pilots[0].state = PilotState::Running;
        assert!(!offers(&halted), "its pilot still goes on");
        halted.challenge.pilots[0].state = PilotState::Halted;
        halted.challenge.viewer_can.retain(|action| *action != ChallengeAction::Complete);
        assert!(!offers(&halted), "this viewer may not");
    }
}
