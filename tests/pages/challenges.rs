//! What a working group does on the page of its challenge.

use harness::{Client, World, both_engines};
use serde_json::json;

both_engines![a_challenge_whose_pilots_were_all_halted_is_completed_from_its_page];

async fn a_challenge_whose_pilots_were_all_halted_is_completed_from_its_page(world: World) {
    let pilot = world.running_pilot().await;
    let challenge = &pilot.submission.challenge;
    let lead = challenge.lead();
    let seen = lead.node(&challenge.id, "Challenge", "slug").await;
    let address = format!("/challenges/{}", seen["slug"].as_str().expect("a slug"));
    let way = format!("{address}/complete");
    let is_offered = async |to: &Client| to.opens(&address).await.expect("a page").1.contains(&way);
    assert!(!is_offered(lead).await, "the pilot still goes on");

    let halt = json!({ "pilotId": pilot.id, "reason": "De aanbieder is gestopt." });
    lead.act("pilotHalt", halt, "pilot { id }").await;
    assert!(is_offered(lead).await, "nothing goes on any more");
    let stranger = world.resident().await;
    assert!(!is_offered(&stranger).await);
    assert_eq!(stranger.opens(&way).await.expect("a page").0.as_u16(), 403);

    let (status, page) = lead.sends(&way, &[("reason", "")]).await.expect("an answer");
    assert_eq!(status.as_u16(), 422, "{page}");
    let (status, page) = lead.sends(&way, &[("reason", "Geen pilot kon door.")]).await.expect("an answer");
    assert_eq!(status.as_u16(), 200, "{page}");
    let now = lead.node(&challenge.id, "Challenge", "state").await;
    assert_eq!(now["state"], "COMPLETED", "{now}");
}
