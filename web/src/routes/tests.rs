//! Renders every page in every state and both languages, and writes them where axe and people can look at them.

use std::{collections::BTreeSet, fs, path::Path};

use super::*;
use crate::{
    locale::Locale,
    page::Page,
    pages::{ballot, voting_round},
};

#[test]
fn every_page_renders_in_every_state_and_both_languages() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/samples");
    fs::create_dir_all(&folder).expect("a folder for the samples");
    let mut index = Vec::new();
    // Pages shown instead of another, or only as the answer to a form, have no address of their own.
    let instead = [
        Route::at("/nowhere", "problem", MethodRouter::new).shows::<crate::pages::problem::Problem>().without(FIXED),
        Route::at("/nowhere", "preview", MethodRouter::new).shows::<ballot::Preview>().without(READ_ONLY),
        Route::at("/nowhere", "receipt-shown", MethodRouter::new).shows::<ballot::Cast>().without(SHOWN_ONCE),
        Route::at("/nowhere", "letters-shown", MethodRouter::new)
            .shows::<voting_round::letters::Printed>()
            .without(SHOWN_ONCE),
    ];
    for route in table().into_iter().chain(instead) {
        let Some(samples) = route.samples else {
            continue;
        };
        for locale in Locale::ALL {
            let rendered = samples(Page::sample(locale, route.path));
            let mut states: BTreeSet<&str> = route.without.iter().map(|(state, _)| *state).collect();
            for (state, html) in rendered {
                states.insert(state);
                assert!(html.contains(&format!("lang=\"{}\"", locale.tag())), "{} {state}", route.path);
                assert_eq!(html.matches("<h1").count(), 1, "one heading on {} {state}", route.path);
                assert!(!html.contains(" style="), "our policy forbids inline style: {} {state}", route.path);
                let name = format!("{}--{state}--{}.html", route.name, locale.tag());
                fs::write(folder.join(&name), html).expect("the sample is written");
                index.push(name);
            }
            for state in ["filled", "empty", "error"] {
                assert!(states.contains(state), "{} has no sample in state `{state}`", route.path);
            }
        }
    }
    fs::write(folder.join("index.json"), serde_json::to_string_pretty(&index).expect("a list")).expect("written");
}

#[test]
fn no_two_pages_share_a_name_or_an_address() {
    let routes = table();
    let paths: BTreeSet<&str> = routes.iter().map(|route| route.path).collect();
    let names: BTreeSet<&str> = routes.iter().map(|route| route.name).collect();
    assert_eq!((paths.len(), names.len()), (routes.len(), routes.len()));
}
