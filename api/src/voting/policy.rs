//! Who may do what to a round, when a ballot is in time, and when a round moves by itself: pure functions.

use super::{LeaverRule, Turn, VotingRound, VotingRoundAct, VotingRoundState, store::Envelope, texts};
use crate::{
    db::{Locked, Timestamp},
    error::Refusal,
    policy::Governed,
    viewer::{PanelRole, Viewer},
};

impl Governed for VotingRound {
    type Act = VotingRoundAct;
    const ACTS: &'static [VotingRoundAct] = VotingRoundAct::ALL;

    fn may(&self, viewer: &Viewer, act: VotingRoundAct) -> Result<(), Refusal> {
        if !viewer.is_operator() {
            viewer.signed_in()?;
        }
        let may = match act {
            // Who stands on the roll is in the envelopes: see `Castable`.
            VotingRoundAct::Cast => viewer.signed_in().is_ok(),
            VotingRoundAct::IssueCodes => {
                let role = viewer.role_on(self.panel_id);
                matches!(role, Some(PanelRole::Coordinator | PanelRole::VotingAssistant))
            }
            VotingRoundAct::Edit
            | VotingRoundAct::Schedule
            | VotingRoundAct::Extend
            | VotingRoundAct::Publish
            | VotingRoundAct::Cancel => viewer.coordinates(self.panel_id),
        };
        if !may {
            Err(Refusal::not_allowed(&texts::ROUND_NOT_YOURS))
        } else if act.from().contains(&self.state) {
            Ok(())
        } else {
            Err(Refusal::conflict(&texts::ROUND_IN_OTHER_STATE).with("state", self.state))
        }
    }
}

/// Whether voting goes on at this moment: from the opening up to, and not including, the closing.
pub fn is_open(round: &VotingRound, now: Timestamp) -> Result<(), Refusal> {
    use VotingRoundState::{Cancelled, Closed, Counted, Draft, Open, Published, Scheduled};
    let too_soon = || Refusal::too_soon(&texts::ROUND_NOT_OPEN_YET).with("opens_at", round.opens_at);
    match round.state {
        Draft => Err(Refusal::not_found()),
        Cancelled => Err(Refusal::conflict(&texts::ROUND_IN_OTHER_STATE).with("state", round.state)),
        Scheduled | Open if now >= round.closes_at => Err(Refusal::conflict(&texts::ROUND_CLOSED)),
        Open if now >= round.opens_at => Ok(()),
        Scheduled | Open => Err(too_soon()),
        Closed | Counted | Published => Err(Refusal::conflict(&texts::ROUND_CLOSED)),
    }
}

/// Proof that this envelope may be filled at this moment: its owner asks, and the round is open.
///
/// It is made from the locked envelope, not from a locked round: voters then never wait for each other, and the
/// close, which locks every envelope, waits for the ballots that are being cast.
#[derive(Debug)]
pub struct Castable(Locked<Envelope>);

impl Castable {
    /// Asks the rules. `round` and `is_member`, whether the voter is still in a panel of the round, must have been
    /// read after the envelope was locked.
    pub(super) fn new(
        envelope: Option<Locked<Envelope>>,
        round: &VotingRound,
        is_member: bool,
        now: Timestamp,
    ) -> Result<Self, Refusal> {
        is_open(round, now)?;
        match envelope {
            Some(_) if !is_member && round.leavers == LeaverRule::LoseVote => {
                Err(Refusal::not_allowed(&texts::NO_LONGER_A_MEMBER))
            }
            Some(envelope) if envelope.voting_round_id == round.id => Ok(Self(envelope)),
            _ => Err(Refusal::not_allowed(&texts::NOT_ON_THE_ROLL)),
        }
    }

    /// The envelope that may be filled.
    pub(super) fn envelope(&self) -> &Envelope {
        &self.0
    }
}

/// Proof that the moment has come for a round to move by itself.
#[derive(Debug)]
pub struct Due {
    round: Locked<VotingRound>,
    turn: Turn,
}

impl Due {
    /// The round with its turn, if it stands where that turn begins and the moment has come.
    pub fn new(round: Locked<VotingRound>, turn: Turn, now: Timestamp) -> Option<Self> {
        let moment = match turn {
            Turn::Open => round.opens_at,
            Turn::Close | Turn::Count => round.closes_at,
        };
        (round.state == turn.from() && now >= moment).then_some(Self { round, turn })
    }

    /// The round.
    pub fn round(&self) -> &VotingRound {
        &self.round
    }

    /// What happens to it.
    pub const fn turn(&self) -> Turn {
        self.turn
    }
}
