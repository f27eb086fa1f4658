//! Turnout: how many voted of how many who may, now and whenever it changes.
//! Not here: what was voted, which nobody can know while it goes on.

use std::time::Duration;

use futures_util::{Stream, stream};
use tokio::{
    sync::broadcast::{Receiver, error::RecvError},
    time::{Instant, sleep_until},
};

use super::{Turnout, VotingRound, VotingRoundState, store};
use crate::{
    app::App,
    db::{Db, Timestamp},
    error::{Refusal, Result},
    events::Event,
    ids::VotingRoundId,
    viewer::Viewer,
};

/// How long between two tellings at least, however many vote.
const PACE: Duration = Duration::from_secs(1);

impl Turnout {
    /// The turnout of a round, given its envelopes while it has them.
    pub(super) fn of(round: &VotingRound, envelopes: Option<store::EnvelopeCount>, at: Timestamp) -> Self {
        use VotingRoundState::{Cancelled, Closed, Counted, Draft, Open, Published, Scheduled};
        let eligible = round.eligible_count.unwrap_or(0);
        let cast = match round.state {
            Draft | Scheduled | Cancelled => 0,
            Open | Closed => envelopes.map_or(0, |count| count.cast_count),
            Counted | Published => round.ballot_count.unwrap_or(0),
        };
        Self { cast, eligible, at }
    }
}

/// The turnout of a round that the viewer may see.
pub async fn turnout(db: &Db, viewer: &Viewer, id: VotingRoundId) -> Result<Option<Turnout>> {
    let Some(round) = store::by_id(db, viewer, id).await? else { return Ok(None) };
    let envelopes = store::envelope_counts(db, &[id]).await?.pop();
    Ok(Some(Turnout::of(&round, envelopes, db.now().await?)))
}

/// One who follows the turnout of a round.
struct Following {
    db: Db,
    viewer: Viewer,
    id: VotingRoundId,
    events: Receiver<Event>,
    told: Option<(Turnout, Instant)>,
}

/// The turnout of a round, at once and whenever it changes, at most once a second. It ends when the viewer may no
/// longer see the round.
pub async fn follow(
    db: &Db,
    app: &App,
    viewer: &Viewer,
    id: VotingRoundId,
) -> Result<impl Stream<Item = Result<Turnout>> + use<>> {
    let (db, viewer) = (db.clone(), viewer.clone());
    // Listening begins before the first look, so that nothing falls between the two.
    let following = Following { events: app.events.hear(), db, viewer, id, told: None };
    if turnout(&following.db, &following.viewer, id).await?.is_none() {
        return Err(Refusal::not_found().into());
    }
    Ok(stream::unfold(Some(following), |following| async {
        let mut following = following?;
        match following.next().await {
            Ok(Some(turnout)) => Some((Ok(turnout), Some(following))),
            Ok(None) => None,
            Err(error) => Some((Err(error), None)),
        }
    }))
}

impl Following {
    /// The next turnout to tell; `None` at the end.
    async fn next(&mut self) -> Result<Option<Turnout>> {
        loop {
            if let Some((_, last)) = self.told {
                if !self.hears().await {
                    return Ok(None);
                }
                sleep_until(last + PACE).await;
                // What came in the meantime is in the next look.
                while self.events.try_recv().is_ok() {}
            }
            let Some(turnout) = turnout(&self.db, &self.viewer, self.id).await? else { return Ok(None) };
            let before = self.told.map(|(before, _)| (before.cast, before.eligible));
            self.told = Some((turnout, Instant::now()));
            if before != Some((turnout.cast, turnout.eligible)) {
                return Ok(Some(turnout));
            }
        }
    }

    /// Waits for something about this round; false when nothing will come any more.
    async fn hears(&mut self) -> bool {
        loop {
            match self.events.recv().await {
                Ok(Event::Turnout(id)) if id == self.id => return true,
                Ok(_) => {}
                Err(RecvError::Lagged(_)) => return true,
                Err(RecvError::Closed) => return false,
            }
        }
    }
}
