//! How the count of a published round went: rounds, duels, purchases and ties as tables and sentences.
//! Counts nothing; the API tells it.

use super::{
    purchases::{self, Purchase},
    result::{Round, label, number},
    steps::{self, Step},
    texts::Texts,
};
use crate::{
    documents, format,
    page::Page,
    stop::Stop,
    ui::{Cell, Grid, GridRow},
    visit::Visit,
    vocabulary::VotingMethod,
};

documents!("src/pages/voting_round/reasons.graphql": RoundReasons);

pub(super) type Reasons = round_reasons::RoundReasonsVotingRoundTally;

/// How the count went.
#[derive(Default)]
pub struct Counted {
    /// What each voter could spend.
    pub(super) share: Option<String>,
    pub(super) grids: Vec<Grid>,
    pub(super) ties: Vec<String>,
}

/// Asks how the count went.
pub(super) async fn ask(visit: &Visit, page: &Page, round: &Round) -> Result<Counted, Stop> {
    let variables = round_reasons::Variables { slug: round.slug.clone() };
    let reasons = visit.ask::<RoundReasons>(variables).await?.voting_round.and_then(|round| round.tally);
    let purchases = if round.counting.method == VotingMethod::EqualShares {
        purchases::ask(visit, &round.slug).await?
    } else {
        Vec::new()
    };
    let has_steps = matches!(
        round.counting.method,
        VotingMethod::InstantRunoff
            | VotingMethod::SingleTransferableVote
            | VotingMethod::Greedy
            | VotingMethod::Phragmen
    );
    let steps = if has_steps { steps::ask(visit, &round.slug).await? } else { Vec::new() };
    Ok(reasons.map(|reasons| Counted::of(page, round, &reasons, &steps, &purchases)).unwrap_or_default())
}

impl Counted {
    pub(super) fn of(page: &Page, round: &Round, reasons: &Reasons, steps: &[Step], purchases: &[Purchase]) -> Self {
        let teller = Teller { page, t: Texts(page.locale), round };
        let share = round.tally.as_ref().and_then(|tally| tally.share.as_deref());
        let grids = [
            teller.purchases(purchases),
            teller.shortfalls(reasons),
            teller.greedy(reasons),
            teller.steps(steps),
            teller.duels(reasons),
        ];
        Self {
            share: share.map(|share| teller.share(share)),
            grids: grids.into_iter().flatten().collect(),
            ties: reasons.ties.iter().map(|tie| teller.tie(tie)).collect(),
        }
    }
}

struct Teller<'a> {
    page: &'a Page,
    t: Texts,
    round: &'a Round,
}

