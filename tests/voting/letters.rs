//! Voting with the code on a letter, without an account and without JavaScript, and letting a round close later.

use harness::{World, both_engines, in_seconds};
use serde_json::json;

use super::{between, sends};

both_engines![
    a_letter_votes_once_from_the_page_to_the_published_list,
    a_round_that_stays_open_longer_says_why,
    a_ballot_of_a_wrong_kind_is_refused_in_the_voters_language,
];

const LETTER: &str = "<b class=\"sv-code\">";

async fn a_letter_votes_once_from_the_page_to_the_published_list(world: World) {
    let round = world.open_round_for(15).await;
    let coordinator = &round.panel.coordinator;
    let seen =
        coordinator.node(&round.id, "VotingRound", "slug panel { members(first: 50) { nodes { id role } } }").await;
    let slug = seen["slug"].as_str().expect("a slug");
    let members = seen["panel"]["members"]["nodes"].as_array().expect("members");
    let ids: Vec<&str> =
        members.iter().filter(|one| one["role"] == "MEMBER").filter_map(|one| one["id"].as_str()).collect();
    let chosen: Vec<(&str, &str)> = ids.iter().map(|id| ("panelMemberIds", *id)).collect();
    let (status, letters) =
        coordinator.sends(&format!("/voting-rounds/{slug}/letters"), &chosen).await.expect("a page");
    assert_eq!(status.as_u16(), 200, "{letters}");
    let codes: Vec<&str> = letters.split(LETTER).skip(1).filter_map(|rest| rest.get(..19)).collect();
    assert_eq!(codes.len(), 6, "{letters}");

    let visitor = &world.visitor;
    let (status, page) = sends(visitor, "/vote", &[("code", ""), ("step", "open")]).await;
    assert_eq!(status.as_u16(), 422, "{page}");
    let (status, page) = sends(visitor, "/vote", &[("code", "AAAA-AAAA-AAAA-AAAA"), ("step", "open")]).await;
    assert_eq!(status.as_u16(), 422, "{page}");
    assert!(page.contains("Deze code kennen wij niet"), "{page}");

    let mut receipts = Vec::new();
    for code in &codes {
        let typed = code.to_lowercase().replace('-', " ");
        let (status, ballot) = sends(visitor, "/vote", &[("code", &typed), ("step", "open")]).await;
        assert_eq!(status.as_u16(), 200, "{ballot}");
        assert!(ballot.contains("Bekijk uw stem"), "{ballot}");
        let marks = [("code", typed.as_str()), ("needIds", &round.need.id), ("noTechnology", &round.other.id)];
        let (status, preview) = sends(visitor, "/vote", &[&marks[..], &[("step", "preview")]].concat()).await;
        assert_eq!(status.as_u16(), 200, "{preview}");
        assert!(preview.contains("U hebt nog niet gestemd"), "{preview}");
        assert!(preview.contains(&format!("name=\"needIds\" value=\"{}\"", round.need.id)), "{preview}");
        let (status, cast) = sends(visitor, "/vote", &[&marks[..], &[("step", "cast")]].concat()).await;
        assert_eq!(status.as_u16(), 200, "{cast}");
        receipts.push(between(&cast, "<p class=\"sv-code\">", "</p>").to_owned());
        let (status, again) = sends(visitor, "/vote", &[&marks[..], &[("step", "cast")]].concat()).await;
        assert_eq!(status.as_u16(), 422, "a code votes once: {again}");
    }
    world.publish(&round).await;
    let told = "tally { ballotCount assistedCount items { approvals noTechnologyCount need { id } } }
        ballots(first: 50) { nodes { receipt } }";
    let told = visitor.node(&round.id, "VotingRound", told).await;
    assert_eq!(told["tally"]["ballotCount"], 6);
    assert_eq!(told["tally"]["assistedCount"], 0, "voters typed their own codes");
    assert_eq!(told["tally"]["items"][0]["approvals"], 6);
    assert_eq!(told["tally"]["items"][1]["noTechnologyCount"], 6);
    for receipt in receipts {
        assert!(told["ballots"].to_string().contains(&receipt), "{receipt} is not in the list");
        let fields = [("receipt", receipt.as_str())];
        let (_, found) = sends(visitor, &format!("/voting-rounds/{slug}/receipt"), &fields).await;
        assert!(found.contains("Uw stembiljet staat in de lijst"), "{found}");
    }
}

