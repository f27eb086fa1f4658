//! Who hears what by mail: those whom a decision concerns, in the same write, with the reason and the way to it.
//! How mail is sent is the outbox's affair.

use std::time::{Duration, Instant};

use harness::{Client, Database, Engine, Program, World, both_engines};
use serde_json::{Value, json};

both_engines![
    the_author_of_a_need_hears_each_decision_with_its_reason,
    supporters_hear_the_answer_once_and_the_author_as_an_author,
    nobody_without_an_address_is_written_to,
    an_assessor_hears_it_and_can_be_taken_away_before_the_judging,
    an_assessor_stays_once_the_judging_has_begun,
    an_address_that_nobody_has_becomes_no_assessor,
    an_invited_organisation_hears_it_through_its_admins,
    those_who_sign_hear_that_a_text_awaits_them,
];

#[test]
fn the_past_of_a_seeded_world_is_written_to_nobody() {
    harness::run_with(Engine::Sqlite, "letters::seeded", seeded, nobody_was_written_to);
}

async fn seeded(database: &Database) -> Program {
    let seeding = Program::command(&database.url, &database.data, &["seed", "--size", "small"]).output().await;
    let seeding = seeding.expect("the program runs");
    assert!(seeding.status.success(), "{}", String::from_utf8_lossy(&seeding.stderr));
    Program::serve(&database.url, &database.data).await
}

async fn nobody_was_written_to(world: World) {
    let told = world.visitor.ask("{ demoMails { subject } statistics { needs } }", json!({})).await.fine();
    assert!(told.at("statistics.needs").as_i64() > Some(0), "the world has a past");
    assert_eq!(told.at("demoMails"), &json!([]));
}

/// A person whom mail reaches.
async fn reachable(world: &World, name: &str, email: &str) -> Client {
    let input = json!({ "displayName": name, "email": email, "language": "NL" });
    let id = world.administrator.makes("personCreate", input, "person").await;
    world.administrator.signs_in(id).await
}

/// The letters to this address, newest first.
async fn letters(world: &World, email: &str) -> Vec<Value> {
    let mut answer = world.visitor.ask("{ demoMails { address subject body } }", json!({})).await.fine();
    let Value::Array(all) = answer.body["data"]["demoMails"].take() else { panic!("no list of letters") };
    all.into_iter().filter(|letter| letter["address"] == email).collect()
}

