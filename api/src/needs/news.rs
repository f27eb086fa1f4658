//! The letters about a need: to its author at each decision, to its supporters when it is answered.
//! The author's go in the same write; the supporters may be many, so a job writes theirs in batches.

use time::Duration;
use uuid::Uuid;

use super::{Need, NeedAct, NeedState, store, texts};
use crate::{
    app::App,
    db::{Db, Tx},
    error::{Result, Text},
    ids::{Kind, NeedId, PersonId},
    outbox::{self, News, Post, Task},
    people,
    viewer::Viewer,
};

/// How many needs are taken in one turn, and how many supporters in one write.
const NEEDS: usize = 10;
const SUPPORTERS: i64 = 100;
/// How long one turn may take before another worker may try it.
const LEASE: Duration = Duration::seconds(300);

/// Tells the author what was decided, and has the supporters told of an answer.
pub(super) async fn of_decision(
    tx: &mut Tx,
    post: Post<'_>,
    viewer: Option<&Viewer>,
    need: &Need,
    act: NeedAct,
    args: &[(&'static str, &str)],
) -> Result<()> {
    let Some(body) = to_author(act) else { return Ok(()) };
    if post.is_silent() {
        return Ok(());
    }
    let author = need.author_id.filter(|author| !viewer.is_some_and(|viewer| viewer.is(Some(*author))));
    let author: Vec<PersonId> = author.into_iter().collect();
    let whom = people::actions::reachable(tx, &author).await?;
    post.tell(tx, whom, &news(need, &texts::NEED_NEWS_SUBJECT, body, args)).await?;
    if act == NeedAct::Answer && need.support_count > 0 {
        outbox::letters(tx, Kind::Need, need.id).await?;
    }
    Ok(())
}

/// What an author is told of an act, if anything.
const fn to_author(act: NeedAct) -> Option<&'static Text> {
    match act {
        NeedAct::Accept => Some(&texts::NEED_NEWS_ACCEPTED),
        NeedAct::Decline => Some(&texts::NEED_NEWS_DECLINED),
        NeedAct::Merge => Some(&texts::NEED_NEWS_MERGED),
        NeedAct::Answer => Some(&texts::NEED_NEWS_ANSWERED),
        NeedAct::Reopen => Some(&texts::NEED_NEWS_REOPENED),
        NeedAct::Edit | NeedAct::Submit | NeedAct::Support | NeedAct::WithdrawSupport | NeedAct::AddEvidence => None,
    }
}

fn news(need: &Need, subject: &'static Text, body: &'static Text, args: &[(&'static str, &str)]) -> News {
    let mut args: Vec<_> = args.iter().map(|(name, value)| (*name, (*value).to_owned())).collect();
    args.push(("need", need.title.clone()));
    News { subject, body, args, path: format!("/needs/{}", need.slug) }
}

/// Writes to the supporters of answered needs; how many letters. What a crash cut off is taken up again, and nobody
/// gets the same letter twice.
pub async fn due(app: &App, db: &Db) -> Result<u64> {
    let (mut told, mut trouble) = (0, None);
    for task in outbox::lease(db, outbox::LETTERS, NEEDS, LEASE).await? {
        match to_supporters(app, db, &task).await {
            Ok(count) => {
                told += count;
                outbox::complete(db, &[task.id]).await?;
            }
            Err(error) => {
                outbox::fail(db, &task, "the letters could not be written").await?;
                trouble = Some(error);
            }
        }
    }
    trouble.map_or(Ok(told), Err)
}

async fn to_supporters(app: &App, db: &Db, task: &Task) -> Result<u64> {
    let id = NeedId::from(task.entity_id);
    let Some(need) = store::answered(db, id).await? else { return Ok(0) };
    let (Some(answer), Some(since)) = (need.reason.as_deref(), need.decided_at) else { return Ok(0) };
    debug_assert_eq!(need.state, NeedState::Answered);
    let news = news(&need, &texts::SUPPORTED_NEWS_SUBJECT, &texts::SUPPORTED_NEWS_ANSWERED, &[("reason", answer)]);
    let (mut told, mut after) = (0, Uuid::nil());
    loop {
        let some = store::page_of_supporters(db, id, after, SUPPORTERS).await?;
        let Some(last) = some.last() else { return Ok(told) };
        after = last.id.uuid();
        // The author hears it already.
        let some: Vec<_> = some.into_iter().filter(|person| Some(person.id) != need.author_id).collect();
        let news = &news;
        told += db.write(async |tx| app.post().tell_once(tx, some.clone(), news, (id.uuid(), since)).await).await?;
    }
}
