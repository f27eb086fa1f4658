//! What a viewer can do with solutions: each one write with its journal and outbox entries.

use super::{Draft, DraftInput, Edit, EditInput, Solution, SolutionAct, reason, store};
use crate::{
    db::{Db, Tx},
    error::{Refusal, Result},
    ids::{Kind, SolutionId},
    journal::{self, Cause, Entry},
    organisations::{self, OrganisationAct},
    outbox,
    policy::Permitted,
    text::PlainText,
    viewer::Viewer,
};

/// Begins a solution, for the eyes of its organisation only.
pub async fn draft(db: &Db, viewer: &Viewer, input: DraftInput) -> Result<SolutionId> {
    viewer.signed_in()?;
    let draft = Draft::parse(input)?;
    db.write(async |tx| {
        organisations::actions::permitted(tx, viewer, draft.organisation_id, OrganisationAct::OfferSolution).await?;
        let id = SolutionId::new(tx.now());
        store::insert(tx, id, &draft).await?;
        journal::record(tx, Entry::new(Cause::of(viewer), "solution.draft", Kind::Solution, id).to("draft")).await?;
        Ok(id)
    })
    .await
}

/// Changes what a solution says of itself.
pub async fn edit(db: &Db, viewer: &Viewer, id: SolutionId, input: EditInput) -> Result<SolutionId> {
    db.write(async |tx| {
        let solution = permitted(tx, viewer, id, SolutionAct::Edit).await?;
        let mut tags = store::tags_by_solutions(&mut *tx, &[id]).await?;
        let edit = Edit::of(&solution, tags.remove(&id).unwrap_or_default(), input.clone())?;
        store::save(tx, &solution, &edit).await?;
        journal::record(tx, Entry::new(Cause::of(viewer), "solution.edit", Kind::Solution, id)).await?;
        outbox::index(tx, Kind::Solution, id).await?;
        Ok(id)
    })
    .await
}

/// Puts a solution into the catalogue.
pub async fn publish(db: &Db, viewer: &Viewer, id: SolutionId) -> Result<SolutionId> {
    act(db, viewer, id, SolutionAct::Publish, None).await
}

/// Takes a solution out of the catalogue.
pub async fn withdraw(db: &Db, viewer: &Viewer, id: SolutionId, why: &str) -> Result<SolutionId> {
    act(db, viewer, id, SolutionAct::Withdraw, Some(reason(why)?)).await
}

async fn act(db: &Db, viewer: &Viewer, id: SolutionId, act: SolutionAct, why: Option<PlainText>) -> Result<SolutionId> {
    db.write(async |tx| {
        let solution = permitted(tx, viewer, id, act).await?;
        let why = why.as_ref().map(PlainText::as_str);
        store::save_state(tx, &solution, why).await?;
        let verb = if act == SolutionAct::Publish { "solution.publish" } else { "solution.withdraw" };
        let entry = Entry::new(Cause::of(viewer), verb, Kind::Solution, id)
            .from(solution.state.as_str())
            .to(act.to().unwrap_or(solution.state).as_str())
            .because(why);
        journal::record(tx, entry).await?;
        outbox::index(tx, Kind::Solution, id).await?;
        Ok(id)
    })
    .await
}

/// Locks a solution and asks the rules, also for other features' actions. What may not be seen does not exist.
pub async fn permitted(tx: &mut Tx, viewer: &Viewer, id: SolutionId, act: SolutionAct) -> Result<Permitted<Solution>> {
    let solution = store::lock(tx, id).await?.ok_or_else(Refusal::not_found)?;
    if store::by_ids(&mut *tx, viewer, &[id]).await?.is_empty() {
        return Err(Refusal::not_found().into());
    }
    Ok(Permitted::new(viewer, solution, act)?)
}
