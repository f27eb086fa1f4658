//! The reasons of a count, read from what `samenvraag count --json` tells and the platform keeps.
//! Not here: writing them (`tabulation/told.rs`), and why one need won or lost in words (`reasons.rs`).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

/// The reasons. What a rule does not tell is empty. Options are the ids of the election, which are places' numbers.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Outcome {
    /// The elected, first to last.
    pub winners: Vec<String>,
    /// The ties that the tie-break decided.
    pub ties: Vec<Tie>,
    /// The rounds of a run-off, the stages of a transferable vote, or the turns in which needs were bought.
    pub rounds: Vec<Step>,
    /// For each option, in order, how many voters prefer it over each option.
    pub pairwise: Vec<Vec<u64>>,
    /// What equal shares bought, in order.
    pub payments: Vec<Purchase>,
    /// What equal shares did not buy.
    pub not_bought: Vec<Shortfall>,
    /// What equal shares bought greedily at the end.
    pub greedy_completion: Vec<String>,
    /// What each voter could spend by equal shares, as an exact amount such as `12` or `123/7`.
    pub share: Option<String>,
    /// The quota of a transferable vote.
    pub quota: Option<u64>,
}

/// A tie.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Tie {
    /// At which step, from 1.
    pub step: i64,
    /// What was to be decided, in a word.
    pub at: String,
    /// What was tied: options, or pairs of a winner and a loser; the first went first.
    pub tied: Vec<Value>,
}

/// One round, stage or turn.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Step {
    /// The votes of each option that is left, as numbers or as decimals in text.
    pub totals: BTreeMap<String, Value>,
    /// Voters whose ballot names nobody who is left.
    pub exhausted: Option<u64>,
    /// Who goes out.
    pub eliminated: Option<String>,
    /// What was done at a stage of a transferable vote.
    pub deed: Option<String>,
    /// To whom.
    pub option: Option<String>,
    /// The value that is with nobody.
    pub untransferred: Option<String>,
    /// Who is elected at the end of the stage.
    pub elected: Vec<String>,
    /// What was looked at in a turn.
    pub id: Option<String>,
    /// Whether it was bought.
    pub bought: Option<bool>,
    /// What its supporters had paid in all by then, each.
    pub load: Option<String>,
}

/// A need that was bought by equal shares.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Purchase {
    /// Which.
    pub id: String,
    /// What it cost.
    pub cost: String,
    /// What its supporters paid for each unit of what it is worth to them, exactly.
    pub rho: String,
    /// Its cost divided by the most that a supporter paid, exactly.
    pub effective_votes: String,
    /// Who paid what.
    pub paid_by: Vec<Payment>,
}

/// What some voters paid.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Payment {
    /// How many voters.
    pub voters: u64,
    /// What each of them paid, exactly.
    pub paid: String,
    /// Whether it was all that they had left.
    pub all_they_had: bool,
}

/// A need that was not bought.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Shortfall {
    /// Which.
    pub id: String,
    /// What it would have cost.
    pub cost: String,
    /// How many voters support it.
    pub supporters: u64,
    /// What they have left together, exactly.
    pub supporters_have_left: String,
}

/// The number of the place that an id stands for; 0 for what is no id of a round.
pub fn position(id: &str) -> i64 {
    id.parse().unwrap_or(0)
}

/// An exact amount such as `12` or `123/7` in two decimals, cut off.
pub fn decimal(exact: &str) -> String {
    let whole = |text: &str| text.parse::<num_bigint::BigInt>().ok();
    let (above, below) = exact.split_once('/').unwrap_or((exact, "1"));
    match (whole(above), whole(below)) {
        (Some(above), Some(below)) if below != num_bigint::BigInt::ZERO => {
            let hundredths: num_bigint::BigInt = above * 100 / below;
            let text = format!("{hundredths:03}");
            let (whole, part) = text.split_at(text.len() - 2);
            if part == "00" { whole.to_owned() } else { format!("{whole}.{part}") }
        }
        _ => exact.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exact_amounts_are_shown_in_cents() {
        for (exact, shown) in [("12", "12"), ("123/7", "17.57"), ("1/300", "0"), ("5/2", "2.50"), ("x", "x")] {
            assert_eq!(decimal(exact), shown);
        }
    }
}
