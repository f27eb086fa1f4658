//! What a published round tells: figures of groups that are large enough, and a file from which anyone counts again.

use std::{
    io::{Cursor, Read},
    process::Command,
};

use harness::{VotingRound, World, both_engines};
use serde_json::{Value, json};

both_engines![
    figures_of_a_small_group_are_hidden_also_from_subtraction,
    the_file_of_a_round_counts_to_the_winners_on_its_page,
];

/// Every member approves the need, on an approval ballot.
async fn all_approve(world: &World, round: &VotingRound) {
    for member in &round.panel.members {
        let input = json!({ "votingRoundId": round.id, "needIds": [round.need.id] });
        member.act("ballotCast", input, "receipt").await;
    }
    world.publish(round).await;
}

async fn figures_of_a_small_group_are_hidden_also_from_subtraction(world: World) {
    let six_and_two = [&["RESIDENT"; 6][..], &["PROFESSIONAL"; 2]].concat();
    let round = world.open_round_with(12, &six_and_two, json!({ "method": "APPROVAL" })).await;
    all_approve(&world, &round).await;
    let fields = "slug tally { ballotCount groups { segment municipality { name } ballotCount } }";
    for client in [&world.visitor, &round.panel.coordinator, &world.administrator] {
        let seen = client.node(&round.id, "VotingRound", fields).await;
        assert_eq!(seen["tally"]["ballotCount"], 8);
        let groups = seen["tally"]["groups"].as_array().expect("a list");
        assert!(groups.iter().all(|group| group["segment"].is_null()), "8 less 6 is 2: {groups:?}");
        assert!(groups.iter().any(|group| group["ballotCount"] == 8), "all 8 are of one place: {groups:?}");
        let page = client.http.get(format!("{}/voting-rounds/{}", client.url, seen["slug"].as_str().expect("a slug")));
        let page = page.send().await.expect("an answer").error_for_status().expect("a page");
        let page = page.text().await.expect("a text");
        assert!(!page.contains("Hulpverlener") && !page.contains("Professional"), "{page}");
    }
}

async fn the_file_of_a_round_counts_to_the_winners_on_its_page(world: World) {
    let counting = json!({ "method": "EQUAL_SHARES", "ballotKind": "APPROVAL" });
    let round = world.open_round_with(10, &["RESIDENT"; 6], counting).await;
    all_approve(&world, &round).await;
    let slug = world.visitor.node(&round.id, "VotingRound", "slug").await["slug"].clone();
    let page = format!("{}/voting-rounds/{}", world.visitor.url, slug.as_str().expect("a slug"));
    let page = world.visitor.http.get(page).send().await.expect("an answer").error_for_status().expect("a page");
    assert!(page.text().await.expect("a text").contains("bundle.zip"));
    let fields = "tally { bundlePath command ballotsSha256 items { isPrioritised need { slug } } }";
    let seen = world.visitor.node(&round.id, "VotingRound", fields).await;
    let path = seen["tally"]["bundlePath"].as_str().expect("a path");
    let response = world.visitor.http.get(format!("{}{path}", world.visitor.url)).send().await.expect("an answer");
    assert_eq!(response.headers()["content-type"], "application/zip");
    let mut archive = zip::ZipArchive::new(Cursor::new(response.bytes().await.expect("a file"))).expect("an archive");
    let mut file = |name: &str| {
        let mut text = String::new();
        archive.by_name(name).expect("a file of that name").read_to_string(&mut text).expect("a text");
        text
    };
    let folder = tempfile::tempdir().expect("a folder");
    let ballots = folder.path().join("ballots.pb");
    std::fs::write(&ballots, file("ballots.pb")).expect("written");
    let result: Value = serde_json::from_str(&file("result.json")).expect("JSON");
    assert_eq!(file("ballots.jsonl").lines().count(), 6);
    assert_eq!(result["ballots_sha256"], seen["tally"]["ballotsSha256"]);

    let options = seen["tally"]["command"].as_str().expect("options");
    let mut command = Command::new(env!("CARGO_BIN_EXE_samenvraag"));
    let output = command.arg("count").arg(&ballots).args(options.split(' ')).arg("--json").output().expect("counted");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let again: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let named = |ids: &Value| -> Vec<String> {
        let needs = result["needs"].as_array().expect("needs");
        let ids = ids.as_array().expect("ids").iter();
        let need = |id: &Value| needs.iter().find(|need| need["id"] == *id).expect("a need")["slug"].to_string();
        ids.map(need).collect()
    };
    let items = seen["tally"]["items"].as_array().expect("items").iter();
    let won: Vec<String> =
        items.filter(|item| item["isPrioritised"] == true).map(|item| item["need"]["slug"].to_string()).collect();
    assert_eq!(named(&again["winners"]), won);
    assert_eq!(again["winners"], result["count"]["winners"]);
    assert_eq!(won.len(), 1);
}
