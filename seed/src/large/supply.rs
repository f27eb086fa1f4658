//! The answering side of the large world: providers, solutions and submissions.

use serde_json::json;

use super::{
    Scale,
    crew::Crew,
    demand::{Challenge, staff},
    words::Words,
};
use crate::{Error, dice::Dice, documents as doc};

/// A solution and the person who acts for its provider.
pub(super) struct Solution {
    pub id: String,
    pub admin: String,
}

pub(super) async fn solutions(crew: &Crew<'_>, words: &Words, scale: Scale) -> Result<Vec<Solution>, Error> {
    let providers = crew
        .each("providers", scale.providers, async |number| {
            let input = json!({ "name": words.maker(number), "kind": "PROVIDER" });
            let document = doc::ORGANISATION_REGISTER;
            let id = crew.make("", document, "/organisation/id", input).await?;
            let roles = json!(["ADMIN", "MEMBER"]);
            let admin = staff(crew, words, (&id, roles), number, "aanbieder").await?;
            Ok((id, admin))
        })
        .await?;
    crew.each("solutions", scale.solutions, async |number| {
        let mut dice = Dice::of("solution", number as u64);
        let (provider, admin) = &providers[number % providers.len()];
        let (domains, groups, excluded) = Words::tags(&mut dice);
        let input = json!({
            "organisationId": provider,
            "name": words.thing(number),
            "summary": words.wish(number).replacen("Ik wil", "Voor wie wil", 1),
            "body": words.story(&mut dice),
            "lifeDomains": domains,
            "targetGroups": groups,
            "contextExcluded": excluded,
            "readiness": {
                "isMatched": dice.chance(50),
                "isVisible": true,
                "canBeExperienced": dice.chance(40),
                "canBeBorrowed": dice.chance(30),
            },
            "priceModel": "RENT",
        });
        let id = crew.make(admin, doc::SOLUTION_DRAFT, "/solution/id", input).await?;
        crew.tell(admin, doc::SOLUTION_PUBLISH, json!({ "solutionId": id })).await?;
        Ok(Solution { id, admin: admin.clone() })
    })
    .await
}

/// Spreads the submissions over all challenges, each with a solution of its own.
pub(super) async fn submissions(
    crew: &Crew<'_>,
    scale: Scale,
    challenges: &[Challenge],
    solutions: &[Solution],
) -> Result<(), Error> {
    crew.each("submissions", scale.submissions, async |number| {
        let challenge = &challenges[number % challenges.len()];
        let solution = &solutions[number % solutions.len()];
        let input = json!({ "challengeId": challenge.id, "solutionId": solution.id });
        let document = doc::SUBMISSION_DRAFT;
        let id = crew.make(&solution.admin, document, "/submission/id", input).await?;
        let answers: Vec<_> = challenge
            .criteria
            .iter()
            .map(|criterion| {
                json!({
                    "criterionId": criterion,
                    "text": "Wij probeerden dit bij mensen thuis. Bij de meesten ging het goed.",
                })
            })
            .collect();
        let pitch = "Gemaakt met bewoners, en eerlijk over waar het niet past.";
        let input = json!({ "submissionId": id, "pitch": pitch, "answers": answers });
        crew.tell(&solution.admin, doc::SUBMISSION_SAVE, input).await?;
        crew.tell(&solution.admin, doc::SUBMISSION_SUBMIT, json!({ "submissionId": id })).await?;
        Ok(())
    })
    .await?;
    Ok(())
}
