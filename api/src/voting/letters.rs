//! Letters by e-mail about a round: a reminder to who has not voted, the result to who asked for a need.
//! Not here: letters on paper (`codes.rs`) and how letters leave (`outbox/`).

use super::{
    BallotPlace, BallotPlaceState, VotingRound, outcome::Outcome, reasons::reason, store, tally::Standing, texts,
};
use crate::{
    app::App,
    db::Db,
    error::Result,
    locale::Locale,
    outbox::{Addressee, News},
};

/// Whoever has not voted is reminded when a third of the time is left, but no earlier than this.
const REMIND_BEFORE: time::Duration = time::Duration::days(3);

/// Reminds, once, everyone with an address who has not voted; how many rounds had somebody to remind.
pub(super) async fn remind(app: &App, db: &Db) -> Result<u64> {
    let mut reminded = 0;
    for round in store::to_remind(db, db.now().await?.plus(REMIND_BEFORE)).await? {
        let third: time::Duration = round.closes_at.since(round.opens_at) / 3;
        if db.now().await? < round.closes_at.minus(third.min(REMIND_BEFORE)) {
            continue;
        }
        let news = News {
            subject: &texts::REMINDER_SUBJECT,
            body: &texts::REMINDER_BODY,
            args: vec![("title", round.title.clone())],
            path: format!("/voting-rounds/{}/vote", round.slug),
        };
        let readers = store::not_voted(db, round.id).await?;
        let told = db.write(async |tx| {
            let is_news = store::save_reminded(tx, round.id).await?;
            if is_news {
                app.post().tell(tx, readers.clone(), &news).await?;
            }
            Ok(is_news && !readers.is_empty())
        });
        reminded += u64::from(told.await?);
    }
    Ok(reminded)
}

/// Tells, once, the authors of the needs on a published ballot and those who support them what came of it; how many
/// rounds had somebody to tell.
pub(super) async fn tell(app: &App, db: &Db) -> Result<u64> {
    let mut told = 0;
    for round in store::to_tell(db).await? {
        let outcome = store::tallies(db, &[round.id]).await?.pop().map(|tallied| tallied.outcome.0).unwrap_or_default();
        let places = store::places_by_rounds(db, &[round.id]).await?;
        let names = store::names(db, round.id).await?;
        let mut letters = Vec::new();
        for (place, (_, title)) in places.iter().zip(names) {
            let readers = store::interested(db, place.need_id).await?;
            for locale in Locale::ALL {
                let of_locale = readers.iter().filter(|reader| Locale::from(reader.language) == locale);
                let of_locale: Vec<Addressee> = of_locale.cloned().collect();
                if !of_locale.is_empty() {
                    letters.push((of_locale, result(&round, place, &title, &outcome, locale)));
                }
            }
        }
        let done = db.write(async |tx| {
            let is_news = store::save_told(tx, round.id).await?;
            if is_news {
                for (readers, news) in &letters {
                    app.post().tell(tx, readers.clone(), news).await?;
                }
            }
            Ok(is_news && !letters.is_empty())
        });
        told += u64::from(done.await?);
    }
    Ok(told)
}

fn result(round: &VotingRound, place: &BallotPlace, title: &str, outcome: &Outcome, locale: Locale) -> News {
    let standing = Standing {
        position: place.position,
        approvals: place.approvals.unwrap_or(0),
        points: place.points,
        no_technology: place.no_technology.unwrap_or(0),
        rank: place.rank.unwrap_or(0),
        is_prioritised: place.state == BallotPlaceState::Prioritised,
    };
    let why = if round.is_hidden() {
        texts::WHY_HIDDEN.render(locale, &[])
    } else {
        reason(round, &standing, outcome, locale)
    };
    News {
        subject: &texts::RESULT_SUBJECT,
        body: if standing.is_prioritised { &texts::RESULT_PRIORITISED } else { &texts::RESULT_NOT_PRIORITISED },
        args: vec![("need", title.to_owned()), ("reason", why)],
        path: format!("/voting-rounds/{}", round.slug),
    }
}
