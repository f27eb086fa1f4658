//! What is done where submissions are judged: assigning assessors, starting, awarding or not.

use axum::extract::Path;

use super::{Assessing, Found, found, texts::Texts};
use crate::{
    documents,
    form::Form,
    page::Place,
    pages::reason::Reason,
    stop::Stop,
    submitted::Submitted,
    visit::{Answer, Visit},
    vocabulary::ChallengeAction,
};

documents!(
    "src/pages/assessing/assessing.graphql": AssessingAssign, AssessingRemove, AssessingStart, AssessingAward, AssessingNotAward
);

/// `POST /challenges/{slug}/assess/assessors`
pub async fn assign(visit: Visit, Path(slug): Path<String>, form: Submitted) -> Answer {
    let challenge = for_act(&visit, slug, ChallengeAction::AssignAssessor).await?;
    let t = Texts(visit.locale);
    let input = assessing_assign::AssessorAssignInput {
        challenge_id: challenge.id.clone(),
        person_id: None,
        email: Some(form.text("email")),
        is_chair: Some(form.is_on("isChair")),
    };
    match visit.act::<AssessingAssign>(assessing_assign::Variables { input }).await? {
        Ok(_) => visit.go_saying(&format!("/challenges/{}/assess", challenge.slug), t.assigned()),
        Err(problems) => {
            let page = visit.page(t.title()).await?;
            visit.mend(&Assessing::new(page, Form::sent(visit.locale, form, problems), challenge))
        }
    }
}

/// `POST /challenges/{slug}/assess/assessors/remove`
pub async fn remove(visit: Visit, Path(slug): Path<String>, form: Submitted) -> Answer {
    let challenge = for_act(&visit, slug, ChallengeAction::RemoveAssessor).await?;
    let (challenge_id, person_id) = (challenge.id, form.text("personId"));
    let input = assessing_remove::AssessorRemoveInput { challenge_id, person_id };
    visit.click::<AssessingRemove>(assessing_remove::Variables { input }).await?;
    visit.go_saying(&format!("/challenges/{}/assess", challenge.slug), Texts(visit.locale).removed())
}

/// `POST /challenges/{slug}/assess/start`
pub async fn start(visit: Visit, Path(slug): Path<String>, _: Submitted) -> Answer {
    let challenge = for_act(&visit, slug, ChallengeAction::StartAssessing).await?;
    let input = assessing_start::ChallengeStartAssessingInput { challenge_id: challenge.id };
    visit.click::<AssessingStart>(assessing_start::Variables { input }).await?;
    visit.go_saying(&format!("/challenges/{}/assess", challenge.slug), Texts(visit.locale).started())
}

/// `GET /challenges/{slug}/assess/award`
pub async fn award(visit: Visit, Path(slug): Path<String>) -> Answer {
    let challenge = for_act(&visit, slug, ChallengeAction::Award).await?;
    let view = asking(&visit, &challenge, true, Form::empty(visit.locale)).await?;
    visit.show(&view)
}

/// `POST /challenges/{slug}/assess/award`
pub async fn do_award(visit: Visit, Path(slug): Path<String>, form: Submitted) -> Answer {
    let challenge = for_act(&visit, slug, ChallengeAction::Award).await?;
    let input =
        assessing_award::ChallengeAwardInput { challenge_id: challenge.id.clone(), reason: form.text("reason") };
    match visit.act::<AssessingAward>(assessing_award::Variables { input }).await? {
        Ok(_) => visit.go_saying(&format!("/challenges/{}/assess", challenge.slug), Texts(visit.locale).awarded()),
        Err(problems) => {
            let view = asking(&visit, &challenge, true, Form::sent(visit.locale, form, problems)).await?;
            visit.mend(&view)
        }
    }
}

/// `GET /challenges/{slug}/assess/not-award`
pub async fn not_award(visit: Visit, Path(slug): Path<String>) -> Answer {
    let challenge = for_act(&visit, slug, ChallengeAction::NotAward).await?;
    let view = asking(&visit, &challenge, false, Form::empty(visit.locale)).await?;
    visit.show(&view)
}

/// `POST /challenges/{slug}/assess/not-award`
pub async fn do_not_award(visit: Visit, Path(slug): Path<String>, form: Submitted) -> Answer {
    let challenge = for_act(&visit, slug, ChallengeAction::NotAward).await?;
    let input =
        assessing_not_award::ChallengeNotAwardInput { challenge_id: challenge.id.clone(), reason: form.text("reason") };
    match visit.act::<AssessingNotAward>(assessing_not_award::Variables { input }).await? {
        Ok(_) => visit.go_saying(&format!("/challenges/{}/assess", challenge.slug), Texts(visit.locale).not_awarded()),
        Err(problems) => {
            let view = asking(&visit, &challenge, false, Form::sent(visit.locale, form, problems)).await?;
            visit.mend(&view)
        }
    }
}

async fn asking(visit: &Visit, challenge: &Found, is_award: bool, form: Form) -> Result<Reason, Stop> {
    let (t, back) = (Texts(visit.locale), format!("/challenges/{}/assess", challenge.slug));
    let (title, lead, deed) = if is_award {
        (t.award(), t.award_lead(), "award")
    } else {
        (t.not_award_title(), t.not_award_lead(), "not-award")
    };
    let page = visit.page(title).await?.at(Place::Challenges);
    let page = page.under(&challenge.title, format!("/challenges/{}", challenge.slug)).under(t.title(), &back);
    Ok(Reason::new(page, lead, format!("{back}/{deed}"), back, form))
}

/// The challenge, for whoever may do this with it now.
async fn for_act(visit: &Visit, slug: String, act: ChallengeAction) -> Result<Found, Stop> {
    let challenge = found(visit, slug, None).await?;
    if challenge.viewer_can.contains(&act) { Ok(challenge) } else { Err(Stop::NotAllowed(String::new())) }
}
