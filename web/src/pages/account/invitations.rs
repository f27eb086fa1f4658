//! Taking up or declining the roles in an organisation that one was offered.

use super::texts::Texts;
use crate::{
    documents,
    problem::Problem,
    stop::Stop,
    submitted::Submitted,
    visit::{Answer, Visit},
};

documents!("src/pages/account/account.graphql": AccountInvitationAccept, AccountInvitationDecline);

/// `POST /account/invitations/accept`
pub async fn accept(visit: Visit, form: Submitted) -> Answer {
    let input = account_invitation_accept::MembershipAcceptInput { membership_id: form.text("id") };
    match visit.act::<AccountInvitationAccept>(account_invitation_accept::Variables { input }).await? {
        Ok(answer) => {
            let seat = answer.membership_accept.membership.ok_or(Stop::Malformed)?;
            visit.go_saying("/account", &Texts(visit.locale).said_accepted(&seat.organisation.name))
        }
        Err(problems) => Err(stands_in_the_way(problems)),
    }
}

/// `POST /account/invitations/decline`
pub async fn decline(visit: Visit, form: Submitted) -> Answer {
    let t = Texts(visit.locale);
    let input = account_invitation_decline::MembershipEndInput {
        membership_id: form.text("id"),
        reason: t.declined().to_owned(),
    };
    match visit.act::<AccountInvitationDecline>(account_invitation_decline::Variables { input }).await? {
        Ok(_) => visit.go_saying("/account", t.said_declined()),
        Err(problems) => Err(stands_in_the_way(problems)),
    }
}

fn stands_in_the_way(problems: Vec<Problem>) -> Stop {
    problems.into_iter().next().map_or(Stop::Malformed, |one| Stop::Conflict(one.message))
}
