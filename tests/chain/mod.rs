//! The whole chain from need to adoption, told twice: by `curl` alone and by the harness's own words.
//! Single steps are tested where they live.

use harness::{World, both_engines};
use serde_json::json;

both_engines![the_whole_chain_goes_with_curl_alone, whoever_asked_first_can_follow_the_need_to_its_adoption,];

async fn the_whole_chain_goes_with_curl_alone(world: World) {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/chain/chain.sh");
    let told = tokio::process::Command::new(script)
        .arg(&world.program.url)
        .arg(world.program.first_administrator().await)
        .output()
        .await
        .expect("bash, curl and jq are installed");
    assert!(
        told.status.success(),
        "{}\n{}",
        String::from_utf8_lossy(&told.stdout),
        String::from_utf8_lossy(&told.stderr)
    );
}

async fn whoever_asked_first_can_follow_the_need_to_its_adoption(world: World) {
    let adoption = world.adoption().await;
    let need = &adoption.pilot.submission.challenge.round.need;
    let seen = need.author.node(&need.id, "Need", "challengeLinks { challenge { id } }").await;
    let challenge =
        seen["challengeLinks"][0]["challenge"]["id"].as_str().expect("the need is in a challenge").to_owned();
    let path = "pilots { outcome adoptions { state organisation { cbsCode } } }";
    let challenge = need.author.node(&challenge, "Challenge", path).await;
    let expected = json!([{
        "outcome": "SCALE",
        "adoptions": [{ "state": "ADOPTED", "organisation": { "cbsCode": "GM0758" } }],
    }]);
    assert_eq!(challenge["pilots"], expected, "{challenge:#}");
}
