//! Canary words in everything confidential, and every kind of viewer asking for everything there is.
//! Each time the owner must see the own word: otherwise silence would prove nothing.

use harness::{Client, World, both_engines};
use serde_json::json;

use super::crawl::{Contract, everything};

both_engines![
    a_draft_need_is_seen_by_its_author_alone,
    a_draft_challenge_is_seen_by_its_working_group_alone,
    a_sealed_submission_is_seen_by_its_own_team_alone,
    a_ballot_is_seen_by_nobody_while_the_round_is_open,
    an_email_address_is_seen_by_its_person_and_administrators_alone,
];

const CANARY: &str = "kanariepietje";

/// Each of the others asks for everything, the thing by its id included, and is never told the word.
async fn only(owner: &Client, others: &[(&str, &Client)], id: &str, word: &str) {
    let contract = Contract::read();
    let told = everything(&contract, owner, &[id], &[]).await;
    assert!(told.contains(word), "the owner is not told either: {told}");
    for (who, client) in others {
        let told = everything(&contract, client, &[id], &[word]).await;
        if let Some(at) = told.find(word) {
            panic!("{who} is told {:?}", &told[at.saturating_sub(300)..told.len().min(at + 100)]);
        }
    }
}

async fn a_draft_need_is_seen_by_its_author_alone(world: World) {
    let need = world.draft_need().await;
    let edit = json!({ "needId": need.id, "title": format!("Ik wil {CANARY} leren"), "body": CANARY });
    need.author.act("needEdit", edit, "need { id }").await;
    let resident = world.resident().await;
    let others = [
        ("a visitor", &world.visitor),
        ("another resident", &resident),
        ("the municipality", &need.municipality.clerk),
        ("an administrator", &world.administrator),
    ];
    only(&need.author, &others, &need.id, CANARY).await;
}

async fn a_draft_challenge_is_seen_by_its_working_group_alone(world: World) {
    let challenge = world.draft_challenge().await;
    let edit = json!({ "challengeId": challenge.id, "summary": CANARY });
    challenge.lead().act("challengeEdit", edit, "challenge { id }").await;
    let section = json!({ "challengeId": challenge.id, "heading": CANARY, "body": CANARY });
    challenge.lead().act("sectionAdd", section, "section { id }").await;
    let stranger = world.municipality("GM0758").await.clerk;
    let provider = world.provider("Nachtlicht").await.person;
    let others = [
        ("a visitor", &world.visitor),
        ("the need's author", &challenge.round.need.author),
        ("a municipality outside the group", &stranger),
        ("a provider", &provider),
        ("an administrator", &world.administrator),
    ];
    only(challenge.lead(), &others, &challenge.id, CANARY).await;
}

async fn a_sealed_submission_is_seen_by_its_own_team_alone(world: World) {
    let submission = world.sealed_submission(CANARY).await;
    let rival = world.provider("Drempelvrij").await.person;
    let others = [
        ("a visitor", &world.visitor),
        ("a rival", &rival),
        ("the lead editor", submission.challenge.lead()),
        ("a partner of the group", &submission.challenge.group.municipalities[1].clerk),
        ("an administrator", &world.administrator),
    ];
    only(&submission.provider.person, &others, &submission.id, CANARY).await;
}

async fn a_ballot_is_seen_by_nobody_while_the_round_is_open(world: World) {
    let round = world.open_round().await;
    let voter = &round.panel.members[0];
    let cast = json!({ "votingRoundId": round.id, "needIds": [round.need.id] });
    let receipt = voter.act("ballotCast", cast, "receipt").await;
    let receipt = receipt["receipt"].as_str().expect("a receipt");
    let contract = Contract::read();
    let everyone = [
        ("a visitor", &world.visitor),
        ("the voter", voter),
        ("another member", &round.panel.members[1]),
        ("the coordinator", &round.panel.coordinator),
        ("an administrator", &world.administrator),
    ];
    for (who, client) in everyone {
        let told = everything(&contract, client, &[&round.id], &[]).await;
        assert!(!told.contains(receipt), "{who} is told the receipt");
        let seen =
            client.node(&round.id, "VotingRound", "tally { ballotCount } ballots(first: 5) { totalCount }").await;
        assert_eq!(seen, json!({ "tally": null, "ballots": { "totalCount": 0 } }), "{who}");
    }
}

async fn an_email_address_is_seen_by_its_person_and_administrators_alone(world: World) {
    let address = format!("{CANARY}@example.org");
    let input = json!({ "displayName": "Riet de Vries", "email": address });
    let person = world.administrator.makes("personCreate", input, "person").await;
    let riet = world.visitor.signs_in(person).await;
    let municipality = world.municipality("GM0518").await;
    let draft =
        json!({ "title": "Zelf blijven koken", "body": "Ik wil zelf koken.", "municipalityId": municipality.id });
    let need = riet.makes("needDraft", draft, "need").await;
    riet.act("needSubmit", json!({ "needId": need }), "need { id }").await;
    municipality.clerk.act("needAccept", json!({ "needId": need }), "need { id }").await;

    let contract = Contract::read();
    for client in [&riet, &world.administrator] {
        let told = everything(&contract, client, &[&riet.id], &[]).await;
        assert!(told.contains(&address), "who may see the address does not: {told}");
    }
    let resident = world.resident().await;
    let others = [("a visitor", &world.visitor), ("a resident", &resident), ("the municipality", &municipality.clerk)];
    for (who, client) in others {
        let told = everything(&contract, client, &[&riet.id, &need], &[CANARY]).await;
        assert!(!told.contains(&address), "{who} is told the address");
    }
}
