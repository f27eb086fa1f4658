//! Results in the words of the election: ids, names and amounts, with the reasons of each rule.
//! Not here: what all results have in common (`mod.rs`).

use serde_json::{Map, Value, json};

use crate::voting::{
    count::{
        Fraction, Tie, TieBreak,
        borda::Borda,
        equal_shares::EqualShares,
        fraction,
        greedy::Greedy,
        instant_runoff::InstantRunoff,
        pairwise::Pairwise,
        phragmen::Phragmen,
        ranked_pairs::RankedPairs,
        schulze::Schulze,
        standing::{elect, levels},
        transferable::{Deed, Transferable, WHOLE},
    },
    files::{Budget, Election},
};

/// A result as it is told. Options are numbers, from 0 in the order of the election.
#[derive(Clone, Debug, Default)]
pub struct Told {
    /// The elected, first to last.
    pub winners: Vec<usize>,
    /// The levels of the ranking, best first, where the rule gives one.
    pub ranking: Option<Vec<Vec<usize>>>,
    /// The ties that the tie-break decided.
    pub ties: Vec<Tie>,
    /// The options that decided, by their names.
    pub options: Map<String, Value>,
    /// What goes into the JSON beside the above.
    pub reasons: Map<String, Value>,
    /// What is said of each option in the table: a heading and a text for each option.
    pub columns: Vec<(&'static str, Vec<String>)>,
}

impl Told {
    pub(super) fn option(&mut self, name: &str, value: impl Into<Value>) {
        self.options.insert(name.to_owned(), value.into());
    }

    fn reason(&mut self, name: &str, value: impl Into<Value>) {
        self.reasons.insert(name.to_owned(), value.into());
    }
}

/// Turns the results of rules into words.
pub(super) struct Teller<'a> {
    pub election: &'a Election,
}

