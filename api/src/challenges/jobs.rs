//! What time does to challenges: the deadline closes them.
//! Not here: refusing what comes too late; the submissions compare the clock themselves and never wait for this.

use super::{ChallengeState, actions, store};
use crate::{
    app::App,
    db::{Db, Tx},
    error::{Error, RefusalKind, Result},
    events::Event,
    journal::Cause,
};

/// How many challenges are closed in one turn.
const BATCH: i64 = 100;

/// Closes the challenges whose deadline has come; how many.
pub async fn due(app: &App, db: &Db) -> Result<u64> {
    let mut closed = 0;
    for (id,) in store::due(db, db.now().await?, BATCH).await? {
        let write = async |tx: &mut Tx| {
            actions::advance(tx, Cause::Job("challenges"), id, ChallengeState::Closed, None).await
        };
        match db.write(write).await {
            Ok(()) => {
                closed += 1;
                app.events.tell(Event::Challenge(id));
            }
            // Somebody withdrew it, or another process closed it, a moment earlier.
            Err(Error::Refused(refusal)) if refusal.kind == RefusalKind::Conflict => {}
            Err(error) => return Err(error),
        }
    }
    Ok(closed)
}
