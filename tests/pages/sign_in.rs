//! Signing in by the link in a mail, as browsers send its form.

use harness::{World, both_engines};
use reqwest::redirect::Policy;
use serde_json::json;

both_engines![a_link_signs_in_from_its_own_page_alone_and_leaks_to_no_other_site];

async fn a_link_signs_in_from_its_own_page_alone_and_leaks_to_no_other_site(world: World) {
    world.visitor.act("signInRequest", json!({ "email": "nieuw@example.nl" }), "isAccepted").await;
    let letters = world.visitor.ask("{ demoMails { body } }", json!({})).await.text("demoMails.0.body");
    let (_, token) = letters.split_once("/sign-in/").expect("a link");
    let address = format!("{}/sign-in/{}", world.program.url, token.split_whitespace().next().expect("a token"));
    let http = reqwest::Client::builder().redirect(Policy::none()).build().expect("a client");
    let page = http.get(&address).send().await.expect("a page");
    assert_eq!(page.headers()["referrer-policy"], "same-origin", "the token stands in the address");
    assert!(
        !page.text().await.expect("a page").contains(r#"name="referrer""#),
        "it would make browsers hide the origin"
    );

    // A page without referrer has its forms sent from nowhere: only what the browser says of the site counts then.
    for (site, status) in [(None, 403), (Some("cross-site"), 403), (Some("none"), 403), (Some("same-origin"), 303)] {
        let mut form = http.post(&address).header("origin", "null").form(&[("_once", "")]);
        if let Some(site) = site {
            form = form.header("sec-fetch-site", site);
        }
        assert_eq!(form.send().await.expect("an answer").status().as_u16(), status, "{site:?}");
    }
}
