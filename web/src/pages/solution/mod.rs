//! The page of one solution: what one can do with it, for whom it works and for whom not; and its publishing and
//! withdrawing. Writing it is in `solution_form`.

mod texts;

use askama::Template;
use axum::extract::Path;

use crate::{
    documents,
    form::Form,
    page::{Page, Place},
    pages::reason::Reason,
    stop::Stop,
    submitted::Submitted,
    view::View,
    visit::{Answer, Visit},
    vocabulary::{SolutionAction, SolutionState},
};

documents!("src/pages/solution/solution.graphql": SolutionPage, SolutionForAct, SolutionShow, SolutionTakeBack);

/// The page of one solution.
#[derive(Template)]
#[template(path = "pages/solution/solution.html")]
pub struct Solution {
    page: Page,
    t: texts::Texts,
    solution: solution_page::SolutionPageSolution,
}

/// `GET /solutions/{slug}`
pub async fn show(visit: Visit, Path(slug): Path<String>) -> Answer {
    let variables = solution_page::Variables { slug };
    let solution = visit.ask::<SolutionPage>(variables).await?.solution.ok_or(Stop::NotFound)?;
    let page = visit.page(&solution.name).await?.at(Place::Solutions).about(&solution.summary);
    visit.show(&Solution { page, t: texts::Texts(visit.locale), solution })
}

/// `POST /solutions/{slug}/publish`
pub async fn publish(visit: Visit, Path(slug): Path<String>, _: Submitted) -> Answer {
    let solution = for_act(&visit, slug, SolutionAction::Publish).await?;
    let input = solution_show::SolutionPublishInput { solution_id: solution.id };
    visit.click::<SolutionShow>(solution_show::Variables { input }).await?;
    visit.go_saying(&format!("/solutions/{}", solution.slug), texts::Texts(visit.locale).said_published())
}

/// `GET /solutions/{slug}/withdraw`
pub async fn withdraw(visit: Visit, Path(slug): Path<String>) -> Answer {
    let solution = for_act(&visit, slug, SolutionAction::Withdraw).await?;
    let view = withdrawing(&visit, &solution, Form::empty(visit.locale)).await?;
    visit.show(&view)
}

/// `POST /solutions/{slug}/withdraw`
pub async fn do_withdraw(visit: Visit, Path(slug): Path<String>, form: Submitted) -> Answer {
    let solution = for_act(&visit, slug, SolutionAction::Withdraw).await?;
    let input =
        solution_take_back::SolutionWithdrawInput { solution_id: solution.id.clone(), reason: form.text("reason") };
    match visit.act::<SolutionTakeBack>(solution_take_back::Variables { input }).await? {
        Ok(_) => visit.go_saying(&format!("/solutions/{}", solution.slug), texts::Texts(visit.locale).said_withdrawn()),
        Err(problems) => {
            let view = withdrawing(&visit, &solution, Form::sent(visit.locale, form, problems)).await?;
            visit.mend(&view)
        }
    }
}

async fn withdrawing(
    visit: &Visit,
    solution: &solution_for_act::SolutionForActSolution,
    form: Form,
) -> Result<Reason, Stop> {
    let t = texts::Texts(visit.locale);
    let back = format!("/solutions/{}", solution.slug);
    let page = visit.page(t.withdraw_title()).await?.at(Place::Solutions).under(&solution.name, &back);
    Ok(Reason::new(page, t.withdraw_lead(&solution.name), format!("{back}/withdraw"), back, form).for_good())
}

/// The solution, for whoever may do this with it now.
async fn for_act(
    visit: &Visit,
    slug: String,
    act: SolutionAction,
) -> Result<solution_for_act::SolutionForActSolution, Stop> {
    let variables = solution_for_act::Variables { slug };
    let solution = visit.ask::<SolutionForAct>(variables).await?.solution.ok_or(Stop::NotFound)?;
    if solution.viewer_can.contains(&act) { Ok(solution) } else { Err(Stop::NotAllowed(String::new())) }
}

impl Solution {
    fn can(&self, act: SolutionAction) -> bool {
        self.solution.viewer_can.contains(&act)
    }

