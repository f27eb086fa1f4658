//! The kinds of ballot and the methods as a coordinator chooses from them, each with a plain word of what it does.
//! Not here: needs and panels, which the API is asked for.

use super::texts::Texts;
use crate::{
    field::Choice,
    vocabulary::{BallotKind, Code, VotingMethod, Word},
};

/// What members can be asked to do.
pub(super) fn kinds(t: Texts) -> Vec<Choice> {
    let hint = |kind: BallotKind| match kind {
        BallotKind::Approval => t.kind_approval(),
        BallotKind::Score => t.kind_score(),
        BallotKind::Points => t.kind_points(),
        BallotKind::Ranking => t.kind_ranking(),
        BallotKind::Projects => t.kind_projects(),
    };
    BallotKind::ALL.iter().map(|kind| Choice::new(kind.code(), kind.word(t.0)).with_hint(hint(*kind))).collect()
}

/// How the votes can be counted; first what we choose ourselves.
pub(super) fn methods(t: Texts) -> Vec<Choice> {
    let hint = |method: VotingMethod| match method {
        VotingMethod::Approval => t.of_ticks(),
        VotingMethod::Score => t.of_figures(),
        VotingMethod::Borda | VotingMethod::Schulze | VotingMethod::RankedPairs => t.of_orders(),
        VotingMethod::InstantRunoff | VotingMethod::Condorcet => t.of_one(),
        VotingMethod::SingleTransferableVote => t.of_transfer(),
        VotingMethod::EqualShares => t.of_shares(),
        VotingMethod::Phragmen => t.of_load(),
        VotingMethod::Greedy => t.of_spending(),
    };
    let named = VotingMethod::ALL.iter();
    let named = named.map(|method| Choice::new(method.code(), method.word(t.0)).with_hint(hint(*method)));
    std::iter::once(Choice::new(OURS, t.method_any()).with_hint(t.method_any_hint())).chain(named).collect()
}

/// What stands for the method that fits the ballot.
pub(super) const OURS: &str = "any";

/// The method that fits a kind of ballot.
pub(super) const fn fitting(kind: BallotKind) -> VotingMethod {
    match kind {
        BallotKind::Approval => VotingMethod::Approval,
        BallotKind::Score | BallotKind::Points => VotingMethod::Score,
        BallotKind::Ranking => VotingMethod::Schulze,
        BallotKind::Projects => VotingMethod::EqualShares,
    }
}
