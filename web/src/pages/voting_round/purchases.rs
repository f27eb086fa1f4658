//! Who paid for what by equal shares; asked apart from the other reasons, for it is a long answer.

use crate::{documents, stop::Stop, visit::Visit};

documents!("src/pages/voting_round/purchases.graphql": RoundPurchases);

pub(super) type Purchase = round_purchases::RoundPurchasesVotingRoundTallyPurchases;

/// What the voters of a round bought.
pub(super) async fn ask(visit: &Visit, slug: &str) -> Result<Vec<Purchase>, Stop> {
    let variables = round_purchases::Variables { slug: slug.to_owned() };
    let tally = visit.ask::<RoundPurchases>(variables).await?.voting_round.and_then(|round| round.tally);
    Ok(tally.map(|tally| tally.purchases).unwrap_or_default())
}
