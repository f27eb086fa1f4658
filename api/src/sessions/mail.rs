//! The letter with a sign-in link. Not here: how mail is sent (`mail/`).

use super::texts;
use crate::{
    db::Tx,
    error::Result,
    locale::Locale,
    outbox::{self, Letter},
};

/// Queues the letter with the link.
pub(super) async fn link(tx: &mut Tx, address: &str, locale: Locale, link: String) -> Result<()> {
    let letter = Letter {
        person_id: None,
        address: address.to_owned(),
        subject: texts::LINK_SUBJECT.render(locale, &[]),
        body: texts::LINK_BODY.render(locale, &[("link", link)]),
    };
    outbox::mail(tx, letter).await
}
