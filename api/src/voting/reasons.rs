//! Why one need was prioritised or not, in a sentence.
//! Not here: the sentences themselves (`texts.rs`) and the figures (`tally.rs`, `outcome.rs`).

use super::{
    VotingMethod, VotingRound,
    outcome::{Outcome, decimal, position},
    tally::Standing,
    texts,
};
use crate::{
    error::{Text, TextArgs},
    locale::Locale,
};

/// A sentence with what fills it.
type Reason = (&'static Text, TextArgs);

/// Why the need at this standing was prioritised or not, in the reader's language.
pub fn reason(round: &VotingRound, standing: &Standing, outcome: &Outcome, locale: Locale) -> String {
    let (text, args) = find(round, standing, outcome);
    let args: TextArgs = args.into_iter().map(|(name, figure)| (name, written(&figure, locale))).collect();
    text.render(locale, &args)
}

/// A figure such as `60000` or `0.25` as the language writes it.
fn written(figure: &str, locale: Locale) -> String {
    let (whole, part) = figure.split_once('.').unwrap_or((figure, ""));
    let (thousand, comma) = if locale == Locale::Nl { ('.', ',') } else { (',', '.') };
    let mut out = String::new();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            out.push(thousand);
        }
        out.push(digit);
    }
    if !part.is_empty() {
        out.push(comma);
        out.push_str(part);
    }
    out
}

fn find(round: &VotingRound, standing: &Standing, outcome: &Outcome) -> Reason {
    let ballots = round.ballot_count.unwrap_or(0);
    if !round.is_quorate() {
        return (&texts::WHY_TOO_FEW_BALLOTS, args([("ballots", ballots), ("minimum", round.minimum_turnout)]));
    }
    if standing.approvals == 0 {
        return (&texts::WHY_NOBODY, Vec::new());
    }
    match round.method {
        VotingMethod::Approval => (
            &texts::WHY_APPROVALS,
            args([("votes", standing.approvals), ("ballots", ballots), ("rank", standing.rank)]),
        ),
        VotingMethod::Score => {
            let points = standing.points.unwrap_or(0);
            (&texts::WHY_POINTS, args([("points", points), ("ballots", ballots), ("rank", standing.rank)]))
        }
        VotingMethod::Borda => (&texts::WHY_PLACES, args([("rank", standing.rank)])),
        VotingMethod::InstantRunoff => runoff(standing, outcome),
        VotingMethod::SingleTransferableVote => transferable(standing, outcome),
        VotingMethod::Schulze | VotingMethod::RankedPairs | VotingMethod::Condorcet => duels(standing, outcome),
        VotingMethod::EqualShares => shares(round.budget.is_some(), standing, outcome),
        VotingMethod::Phragmen | VotingMethod::Greedy => turns(standing, outcome),
    }
}

fn args<const N: usize>(values: [(&'static str, i64); N]) -> TextArgs {
    values.into_iter().map(|(name, value)| (name, value.to_string())).collect()
}

fn is_of(id: &str, standing: &Standing) -> bool {
    position(id) == standing.position
}

fn runoff(standing: &Standing, outcome: &Outcome) -> Reason {
    let out = |step: &super::outcome::Step| step.eliminated.as_deref().is_some_and(|id| is_of(id, standing));
    match outcome.rounds.iter().position(out) {
        Some(round) => (&texts::WHY_OUT_IN_ROUND, vec![("round", (round + 1).to_string())]),
        None if standing.is_prioritised => (&texts::WHY_LAST_LEFT, vec![("round", outcome.rounds.len().to_string())]),
        None => (&texts::WHY_BEATEN_AT_LAST, Vec::new()),
    }
}

fn transferable(standing: &Standing, outcome: &Outcome) -> Reason {
    let elected = |step: &super::outcome::Step| step.elected.iter().any(|id| is_of(id, standing));
    let excluded = |step: &super::outcome::Step| {
        step.deed.as_deref() == Some("exclusion") && step.option.as_deref().is_some_and(|id| is_of(id, standing))
    };
    let quota = || outcome.quota.unwrap_or(0).to_string();
    if let Some(stage) = outcome.rounds.iter().position(elected) {
        return (&texts::WHY_REACHED_QUOTA, vec![("round", (stage + 1).to_string()), ("quota", quota())]);
    }
    match outcome.rounds.iter().position(excluded) {
        Some(stage) => (&texts::WHY_OUT_IN_ROUND, vec![("round", (stage + 1).to_string())]),
        None => (&texts::WHY_BELOW_QUOTA, vec![("quota", quota())]),
    }
}

fn duels(standing: &Standing, outcome: &Outcome) -> Reason {
    let Ok(own) = usize::try_from(standing.position - 1) else { return (&texts::WHY_NOBODY, Vec::new()) };
    let votes = |a: usize, b: usize| outcome.pairwise.get(a).and_then(|row| row.get(b)).copied().unwrap_or(0);
    let others = outcome.pairwise.len().saturating_sub(1);
    let won = (0..outcome.pairwise.len()).filter(|other| votes(own, *other) > votes(*other, own)).count();
    (&texts::WHY_DUELS, vec![("won", won.to_string()), ("others", others.to_string())])
}

/// In euros, or in seats when there is no money to spend.
fn shares(is_money: bool, standing: &Standing, outcome: &Outcome) -> Reason {
    if let Some(bought) = outcome.payments.iter().find(|bought| is_of(&bought.id, standing)) {
        let voters: u64 = bought.paid_by.iter().map(|paid| paid.voters).sum();
        let most = bought.paid_by.iter().map(|paid| decimal(&paid.paid)).next_back().unwrap_or_default();
        let values = vec![("voters", voters.to_string()), ("cost", bought.cost.clone()), ("most", most)];
        return (if is_money { &texts::WHY_BOUGHT } else { &texts::WHY_BOUGHT_SEAT }, values);
    }
    if outcome.greedy_completion.iter().any(|id| is_of(id, standing)) {
        return (&texts::WHY_LEFT_OVER, args([("votes", standing.approvals)]));
    }
    let lost = outcome.not_bought.iter().find(|lost| is_of(&lost.id, standing));
    let Some(lost) = lost else { return (&texts::WHY_NOBODY, Vec::new()) };
    let left = decimal(&lost.supporters_have_left);
    let values = vec![("voters", lost.supporters.to_string()), ("left", left), ("cost", lost.cost.clone())];
    (if is_money { &texts::WHY_NOT_BOUGHT } else { &texts::WHY_NOT_BOUGHT_SEAT }, values)
}

fn turns(standing: &Standing, outcome: &Outcome) -> Reason {
    let turn = outcome.rounds.iter().position(|step| step.id.as_deref().is_some_and(|id| is_of(id, standing)));
    match turn {
        Some(turn) if standing.is_prioritised => {
            (&texts::WHY_TURN, vec![("round", (turn + 1).to_string()), ("votes", standing.approvals.to_string())])
        }
        _ => (&texts::WHY_NO_ROOM, args([("votes", standing.approvals)])),
    }
}
