//! Where a reload or a change of language leads, on an address that only takes forms.

use std::process::Command;

use harness::{Program, World, both_engines};
use reqwest::{StatusCode, redirect::Policy};

both_engines![no_address_breaks_on_a_reload];

async fn no_address_breaks_on_a_reload(world: World) {
    let told = Command::new(Program::path()).arg("routes").output().expect("the program runs");
    let told = String::from_utf8(told.stdout).expect("text");
    let http = reqwest::Client::builder().redirect(Policy::none()).build().expect("a client");
    let mut led = 0;
    for path in told.lines().filter_map(|line| line.split('\t').next()).filter(|path| path.starts_with('/')) {
        let asked = path.replace("{slug}", "zelf-koken").replace("{id}", "x").replace("{organisation}", "x");
        let asked = asked.replace("{need}", "x").replace("{token}", "x").replace("{number}", "1");
        let answer = http.get(format!("{}{asked}", world.program.url)).send().await.expect("an answer");
        assert_ne!(answer.status(), StatusCode::METHOD_NOT_ALLOWED, "{path}");
        if answer.status() == StatusCode::SEE_OTHER {
            let to = answer.headers()["location"].to_str().expect("an address");
            let near = asked.split('/').take(2).collect::<Vec<_>>().join("/");
            let is_near = to == "/" || to.starts_with(&near) || (near == "/adoptions" && to == "/pilots");
            assert!(is_near && !to.contains('{'), "{path} leads to {to}");
            led += 1;
        }
    }
    assert!(led >= 25, "{led} addresses lead to the page of their form");

    // After a mistake in a form on such an address, the language is changed on the page the form stands on.
    let (status, page) = world.visitor.sends("/sign-in/code", &[("code", "")]).await.expect("an answer");
    assert_eq!(status.as_u16(), 422);
    assert!(page.contains(r#"name="return" value="/sign-in""#), "{page}");
}
