//! The rounds, stages or turns of a count; asked apart from the other reasons, fifty at a time.

use crate::{documents, stop::Stop, visit::Visit};

documents!("src/pages/voting_round/steps.graphql": RoundSteps);

pub(super) type Step = round_steps::RoundStepsVotingRoundTallySteps;

/// How many requests are made at most: a hundred needs never take more steps.
const REQUESTS: usize = 8;

/// The steps of a round's count.
pub(super) async fn ask(visit: &Visit, slug: &str) -> Result<Vec<Step>, Stop> {
    let mut steps: Vec<Step> = Vec::new();
    for _ in 0..REQUESTS {
        let variables = round_steps::Variables { slug: slug.to_owned(), after: steps.last().map(|step| step.number) };
        let tally = visit.ask::<RoundSteps>(variables).await?.voting_round.and_then(|round| round.tally);
        let more = tally.map(|tally| tally.steps).unwrap_or_default();
        if more.is_empty() {
            break;
        }
        steps.extend(more);
    }
    Ok(steps)
}
