//! `samenvraag count`: counts the ballots of a file again, without a database.
//! Not here: the rules and formats themselves (`voting`).

mod asked;
mod opened;
mod shown;

use std::{
    io::{self, Write},
    path::PathBuf,
    process::ExitCode,
};

use api::voting::tabulation::TieBreaking;
use clap::{Args, ValueEnum};

/// Count the ballots of a PrefLib file (.soc .soi .toc .toi .cat) or a Pabulib file (.pb) again.
///
/// Counting is exact. Options that a ballot leaves out are below all that it lists. The votes of a project are its
/// approvals, or its points where voters gave points; on an `ordinal` ballot the last project gets one point, the one
/// before it two, and so on. Of a `.cat` file the first category is approved.
#[derive(Args)]
pub struct Count {
    /// The file to count.
    file: PathBuf,

    /// The rule to count by.
    #[arg(long)]
    method: Method,

    /// How many are elected. Without it, approval, score, borda and schulze elect all that come first. With
    /// equal-shares, phragmen and greedy every option then costs 1.
    #[arg(long, value_name = "K")]
    seats: Option<usize>,

    /// The budget in units of the file's currency [default: the file's own].
    #[arg(long, value_name = "B")]
    budget: Option<String>,

    /// How the strength of a majority is measured, for schulze and ranked-pairs [default: margins].
    #[arg(long)]
    strength: Option<StrengthAsked>,

    /// What a project is worth to a voter, for equal-shares [default: cost; points where voters gave points].
    #[arg(long)]
    utility: Option<UtilityAsked>,

    /// What equal-shares does with money that is left [default: none].
    #[arg(long)]
    completion: Option<CompletionAsked>,

    /// By what greedy orders projects [default: votes].
    #[arg(long)]
    by: Option<ByAsked>,

    /// Who goes first of those that are tied: `lot:SEED`, drawn from the seed and the ballots; `listed`, the one that
    /// is listed first; `votes-cost-id`, the one with more votes, then the lower cost, then the lower id as text
    /// [default: votes-cost-id for .pb, otherwise listed].
    #[arg(long, value_name = "RULE", value_parser = asked::tie_break)]
    tie_break: Option<TieBreaking>,

    /// Write the result with all its reasons as JSON.
    #[arg(long)]
    json: bool,
}

/// The rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Method {
    /// Most approvals.
    Approval,
    /// Most points.
    Score,
    /// Borda, symmetric.
    Borda,
    /// Instant run-off.
    Irv,
    /// Single transferable vote, as in Scotland.
    Stv,
    /// Schulze's strongest paths.
    Schulze,
    /// Tideman's ranked pairs.
    RankedPairs,
    /// The option that wins over every other one, if there is one.
    Condorcet,
    /// Method of Equal Shares.
    EqualShares,
    /// Phragmén's sequential rule.
    Phragmen,
    /// The best project that still fits.
    Greedy,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum StrengthAsked {
    Margins,
    WinningVotes,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum UtilityAsked {
    Cost,
    Cardinality,
    Points,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum CompletionAsked {
    None,
    Add1,
    Add1u,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ByAsked {
    Votes,
    VotesPerCost,
}

/// Why nothing was counted.
pub enum Failure {
    /// The options do not fit the method or the file.
    Asked(String),
    /// The file cannot be read.
    File(String),
}

impl Count {
    /// Counts and tells. Ends with 2 when the options do not fit, with 1 when the file cannot be counted.
    pub fn run(&self) -> ExitCode {
        let (code, reason) = match self.counted() {
            Ok(text) => match io::stdout().lock().write_all(text.as_bytes()) {
                Ok(()) => return ExitCode::SUCCESS,
                Err(error) => (1, error.to_string()),
            },
            Err(Failure::Asked(reason)) => (2, reason),
            Err(Failure::File(reason)) => (1, reason),
        };
        eprintln!("error: {reason}");
        ExitCode::from(code)
    }

    fn counted(&self) -> Result<String, Failure> {
        self.fits().map_err(Failure::Asked)?;
        let opened = opened::open(&self.file)?;
        let rule = self.rule();
        let told = rule.count(&opened.election).map_err(|unfit| Failure::Asked(unfit.to_string()))?;
        let file = shown::Counted { rule: &rule, opened: &opened, told: &told };
        Ok(if self.json { file.json() } else { file.table() })
    }
}
