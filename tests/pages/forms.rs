//! What becomes of what people typed when the platform says no.

use harness::{World, both_engines};
use reqwest::redirect::Policy;

both_engines![
    a_refused_form_keeps_what_was_typed_and_says_why,
    a_refused_button_leads_back_to_its_page_with_the_reason,
    what_is_missing_in_a_form_is_told_all_at_once,
];

async fn a_refused_form_keeps_what_was_typed_and_says_why(world: World) {
    let submission = world.assessed_submission().await;
    let lead = submission.challenge.lead();
    let seen = lead.node(&submission.challenge.id, "Challenge", "slug").await;
    let path = format!("/challenges/{}/assess/award", seen["slug"].as_str().expect("a slug"));
    let typed = "Omdat deze oplossing bewoners echt helpt.";
    let (status, page) = lead.sends(&path, &[("reason", typed)]).await.expect("an answer");
    assert_eq!(status.as_u16(), 422, "{page}");
    assert!(page.contains(typed), "{page}");
    assert!(page.contains(r#"id="problems""#), "{page}");
}

async fn a_refused_button_leads_back_to_its_page_with_the_reason(world: World) {
    let need = world.accepted_need().await;
    let clerk = &need.municipality.clerk;
    let seen = clerk.node(&need.id, "Need", "slug").await;
    let home = format!("/needs/{}", seen["slug"].as_str().expect("a slug"));
    // Accepted already: the button stood on a page that somebody had left open.
    let http = reqwest::Client::builder().redirect(Policy::none()).build().expect("a client");
    let form = http.post(format!("{}{home}/accept", world.program.url)).header("origin", &world.program.url);
    let form = form.header("cookie", format!("session={}", clerk.token.as_deref().unwrap_or_default()));
    let answer = form.form(&[("_once", "1")]).send().await.expect("an answer");
    assert_eq!(answer.status().as_u16(), 303);
    assert_eq!(answer.headers()["location"], home.as_str());
    let kept =
        answer.headers()["set-cookie"].to_str().expect("a cookie").split(';').next().expect("a value").to_owned();
    let page = http.get(format!("{}{home}", world.program.url)).header("cookie", kept).send().await.expect("an answer");
    let page = page.text().await.expect("a page");
    assert!(page.contains("utrecht-alert--warning"), "{page}");
}

async fn what_is_missing_in_a_form_is_told_all_at_once(world: World) {
    let person = world.provider("Nachtlicht").await.person;
    for (path, fields) in [
        ("/needs/new", &["title", "body", "municipalityId"][..]),
        ("/organisations/new", &["name", "kind"]),
        ("/solutions/new", &["name", "summary", "body", "priceModel"]),
    ] {
        let (status, page) = person.sends(path, &[("then", "submit")]).await.expect("an answer");
        assert_eq!(status.as_u16(), 422, "{path}: {page}");
        for field in fields {
            assert!(page.contains(&format!("id=\"field-{field}-error\"")), "{path} says nothing of {field}: {page}");
        }
    }
}
