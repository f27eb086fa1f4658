//! Which options fit which method, and the tie-break as it is asked for.
//! Not here: what the methods do (`voting/tabulation`).

use api::voting::{
    GreedyOrder, MajorityStrength, ShareCompletion, ShareUtility, VotingMethod,
    tabulation::{Rule, TieBreaking},
};
use clap::ValueEnum;

use super::{ByAsked, CompletionAsked, Count, Method, StrengthAsked, UtilityAsked};

/// Understands the tie-break rule that was asked for.
pub fn tie_break(text: &str) -> Result<TieBreaking, String> {
    match text {
        "listed" => Ok(TieBreaking::Listed),
        "votes-cost-id" => Ok(TieBreaking::VotesCostId),
        _ => match text.strip_prefix("lot:") {
            Some(seed) if !seed.is_empty() => Ok(TieBreaking::Lot(seed.to_owned())),
            Some(_) => Err("a lot needs a seed, as in `lot:2026-11-22`".to_owned()),
            None => Err("it must be `lot:SEED`, `listed` or `votes-cost-id`".to_owned()),
        },
    }
}

/// The name of a value as it is written on the command line.
pub fn name(value: &impl ValueEnum) -> String {
    value.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default()
}

impl Method {
    const fn rule(self) -> VotingMethod {
        match self {
            Self::Approval => VotingMethod::Approval,
            Self::Score => VotingMethod::Score,
            Self::Borda => VotingMethod::Borda,
            Self::Irv => VotingMethod::InstantRunoff,
            Self::Stv => VotingMethod::SingleTransferableVote,
            Self::Schulze => VotingMethod::Schulze,
            Self::RankedPairs => VotingMethod::RankedPairs,
            Self::Condorcet => VotingMethod::Condorcet,
            Self::EqualShares => VotingMethod::EqualShares,
            Self::Phragmen => VotingMethod::Phragmen,
            Self::Greedy => VotingMethod::Greedy,
        }
    }
}

impl Count {
    /// The rule that was asked for.
    pub fn rule(&self) -> Rule {
        Rule {
            method: self.method.rule(),
            seats: self.seats,
            budget: self.budget.clone(),
            strength: self.strength.map(|strength| match strength {
                StrengthAsked::Margins => MajorityStrength::Margins,
                StrengthAsked::WinningVotes => MajorityStrength::WinningVotes,
            }),
            utility: self.utility.map(|utility| match utility {
                UtilityAsked::Cost => ShareUtility::Cost,
                UtilityAsked::Cardinality => ShareUtility::Cardinality,
                UtilityAsked::Points => ShareUtility::Points,
            }),
            completion: self.completion.map(|completion| match completion {
                CompletionAsked::None => ShareCompletion::None,
                CompletionAsked::Add1 => ShareCompletion::AddOne,
                CompletionAsked::Add1u => ShareCompletion::AddOneThenGreedy,
            }),
            by: self.by.map(|by| match by {
                ByAsked::Votes => GreedyOrder::Votes,
                ByAsked::VotesPerCost => GreedyOrder::VotesPerCost,
            }),
            tie_break: self.tie_break.clone(),
        }
    }

    /// Whether the options fit the method; otherwise the reason.
    pub fn fits(&self) -> Result<(), String> {
        use Method::{Condorcet, EqualShares, Greedy, Irv, Phragmen, RankedPairs, Schulze, Stv};
        let method = self.method;
        let buys = matches!(method, EqualShares | Phragmen | Greedy);
        let fit = [
            ("--seats", self.seats.is_some(), !matches!(method, Irv | Condorcet)),
            ("--budget", self.budget.is_some(), buys),
            ("--strength", self.strength.is_some(), matches!(method, Schulze | RankedPairs)),
            ("--utility", self.utility.is_some(), method == EqualShares),
            ("--completion", self.completion.is_some(), method == EqualShares),
            ("--by", self.by.is_some(), method == Greedy),
            ("--tie-break", self.tie_break.is_some(), method != Condorcet),
        ];
        if let Some((option, ..)) = fit.iter().find(|(_, is_given, does_fit)| *is_given && !does_fit) {
            return Err(format!("`{option}` does not fit the method `{}`", name(&method)));
        }
        if self.seats == Some(0) {
            return Err("`--seats` must be at least 1".to_owned());
        }
        if self.seats.is_some() && self.budget.is_some() {
            return Err("`--seats` and `--budget` exclude each other: with seats every option costs 1".to_owned());
        }
        if method == Stv && self.seats.is_none() {
            return Err("the method `stv` needs `--seats`".to_owned());
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_method_has_one_name_on_the_command_line_and_in_results() {
        for method in Method::value_variants() {
            assert_eq!(name(method), method.rule().command());
        }
        assert_eq!(Method::value_variants().len(), VotingMethod::ALL.len());
    }
}
