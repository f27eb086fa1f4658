//! Runs the rule that was asked for on the ballots that the file has.
//! Not here: how results are told (`told.rs`).

use std::borrow::Cow;

use api::voting::{
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

use super::{
    ByAsked, CompletionAsked, Count, Method, StrengthAsked, UtilityAsked,
    asked::{TieBreakAsked, name},
    told::{Teller, Told},
};

/// Counts, or says why the options do not fit the file.
pub fn count(asked: &Count, election: &Election) -> Result<Told, String> {
    let rules = Rules { asked, election };
    let tie_break = rules.tie_break()?;
    let (option, teller) = (asked.seats, Teller { election, with_payments: asked.json });
    let mut told = match asked.method {
        Method::Approval => {
            let totals = rules.scores()?.to_approvals().totals();
            teller.totals("approvals", &totals, option, &tie_break)
        }
        Method::Score => teller.totals("points", &rules.scores()?.totals(), option, &tie_break),
        Method::Borda => {
            let borda = borda(&rules.rankings());
            teller.borda(&borda, option, &tie_break)
        }
        Method::Irv => teller.instant_runoff(&instant_runoff(rules.orders()?.as_ref(), &tie_break)),
        Method::Stv => teller.transferable(&transferable(rules.orders()?.as_ref(), option.unwrap_or(1), &tie_break)),
        Method::Schulze => {
            let pairwise = rules.pairwise()?;
            teller.schulze(&pairwise, &schulze(&pairwise, rules.strength()), option, &tie_break)
        }
        Method::RankedPairs => {
            let pairwise = rules.pairwise()?;
            teller.ranked_pairs(&pairwise, &ranked_pairs(&pairwise, rules.strength(), &tie_break), option)
        }
        Method::Condorcet => teller.condorcet(&rules.pairwise()?),
        Method::EqualShares | Method::Phragmen | Method::Greedy => return rules.bought(&tie_break),
    };
    rules.note_options(&mut told);
    Ok(told)
}

struct Rules<'a> {
    asked: &'a Count,
    election: &'a Election,
}

