//! The pages of needs: telling one under a name, supporting one, merging one.

use harness::{Client, Need, World, both_engines};
use serde_json::json;

both_engines![
    a_newcomer_says_a_name_before_a_need_is_told,
    only_a_need_that_takes_support_asks_for_it,
    a_need_is_merged_with_one_chosen_from_a_list,
];

async fn a_newcomer_says_a_name_before_a_need_is_told(world: World) {
    let town = world.municipality("GM0518").await;
    let newcomer = world.newcomer("fatima@example.nl").await;
    let fields = |name| {
        [
            ("title", "Zelf koken"),
            ("body", "Ik wil dat."),
            ("municipalityId", &*town.id),
            ("displayName", name),
            ("then", "keep"),
        ]
    };
    let (_, page) = newcomer.opens("/needs/new").await.expect("a page");
    assert!(page.contains(r#"name="displayName""#), "{page}");
    let (status, page) = newcomer.sends("/needs/new", &fields("")).await.expect("an answer");
    assert_eq!(status.as_u16(), 422, "{page}");
    assert!(page.contains("field-displayName-error") && page.contains("Zelf koken"), "{page}");
    let (status, page) = newcomer.sends("/needs/new", &fields("Fatima")).await.expect("an answer");
    assert_eq!(status.as_u16(), 200, "{page}");
    assert!(page.contains("Fatima"), "{page}");
    // From now on the form only says under which name it is told.
    let (_, page) = newcomer.opens("/needs/new").await.expect("a page");
    assert!(!page.contains(r#"name="displayName""#) && page.contains("<b>Fatima</b>"), "{page}");
}

async fn page_of(asker: &Client, need: &Need) -> String {
    let seen = need.author.node(&need.id, "Need", "slug").await;
    asker.opens(&format!("/needs/{}", seen["slug"].as_str().expect("a slug"))).await.expect("a page").1
}

async fn only_a_need_that_takes_support_asks_for_it(world: World) {
    let need = world.draft_need().await;
    let asks = "Log in om te steunen";
    assert!(!page_of(&need.author, &need).await.contains(r#"id="support""#), "not on one's own draft");
    need.author.act("needSubmit", json!({ "needId": need.id }), "need { id }").await;
    need.municipality.clerk.act("needAccept", json!({ "needId": need.id }), "need { id }").await;
    assert!(page_of(&world.visitor, &need).await.contains(asks));
    let answer = json!({ "needId": need.id, "kind": "ALREADY_AVAILABLE", "reason": "Er is licht." });
    need.municipality.clerk.act("needAnswer", answer, "need { id }").await;
    let page = page_of(&world.visitor, &need).await;
    assert!(!page.contains(asks) && page.contains("steunden dit"), "{page}");
}

async fn a_need_is_merged_with_one_chosen_from_a_list(world: World) {
    let kept = world.accepted_need().await;
    let clerk = &kept.municipality.clerk;
    let double = world.accepted_need_in(&kept.municipality, "Veilig naar de wc in de nacht").await;
    let seen = clerk.node(&double.id, "Need", "slug").await;
    let path = format!("/needs/{}/merge", seen["slug"].as_str().expect("a slug"));
    let (status, page) = clerk.opens(&path).await.expect("a page");
    assert_eq!(status.as_u16(), 200, "{page}");
    assert!(page.contains(&format!("value=\"{}\"", kept.id)), "the other can be chosen: {page}");
    assert!(!page.contains(&format!("value=\"{}\"", double.id)), "not with itself: {page}");
    let (status, page) = clerk.sends(&path, &[("q", "")]).await.expect("an answer");
    assert_eq!(status.as_u16(), 422, "{page}");
    assert!(page.contains("field-intoNeedId-error") && page.contains("field-reason-error"), "{page}");
    let chosen = [("intoNeedId", &*kept.id), ("reason", "Het is hetzelfde.")];
    let (status, page) = clerk.sends(&path, &chosen).await.expect("an answer");
    assert_eq!(status.as_u16(), 200, "{page}");
    assert_eq!(clerk.node(&double.id, "Need", "state").await["state"], "MERGED");
}
