//! Deeds with a pilot that take one click: asking for consent, giving it and taking it back, starting, measuring.

use axum::extract::Path;

use super::{for_act, texts::Texts};
use crate::{
    documents,
    stop::Stop,
    submitted::Submitted,
    visit::{Answer, Visit},
    vocabulary::PilotAction,
};

documents!(
    "src/pages/pilot/quick.graphql":
        PilotAskConsent, PilotGiveConsent, PilotTakeConsentBack, PilotBegin, PilotBeginMeasuring
);

/// `POST /pilots/{slug}/request-consent`
pub async fn request_consent(visit: Visit, Path(slug): Path<String>, _: Submitted) -> Answer {
    let pilot = for_act(&visit, slug, PilotAction::RequestConsent).await?;
    let input = pilot_ask_consent::PilotRequestConsentInput { pilot_id: pilot.id };
    visit.click::<PilotAskConsent>(pilot_ask_consent::Variables { input }).await?;
    done(&visit, &pilot.slug, Texts(visit.locale).said_requested())
}

/// `POST /pilots/{slug}/consent`
pub async fn consent(visit: Visit, Path(slug): Path<String>, form: Submitted) -> Answer {
    let pilot = for_act(&visit, slug, PilotAction::Consent).await?;
    // The version that was read, not the newest: the API refuses when the card has changed meanwhile.
    let decision_card_version = form.number("decisionCardVersion").ok_or(Stop::Malformed)?;
    let input = pilot_give_consent::PilotConsentInput { pilot_id: pilot.id, decision_card_version };
    visit.click::<PilotGiveConsent>(pilot_give_consent::Variables { input }).await?;
    done(&visit, &pilot.slug, Texts(visit.locale).said_consented())
}

/// `POST /pilots/{slug}/withdraw-consent`
pub async fn withdraw_consent(visit: Visit, Path(slug): Path<String>, _: Submitted) -> Answer {
    let pilot = for_act(&visit, slug, PilotAction::WithdrawConsent).await?;
    let input = pilot_take_consent_back::PilotWithdrawConsentInput { pilot_id: pilot.id };
    visit.click::<PilotTakeConsentBack>(pilot_take_consent_back::Variables { input }).await?;
    done(&visit, &pilot.slug, Texts(visit.locale).said_stopped())
}

/// `POST /pilots/{slug}/start`
pub async fn start(visit: Visit, Path(slug): Path<String>, _: Submitted) -> Answer {
    let pilot = for_act(&visit, slug, PilotAction::Start).await?;
    let input = pilot_begin::PilotStartInput { pilot_id: pilot.id };
    visit.click::<PilotBegin>(pilot_begin::Variables { input }).await?;
    done(&visit, &pilot.slug, Texts(visit.locale).said_started())
}

/// `POST /pilots/{slug}/start-measuring`
pub async fn start_measuring(visit: Visit, Path(slug): Path<String>, _: Submitted) -> Answer {
    let pilot = for_act(&visit, slug, PilotAction::StartMeasuring).await?;
    let input = pilot_begin_measuring::PilotStartMeasuringInput { pilot_id: pilot.id };
    visit.click::<PilotBeginMeasuring>(pilot_begin_measuring::Variables { input }).await?;
    done(&visit, &pilot.slug, Texts(visit.locale).said_measuring())
}

/// Back to the pilot.
pub(super) fn done(visit: &Visit, slug: &str, sentence: &str) -> Answer {
    visit.go_saying(&format!("/pilots/{slug}"), sentence)
}
