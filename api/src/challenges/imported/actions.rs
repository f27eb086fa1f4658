//! Taking challenges in from elsewhere.

use super::{Imported, TakenIn, store};
use crate::{
    challenges::{Challenge, sections, store as challenge_store},
    db::{Locked, Tx},
    error::Result,
    ids::{ChallengeId, Kind},
    journal::{self, Cause, Entry},
    outbox,
    vocabulary::Tags,
};

/// Takes a challenge in from elsewhere, or brings it up to date, within a write.
pub async fn take_in(tx: &mut Tx, cause: Cause, item: &Imported) -> Result<TakenIn> {
    let known: Option<Locked<Challenge>> = store::lock_by_source(tx, &item.source_name, &item.reference).await?;
    let (taken, id, verb) = match known {
        None => {
            let id = ChallengeId::new(tx.now());
            store::insert_imported(tx, id, item).await?;
            (TakenIn::Created(id), id, "challenge.import")
        }
        Some(known) if is_same(tx, &known, item).await? => return Ok(TakenIn::Unchanged(known.id)),
        Some(known) => {
            store::save_imported(tx, &known, item).await?;
            (TakenIn::Updated(known.id), known.id, "challenge.import_again")
        }
    };
    sections::store::replace_imported(tx, id, &item.section).await?;
    journal::record(tx, Entry::new(cause, verb, Kind::Challenge, id)).await?;
    outbox::index(tx, Kind::Challenge, id).await?;
    Ok(taken)
}

async fn is_same(tx: &mut Tx, known: &Challenge, item: &Imported) -> Result<bool> {
    let sections = sections::store::by_challenges(&mut *tx, &[known.id]).await?;
    let mut tags = challenge_store::tags_by_challenges(&mut *tx, &[known.id]).await?;
    let told =
        Tags { life_domains: item.life_domains.clone(), target_groups: item.target_groups.clone(), ..Tags::default() };
    Ok(known.title == item.title.as_str()
        && known.summary == item.summary.as_str()
        && known.language == item.language
        && known.source_url == item.url
        && known.submissions_close_at == item.closes_at
        && known.state == item.state(tx.now())
        && tags.remove(&known.id).unwrap_or_default() == told.once()
        && matches!(sections.as_slice(), [section] if item.section.is(section)))
}
