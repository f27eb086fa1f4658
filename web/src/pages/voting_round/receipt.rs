//! Finding one's own ballot in the published list by its receipt. The receipt is posted, never part of an address:
//! addresses end up in logs and histories, and a receipt leads to a vote.

use askama::Template;
use axum::extract::Path;

use super::{ballots, texts::Texts};
use crate::{
    documents,
    form::Form,
    page::{Page, Place},
    problem::Problem,
    stop::Stop,
    submitted::Submitted,
    view::View,
    visit::{Answer, Visit},
};

documents!("src/pages/voting_round/receipts.graphql": RoundReceipts);

/// How many pages of the list one search goes through.
const PAGES: usize = 20;

/// What came of a search.
pub enum Outcome {
    /// Nothing was looked for.
    NotAsked,
    /// The ballot, in words.
    Found(Vec<String>),
    /// Not in the list.
    Missing,
    /// Not in the part of the list that was gone through.
    TooMany,
}

/// The page on which one finds one's ballot.
#[derive(Template)]
#[template(path = "pages/voting_round/receipt.html")]
pub struct Receipt {
    page: Page,
    t: Texts,
    back: String,
    form: Form,
    outcome: Outcome,
}

/// `GET /voting-rounds/{slug}/receipt`
pub async fn show(visit: Visit, Path(slug): Path<String>) -> Answer {
    let round = receipts(&visit, &slug, None).await?;
    let page = visit.page("").await?;
    visit.show(&Receipt::new(page, &round.title, &slug, Form::empty(visit.locale), Outcome::NotAsked))
}

/// `POST /voting-rounds/{slug}/receipt`
pub async fn find(visit: Visit, Path(slug): Path<String>, form: Submitted) -> Answer {
    let t = Texts(visit.locale);
    let wanted = plain(&form.text("receipt"));
    if wanted.is_empty() {
        let round = receipts(&visit, &slug, None).await?;
        let form = Form::sent(visit.locale, form, vec![Problem::at("receipt", t.find_missing())]);
        return visit.mend(&Receipt::new(visit.page("").await?, &round.title, &slug, form, Outcome::NotAsked));
    }
    let (title, outcome) = search(&visit, &slug, &wanted).await?;
    let form = Form::sent(visit.locale, form, Vec::new());
    visit.show(&Receipt::new(visit.page("").await?, &title, &slug, form, outcome))
}

/// Goes through the list, and reads the one ballot whose receipt it is.
async fn search(visit: &Visit, slug: &str, wanted: &str) -> Result<(String, Outcome), Stop> {
    let mut before: Option<String> = None;
    for page in 1..=PAGES {
        let round = receipts(visit, slug, before.clone()).await?;
        let edges = &round.ballots.edges;
        if let Some(at) = edges.iter().position(|edge| plain(&edge.node.receipt) == wanted) {
            let just_before = at.checked_sub(1).map(|at| edges[at].cursor.clone()).or(before);
            let found = ballots::one(visit, slug, 1, just_before.as_deref()).await?;
            let ballot = found.and_then(|found| found.nodes.into_iter().next()).ok_or(Stop::NotFound)?;
            let named = |slug: &str| {
                let place = round.places.iter().find(|place| place.need.slug == slug);
                place.map(|place| place.need.title.clone()).unwrap_or_default()
            };
            let said = ballots::said(Texts(visit.locale), &ballot, named);
            return Ok((round.title.clone(), Outcome::Found(said)));
        }
        before = round.ballots.page_info.end_cursor.filter(|_| round.ballots.page_info.has_next_page);
        if before.is_none() {
            return Ok((round.title, Outcome::Missing));
        }
        if page == PAGES {
            return Ok((round.title, Outcome::TooMany));
        }
    }
    Err(Stop::NotFound)
}

async fn receipts(
    visit: &Visit,
    slug: &str,
    after: Option<String>,
) -> Result<round_receipts::RoundReceiptsVotingRound, Stop> {
    let variables = round_receipts::Variables { slug: slug.to_owned(), after };
    visit.ask::<RoundReceipts>(variables).await?.voting_round.ok_or(Stop::NotFound)
}

/// A receipt as people copy it: capitals, spaces and dashes say nothing.
fn plain(receipt: &str) -> String {
    receipt.chars().filter(char::is_ascii_alphanumeric).map(|letter| letter.to_ascii_uppercase()).collect()
}

impl Receipt {
    fn new(page: Page, title: &str, slug: &str, form: Form, outcome: Outcome) -> Self {
        let t = Texts(page.locale);
        let back = format!("/voting-rounds/{slug}");
        let page = Page { title: t.find().to_owned(), ..page }.at(Place::VotingRounds).under(title, &back);
        Self { page: page.mended(form.has_problems()), t, back, form, outcome }
    }
}

impl View for Receipt {
    #[cfg(test)]
    fn samples(page: Page) -> Vec<(&'static str, Self)> {
        let locale = page.locale;
        let make = |form, outcome| Self::new(page.clone(), "Langer thuis: wat eerst?", "langer-thuis", form, outcome);
        let typed = || Form::empty(locale).with("receipt", "K7MX-2PQD-9RTW-4HNB");
        let wrong = vec![Problem::at("receipt", Texts(locale).find_missing())];
        vec![
            ("filled", make(typed(), Outcome::Found(vec!["Zelf blijven koken".to_owned()]))),
            ("empty", make(typed(), Outcome::Missing)),
            ("error", make(Form::sent(locale, Submitted::default(), wrong), Outcome::NotAsked)),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_receipt_is_found_however_it_is_copied() {
        assert_eq!(plain(" k7mx 2pqd-9rtw4hnb "), plain("K7MX-2PQD-9RTW-4HNB"));
    }
}
