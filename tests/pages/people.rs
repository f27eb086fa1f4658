//! What an administrator does for people on the pages.

use harness::{World, both_engines};

both_engines![an_administrator_makes_an_account_from_the_pages_and_nobody_else_does];

async fn an_administrator_makes_an_account_from_the_pages_and_nobody_else_does(world: World) {
    let (administrator, resident) = (&world.administrator, world.resident().await);
    assert!(administrator.opens("/account").await.expect("a page").1.contains("href=\"/people/new\""));
    assert!(!resident.opens("/account").await.expect("a page").1.contains("/people/new"));
    assert_eq!(resident.opens("/people/new").await.expect("a page").0.as_u16(), 403);
    assert_eq!(world.visitor.opens("/people/new").await.expect("a page").0.as_u16(), 401);
    let fields = |name| [("displayName", name), ("email", "noor@voorbeeld.nl"), ("language", "EN")];
    let (status, _) = resident.sends("/people/new", &fields("Noor")).await.expect("an answer");
    assert_eq!(status.as_u16(), 403);

    let (status, page) = administrator.sends("/people/new", &fields("")).await.expect("an answer");
    assert_eq!(status.as_u16(), 422);
    assert!(page.contains("noor@voorbeeld.nl"), "what was typed is kept: {page}");
    let (status, page) = administrator.sends("/people/new", &fields("Noor Visser")).await.expect("an answer");
    assert_eq!(status.as_u16(), 200, "{page}");
    let (status, page) = administrator.sends("/people/new", &fields("Noor Visser")).await.expect("an answer");
    assert_eq!(status.as_u16(), 422, "somebody has this address already: {page}");
}