impl Rules<'_> {
    fn strength(&self) -> Strength {
        match self.asked.strength {
            Some(StrengthAsked::WinningVotes) => Strength::WinningVotes,
            _ => Strength::Margins,
        }
    }

    fn tie_break_asked(&self) -> TieBreakAsked {
        let has_costs = self.election.budget.is_some();
        let default = if has_costs { TieBreakAsked::VotesCostId } else { TieBreakAsked::Listed };
        self.asked.tie_break.clone().unwrap_or(default)
    }

    fn tie_break(&self) -> Result<TieBreak, String> {
        let ids: Vec<String> = self.election.options.iter().map(|option| option.id.clone()).collect();
        match self.tie_break_asked() {
            TieBreakAsked::Listed => Ok(TieBreak::listed(ids.len())),
            TieBreakAsked::Lot(seed) => {
                let ballots = match &self.election.ballots {
                    Ballots::Ranked(rankings) => lot::of_rankings(rankings, &ids),
                    Ballots::Approved(scores) | Ballots::Points(scores) => lot::of_scores(scores, &ids),
                };
                Ok(TieBreak::lot(&seed, &ballots, &ids))
            }
            TieBreakAsked::VotesCostId => {
                let budget = self.election.budget.as_ref();
                let budget = budget.ok_or("`--tie-break votes-cost-id` needs a file with costs (.pb)")?;
                Ok(TieBreak::votes_cost_id(&self.scores()?.totals(), &budget.costs, &ids))
            }
        }
    }

    /// Approvals or points. Of rankings only those of a budget are turned into points, by their places.
    fn scores(&self) -> Result<Cow<'_, Scores>, String> {
        match &self.election.ballots {
            Ballots::Approved(scores) | Ballots::Points(scores) => Ok(Cow::Borrowed(scores)),
            Ballots::Ranked(rankings) if self.election.budget.is_some() => {
                let mut scores = Scores::points(rankings.options());
                for ballot in rankings.iter() {
                    let points = (1..=ballot.len() as u64).rev();
                    let marks = ballot.places().map(|(option, _)| option).zip(points);
                    scores.push(ballot.weight, marks).map_err(|error| error.to_string())?;
                }
                Ok(Cow::Owned(scores))
            }
            Ballots::Ranked(_) => {
                let method = name(&self.asked.method);
                Err(format!("the method `{method}` needs approvals or points, and this file has rankings"))
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
    fn orders(&self) -> Result<Cow<'_, Rankings>, String> {
        if matches!(self.election.ballots, Ballots::Approved(_)) {
            let method = name(&self.asked.method);
            return Err(format!("the method `{method}` needs rankings, and approvals have no order"));
        }
        if self.election.options.len() > MAX_PAIRWISE_OPTIONS {
            // Each round tells the votes of every option.
            return Err(format!("there are too many options to tell round by round: more than {MAX_PAIRWISE_OPTIONS}"));
        }
        Ok(self.rankings())
    }

    fn pairwise(&self) -> Result<Pairwise, String> {
        Pairwise::of(&self.rankings())
            .ok_or_else(|| format!("there are too many options to compare in pairs: more than {MAX_PAIRWISE_OPTIONS}"))
    }

    fn bought(&self, tie_break: &TieBreak) -> Result<Told, String> {
        let scores = self.scores()?;
        let budget = self.budget()?;
        let teller = Teller { election: self.election, with_payments: self.asked.json };
        let mut told = match self.asked.method {
            Method::Greedy => {
                let by = if self.asked.by == Some(ByAsked::VotesPerCost) { By::VotesPerCost } else { By::Votes };
                let votes = scores.totals();
                teller.greedy(&greedy(&votes, &budget.costs, budget.limit, by, tie_break), &budget, &votes)
            }
            Method::Phragmen => {
                let approvals = scores.to_approvals();
                teller.phragmen(&phragmen(&approvals, &budget.costs, budget.limit, tie_break), &budget)
            }
            _ => {
                let money = Money { costs: &budget.costs, budget: budget.limit, unit: budget.unit() };
                let utility = match self.utility() {
                    UtilityAsked::Cost => Utility::Cost,
                    UtilityAsked::Cardinality => Utility::Cardinality,
                    UtilityAsked::Points => Utility::Points,
                };
                let completion = match self.asked.completion {
                    Some(CompletionAsked::Add1) => Completion::Add1,
                    Some(CompletionAsked::Add1u) => Completion::Add1u,
                    _ => Completion::None,
                };
                let count = equal_shares(&scores, &money, utility, completion, tie_break);
                teller.equal_shares(&count, &budget, utility == Utility::Cost)
            }
        };
        self.note_options(&mut told);
        if self.asked.seats.is_none() {
            told.option("budget", budget.text(budget.limit));
        }
        Ok(told)
    }

    fn utility(&self) -> UtilityAsked {
        let gives_points = matches!(self.election.ballots, Ballots::Points(_));
        let default = if gives_points { UtilityAsked::Points } else { UtilityAsked::Cost };
        self.asked.utility.unwrap_or(default)
    }

    /// What there is to spend: the file's budget or the one asked for; seats, each of which costs 1.
    fn budget(&self) -> Result<Budget, String> {
        if let Some(seats) = self.asked.seats {
            let limit = u64::try_from(seats).ok().filter(|seats| *seats <= MAX_VOTERS);
            let limit = limit.ok_or("`--seats` is too large")?;
            return Ok(Budget { limit, costs: vec![1; self.election.options.len()], decimals: 0 });
        }
        let budget = self.election.budget.clone();
        let mut budget = budget.ok_or("the file has no costs and no budget: say how many to elect by `--seats`")?;
        if let Some(asked) = &self.asked.budget {
            budget.limit = budget.amount(asked).map_err(|reason| format!("`--budget {asked}`: {reason}"))?;
        }
        Ok(budget)
    }

    /// Notes the options that decided, those by default among them.
    fn note_options(&self, told: &mut Told) {
        let method = self.asked.method;
        if method != Method::Condorcet {
            told.option("tie_break", self.tie_break_asked().text());
        }
        if let Some(seats) = self.asked.seats {
            told.option("seats", seats);
        }
        match method {
            Method::Schulze | Method::RankedPairs => {
                told.option("strength", name(&self.asked.strength.unwrap_or(StrengthAsked::Margins)));
            }
            Method::Greedy => told.option("by", name(&self.asked.by.unwrap_or(ByAsked::Votes))),
            Method::EqualShares => {
                told.option("utility", name(&self.utility()));
                told.option("completion", name(&self.asked.completion.unwrap_or(CompletionAsked::None)));
            }
            _ => {}
        }
    }
}
