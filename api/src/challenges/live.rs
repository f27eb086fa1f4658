//! Following a challenge: told at once and on each change, until the right to see it is lost.
//! Not here: what changed; whoever is told reads the challenge anew.

use std::time::Duration;

use futures_util::{Stream, stream};
use tokio::{
    sync::broadcast::{Receiver, error::RecvError},
    time::{Instant, timeout_at},
};

use super::{Challenge, store};
use crate::{
    app::App,
    db::{Db, Timestamp},
    error::{Refusal, Result},
    events::Event,
    ids::ChallengeId,
    viewer::Viewer,
};

/// How long at most between two looks: a change of another process and a lost right show within it.
const PACE: Duration = Duration::from_secs(2);

/// One who follows a challenge.
struct Following {
    db: Db,
    viewer: Viewer,
    id: ChallengeId,
    events: Receiver<Event>,
    told: Option<(Timestamp, i64)>,
}

/// The challenge, at once and whenever it changes. It ends when the viewer may no longer see it.
pub async fn follow(
    db: &Db,
    app: &App,
    viewer: &Viewer,
    id: ChallengeId,
) -> Result<impl Stream<Item = Result<Challenge>> + use<>> {
    // Listening begins before the first look, so that nothing falls between the two.
    let events = app.events.hear();
    let following = Following { db: db.clone(), viewer: viewer.clone(), id, events, told: None };
    if following.look().await?.is_none() {
        return Err(Refusal::not_found().into());
    }
    Ok(stream::unfold(Some(following), |following| async {
        let mut following = following?;
        match following.next().await {
            Ok(Some(challenge)) => Some((Ok(challenge), Some(following))),
            Ok(None) => None,
            Err(error) => Some((Err(error), None)),
        }
    }))
}

impl Following {
    /// The challenge as it is now, if the viewer may see it now: the condition reads the memberships of this moment.
    async fn look(&self) -> Result<Option<Challenge>> {
        Ok(store::by_ids(&self.db, &self.viewer, &[self.id]).await?.pop())
    }

    /// The next state to tell; `None` at the end.
    async fn next(&mut self) -> Result<Option<Challenge>> {
        loop {
            if self.told.is_some() && !self.hears().await {
                return Ok(None);
            }
            let Some(challenge) = self.look().await? else { return Ok(None) };
            let mark = (challenge.changed_at, challenge.revision);
            if self.told != Some(mark) {
                self.told = Some(mark);
                return Ok(Some(challenge));
            }
        }
    }

    /// Waits for something about this challenge, or until it is time to look; false when the program ends.
    async fn hears(&mut self) -> bool {
        let until = Instant::now() + PACE;
        loop {
            match timeout_at(until, self.events.recv()).await {
                Ok(Ok(Event::Challenge(id))) if id == self.id => return true,
                Ok(Ok(_)) => {}
                Ok(Err(RecvError::Lagged(_))) | Err(_) => return true,
                Ok(Err(RecvError::Closed)) => return false,
            }
        }
    }
}
