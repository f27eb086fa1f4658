//! Which options fit which method, and the tie-break as it is asked for.
//! Not here: what the methods do (`rules.rs`).

use std::str::FromStr;

use clap::ValueEnum;

use super::{Count, Method};

/// The tie-break rule that was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TieBreakAsked {
    Lot(String),
    Listed,
    VotesCostId,
}

impl FromStr for TieBreakAsked {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        match text {
            "listed" => Ok(Self::Listed),
            "votes-cost-id" => Ok(Self::VotesCostId),
            _ => match text.strip_prefix("lot:") {
                Some(seed) if !seed.is_empty() => Ok(Self::Lot(seed.to_owned())),
                Some(_) => Err("a lot needs a seed, as in `lot:2026-11-22`".to_owned()),
                None => Err("it must be `lot:SEED`, `listed` or `votes-cost-id`".to_owned()),
            },
        }
    }
}

impl TieBreakAsked {
    /// As it is written on the command line.
    pub fn text(&self) -> String {
        match self {
            Self::Lot(seed) => format!("lot:{seed}"),
            Self::Listed => "listed".to_owned(),
            Self::VotesCostId => "votes-cost-id".to_owned(),
        }
    }
}

/// The name of a value as it is written on the command line.
pub fn name(value: &impl ValueEnum) -> String {
    value.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default()
}

impl Count {
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
