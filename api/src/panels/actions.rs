//! What a viewer can do with panels: each one write with its journal and outbox entries.

use super::{Joining, MemberInput, NewMember, NewPanel, Panel, PanelAct, PanelMember, policy, store, texts};
use crate::{
    app::App,
    db::{Db, Tx},
    error::{Problem, Refusal, Result},
    ids::{Kind, PanelId, PanelMemberId, PersonId},
    journal::{self, Cause, Entry},
    organisations::{self, OrganisationAct},
    outbox, people,
    policy::{Governed, Permitted},
    sessions,
    text::PlainText,
    viewer::{OrganisationKind, PanelRole, Viewer},
    vocabulary::Language,
};

/// Starts a panel, which its founder coordinates.
pub async fn create(db: &Db, viewer: &Viewer, panel: NewPanel) -> Result<PanelId> {
    let founder = viewer.signed_in()?;
    db.write(async |tx| {
        let found = organisations::by_ids(&mut *tx, &panel.municipality_ids).await?;
        let are_municipalities = found.iter().all(|found| found.kind == OrganisationKind::Municipality);
        if found.len() < panel.municipality_ids.len() || !are_municipalities {
            return Err(Problem::new("municipalityIds", &texts::NOT_A_MUNICIPALITY).into());
        }
        if !found.iter().any(|municipality| municipality.may(viewer, OrganisationAct::StartPanel).is_ok()) {
            return Err(Refusal::not_allowed(&texts::PANEL_NOT_YOUR_MUNICIPALITY).into());
        }
        let id = PanelId::new(tx.now());
        let coordinator = store::insert(tx, id, &panel, founder).await?;
        journal::record(tx, Entry::new(Cause::of(viewer), "panel.create", Kind::Panel, id)).await?;
        added(tx, Cause::of(viewer), id, coordinator, founder, PanelRole::Coordinator).await?;
        outbox::index(tx, Kind::Panel, id).await?;
        Ok(id)
    })
    .await
}

/// A new member, and the code to sign in with when there is no address.
#[derive(Debug)]
pub struct Added {
    /// The member.
    pub id: PanelMemberId,
    /// The code; shown once.
    pub code: Option<String>,
}

/// Adds a member. The answer is the same whether or not an address was known.
pub async fn add_member(db: &Db, app: &App, viewer: &Viewer, panel: PanelId, input: &MemberInput) -> Result<Added> {
    let member = NewMember::parse(input)?;
    db.write(async |tx| {
        let panel = permitted(tx, viewer, panel, PanelAct::ManageMembers).await?;
        if let Some(municipality) = member.municipality_id {
            let of_panel = store::municipalities_by_panels(&mut *tx, &[panel.id]).await?;
            if !of_panel.iter().any(|(_, known)| *known == municipality) {
                return Err(Problem::new("municipalityId", &texts::MUNICIPALITY_NOT_OF_PANEL).into());
            }
        }
        let cause = Cause::of(viewer);
        let person = find(tx, cause, &member.who).await?;
        let Some(id) = store::insert_member(tx, &panel, person, &member).await? else {
            let field = if matches!(member.who, Joining::Person(_)) { "personId" } else { "email" };
            return Err(Problem::new(field, &texts::MEMBER_ALREADY).into());
        };
        added(tx, cause, panel.id, id, person, member.role).await?;
        let code = match member.who {
            Joining::Code(_) => Some(sessions::codes::issue(tx, cause, app.randomness, person).await?),
            Joining::Person(_) | Joining::Email(..) => None,
        };
        outbox::index(tx, Kind::Panel, panel.id).await?;
        Ok(Added { id, code })
    })
    .await
}

/// Takes a member off a panel, with the reason. On the roll of a round that is open the person stays.
pub async fn remove_member(db: &Db, viewer: &Viewer, id: PanelMemberId, why: &str) -> Result<PanelMember> {
    let why = PlainText::parse("reason", why, super::TEXT_MAX)?;
    db.write(async |tx| {
        let (panel, member) = manageable(tx, viewer, id).await?;
        let is_coordinator = member.role == PanelRole::Coordinator;
        if is_coordinator && !store::has_other_coordinator(&mut *tx, panel.id, id).await? {
            return Err(Refusal::conflict(&texts::LAST_COORDINATOR).into());
        }
        store::remove_member(tx, &panel, id).await?;
        let entry = Entry::new(Cause::of(viewer), "panel_member.remove", Kind::PanelMember, id)
            .because(Some(why.as_str()))
            .with(serde_json::json!({ "panel": panel.id, "person": member.person_id }));
        journal::record(tx, entry).await?;
        outbox::index(tx, Kind::Panel, panel.id).await?;
        Ok(member)
    })
    .await
}

/// Gives a member without an address a new code; an older one no longer works.
pub async fn renew_code(db: &Db, app: &App, viewer: &Viewer, id: PanelMemberId) -> Result<Added> {
    db.write(async |tx| {
        let (_, member) = manageable(tx, viewer, id).await?;
        let has_other_places = store::has_other_places(&mut *tx, member.person_id, id).await?;
        policy::renew_code(viewer, &member, has_other_places)?;
        let code = sessions::codes::issue(tx, Cause::of(viewer), app.randomness, member.person_id).await?;
        Ok(Added { id, code: Some(code) })
    })
    .await
}

/// Locks a panel and asks the rules.
pub async fn permitted(tx: &mut Tx, viewer: &Viewer, id: PanelId, act: PanelAct) -> Result<Permitted<Panel>> {
    let panel = store::lock(tx, id).await?.ok_or_else(Refusal::not_found)?;
    Ok(Permitted::new(viewer, panel, act)?)
}

/// A member of a panel whose members the viewer may manage; for everyone else there is no such member.
async fn manageable(tx: &mut Tx, viewer: &Viewer, id: PanelMemberId) -> Result<(Permitted<Panel>, PanelMember)> {
    if !viewer.is_operator() {
        viewer.signed_in()?;
    }
    if store::members_by_ids(&mut *tx, viewer, &[id]).await?.is_empty() {
        return Err(Refusal::not_found().into());
    }
    let panel_id = store::member(&mut *tx, id).await?.ok_or_else(Refusal::not_found)?.panel_id;
    let panel = permitted(tx, viewer, panel_id, PanelAct::ManageMembers).await?;
    // Read anew under the panel's lock: two removals may have met here.
    let member = store::member(&mut *tx, id).await?.ok_or_else(Refusal::not_found)?;
    Ok((panel, member))
}

async fn find(tx: &mut Tx, cause: Cause, who: &Joining) -> Result<PersonId> {
    match who {
        Joining::Person(person) if people::actions::exists(tx, *person).await? => Ok(*person),
        Joining::Person(_) => Err(Problem::new("personId", &texts::PERSON_UNKNOWN).into()),
        Joining::Email(email, name) => {
            let name = name.as_ref().map(PlainText::as_str);
            people::find_or_create(tx, cause, email, name, Language::Nl).await
        }
        Joining::Code(name) => people::give_code_only(tx, cause, name.as_str(), Language::Nl).await,
    }
}

async fn added(
    tx: &mut Tx,
    cause: Cause,
    panel: PanelId,
    member: PanelMemberId,
    person: PersonId,
    role: PanelRole,
) -> Result<()> {
    let detail = serde_json::json!({ "panel": panel, "person": person, "role": role });
    journal::record(tx, Entry::new(cause, "panel_member.add", Kind::PanelMember, member).with(detail)).await
}
