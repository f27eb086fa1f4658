//! One working group: its challenges as a board that reads as a list, who takes part, and the people in it.
//! What is done in it has forms of its own beside this.

pub mod deeds;
pub mod invite;
pub mod member;
pub mod start;
mod texts;

use askama::Template;
use axum::extract::Path;

use crate::{
    documents, encode,
    page::{Page, Place},
    stop::Stop,
    view::View,
    visit::{Answer, Visit},
    vocabulary::{ChallengeState, ParticipationState, WorkingGroupAction},
};

documents!("src/pages/working_group/board.graphql": GroupBoard);

type Group = group_board::GroupBoardWorkingGroup;
type Organisation = group_board::GroupBoardWorkingGroupParticipationsOrganisation;
type Card = group_board::GroupBoardWorkingGroupChallengesNodes;

/// One working group.
#[derive(Template)]
#[template(path = "pages/working_group/board.html")]
pub struct Board {
    page: Page,
    t: texts::Texts,
    group: Group,
    /// The organisations the viewer works for.
    own: Vec<String>,
}

/// `GET /working-groups/{slug}`
pub async fn show(visit: Visit, Path(slug): Path<String>) -> Answer {
    let answer = visit.ask::<GroupBoard>(group_board::Variables { slug }).await?;
    let group = answer.working_group.ok_or(Stop::NotFound)?;
    let own = answer.viewer.memberships.into_iter().map(|seat| seat.organisation.id).collect();
    let page = visit.page(&group.name).await?.about(&group.purpose);
    visit.show(&Board::new(page, group, own))
}

/// The address of a page of this group.
fn address(slug: &str, rest: &str) -> String {
    format!("/working-groups/{}{rest}", encode::component(slug))
}

/// Refuses whoever cannot do this, in words; visitors are asked to sign in.
fn admit(visit: &Visit, can: &[WorkingGroupAction], action: WorkingGroupAction) -> Result<(), Stop> {
    if can.contains(&action) {
        Ok(())
    } else if visit.session.is_none() {
        Err(Stop::SignIn)
    } else {
        Err(Stop::NotAllowed(texts::Texts(visit.locale).not_yours().to_owned()))
    }
}

impl Board {
    fn new(page: Page, group: Group, own: Vec<String>) -> Self {
        let t = texts::Texts(page.locale);
        let page = page.at(Place::Challenges).under(t.all_groups(), "/working-groups");
        Self { page, t, group, own }
    }

    fn can(&self, action: WorkingGroupAction) -> bool {
        self.group.viewer_can.contains(&action)
    }

    fn is_lead(&self, id: &str) -> bool {
        self.group.lead.id == id
    }

    /// The challenges by how far they are.
    fn columns(&self) -> [(&'static str, Vec<&Card>); 4] {
        use ChallengeState::{Assessing, AwaitingSignOff, Closed, Draft, InConsultation, Published};
        let of = |which: &dyn Fn(ChallengeState) -> bool| {
            self.group.challenges.nodes.iter().filter(|card| which(card.state)).collect()
        };
        let is_open = |state| matches!(state, Published | Closed | Assessing);
        let is_writing = |state| matches!(state, Draft | InConsultation);
        let is_signing = |state| state == AwaitingSignOff;
        [
            (self.t.writing(), of(&is_writing)),
            (self.t.signing(), of(&is_signing)),
            (self.t.open(), of(&is_open)),
            (self.t.done(), of(&|state| !is_writing(state) && !is_signing(state) && !is_open(state))),
        ]
    }

    /// The viewer's organisations that were asked and did not answer.
    fn invited(&self) -> Vec<&Organisation> {
        self.parts(&[ParticipationState::Invited])
    }

    /// The viewer's organisations that can leave.
    fn leavable(&self) -> Vec<&Organisation> {
        let mut parts = self.parts(&[ParticipationState::Invited, ParticipationState::Joined]);
        parts.retain(|place| !self.is_lead(&place.id));
        if self.can(WorkingGroupAction::Leave) { parts } else { Vec::new() }
    }

    fn parts(&self, states: &[ParticipationState]) -> Vec<&Organisation> {
        let parts = self.group.participations.iter().filter(|part| states.contains(&part.state));
        parts.map(|part| &part.organisation).filter(|place| self.own.contains(&place.id)).collect()
    }

    fn href(&self, rest: &str) -> String {
        address(&self.group.slug, rest)
    }

    fn challenge_href(slug: &str) -> String {
        format!("/challenges/{}", encode::component(slug))
    }

    fn leave_href(&self, id: &str) -> String {
        self.href(&format!("/leave/{}", encode::component(id)))
    }

    fn member_href(&self, id: &str) -> String {
        self.href(&format!("/members/{}/remove", encode::component(id)))
    }
}

impl View for Board {
    #[cfg(test)]
    fn samples(page: Page) -> Vec<(&'static str, Self)> {
        use crate::view::sample;
        use serde_json::{Value, json};

        let page = page.titled("Langer thuis in Haaglanden");
        let part = |id: &str, name: &str, kind: &str, state: &str| {
            json!({ "organisation": { "id": id, "slug": id.to_lowercase(), "name": name, "kind": kind }, "state": state, "isSigning": kind == "MUNICIPALITY",
                    "since": "2026-05-01T09:00:00Z", "reason": null })
        };
        let card = |slug: &str, title: &str, state: &str| json!({ "slug": slug, "title": title, "language": "NL", "state": state, "needCount": 2, "submissionsCloseAt": null });
        let group = |members: Value, challenges: Value, can: Value| -> Group {
            sample(json!({
                "id": "G1", "slug": "langer-thuis", "name": "Langer thuis in Haaglanden",
                "purpose": "Samen zorgen dat mensen veilig thuis kunnen blijven wonen.",
                "lead": { "id": "O1", "name": "Den Haag" },
                "participations": [
                    part("O1", "Den Haag", "MUNICIPALITY", "JOINED"), part("O2", "Delft", "MUNICIPALITY", "JOINED"),
                    part("O3", "Westland", "MUNICIPALITY", "INVITED"), part("O4", "Zorg Dichtbij", "CARE_ORGANISATION", "JOINED"),
                ],
                "members": members, "challenges": { "nodes": challenges }, "viewerCan": can,
            }))
        };
        let members = json!([
            { "id": "M1", "person": { "displayName": "Noor de Wit" }, "organisation": { "name": "Den Haag" }, "role": "LEAD_EDITOR" },
            { "id": "M2", "person": { "displayName": "Sam Jansen" }, "organisation": { "name": "Delft" }, "role": "EDITOR" },
        ]);
        let cards = json!([
            card("veilig-in-de-nacht", "Veilig door de nacht", "PUBLISHED"),
            card("zelf-koken", "Zelf blijven koken", "IN_CONSULTATION"),
            card("samen-eten", "Samen eten in de buurt", "IN_PILOT"),
        ]);
        let all = json!(["INVITE", "JOIN", "LEAVE", "MANAGE_MEMBERS", "DRAFT_CHALLENGE"]);
        let own = vec!["O2".to_owned(), "O3".to_owned()];
        vec![
            ("filled", Self::new(page.clone(), group(members, cards, all.clone()), own)),
            ("empty", Self::new(page.clone(), group(json!([]), json!([]), all), Vec::new())),
            ("outside", Self::new(Page { viewer: None, ..page }, group(Value::Null, json!([]), json!([])), Vec::new())),
        ]
    }
}