    /// The address of a deed with it.
    fn to(&self, deed: &str) -> String {
        format!("/solutions/{}/{deed}", self.solution.slug)
    }

    /// Why it was withdrawn.
    fn reason(&self) -> Option<&str> {
        let last = self.solution.history.iter().rev().find(|line| line.verb == "solution.withdraw")?;
        last.reason.as_deref()
    }

    /// What it is ready for, with what that means.
    fn readiness(&self) -> [(bool, &'static str, &'static str); 4] {
        let (ready, t) = (&self.solution.readiness, self.t);
        [
            (ready.is_matched, t.matched(), t.matched_text()),
            (ready.is_visible, t.visible(), t.visible_text()),
            (ready.can_be_experienced, t.experienced(), t.experienced_text()),
            (ready.can_be_borrowed, t.borrowed(), t.borrowed_text()),
        ]
    }
}

impl View for Solution {
    #[cfg(test)]
    fn samples(page: Page) -> Vec<(&'static str, Self)> {
        use crate::view::sample;
        use serde_json::{Value, json};

        let make = |page: &Page, solution: Value| {
            let title = solution["name"].as_str().unwrap_or_default().to_owned();
            Self {
                page: page.clone().titled(title).at(Place::Solutions),
                t: texts::Texts(page.locale),
                solution: sample(solution),
            }
        };
        let filled = json!({
            "slug": "robotstofzuiger", "name": "Robotstofzuiger", "summary": "Houdt de vloer schoon terwijl u zit.",
            "bodyHtml": "<p>Hij rijdt elke dag zelf een rondje. U hoeft niet te bukken.</p>", "state": "PUBLISHED", "language": "NL",
            "organisation": { "slug": "schoonhuis", "name": "Schoonhuis BV" }, "source": null,
            "website": "https://schoonhuis.example", "lifeDomains": ["LIVING"], "targetGroups": ["OLDER_PEOPLE"],
            "contextNeeded": ["LIMITED_HAND_FUNCTION"], "contextExcluded": ["THRESHOLDS", "CLUTTER"],
            "readiness": { "isMatched": true, "isVisible": true, "canBeExperienced": true, "canBeBorrowed": false },
            "priceModel": "PURCHASE", "priceNote": "€ 249, met twee jaar garantie.", "dataNote": "Maakt geen beelden. De plattegrond blijft in het apparaat.",
            "publishedAt": "2026-03-02T09:00:00Z", "createdAt": "2026-02-20T09:00:00Z",
            "pilots": [{ "slug": "schone-vloer", "title": "Schone vloer in Delft", "state": "DECIDED", "outcome": "ADAPT" }],
            "history": [], "viewerCan": ["EDIT", "WITHDRAW", "SUBMIT"],
        });
        let empty = json!({
            "slug": "beeldbellen", "name": "Beeldbellen met één knop", "summary": "Uw familie in beeld.", "bodyHtml": "<p>Druk op de knop.</p>",
            "state": "WITHDRAWN", "language": "NL", "organisation": null, "source": { "name": "Hulpmiddelenwijzer", "url": null },
            "website": null, "lifeDomains": [], "targetGroups": [], "contextNeeded": [], "contextExcluded": [],
            "readiness": { "isMatched": false, "isVisible": false, "canBeExperienced": false, "canBeBorrowed": false },
            "priceModel": "ON_REQUEST", "priceNote": null, "dataNote": null, "publishedAt": null, "createdAt": "2026-02-20T09:00:00Z",
            "pilots": [], "history": [{ "at": "2026-03-20T09:00:00Z", "verb": "solution.withdraw", "reason": "Wordt niet meer gemaakt." }], "viewerCan": [],
        });
        let mut draft = filled.clone();
        draft["state"] = json!("DRAFT");
        draft["viewerCan"] = json!(["EDIT", "PUBLISH"]);
        let visitor = Page { viewer: None, ..page.clone() };
        vec![("filled", make(&page, filled)), ("draft", make(&page, draft)), ("empty", make(&visitor, empty))]
    }
}
