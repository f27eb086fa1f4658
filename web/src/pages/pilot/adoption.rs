//! What another municipality does with an adoption: preparing it, having it, ending it with a reason.

use axum::extract::Path;

use super::{quick::done, texts::Texts};
use crate::{
    documents,
    form::Form,
    page::Place,
    pages::reason::Reason,
    stop::Stop,
    submitted::Submitted,
    visit::{Answer, Visit},
    vocabulary::AdoptionAction,
};

use adoption_for_act::{AdoptionForActNode as Node, AdoptionForActNodeOnAdoption as Known};

documents!(
    "src/pages/pilot/adoption.graphql": AdoptionForAct, AdoptionGetReady, AdoptionDone, AdoptionEnd
);

/// `POST /adoptions/{id}/prepare`
pub async fn prepare(visit: Visit, Path(id): Path<String>, _: Submitted) -> Answer {
    let adoption = for_act(&visit, id, AdoptionAction::Prepare).await?;
    let input = adoption_get_ready::AdoptionPrepareInput { adoption_id: adoption.id };
    visit.click::<AdoptionGetReady>(adoption_get_ready::Variables { input }).await?;
    done(&visit, &adoption.pilot.slug, Texts(visit.locale).said_prepared())
}

/// `POST /adoptions/{id}/adopt`
pub async fn adopt(visit: Visit, Path(id): Path<String>, _: Submitted) -> Answer {
    let adoption = for_act(&visit, id, AdoptionAction::Adopt).await?;
    let input = adoption_done::AdoptionAdoptInput { adoption_id: adoption.id, note: None };
    visit.click::<AdoptionDone>(adoption_done::Variables { input }).await?;
    done(&visit, &adoption.pilot.slug, Texts(visit.locale).said_adopted())
}

/// `GET /adoptions/{id}/discontinue`
pub async fn discontinue(visit: Visit, Path(id): Path<String>) -> Answer {
    let adoption = for_act(&visit, id, AdoptionAction::Discontinue).await?;
    let view = ending(&visit, &adoption, Form::empty(visit.locale)).await?;
    visit.show(&view)
}

/// `POST /adoptions/{id}/discontinue`
pub async fn do_discontinue(visit: Visit, Path(id): Path<String>, form: Submitted) -> Answer {
    let adoption = for_act(&visit, id, AdoptionAction::Discontinue).await?;
    let input =
        adoption_end::AdoptionDiscontinueInput { adoption_id: adoption.id.clone(), reason: form.text("reason") };
    match visit.act::<AdoptionEnd>(adoption_end::Variables { input }).await? {
        Ok(_) => visit.go_saying(&format!("/pilots/{}", adoption.pilot.slug), Texts(visit.locale).said_discontinued()),
        Err(problems) => {
            let view = ending(&visit, &adoption, Form::sent(visit.locale, form, problems)).await?;
            visit.mend(&view)
        }
    }
}

async fn ending(visit: &Visit, adoption: &Known, form: Form) -> Result<Reason, Stop> {
    let (t, back) = (Texts(visit.locale), format!("/pilots/{}", adoption.pilot.slug));
    let page = visit.page(t.discontinue_title()).await?.at(Place::Pilots).under(&adoption.pilot.title, &back);
    let lead = t.discontinue_lead(&adoption.organisation.name);
    Ok(Reason::new(page, lead, format!("/adoptions/{}/discontinue", adoption.id), back, form))
}

/// The adoption, for whoever may do this with it now.
async fn for_act(visit: &Visit, id: String, act: AdoptionAction) -> Result<Known, Stop> {
    match visit.ask::<AdoptionForAct>(adoption_for_act::Variables { id }).await?.node {
        Some(Node::Adoption(adoption)) if adoption.viewer_can.contains(&act) => Ok(adoption),
        Some(Node::Adoption(_)) => Err(Stop::NotAllowed(String::new())),
        _ => Err(Stop::NotFound),
    }
}
