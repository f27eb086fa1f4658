//! The demonstration as clients ask for it.

use async_graphql::{Context, Object, SimpleObject};

use super::store;
use crate::{
    db::Timestamp,
    error::{Refusal, Result},
    graphql::context::Asking,
    outbox,
    people::Person,
    rules,
};

rules! {
    /// Everyone on this machine may read the demonstration; elsewhere it does not exist.
    RULES:
    DemoPerson { person: Public, part: Public, roles[5]: Public }
    DemoMail { address: Public, subject: Public, body: Public, queuedAt: Public }
    Query { demoPeople[120]: Public, demoMails[50]: Public }
}

/// A person of the demonstration.
#[derive(SimpleObject)]
pub struct DemoPerson {
    /// Who.
    person: Person,
    /// The part they play in the chain, in the reader's language.
    part: &'static str,
    /// What they are and where, in the reader's language.
    roles: Vec<String>,
}

/// A letter of the demonstration, which is not sent.
#[derive(SimpleObject)]
pub struct DemoMail {
    /// To which address.
    address: String,
    /// Its subject.
    subject: String,
    /// Its text.
    body: String,
    /// When it was written.
    queued_at: Timestamp,
}

/// The questions about the demonstration.
#[derive(Default)]
pub struct DemoQueries;

#[Object]
impl DemoQueries {
    /// The people of the demonstration, at most 120, by the part they play. Only where the platform runs as a
    /// demonstration on this machine; elsewhere it answers that it does not exist.
    async fn demo_people(&self, ctx: &Context<'_>) -> Result<Vec<DemoPerson>> {
        only_here(ctx)?;
        let (people, locale) = (store::people(ctx.db()).await?, ctx.asked().locale);
        let shown = people.into_iter().map(|one| DemoPerson {
            part: one.part().words(locale),
            roles: one.roles(locale),
            person: one.person(),
        });
        Ok(shown.collect())
    }

    /// The last 50 letters, newest first. Only where the platform runs as a demonstration on this machine; elsewhere
    /// it answers that it does not exist.
    async fn demo_mails(&self, ctx: &Context<'_>) -> Result<Vec<DemoMail>> {
        only_here(ctx)?;
        let letters = outbox::page_of_mails(ctx.db(), None, 50).await?;
        Ok(letters
            .into_iter()
            .map(|letter| DemoMail {
                address: letter.address,
                subject: letter.subject,
                body: letter.body,
                queued_at: letter.queued_at,
            })
            .collect())
    }
}

fn only_here(ctx: &Context<'_>) -> Result<(), Refusal> {
    if ctx.asked().app.is_demo() { Ok(()) } else { Err(Refusal::not_found()) }
}