impl Teller<'_> {
    fn id(&self, option: usize) -> &str {
        &self.election.options[option].id
    }

    fn ids(&self, options: &[usize]) -> Value {
        options.iter().map(|option| self.id(*option)).collect()
    }

    fn by_id(&self, values: impl IntoIterator<Item = (usize, Value)>) -> Value {
        Value::Object(values.into_iter().map(|(option, value)| (self.id(option).to_owned(), value)).collect())
    }

    fn elected<T: Ord>(totals: &[T], seats: Option<usize>, tie_break: &TieBreak) -> Told {
        let ranking = levels(totals);
        let (winners, ties) = elect(&ranking, seats, tie_break);
        Told { winners, ranking: Some(ranking), ties, ..Told::default() }
    }

    pub fn totals(&self, what: &'static str, totals: &[u128], seats: Option<usize>, tie_break: &TieBreak) -> Told {
        let mut told = Self::elected(totals, seats, tie_break);
        let texts: Vec<String> = totals.iter().map(u128::to_string).collect();
        told.reason(what, self.by_id(totals.iter().map(|total| whole(*total)).enumerate()));
        told.columns.push((what, texts));
        told
    }

    pub fn borda(&self, borda: &Borda, seats: Option<usize>, tie_break: &TieBreak) -> Told {
        let mut told = Self::elected(&borda.symmetric, seats, tie_break);
        let values = |scores: &[i64]| self.by_id(scores.iter().map(|score| json!(score)).enumerate());
        told.reason("symmetric_scores", values(&borda.symmetric));
        told.reason("tie_averaged_scores_x2", values(&borda.tie_averaged_x2));
        told.columns.push(("score", borda.symmetric.iter().map(i64::to_string).collect()));
        told
    }

    fn matrix<'m>(&self, told: &mut Told, name: &str, rows: impl Iterator<Item = &'m [u64]>) {
        told.reason("matrix_ids", self.ids(&(0..self.election.options.len()).collect::<Vec<_>>()));
        told.reason(name, rows.map(|row| json!(row)).collect::<Value>());
    }

    pub fn condorcet(&self, pairwise: &Pairwise) -> Told {
        let mut told = Told { winners: pairwise.condorcet_winner().into_iter().collect(), ..Told::default() };
        self.matrix(&mut told, "pairwise", pairwise.rows());
        told.columns.push(wins(pairwise));
        told
    }

    pub fn schulze(&self, pairwise: &Pairwise, schulze: &Schulze, seats: Option<usize>, tie_break: &TieBreak) -> Told {
        let (winners, ties) = elect(&schulze.levels, seats, tie_break);
        let mut told = Told { winners, ranking: Some(schulze.levels.clone()), ties, ..Told::default() };
        self.matrix(&mut told, "pairwise", pairwise.rows());
        self.matrix(&mut told, "strongest_paths", schulze.rows());
        told.columns.push(wins(pairwise));
        told
    }

    pub fn ranked_pairs(&self, pairwise: &Pairwise, pairs: &RankedPairs, seats: Option<usize>) -> Told {
        let winners = pairs.order.iter().copied().take(seats.unwrap_or(1)).collect();
        let ranking = Some(pairs.order.iter().map(|option| vec![*option]).collect());
        let mut told = Told { winners, ranking, ties: pairs.ties.clone(), ..Told::default() };
        self.matrix(&mut told, "pairwise", pairwise.rows());
        let majorities = pairs.majorities.iter().map(|majority| {
            json!({
                "winner": self.id(majority.winner),
                "loser": self.id(majority.loser),
                "strength": majority.strength,
                "locked": majority.is_locked,
            })
        });
        told.reason("majorities", majorities.collect::<Value>());
        told.columns.push(wins(pairwise));
        told
    }

    pub fn instant_runoff(&self, count: &InstantRunoff) -> Told {
        let winners = count.winner.into_iter().collect();
        let ranking = Some(count.levels());
        let mut told = Told { winners, ranking, ties: count.ties.clone(), ..Told::default() };
        let rounds = count.rounds.iter().map(|round| {
            let totals = round.totals.iter().enumerate().filter_map(|(option, votes)| Some((option, json!((*votes)?))));
            json!({
                "totals": self.by_id(totals),
                "exhausted": round.exhausted,
                "eliminated": round.eliminated.map(|option| self.id(option)),
                "transfers": self.by_id(round.transfers.iter().map(|(option, votes)| (*option, json!(votes)))),
            })
        });
        told.reason("rounds", rounds.collect::<Value>());
        let last = |option: usize| count.rounds.iter().rev().find_map(|round| round.totals[option]);
        let votes = (0..self.election.options.len()).map(|option| last(option).unwrap_or(0).to_string());
        told.columns.push(("last votes", votes.collect()));
        told
    }

    pub fn transferable(&self, count: &Transferable) -> Told {
        let mut told = Told { winners: count.winners.clone(), ties: count.ties.clone(), ..Told::default() };
        let values = |values: &[(usize, u128)]| self.by_id(values.iter().map(|(o, value)| (*o, json!(votes(*value)))));
        let rounds = count.stages.iter().map(|stage| {
            let (deed, option, surplus) = match stage.deed {
                Deed::FirstPreferences => ("first preferences", None, None),
                Deed::Surplus(option, surplus) => ("surplus", Some(option), Some(votes(surplus))),
                Deed::Exclusion(option) => ("exclusion", Some(option), None),
                Deed::LastVacancies => ("last vacancies", None, None),
            };
            json!({
                "deed": deed,
                "option": option.map(|option| self.id(option)),
                "surplus": surplus,
                "transfers": values(&stage.transfers),
                "totals": values(&stage.totals.iter().copied().enumerate().collect::<Vec<_>>()),
                "untransferred": votes(stage.untransferred),
                "elected": self.ids(&stage.elected),
            })
        });
        told.reason("rounds", rounds.collect::<Value>());
        told.reason("quota", count.quota);
        told.reason("valid", count.valid);
        let highest = |option: usize| count.stages.iter().map(|stage| stage.totals[option]).max().unwrap_or(0);
        let most = (0..self.election.options.len()).map(|option| votes(highest(option)));
        told.columns.push(("most votes", most.collect()));
        told
    }

    pub fn greedy(&self, count: &Greedy, budget: &Budget, votes: &[u128]) -> Told {
        let mut told = Told { winners: count.winners.clone(), ties: count.ties.clone(), ..Told::default() };
        let rounds = count.steps.iter().map(|step| {
            json!({
                "id": self.id(step.option),
                "votes": whole(votes[step.option]),
                "cost": budget.text(budget.costs[step.option]),
                "left": budget.text(step.left),
                "bought": step.is_bought,
            })
        });
        told.reason("rounds", rounds.collect::<Value>());
        told.columns.push(("votes", votes.iter().map(u128::to_string).collect()));
        costs(&mut told, budget);
        told
    }

    pub fn phragmen(&self, count: &Phragmen, budget: &Budget) -> Told {
        let mut told = Told { winners: count.winners.clone(), ties: count.ties.clone(), ..Told::default() };
        let rounds = count.winners.iter().zip(&count.moments).map(|(option, moment)| {
            let cost = budget.text(budget.costs[*option]);
            json!({ "id": self.id(*option), "cost": cost, "load": money(moment, budget) })
        });
        told.reason("rounds", rounds.collect::<Value>());
        told.reason("stopped_at", self.ids(&count.stopped_at));
        costs(&mut told, budget);
        told
    }

    pub fn equal_shares(&self, count: &EqualShares, budget: &Budget, is_cost_utility: bool) -> Told {
        let mut told = Told { winners: count.winners.clone(), ties: count.ties.clone(), ..Told::default() };
        let payments = count.purchases.iter().map(|purchase| {
            let rate = if is_cost_utility { purchase.rate.to_string() } else { money(&purchase.rate, budget) };
            let groups = purchase.payments.iter().map(|payment| {
                let (paid, is_all) = (money(&payment.paid(), budget), payment.is_all_they_had);
                json!({ "voters": payment.voters, "paid": paid, "all_they_had": is_all })
            });
            json!({
                "id": self.id(purchase.option),
                "cost": budget.text(budget.costs[purchase.option]),
                "rho": rate,
                "effective_votes": purchase.effective_votes.to_string(),
                "paid_by": groups.collect::<Value>(),
            })
        });
        told.reason("payments", payments.collect::<Value>());
        let losers = count.shortfalls.iter().map(|loss| {
            json!({
                "id": self.id(loss.option),
                "cost": budget.text(budget.costs[loss.option]),
                "supporters": loss.supporters,
                "supporters_have_left": money(&loss.left, budget),
            })
        });
        told.reason("not_bought", losers.collect::<Value>());
        told.reason("share", money(&count.share, budget));
        told.reason("raised_by", whole(count.raised));
        told.reason("greedy_completion", self.ids(&count.greedy));
        let mut effective = vec![String::new(); self.election.options.len()];
        for purchase in &count.purchases {
            effective[purchase.option] = fraction::decimal(&purchase.effective_votes, 2);
        }
        told.columns.push(("effective votes", effective));
        costs(&mut told, budget);
        told
    }
}

/// A whole number; as text when JSON readers might not keep it exactly.
fn whole(number: u128) -> Value {
    u64::try_from(number).map_or_else(|_| json!(number.to_string()), |number| json!(number))
}

/// An amount in the currency, exactly: `12` or `123/7`.
fn money(units: &Fraction, budget: &Budget) -> String {
    (units / Fraction::from(num_bigint::BigInt::from(budget.unit()))).to_string()
}

fn costs(told: &mut Told, budget: &Budget) {
    told.columns.push(("cost", budget.costs.iter().map(|cost| budget.text(*cost)).collect()));
}

/// Votes that are kept in hundred-thousandths.
fn votes(value: u128) -> String {
    format!("{}.{:05}", value / WHOLE, value % WHOLE)
}

fn wins(pairwise: &Pairwise) -> (&'static str, Vec<String>) {
    let options = pairwise.options();
    let wins = |a: usize| (0..options).filter(|b| pairwise.wins(a, *b)).count().to_string();
    ("wins", (0..options).map(wins).collect())
}