async fn until_letters(world: &World, email: &str, count: usize) -> Vec<Value> {
    let deadline = Instant::now() + Duration::from_secs(20);
    loop {
        let found = letters(world, email).await;
        if found.len() >= count {
            return found;
        }
        assert!(Instant::now() < deadline, "{email} got {} of {count} letters", found.len());
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
}

fn says(letter: &Value, words: &str) -> bool {
    letter["body"].as_str().is_some_and(|body| body.contains(words))
}

/// A need of this author, handed in.
async fn submitted(author: &Client, municipality: &str, title: &str) -> String {
    let input = json!({ "title": title, "body": "Ik wil dit zelf kunnen.", "municipalityId": municipality });
    let id = author.makes("needDraft", input, "need").await;
    author.act("needSubmit", json!({ "needId": id }), "need { id }").await;
    id
}

async fn the_author_of_a_need_hears_each_decision_with_its_reason(world: World) {
    let town = world.municipality("GM0518").await;
    let author = reachable(&world, "Riet", "riet@example.nl").await;
    let clerk = &town.clerk;
    let reason = |id: &str, why: &str| json!({ "needId": id, "reason": why });

    let declined = submitted(&author, &town.id, "Een zwembad").await;
    clerk.act("needDecline", reason(&declined, "Dat hoort bij de sportnota."), "need { id }").await;
    clerk.act("needReopen", reason(&declined, "De nota komt er niet."), "need { id }").await;
    let kept = submitted(&author, &town.id, "Zelf koken").await;
    clerk.act("needAccept", json!({ "needId": kept }), "need { id }").await;
    let merge = json!({ "needId": declined, "intoNeedId": kept, "reason": "Het is hetzelfde." });
    clerk.act("needMerge", merge, "need { id }").await;
    let answer = json!({ "needId": kept, "kind": "ALREADY_AVAILABLE", "reason": "Er is een kookgroep." });
    clerk.act("needAnswer", answer, "need { id }").await;

    let told = letters(&world, "riet@example.nl").await;
    assert_eq!(told.len(), 5, "{told:#?}");
    // The newest first.
    for (letter, why) in told.iter().zip([
        "Er is een kookgroep.",
        "Het is hetzelfde.",
        "heeft uw behoefte “Zelf koken” opgenomen",
        "De nota komt er niet.",
        "Dat hoort bij de sportnota.",
    ]) {
        assert!(says(letter, why), "{why}: {letter:#}");
        assert!(says(letter, &format!("{}/needs/", world.program.url)), "{letter:#}");
        assert!(!says(letter, "Ambtenaar"), "a letter names nobody: {letter:#}");
    }
}

async fn supporters_hear_the_answer_once_and_the_author_as_an_author(world: World) {
    let town = world.municipality("GM0518").await;
    let author = reachable(&world, "Riet", "riet@example.nl").await;
    let need = submitted(&author, &town.id, "Zelf koken").await;
    town.clerk.act("needAccept", json!({ "needId": need }), "need { id }").await;
    for (name, email) in [("Ans", "ans@example.nl"), ("Bo", "bo@example.nl")] {
        let supporter = reachable(&world, name, email).await;
        supporter.act("needSupport", json!({ "needId": need }), "need { id }").await;
    }
    author.act("needSupport", json!({ "needId": need }), "need { id }").await;
    let answer = json!({ "needId": need, "kind": "ALREADY_AVAILABLE", "reason": "Er is een kookgroep." });
    town.clerk.act("needAnswer", answer, "need { id }").await;
    for email in ["ans@example.nl", "bo@example.nl"] {
        let told = until_letters(&world, email, 1).await;
        assert_eq!(told.len(), 1);
        assert!(says(&told[0], "Er is een kookgroep."), "{told:#?}");
    }
    let own = letters(&world, "riet@example.nl").await;
    assert_eq!(own.len(), 2, "accepted and answered, each once: {own:#?}");
}

async fn nobody_without_an_address_is_written_to(world: World) {
    let need = world.accepted_need().await;
    let answer = world.visitor.ask("{ demoMails { address } }", json!({})).await.fine();
    assert_eq!(answer.at("demoMails"), &json!([]), "the author {} has none", need.author.id);
}

async fn an_assessor_hears_it_and_can_be_taken_away_before_the_judging(world: World) {
    let challenge = world.published_challenge().await;
    let lead = challenge.lead();
    let assessor = reachable(&world, "Jan", "jan@example.nl").await;
    let assign = json!({ "challengeId": challenge.id, "email": "jan@example.nl" });
    lead.act("assessorAssign", assign, "challenge { id }").await;
    assert!(says(&letters(&world, "jan@example.nl").await[0], "/assess"));
    let stranger = world.municipality("GM0014").await.clerk;
    let remove = json!({ "challengeId": challenge.id, "personId": assessor.id });
    let tried = stranger.tries("assessorRemove", remove.clone(), "challenge { id }").await;
    assert_eq!(tried.refusal(), Some("NOT_ALLOWED"), "{:#}", tried.body);
    let left = lead.act("assessorRemove", remove, "challenge { assessors { person { id } } }").await;
    assert_eq!(left["challenge"]["assessors"], json!([]));
}

async fn an_assessor_stays_once_the_judging_has_begun(world: World) {
    let judged = world.assessed_submission().await;
    let lead = judged.challenge.lead();
    let late = json!({ "challengeId": judged.challenge.id, "personId": lead.id });
    let tried = lead.tries("assessorRemove", late, "challenge { id }").await;
    assert_eq!(tried.refusal(), Some("CONFLICT"), "{:#}", tried.body);
}

async fn an_address_that_nobody_has_becomes_no_assessor(world: World) {
    let challenge = world.published_challenge().await;
    let lead = challenge.lead();
    let assign = |email: &str| json!({ "challengeId": challenge.id, "email": email });
    let tried = lead.tries("assessorAssign", assign("jna@example.nl"), "challenge { id }").await;
    assert_eq!(tried.problems(), ["ASSESSOR_UNKNOWN"], "{:#}", tried.body);
    // Who may not assign assessors learns nothing of who has an account.
    let known = reachable(&world, "Jan", "jan@example.nl").await;
    for email in ["jan@example.nl", "jna@example.nl"] {
        let tried = known.tries("assessorAssign", assign(email), "challenge { id }").await;
        assert_eq!(tried.refusal(), Some("NOT_ALLOWED"), "{:#}", tried.body);
    }
    for number in 0..40 {
        let tried = lead.tries("assessorAssign", assign(&format!("p{number}@example.nl")), "challenge { id }").await;
        if tried.refusal() == Some("RATE_LIMITED") {
            return;
        }
    }
    panic!("addresses can be tried without end");
}

async fn an_invited_organisation_hears_it_through_its_admins(world: World) {
    let challenge = world.draft_challenge().await;
    let town = world.municipality("GM0363").await;
    let admin = reachable(&world, "Amir", "amir@example.nl").await;
    let grant = json!({ "organisationId": town.id, "personId": admin.id, "roles": ["ADMIN"] });
    world.administrator.act("membershipGrant", grant, "membership { id }").await;
    let invite = json!({ "workingGroupId": challenge.group.id, "organisationId": town.id });
    challenge.lead().act("workingGroupInvite", invite, "workingGroup { id }").await;
    let told = letters(&world, "amir@example.nl").await;
    assert_eq!(told.len(), 1, "{told:#?}");
    assert!(says(&told[0], "/working-groups/"), "{told:#?}");
    let waiting = admin.ask("{ viewer { invitations { id } } }", json!({})).await.fine();
    assert_eq!(waiting.at("viewer.invitations.0.id"), &json!(challenge.group.id));
}

async fn those_who_sign_hear_that_a_text_awaits_them(world: World) {
    let challenge = world.draft_challenge().await;
    let lead = challenge.lead();
    let town = &challenge.group.municipalities[1];
    let signatory = reachable(&world, "Sien", "sien@example.nl").await;
    let grant = json!({ "organisationId": town.id, "personId": signatory.id, "roles": ["SIGNATORY", "MEMBER"] });
    world.administrator.act("membershipGrant", grant, "membership { id }").await;
    let seat = json!({ "workingGroupId": challenge.group.id, "organisationId": town.id,
                       "personId": signatory.id, "role": "READER" });
    lead.act("workingGroupMemberAdd", seat, "workingGroupMember { id }").await;
    let it = json!({ "challengeId": challenge.id });
    lead.tries("challengeConsult", it.clone(), "challenge { id }").await;
    lead.act("challengeRequestSignOff", it, "challenge { id }").await;
    let told = letters(&world, "sien@example.nl").await;
    assert_eq!(told.len(), 1, "{told:#?}");
    assert!(says(&told[0], "/sign"), "{told:#?}");
}
