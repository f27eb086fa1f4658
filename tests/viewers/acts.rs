//! The table of actions and kinds of viewer: allowed, or which refusal. It is the documentation of who may do what.
//! Each attempt is made by the viewer named, over HTTP, on a thing in the state where the action makes sense.

use std::fmt::Write as _;

use harness::{Client, World, both_engines};
use serde_json::{Value, json};

both_engines![who_may_do_what_is_this_table];

/// One action: its verb, the thing in its payload and its input.
type Act = (&'static str, &'static str, Value);

/// What came of an attempt, in one word.
async fn attempt(client: &Client, (verb, thing, input): &Act) -> String {
    let answer = client.tries(verb, input.clone(), &format!("{thing} {{ __typename }}")).await;
    match (answer.refusal(), answer.problems().first()) {
        (Some(code), _) => code.to_owned(),
        (None, Some(code)) => (*code).to_owned(),
        (None, None) => "allowed".to_owned(),
    }
}

/// Tries each action as each viewer, the least trusted first, and draws the table. The last viewer of a row
/// is the one who may; nobody before changed anything.
async fn table(viewers: &[(&str, &Client)], acts: &[Act]) -> String {
    let mut drawn = format!("{:<24}", "");
    for (who, _) in viewers {
        let _ = write!(drawn, " {who:<15}");
    }
    for act in acts {
        let _ = write!(drawn, "\n{:<24}", act.0);
        for (_, client) in viewers {
            let _ = write!(drawn, " {:<15}", attempt(client, act).await);
        }
        drawn = drawn.trim_end().to_owned();
    }
    drawn
}

async fn who_may_do_what_is_this_table(world: World) {
    let adoption = world.adoption().await;
    let submission = &adoption.pilot.submission;
    let challenge = &submission.challenge;
    let resident = world.resident().await;
    let rival = world.provider("Drempelvrij").await.person;
    let stranger = world.municipality("GM0014").await.clerk;

    let need = world.draft_need_in(&challenge.group.municipalities[0], "Zelf blijven koken").await;
    let draft = json!({ "needId": need.id });
    let reason = |key: &str, id: &str| json!({ key: id, "reason": "Omdat het zo is." });
    let other_draft =
        json!({ "workingGroupId": challenge.group.id, "title": "Weer naar buiten", "summary": "Durven." });
    let panel = json!({ "panelId": challenge.round.panel.id, "displayName": "Nieuw lid", "segment": "RESIDENT" });

    let viewers = [
        ("visitor", &world.visitor),
        ("resident", &resident),
        ("other provider", &rival),
        ("provider", &submission.provider.person),
        ("other clerk", &stranger),
        ("panel member", &challenge.round.panel.members[0]),
        ("partner clerk", &challenge.group.municipalities[1].clerk),
        ("administrator", &world.administrator),
        ("author", &need.author),
        ("lead clerk", challenge.lead()),
    ];
    let acts: [Act; 16] = [
        ("needEdit", "need", json!({ "needId": need.id, "title": "Zelf blijven koken" })),
        ("needSubmit", "need", draft.clone()),
        ("needAccept", "need", draft),
        ("needReopen", "need", reason("needId", &need.id)),
        ("panelMemberAdd", "panelMember", panel),
        ("votingRoundPublish", "votingRound", json!({ "votingRoundId": challenge.round.id })),
        ("votingRoundCancel", "votingRound", reason("votingRoundId", &challenge.round.id)),
        ("ballotCast", "votingRound", json!({ "votingRoundId": challenge.round.id, "needIds": [] })),
        ("challengeDraft", "challenge", other_draft),
        ("challengeEdit", "challenge", json!({ "challengeId": challenge.id, "title": "Anders" })),
        ("challengeWithdraw", "challenge", reason("challengeId", &challenge.id)),
        ("submissionWithdraw", "submission", reason("submissionId", &submission.id)),
        (
            "submissionDecide",
            "submission",
            json!({ "submissionId": submission.id, "isSelected": false, "reason": "Toch niet." }),
        ),
        ("pilotHalt", "pilot", reason("pilotId", &adoption.pilot.id)),
        ("organisationVerify", "organisation", json!({ "organisationId": submission.provider.id })),
        ("adoptionDiscontinue", "adoption", reason("adoptionId", &adoption.id)),
    ];
    let drawn = table(&viewers, &acts).await;
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/viewers"));
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!("acts", drawn));
}
