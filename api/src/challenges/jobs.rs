//! What time does to challenges: the deadline closes them.
//! Not here: refusing what comes too late; the submissions compare the clock themselves and never wait for this.

use super::{ChallengeState, actions, store};
use crate::{
    app::App,
    db::{Db, Tx},
    error::{Error, RefusalKind, Result},
    events::Event,
    ids::ChallengeId,
    journal::Cause,
};

/// How many challenges are closed in one turn.
const BATCH: i64 = 100;

/// Closes the challenges whose deadline has come, and lets whoever follows them know; how many.
pub async fn due(app: &App, db: &Db) -> Result<u64> {
    let closed = close(db).await?;
    for id in &closed {
        app.events.tell(Event::Challenge(*id));
    }
    Ok(closed.len() as u64)
}

/// Closes the challenges whose deadline has come; which.
pub(super) async fn close(db: &Db) -> Result<Vec<ChallengeId>> {
    let mut closed = Vec::new();
    for id in store::due(db, db.now().await?, BATCH).await? {
        let write =
            async |tx: &mut Tx| actions::advance(tx, Cause::Job("challenges"), id, ChallengeState::Closed, None).await;
        match db.write(write).await {
            Ok(()) => closed.push(id),
            // Somebody withdrew it, or another process closed it, a moment earlier.
            Err(Error::Refused(refusal)) if refusal.kind == RefusalKind::Conflict => {}
            Err(error) => return Err(error),
        }
    }
    Ok(closed)
}
