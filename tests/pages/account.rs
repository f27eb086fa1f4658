//! What somebody finds back on the page of the own account.

use harness::{World, both_engines};
use serde_json::json;

both_engines![
    people_find_their_needs_and_what_they_support_on_their_account,
    what_waits_for_somebody_stands_on_the_account,
];

async fn people_find_their_needs_and_what_they_support_on_their_account(world: World) {
    let need = world.accepted_need().await;
    let supporter = world.administrator.person("Ans").await;
    supporter.act("needSupport", json!({ "needId": need.id }), "need { id }").await;
    let title = "’s Nachts veilig naar het toilet";
    for (person, list) in [(&need.author, "Uw behoeften"), (&supporter, "Wat u steunt")] {
        let (status, page) = person.opens("/account").await.expect("a page");
        assert_eq!(status.as_u16(), 200, "{page}");
        let (_, below) = page.split_once(list).unwrap_or_else(|| panic!("no list {list}: {page}"));
        assert!(below.contains(title), "{list}: {page}");
    }
    let lists = "{ viewer { needs { totalCount nodes { id } } supportedNeeds { totalCount nodes { id } } } }";
    let own = need.author.ask(lists, json!({})).await.fine();
    assert_eq!((own.at("viewer.needs.nodes.0.id"), own.at("viewer.needs.totalCount")), (&json!(need.id), &json!(1)));
    let backed = supporter.ask(lists, json!({})).await.fine();
    assert_eq!(backed.at("viewer.supportedNeeds.nodes.0.id"), &json!(need.id));
    assert_eq!(backed.at("viewer.needs.totalCount"), &json!(0));
}

async fn what_waits_for_somebody_stands_on_the_account(world: World) {
    let need = world.draft_need().await;
    need.author.act("needSubmit", json!({ "needId": need.id }), "need { id }").await;
    let (_, page) = need.municipality.clerk.opens("/account").await.expect("a page");
    assert!(page.contains("Lees en beantwoord"), "{page}");
    let input = json!({ "name": "Stap BV", "kind": "PROVIDER" });
    need.author.makes("organisationRegister", input, "organisation").await;
    let (_, page) = world.administrator.opens("/account").await.expect("a page");
    assert!(page.contains("Controleer de organisatie: Stap BV"), "{page}");
}
