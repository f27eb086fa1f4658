//! Requests that are well-formed and come too late, too early or over somebody else's words.
//! The states themselves are told by the features.

use harness::{World, both_engines};
use serde_json::json;

both_engines![
    a_published_round_takes_no_ballot,
    a_forged_id_is_a_bad_request_and_not_our_fault,
    a_section_that_changed_meanwhile_is_not_overwritten,
    a_text_that_changed_after_signing_cannot_be_signed_by_its_old_sum,
    what_is_wrong_is_told_all_at_once_by_field,
];

async fn a_published_round_takes_no_ballot(world: World) {
    let round = world.published_round().await;
    let late = json!({ "votingRoundId": round.id, "needIds": [] });
    let answer = round.panel.members[0].tries("ballotCast", late, "receipt").await;
    assert_eq!(answer.refusal(), Some("CONFLICT"), "{:#}", answer.body);
}

async fn a_forged_id_is_a_bad_request_and_not_our_fault(world: World) {
    let round = world.published_round().await;
    let member = &round.panel.members[0];
    let seen = member.node(&round.id, "VotingRound", "slug").await;
    let path = format!("/voting-rounds/{}/vote", seen["slug"].as_str().expect("a slug"));
    let (status, page) = member.sends(&path, &[("needIds", "geen-verwijzing")]).await.expect("an answer");
    assert_eq!(status.as_u16(), 400, "{page}");
    let forged = json!({ "votingRoundId": round.id, "needIds": ["geen-verwijzing"] });
    let answer = member.tries("ballotCast", forged, "receipt").await;
    assert_eq!(answer.refusal(), Some("INVALID_ID"), "{:#}", answer.body);
    assert!(!world.program.log().contains("a page failed"), "{}", world.program.log());
}

async fn a_section_that_changed_meanwhile_is_not_overwritten(world: World) {
    let challenge = world.draft_challenge().await;
    let lead = challenge.lead();
    let seen = lead.node(&challenge.id, "Challenge", "sections { id revision }").await;
    let section = &seen["sections"][0];
    let edit = |body: &str| json!({ "sectionId": section["id"], "revision": section["revision"], "body": body });
    lead.act("sectionEdit", edit("Eerst."), "section { id }").await;
    let answer = lead.tries("sectionEdit", edit("Te laat."), "section { id }").await;
    assert!(answer.refusal().is_some() || !answer.problems().is_empty(), "{:#}", answer.body);
    let now = lead.node(&challenge.id, "Challenge", "sections { body }").await;
    assert_eq!(now["sections"][0]["body"], "Eerst.");
}

async fn a_text_that_changed_after_signing_cannot_be_signed_by_its_old_sum(world: World) {
    let challenge = world.signed_challenge().await;
    let lead = challenge.lead();
    let asked = "versions { sha256 } sections { id revision }";
    let seen = lead.node(&challenge.id, "Challenge", asked).await;
    let reopen = json!({ "challengeId": challenge.id, "reason": "Er ontbrak iets." });
    lead.act("challengeReopen", reopen, "challenge { id }").await;
    let seen_again = lead.node(&challenge.id, "Challenge", asked).await;
    let section = &seen_again["sections"][0];
    let edit = json!({ "sectionId": section["id"], "revision": section["revision"], "body": "Nieuw." });
    lead.act("sectionEdit", edit, "section { id }").await;
    let it = json!({ "challengeId": challenge.id });
    lead.act("challengeRequestSignOff", it, "challenge { id }").await;
    let sign = json!({
        "challengeId": challenge.id,
        "organisationId": challenge.group.municipalities[0].id,
        "sha256": seen["versions"][0]["sha256"],
    });
    let answer = lead.tries("challengeSignOff", sign, "challenge { id }").await;
    assert!(answer.refusal().is_some() || !answer.problems().is_empty(), "{:#}", answer.body);
}

async fn what_is_wrong_is_told_all_at_once_by_field(world: World) {
    let municipality = world.municipality("GM0518").await;
    let input = json!({ "title": "", "body": "", "municipalityId": municipality.id });
    let answer = world.resident().await.tries("needDraft", input, "need { id }").await;
    let fields: Vec<_> = answer.at("needDraft.userErrors").as_array().expect("a list").iter().collect();
    assert_eq!(fields.len(), 2, "{:#}", answer.body);
    assert_eq!(fields[0]["field"], json!(["title"]));
    assert_eq!(fields[1]["field"], json!(["body"]));
}
