//! Letters by e-mail about a round: a reminder to who has not voted, the result to who asked for a need.
//! Not here: letters on paper (`codes.rs`) and sending mail (`jobs/mailing.rs`).

use super::{
    BallotPlaceState, VotingRound,
    outcome::Outcome,
    reasons::reason,
    store::{self, Reader},
    tally::Standing,
    texts,
};
use crate::{
    app::App,
    db::{Db, Tx},
    error::{Result, Text, TextArgs},
    ids::VotingRoundId,
    outbox::{self, Letter},
};

/// Whoever has not voted is reminded when a third of the time is left, but no earlier than this.
const REMIND_BEFORE: time::Duration = time::Duration::days(3);

/// Reminds, once, everyone with an address who has not voted; how many rounds.
pub(super) async fn remind(app: &App, db: &Db) -> Result<u64> {
    let mut reminded = 0;
    for round in store::to_remind(db, db.now().await?.plus(REMIND_BEFORE)).await? {
        let third: time::Duration = round.closes_at.since(round.opens_at) / 3;
        if db.now().await? < round.closes_at.minus(third.min(REMIND_BEFORE)) {
            continue;
        }
        let readers = store::not_voted(db, round.id).await?;
        let link = format!("{}/voting-rounds/{}/vote", app.public_url(), round.slug);
        let letters = readers.iter().map(|reader| {
            let args =
                vec![("name", reader.display_name.clone()), ("title", round.title.clone()), ("link", link.clone())];
            letter(reader, &texts::REMINDER_SUBJECT, &texts::REMINDER_BODY, &args)
        });
        if queue(db, round.id, letters.collect(), store::save_reminded).await? {
            reminded += 1;
        }
    }
    Ok(reminded)
}

/// Tells, once, the authors of the needs on a published ballot and those who support them what came of it; how many
/// rounds.
pub(super) async fn tell(app: &App, db: &Db) -> Result<u64> {
    let mut told = 0;
    for round in store::to_tell(db).await? {
        let outcome = store::tallies(db, &[round.id]).await?.pop().map(|tallied| tallied.outcome.0).unwrap_or_default();
        let link = format!("{}/voting-rounds/{}", app.public_url(), round.slug);
        let mut letters = Vec::new();
        for place in store::places_by_rounds(db, &[round.id]).await? {
            let standing = Standing {
                position: place.position,
                approvals: place.approvals.unwrap_or(0),
                points: place.points,
                no_technology: place.no_technology.unwrap_or(0),
                rank: place.rank.unwrap_or(0),
                is_prioritised: place.state == BallotPlaceState::Prioritised,
            };
            for reader in store::interested(db, place.need_id).await? {
                letters.push(result(&round, &standing, &outcome, &reader, &link));
            }
        }
        if queue(db, round.id, letters, store::save_told).await? {
            told += 1;
        }
    }
    Ok(told)
}

fn result(round: &VotingRound, standing: &Standing, outcome: &Outcome, reader: &Reader, link: &str) -> Letter {
    let locale = reader.language.into();
    let text = if standing.is_prioritised { &texts::RESULT_PRIORITISED } else { &texts::RESULT_NOT_PRIORITISED };
    let why = if round.is_hidden() {
        texts::WHY_HIDDEN.render(locale, &[])
    } else {
        reason(round, standing, outcome, locale)
    };
    let args = vec![
        ("name", reader.display_name.clone()),
        ("need", reader.about.clone().unwrap_or_default()),
        ("reason", why),
        ("link", link.to_owned()),
    ];
    letter(reader, &texts::RESULT_SUBJECT, text, &args)
}

fn letter(reader: &Reader, subject: &Text, body: &Text, args: &TextArgs) -> Letter {
    let locale = reader.language.into();
    Letter {
        person_id: Some(reader.id),
        address: reader.email.clone(),
        subject: subject.render(locale, args),
        body: body.render(locale, args),
    }
}

/// Queues letters and keeps that it was done, in one write; whether there were any and it was not done before.
async fn queue(
    db: &Db,
    id: VotingRoundId,
    letters: Vec<Letter>,
    done: impl AsyncFn(&mut Tx, VotingRoundId) -> Result<bool>,
) -> Result<bool> {
    db.write(async |tx| {
        if !done(tx, id).await? {
            return Ok(false);
        }
        for letter in &letters {
            outbox::mail(tx, letter.clone()).await?;
        }
        Ok(!letters.is_empty())
    })
    .await
}
