//! One-time codes on letters: how someone without an account or e-mail votes, alone or with a voting assistant.
//! Not here: codes that sign in (`sessions/codes.rs`) and the page that prints the letters.

use super::{VotingRound, VotingRoundAct, actions::permitted, store, texts};
use crate::{
    app::App,
    db::{Db, Tx},
    error::{Problem, Result, texts as shared},
    ids::{Kind, PanelMemberId, PersonId, VotingRoundId},
    journal::{self, Cause, Entry},
    sessions,
    viewer::{PanelRole, Viewer},
};

/// The most letters at a time.
const LETTERS_MAX: usize = 200;

/// What goes on a letter. The code is shown here and nowhere else.
#[derive(Clone, Debug)]
pub struct VotingLetter {
    /// To which member.
    pub member_id: PanelMemberId,
    /// What the person is called.
    pub display_name: String,
    /// The code, in four groups of four.
    pub code: String,
}

/// Draws codes for members without e-mail; earlier letters of theirs no longer work. Whoever has an address signs in,
/// so that nobody who prints letters can vote for somebody who never asked for one.
pub async fn issue(
    db: &Db,
    app: &App,
    viewer: &Viewer,
    id: VotingRoundId,
    members: &[PanelMemberId],
) -> Result<Vec<VotingLetter>> {
    if members.len() > LETTERS_MAX {
        return Err(Problem::new("panelMemberIds", &shared::TOO_MANY).with("max", LETTERS_MAX).into());
    }
    db.write(async |tx| {
        permitted(tx, viewer, id, VotingRoundAct::IssueCodes).await?;
        let addressees = store::addressees(&mut *tx, id, members).await?;
        if addressees.is_empty() || addressees.len() < members.len() {
            return Err(Problem::new("panelMemberIds", &texts::NO_VOTING_MEMBER).into());
        }
        if addressees.iter().any(|addressee| addressee.has_email) {
            return Err(Problem::new("panelMemberIds", &texts::LETTER_FOR_EMAIL).into());
        }
        let mut letters = Vec::new();
        for addressee in addressees {
            let code = app.randomness.code()?;
            store::save_voting_code(tx, id, addressee.person_id, &hash(&code)).await?;
            let store::Addressee { member_id, display_name, .. } = addressee;
            letters.push(VotingLetter { member_id, display_name, code });
        }
        let entry = Entry::new(Cause::of(viewer), "voting_round.issue_codes", Kind::VotingRound, id);
        journal::record(tx, entry.with(serde_json::json!({ "letters": letters.len() }))).await?;
        Ok(letters)
    })
    .await
}

/// The round in which a code votes.
pub async fn round_of(db: &Db, code: &str) -> Result<VotingRoundId> {
    Ok(voter(db, code).await?.0)
}

/// Whose vote a code gives, and for which round. Codes are drawn from 80 random bits and attempts are counted by the
/// one who calls, so nobody finds one by trying.
pub(super) async fn voter(db: &Db, code: &str) -> Result<(VotingRoundId, PersonId)> {
    let found = store::voter_by_code(db, &hash(code)).await?;
    Ok(found.ok_or_else(|| Problem::new("code", &texts::CODE_SPENT))?)
}

/// Uses a code up in the write in which it votes.
pub(super) async fn take(tx: &mut Tx, round: VotingRoundId, code: &str) -> Result<()> {
    if store::take_voting_code(tx, round, &hash(code)).await? {
        Ok(())
    } else {
        Err(Problem::new("code", &texts::CODE_SPENT).into())
    }
}

/// Whether whoever fills in the code of this person helps as a voting assistant or coordinator.
pub(super) fn assists(viewer: &Viewer, round: &VotingRound, voter: PersonId) -> bool {
    let role = viewer.role_on(round.panel_id);
    viewer.person() != Some(voter) && matches!(role, Some(PanelRole::VotingAssistant | PanelRole::Coordinator))
}

fn hash(code: &str) -> Vec<u8> {
    sessions::digest_of_code(code)
}
