//! Runs the rule on the ballots that an election has.
//! Not here: how results are told (`told.rs`).

use std::borrow::Cow;

use super::{
    Rule, TieBreaking, Unfit,
    told::{Teller, Told},
};
use crate::voting::{
    GreedyOrder, MajorityStrength, ShareCompletion, ShareUtility, VotingMethod,
    count::{
        MAX_VOTERS, Rankings, Scores, TieBreak,
        borda::borda,
        equal_shares::{Completion, Money, Utility, equal_shares},
        greedy::{By, greedy},
        instant_runoff::instant_runoff,
        lot,
        pairwise::{MAX_PAIRWISE_OPTIONS, Pairwise, Strength},
        phragmen::phragmen,
        ranked_pairs::ranked_pairs,
        schulze::schulze,
        transferable::transferable,
    },
    files::{Ballots, Budget, Election},
};

/// The rule with the election to which it is applied.
pub(super) struct Applied<'a> {
    pub rule: &'a Rule,
    pub election: &'a Election,
}

impl Applied<'_> {
    pub fn count(&self) -> Result<Told, Unfit> {
        let tie_break = self.tie_break()?;
        let (seats, teller) = (self.rule.seats, Teller { election: self.election });
        let mut told = match self.rule.method {
            VotingMethod::Approval => {
                let totals = self.scores()?.to_approvals().totals();
                teller.totals("approvals", &totals, seats, &tie_break)
            }
            VotingMethod::Score => teller.totals("points", &self.scores()?.totals(), seats, &tie_break),
            VotingMethod::Borda => teller.borda(&borda(&self.rankings()), seats, &tie_break),
            VotingMethod::InstantRunoff => teller.instant_runoff(&instant_runoff(self.orders()?.as_ref(), &tie_break)),
            VotingMethod::SingleTransferableVote => {
                teller.transferable(&transferable(self.orders()?.as_ref(), seats.unwrap_or(1), &tie_break))
            }
            VotingMethod::Schulze => {
                let pairwise = self.pairwise()?;
                teller.schulze(&pairwise, &schulze(&pairwise, self.strength()), seats, &tie_break)
            }
            VotingMethod::RankedPairs => {
                let pairwise = self.pairwise()?;
                teller.ranked_pairs(&pairwise, &ranked_pairs(&pairwise, self.strength(), &tie_break), seats)
            }
            VotingMethod::Condorcet => teller.condorcet(&self.pairwise()?),
            VotingMethod::EqualShares | VotingMethod::Phragmen | VotingMethod::Greedy => {
                return self.bought(&tie_break);
            }
        };
        self.note_options(&mut told);
        Ok(told)
    }

    fn strength(&self) -> Strength {
        match self.rule.strength.unwrap_or_default() {
            MajorityStrength::WinningVotes => Strength::WinningVotes,
            MajorityStrength::Margins => Strength::Margins,
        }
    }

    fn tie_breaking(&self) -> TieBreaking {
        let has_costs = self.election.budget.is_some();
        let default = if has_costs { TieBreaking::VotesCostId } else { TieBreaking::Listed };
        self.rule.tie_break.clone().unwrap_or(default)
    }

    fn tie_break(&self) -> Result<TieBreak, Unfit> {
        let ids = self.election.ids();
        match self.tie_breaking() {
            TieBreaking::Listed => Ok(TieBreak::listed(ids.len())),
            TieBreaking::Lot(seed) => Ok(TieBreak::lot(&seed, &ballots_hash(self.election), &ids)),
            TieBreaking::VotesCostId => {
                let budget = self.election.budget.as_ref();
                let budget = budget.ok_or(Unfit::new("`--tie-break votes-cost-id` needs a file with costs (.pb)"))?;
                Ok(TieBreak::votes_cost_id(&self.scores()?.totals(), &budget.costs, &ids))
            }
        }
    }

    /// Approvals or points. Of rankings only those of a budget are turned into points, by their places.
    fn scores(&self) -> Result<Cow<'_, Scores>, Unfit> {
        match &self.election.ballots {
            Ballots::Approved(scores) | Ballots::Points(scores) => Ok(Cow::Borrowed(scores)),
            Ballots::Ranked(rankings) if self.election.budget.is_some() => {
                let mut scores = Scores::points(rankings.options());
                for ballot in rankings.iter() {
                    let points = (1..=ballot.len() as u64).rev();
                    let marks = ballot.places().map(|(option, _)| option).zip(points);
                    scores.push(ballot.weight, marks).map_err(|error| Unfit::new(error.to_string()))?;
                }
                Ok(Cow::Owned(scores))
            }
            Ballots::Ranked(_) => {
                let method = self.rule.method.command();
                Err(Unfit::new(format!("the method `{method}` needs approvals or points, and this file has rankings")))
            }
        }
    }

    fn rankings(&self) -> Cow<'_, Rankings> {
        match &self.election.ballots {
            Ballots::Ranked(rankings) => Cow::Borrowed(rankings),
            Ballots::Approved(scores) | Ballots::Points(scores) => Cow::Owned(Rankings::from_scores(scores)),
        }
    }

    /// Rankings, but not from approvals, which have no order.
    fn orders(&self) -> Result<Cow<'_, Rankings>, Unfit> {
        if matches!(self.election.ballots, Ballots::Approved(_)) {
            let method = self.rule.method.command();
            return Err(Unfit::new(format!("the method `{method}` needs rankings, and approvals have no order")));
        }
        if self.election.options.len() > MAX_PAIRWISE_OPTIONS {
            // Each round tells the votes of every option.
            let most = MAX_PAIRWISE_OPTIONS;
            return Err(Unfit::new(format!("there are too many options to tell round by round: more than {most}")));
        }
        Ok(self.rankings())
    }

    fn pairwise(&self) -> Result<Pairwise, Unfit> {
        let most = MAX_PAIRWISE_OPTIONS;
        let too_many = || Unfit::new(format!("there are too many options to compare in pairs: more than {most}"));
        Pairwise::of(&self.rankings()).ok_or_else(too_many)
    }

    fn bought(&self, tie_break: &TieBreak) -> Result<Told, Unfit> {
        let scores = self.scores()?;
        let budget = self.budget()?;
        let teller = Teller { election: self.election };
        let mut told = match self.rule.method {
            VotingMethod::Greedy => {
                let by = match self.rule.by.unwrap_or_default() {
                    GreedyOrder::VotesPerCost => By::VotesPerCost,
                    GreedyOrder::Votes => By::Votes,
                };
                let votes = scores.totals();
                teller.greedy(&greedy(&votes, &budget.costs, budget.limit, by, tie_break), &budget, &votes)
            }
            VotingMethod::Phragmen => {
                let approvals = scores.to_approvals();
                teller.phragmen(&phragmen(&approvals, &budget.costs, budget.limit, tie_break), &budget)
            }
            _ => {
                let money = Money { costs: &budget.costs, budget: budget.limit, unit: budget.unit() };
                let utility = match self.utility() {
                    ShareUtility::Cost => Utility::Cost,
                    ShareUtility::Cardinality => Utility::Cardinality,
                    ShareUtility::Points => Utility::Points,
                };
                let completion = match self.rule.completion.unwrap_or_default() {
                    ShareCompletion::AddOne => Completion::Add1,
                    ShareCompletion::AddOneThenGreedy => Completion::Add1u,
                    ShareCompletion::None => Completion::None,
                };
                let count = equal_shares(&scores, &money, utility, completion, tie_break);
                teller.equal_shares(&count, &budget, utility == Utility::Cost)
            }
        };
        self.note_options(&mut told);
        if self.rule.seats.is_none() {
            told.option("budget", budget.text(budget.limit));
        }
        Ok(told)
    }

    fn utility(&self) -> ShareUtility {
        let gives_points = matches!(self.election.ballots, Ballots::Points(_));
        let default = if gives_points { ShareUtility::Points } else { ShareUtility::Cost };
        self.rule.utility.unwrap_or(default)
    }

    /// What there is to spend: the file's budget or the one asked for; seats, each of which costs 1.
    fn budget(&self) -> Result<Budget, Unfit> {
        if let Some(seats) = self.rule.seats {
            let limit = u64::try_from(seats).ok().filter(|seats| *seats <= MAX_VOTERS);
            let limit = limit.ok_or(Unfit::new("`--seats` is too large"))?;
            return Ok(Budget { limit, costs: vec![1; self.election.options.len()], decimals: 0 });
        }
        let budget = self.election.budget.clone();
        let none = Unfit::new("the file has no costs and no budget: say how many to elect by `--seats`");
        let mut budget = budget.ok_or(none)?;
        if let Some(asked) = &self.rule.budget {
            let odd = |reason: &str| Unfit::new(format!("`--budget {asked}`: {reason}"));
            budget.limit = budget.amount(asked).map_err(odd)?;
        }
        Ok(budget)
    }

    /// Notes the options that decided, those by default among them.
    fn note_options(&self, told: &mut Told) {
        let method = self.rule.method;
        if method != VotingMethod::Condorcet {
            told.option("tie_break", self.tie_breaking().command());
        }
        if let Some(seats) = self.rule.seats {
            told.option("seats", seats);
        }
        match method {
            VotingMethod::Schulze | VotingMethod::RankedPairs => {
                told.option("strength", self.rule.strength.unwrap_or_default().command());
            }
            VotingMethod::Greedy => told.option("by", self.rule.by.unwrap_or_default().command()),
            VotingMethod::EqualShares => {
                told.option("utility", self.utility().as_str());
                told.option("completion", self.rule.completion.unwrap_or_default().as_str());
            }
            _ => {}
        }
    }
}

/// The SHA-256 over the ballots in canonical form, from which lots are drawn: see [`lot`].
pub fn ballots_hash(election: &Election) -> [u8; 32] {
    let ids = election.ids();
    match &election.ballots {
        Ballots::Ranked(rankings) => lot::of_rankings(rankings, &ids),
        Ballots::Approved(scores) | Ballots::Points(scores) => lot::of_scores(scores, &ids),
    }
}