async fn a_round_that_stays_open_longer_says_why(world: World) {
    let round = world.open_round().await;
    let coordinator = &round.panel.coordinator;
    let slug = coordinator.node(&round.id, "VotingRound", "slug closesAt").await;
    let before = slug["closesAt"].as_str().expect("a moment").to_owned();
    let path = format!("/voting-rounds/{}/extend", slug["slug"].as_str().expect("a slug"));
    let (status, page) = coordinator.sends(&path, &[("closesAt", ""), ("reason", "")]).await.expect("an answer");
    assert_eq!(status.as_u16(), 422, "{page}");
    let member = round.panel.members[0].sends(&path, &[("closesAt", "2099-01-01T12:00"), ("reason", "Zomaar.")]).await;
    assert_eq!(member.expect("an answer").0.as_u16(), 403);
    let earlier = json!({ "votingRoundId": round.id, "closesAt": in_seconds(30), "reason": "Eerder klaar." });
    let refused = coordinator.tries("votingRoundExtend", earlier, "votingRound { id }").await;
    assert_eq!(refused.problems(), ["CLOSES_NOT_LATER"], "{:#}", refused.body);
    let later = [("closesAt", "2099-01-01T12:00"), ("reason", "De post was te laat.")];
    let (status, page) = coordinator.sends(&path, &later).await.expect("an answer");
    assert!(status.as_u16() == 303 || status.is_success(), "{status} {page}");
    let seen = world.visitor.node(&round.id, "VotingRound", "state closesAt history { verb reason }").await;
    assert_ne!(seen["closesAt"], json!(before));
    assert_eq!(seen["state"], "OPEN");
    assert!(seen["history"].to_string().contains("De post was te laat."), "{seen:#}");
}

async fn a_ballot_of_a_wrong_kind_is_refused_in_the_voters_language(world: World) {
    let round = world.open_round_with(600, &["RESIDENT"; 6], json!({ "method": "SCHULZE" })).await;
    let voter = &round.panel.members[0];
    let document =
        "mutation($input: BallotCastInput!) { ballotCast(input: $input) { receipt userErrors { code message } } }";
    let input = json!({ "votingRoundId": round.id, "needIds": [round.need.id] });
    let asked = voter.http.post(format!("{}/graphql", voter.url)).header("accept-language", "nl");
    let asked = asked.bearer_auth(voter.token.as_deref().expect("a token"));
    let answer = asked.json(&json!({ "query": document, "variables": { "input": input } })).send().await;
    let answer: serde_json::Value = answer.expect("an answer").json().await.expect("JSON");
    let problem = &answer["data"]["ballotCast"]["userErrors"][0];
    assert_eq!(problem["code"], "OTHER_KIND_OF_BALLOT", "{answer:#}");
    assert!(
        problem["message"].as_str().expect("a text").starts_with("Dit stembiljet vraagt iets anders"),
        "{answer:#}"
    );
    assert!(answer["data"]["ballotCast"]["receipt"].is_null());
    let english =
        voter.tries("ballotCast", json!({ "votingRoundId": round.id, "needIds": [round.need.id] }), "receipt").await;
    assert!(english.body.to_string().contains("This ballot asks for something else"), "{:#}", english.body);

    let seen = voter.node(&round.id, "VotingRound", "slug ballotOrder { position }").await;
    let path = format!("/voting-rounds/{}/vote", seen["slug"].as_str().expect("a slug"));
    let twice = [("rank.1", "1"), ("rank.2", "7"), ("step", "preview")];
    let (status, page) = voter.sends(&path, &twice).await.expect("a page");
    assert_eq!(status.as_u16(), 422, "{page}");
    let ranked = [("rank.1", "2"), ("rank.2", "1"), ("step", "cast")];
    let (status, page) = voter.sends(&path, &ranked).await.expect("a page");
    assert_eq!(status.as_u16(), 200, "{page}");
    assert!(page.contains("sv-code"), "{page}");
}
