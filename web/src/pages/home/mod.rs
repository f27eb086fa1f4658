//! The first page: what this is, how it goes, and what is going on now.
//! Counts nothing itself; the figures are the API's.

mod texts;

use askama::Template;

use crate::{
    documents,
    page::Page,
    view::View,
    visit::{Answer, Visit},
};

documents!("src/pages/home/home.graphql": HomeNow);

/// The first page.
#[derive(Template)]
#[template(path = "pages/home/home.html")]
pub struct Home {
    page: Page,
    t: texts::Texts,
    now: home_now::ResponseData,
}

/// `GET /`
pub async fn show(visit: Visit) -> Answer {
    let now = visit.ask::<HomeNow>(home_now::Variables).await?;
    let t = texts::Texts(visit.locale);
    let page = visit.page(crate::texts::Texts(visit.locale).site()).await?.about(t.lead());
    visit.show(&Home { page, t, now })
}

impl View for Home {
    #[cfg(test)]
    fn samples(page: Page) -> Vec<(&'static str, Self)> {
        use crate::view::sample;
        use serde_json::json;

        let t = texts::Texts(page.locale);
        let page = page.titled("Samenvraag");
        let none = json!({ "nodes": [] });
        let zero = json!({
            "municipalities": 0, "needs": 0, "supports": 0, "panelMembers": 0, "openRounds": 0, "ballots": 0,
            "openChallenges": 0, "solutions": 0, "pilots": 0, "adoptions": 0,
        });
        let empty = sample(json!({ "statistics": zero, "needs": none, "votingRounds": none, "challenges": none }));
        let filled = sample(json!({
            "statistics": {
                "municipalities": 12, "needs": 1423, "supports": 8210, "panelMembers": 160, "openRounds": 1,
                "ballots": 412, "openChallenges": 4, "solutions": 15, "pilots": 5, "adoptions": 6,
            },
            "needs": { "nodes": [
                { "slug": "veilig-naar-het-toilet", "title": "’s Nachts veilig naar het toilet kunnen", "language": "NL", "state": "ANSWERED",
                  "supportCount": 214, "lifeDomains": ["LIVING", "SAFETY"], "municipality": { "name": "Den Haag" } },
                { "slug": "zelf-blijven-koken", "title": "Zelf blijven koken, ook als ik weleens iets vergeet", "language": "NL", "state": "ACCEPTED",
                  "supportCount": 187, "lifeDomains": ["LIVING"], "municipality": { "name": "Delft" } },
                { "slug": "iemand-om-mee-te-praten", "title": "Iemand om mee te praten in het weekend", "language": "NL", "state": "SUBMITTED",
                  "supportCount": 96, "lifeDomains": ["LONELINESS"], "municipality": null },
            ] },
            "votingRounds": { "nodes": [
                { "slug": "langer-thuis", "title": "Langer thuis: wat eerst?", "question": "Welke behoeften gelden voor u?",
                  "closesAt": "2026-12-01T17:00:00Z", "turnout": { "cast": 23, "eligible": 40 } },
            ] },
            "challenges": { "nodes": [
                { "slug": "veilig-in-de-nacht", "title": "Veilig door de nacht", "language": "NL", "summary": "Licht en steun op de weg van bed naar toilet, ook met drempels in huis.",
                  "submissionsCloseAt": "2026-12-18T11:00:00Z", "municipalities": [{ "name": "Delft" }, { "name": "Den Haag" }, { "name": "Westland" }] },
            ] },
        }));
        vec![
            ("filled", Self { page: page.clone(), t, now: filled }),
            ("empty", Self { page: Page { viewer: None, ..page }, t, now: empty }),
        ]
    }
}