impl Teller<'_> {
    fn grid(&self, caption: &str, corner: &str, columns: Vec<String>, rows: Vec<GridRow>) -> Option<Grid> {
        (!rows.is_empty()).then(|| Grid::new(self.page.t(), caption, corner, columns, rows))
    }

    fn amount(&self, text: &str) -> String {
        format::amount(text, self.t.0)
    }

    /// Money, or a part of a seat.
    fn worth(&self, text: &str) -> String {
        let amount = self.amount(text);
        if self.is_money() { format!("€ {amount}") } else { self.t.of_seat(amount) }
    }

    fn is_money(&self) -> bool {
        self.round.counting.budget.is_some()
    }

    fn share(&self, share: &str) -> String {
        if self.is_money() { self.t.share_money(self.amount(share)) } else { self.t.share_seat(self.amount(share)) }
    }

    fn tie(&self, tie: &round_reasons::RoundReasonsVotingRoundTallyTies) -> String {
        let names: Vec<&str> = tie.needs.iter().map(|need| need.title.as_str()).collect();
        self.t.tie(names.join("; "), self.page.word(tie.at))
    }

    fn purchases(&self, purchases: &[Purchase]) -> Option<Grid> {
        let t = self.t;
        let rows = purchases.iter().map(|bought| {
            let mut said: Vec<String> = bought
                .payments
                .iter()
                .take(4)
                .map(|paid| {
                    let (voters, amount) = (format::number(paid.voters, t.0), self.worth(&paid.paid));
                    if paid.is_all_they_had { t.paid_all(voters, amount) } else { t.paid(voters, amount) }
                })
                .collect();
            if bought.payments.len() > 4 {
                said.push(t.paid_more(bought.payments.len() - 4));
            }
            GridRow {
                heading: label(t, self.round, &bought.need.slug),
                cells: vec![
                    self.worth(&bought.cost).into(),
                    format::number(bought.supporters, t.0).into(),
                    said.join("; ").into(),
                ],
            }
        });
        let columns = vec![t.cost().to_owned(), t.paid_by().to_owned(), t.each_paid().to_owned()];
        self.grid(t.bought(), t.need(), columns, rows.collect()).map(Grid::of_words)
    }

    fn shortfalls(&self, reasons: &Reasons) -> Option<Grid> {
        let t = self.t;
        // What still fitted in the end was chosen all the same.
        let items = &self.round.tally.as_ref()?.items;
        let is_chosen = |slug: &str| items.iter().any(|item| item.is_prioritised && item.need.slug == slug);
        let lost = reasons.shortfalls.iter().filter(|lost| !is_chosen(&lost.need.slug));
        let rows = lost.map(|lost| GridRow {
            heading: label(t, self.round, &lost.need.slug),
            cells: vec![
                self.worth(&lost.cost).into(),
                format::number(lost.supporters, t.0).into(),
                self.worth(&lost.left).into(),
            ],
        });
        let columns = vec![t.cost().to_owned(), t.supporters().to_owned(), t.had_left().to_owned()];
        self.grid(t.not_bought(), t.need(), columns, rows.collect())
    }

    fn greedy(&self, reasons: &Reasons) -> Option<Grid> {
        let t = self.t;
        let greedy = reasons.greedy.as_ref()?;
        let items = &self.round.tally.as_ref()?.items;
        let said = |is: bool| Cell::from(if is { t.yes() } else { t.no() }.to_owned());
        let rows = items.iter().map(|item| {
            let slug = &item.need.slug;
            let mut cells =
                vec![said(item.is_prioritised), said(greedy.by_votes.iter().any(|need| need.slug == *slug))];
            if self.is_money() {
                cells.push(said(greedy.by_votes_per_cost.iter().any(|need| need.slug == *slug)));
            }
            GridRow { heading: label(t, self.round, slug), cells }
        });
        let mut columns = vec![t.this_round().to_owned(), t.by_votes().to_owned()];
        if self.is_money() {
            columns.push(t.by_votes_per_cost().to_owned());
        }
        self.grid(t.compared(), t.need(), columns, rows.collect()).map(Grid::of_words)
    }

    fn steps(&self, steps: &[Step]) -> Option<Grid> {
        if steps.iter().any(|step| !step.votes.is_empty()) { self.rounds(steps) } else { self.turns(steps) }
    }

    /// The votes of each need in each round, and what happened there.
    fn rounds(&self, steps: &[Step]) -> Option<Grid> {
        let t = self.t;
        let items = &self.round.tally.as_ref()?.items;
        let columns = steps.iter().map(|step| t.round_number(step.number)).collect();
        let mut rows: Vec<GridRow> = items
            .iter()
            .map(|item| {
                let position = number(self.round, &item.need.slug);
                let at = usize::try_from(position - 1).unwrap_or(usize::MAX);
                let cell = |step: &Step| Cell {
                    text: step.votes.get(at).cloned().flatten().map_or_else(|| "–".to_owned(), |it| self.amount(&it)),
                    note: step.elected.contains(&position).then(|| t.elected_here()),
                };
                GridRow { heading: label(t, self.round, &item.need.slug), cells: steps.iter().map(cell).collect() }
            })
            .collect();
        if steps.iter().any(|step| step.exhausted.is_some()) {
            let cell = |step: &Step| Cell::from(self.amount(step.exhausted.as_deref().unwrap_or("0")));
            rows.push(GridRow { heading: t.exhausted().to_owned(), cells: steps.iter().map(cell).collect() });
        }
        let cell = |step: &Step| {
            let word = self.page.word(step.deed);
            Cell::from(match &step.need {
                Some(need) => t.number_does(number(self.round, &need.slug), word),
                None => word.to_owned(),
            })
        };
        rows.push(GridRow { heading: t.happened().to_owned(), cells: steps.iter().map(cell).collect() });
        self.grid(t.round_by_round(), t.need(), columns, rows)
    }

    /// Who had a turn, and whether it fitted.
    fn turns(&self, steps: &[Step]) -> Option<Grid> {
        let t = self.t;
        let items = &self.round.tally.as_ref()?.items;
        let rows = steps.iter().filter_map(|step| {
            let need = step.need.as_ref()?;
            let item = items.iter().find(|item| item.need.slug == need.slug);
            let mut cells = vec![
                Cell::from(label(t, self.round, &need.slug)),
                Cell::from(item.map(|item| format::number(item.approvals, t.0)).unwrap_or_default()),
            ];
            if self.is_money() {
                let cost = item.and_then(|item| item.cost).unwrap_or(0);
                cells.push(format!("€ {}", format::number(cost, t.0)).into());
            }
            cells.push(self.page.word(step.deed).to_owned().into());
            Some(GridRow { heading: t.turn_number(step.number), cells })
        });
        let mut columns = vec![t.need().to_owned(), t.votes_word().to_owned()];
        if self.is_money() {
            columns.push(t.cost().to_owned());
        }
        columns.push(t.happened().to_owned());
        self.grid(t.turn_by_turn(), t.turn(), columns, rows.collect()).map(Grid::of_words)
    }

    /// How many voters put the need of the row above that of the column.
    fn duels(&self, reasons: &Reasons) -> Option<Grid> {
        let t = self.t;
        let duels = &reasons.duels.as_ref()?.rows;
        let votes = |a: usize, b: usize| duels.get(a).and_then(|row| row.over.get(b)).copied().unwrap_or(0);
        let columns = self.round.places.iter().map(|place| t.number_short(place.position)).collect();
        let rows = self.round.places.iter().enumerate().map(|(own, place)| {
            let cell = |other: usize| {
                if own == other {
                    return Cell::from("–".to_owned());
                }
                let wins = votes(own, other) > votes(other, own);
                Cell { text: format::number(votes(own, other), t.0), note: wins.then(|| t.wins()) }
            };
            GridRow {
                heading: t.numbered(&place.need.title, place.position),
                cells: (0..self.round.places.len()).map(cell).collect(),
            }
        });
        self.grid(t.two_by_two(), t.need(), columns, rows.collect())
    }
}
