//! Drafting a voting round for a panel, and changing one: the same form twice.
//! Scheduling it is an act on the round's own page. What is typed is read in `terms.rs`.

mod offers;
mod terms;
mod texts;

use askama::Template;
use axum::extract::Path;

use self::terms::Terms;
use crate::{
    calendar, documents,
    field::Choice,
    form::Form,
    page::{Page, Place},
    stop::Stop,
    submitted::Submitted,
    view::View,
    visit::{Answer, Visit},
    vocabulary::{LeaverRule, PanelAction, PanelRole, TieBreakRule, VotingRoundAction},
};

documents!(
    "src/pages/voting_round_form/voting_round_form.graphql": PanelForRound, RoundToEdit, NeedsForRound,
    PanelsOfCoordinator, RoundDraft, RoundEdit
);

/// The form for a voting round.
#[derive(Template)]
#[template(path = "pages/voting_round_form/voting_round_form.html")]
pub struct VotingRoundForm {
    page: Page,
    t: texts::Texts,
    lead: String,
    action: String,
    back: String,
    form: Form,
    choices: Vec<Choice>,
    panels: Vec<Choice>,
    kinds: Vec<Choice>,
    methods: Vec<Choice>,
    tie_breaks: Vec<Choice>,
    leavers: Vec<Choice>,
}

/// What can be chosen from: needs for the ballot, and panels that vote along.
struct Offers {
    needs: Vec<Choice>,
    panels: Vec<Choice>,
}

/// `GET /panels/{slug}/voting-rounds/new`
pub async fn begin(visit: Visit, Path(slug): Path<String>) -> Answer {
    let panel = of_coordinator(&visit, slug).await?;
    let offers = offers(&visit, &panel.id, panel.municipalities.iter().map(|place| place.id.as_str())).await?;
    let form = terms::defaults(Form::empty(visit.locale));
    visit.show(&VotingRoundForm::fresh(visit.page("").await?, &panel.name, &panel.slug, form, offers))
}

/// `POST /panels/{slug}/voting-rounds/new`
pub async fn draft(visit: Visit, Path(slug): Path<String>, form: Submitted) -> Answer {
    let panel = of_coordinator(&visit, slug).await?;
    let problems = match Terms::read(texts::Texts(visit.locale), &form) {
        Err(problems) => problems,
        Ok(terms) => {
            let input = terms.draft(panel.id.clone(), &form);
            match visit.act::<RoundDraft>(round_draft::Variables { input }).await? {
                Ok(answer) => {
                    let round = answer.voting_round_draft.voting_round.ok_or(Stop::Malformed)?;
                    let sentence = texts::Texts(visit.locale).said_drafted();
                    return visit.go_saying(&format!("/voting-rounds/{}", round.slug), sentence);
                }
                Err(problems) => problems,
            }
        }
    };
    let offers = offers(&visit, &panel.id, panel.municipalities.iter().map(|place| place.id.as_str())).await?;
    let form = Form::sent(visit.locale, form, problems);
    visit.mend(&VotingRoundForm::fresh(visit.page("").await?, &panel.name, &panel.slug, form, offers))
}

/// `GET /voting-rounds/{slug}/edit`
pub async fn edit(visit: Visit, Path(slug): Path<String>) -> Answer {
    let round = to_edit(&visit, slug).await?;
    let form = terms::known(Form::empty(visit.locale), &round)
        .with("opensAt", calendar::to_input(round.opens_at.0).as_str())
        .with("closesAt", calendar::to_input(round.closes_at.0).as_str());
    visit.show(&again(&visit, &round, form).await?)
}

/// `POST /voting-rounds/{slug}/edit`
pub async fn change(visit: Visit, Path(slug): Path<String>, form: Submitted) -> Answer {
    let round = to_edit(&visit, slug).await?;
    let problems = match Terms::read(texts::Texts(visit.locale), &form) {
        Err(problems) => problems,
        Ok(terms) => {
            let input = terms.edit(&round, &form);
            match visit.act::<RoundEdit>(round_edit::Variables { input }).await? {
                Ok(_) => {
                    let sentence = texts::Texts(visit.locale).said_saved();
                    return visit.go_saying(&format!("/voting-rounds/{}", round.slug), sentence);
                }
                Err(problems) => problems,
            }
        }
    };
    visit.mend(&again(&visit, &round, Form::sent(visit.locale, form, problems)).await?)
}

async fn of_coordinator(visit: &Visit, slug: String) -> Result<panel_for_round::PanelForRoundPanel, Stop> {
    let variables = panel_for_round::Variables { slug };
    let panel = visit.ask::<PanelForRound>(variables).await?.panel.ok_or(Stop::NotFound)?;
    if panel.viewer_can.contains(&PanelAction::DraftRound) { Ok(panel) } else { Err(Stop::NotAllowed(String::new())) }
}

async fn to_edit(visit: &Visit, slug: String) -> Result<round_to_edit::RoundToEditVotingRound, Stop> {
    let variables = round_to_edit::Variables { slug };
    let round = visit.ask::<RoundToEdit>(variables).await?.voting_round.ok_or(Stop::NotFound)?;
    if round.viewer_can.contains(&VotingRoundAction::Edit) { Ok(round) } else { Err(Stop::NotAllowed(String::new())) }
}

/// What can be chosen from in a round of this panel.
async fn offers<'a>(visit: &Visit, panel: &str, municipalities: impl Iterator<Item = &'a str>) -> Result<Offers, Stop> {
    let viewer = visit.ask::<PanelsOfCoordinator>(panels_of_coordinator::Variables).await?.viewer;
    let coordinated = viewer.panel_memberships.into_iter().filter(|place| place.role == PanelRole::Coordinator);
    let others = coordinated.filter(|place| place.panel.id != panel);
    let panels = others.map(|place| Choice::new(place.panel.id, place.panel.name)).collect();
    Ok(Offers { needs: needs(visit, municipalities).await?, panels })
}

/// The accepted needs of these municipalities, the most supported of each first.
async fn needs<'a>(visit: &Visit, municipalities: impl Iterator<Item = &'a str>) -> Result<Vec<Choice>, Stop> {
    let t = texts::Texts(visit.locale);
    let mut choices: Vec<Choice> = Vec::new();
    for municipality in municipalities {
        let variables = needs_for_round::Variables { municipality: municipality.to_owned() };
        let found = visit.ask::<NeedsForRound>(variables).await?.needs.nodes;
        choices.extend(
            found.into_iter().map(|need| Choice::new(need.id, need.title).with_hint(t.supports(need.support_count))),
        );
    }
    Ok(choices)
}

/// The form of a round that exists; what is on its ballot stays on offer.
async fn again(
    visit: &Visit,
    round: &round_to_edit::RoundToEditVotingRound,
    form: Form,
) -> Result<VotingRoundForm, Stop> {
    let places = round.panel.municipalities.iter().map(|place| place.id.as_str());
    let mut offers = offers(visit, &round.panel.id, places).await?;
    for place in &round.places {
        if offers.needs.iter().all(|choice| choice.value != place.need.id) {
            offers.needs.push(Choice::new(place.need.id.as_str(), place.need.title.as_str()));
        }
    }
    let t = texts::Texts(visit.locale);
    let back = format!("/voting-rounds/{}", round.slug);
    let page = visit.page(t.edit_title()).await?.under(&round.title, &back);
    Ok(VotingRoundForm::new(page, t.edit_lead(&round.panel.name), format!("{back}/edit"), back, form, offers))
}

impl VotingRoundForm {
    fn fresh(page: Page, panel: &str, slug: &str, form: Form, offers: Offers) -> Self {
        let t = texts::Texts(page.locale);
        let back = format!("/panels/{slug}");
        let page = Page { title: t.new_title().to_owned(), ..page }.under(panel, &back);
        Self::new(page, t.new_lead(panel), format!("{back}/voting-rounds/new"), back, form, offers)
    }

    fn new(page: Page, lead: String, action: String, back: String, form: Form, offers: Offers) -> Self {
        let t = texts::Texts(page.locale);
        Self {
            t,
            kinds: offers::kinds(t),
            methods: offers::methods(t),
            tie_breaks: Choice::all::<TieBreakRule>(page.locale),
            leavers: Choice::all::<LeaverRule>(page.locale),
            page: page.at(Place::VotingRounds).mended(form.has_problems()),
            lead,
            action,
            back,
            form,
            choices: offers.needs,
            panels: offers.panels,
        }
    }

    fn cost_field(&self, choice: &Choice) -> String {
        terms::cost_field(&choice.value)
    }

    /// Whether a cost was typed or is to be mended.
    fn has_costs(&self) -> bool {
        let is_touched = |field: &str| !self.form.value(field).is_empty() || !self.form.problems_of(field).is_empty();
        is_touched("costs") || self.choices.iter().any(|choice| is_touched(&self.cost_field(choice)))
    }
}

impl View for VotingRoundForm {
    #[cfg(test)]
    fn samples(page: Page) -> Vec<(&'static str, Self)> {
        let locale = page.locale;
        let t = texts::Texts(locale);
        let offers = || Offers {
            needs: vec![
                Choice::new("a", "’s Nachts veilig naar het toilet kunnen").with_hint(t.supports(214_i64)),
                Choice::new("b", "Zelf blijven koken").with_hint(t.supports(1_i64)),
            ],
            panels: vec![Choice::new("p", "Haags bewonerspanel")],
        };
        let none = Offers { needs: Vec::new(), panels: Vec::new() };
        let make = |form, offers| Self::fresh(page.clone(), "Langer thuis Moerwijk", "moerwijk", form, offers);
        let wrong = Terms::read(t, &Submitted::default()).err().unwrap_or_default();
        let money = terms::defaults(Form::empty(locale)).with("budget", "60000").with("cost.a", "25000");
        vec![
            ("filled", make(terms::defaults(Form::empty(locale)), offers())),
            ("budget", make(money, offers())),
            ("empty", make(Form::empty(locale), none)),
            ("error", make(Form::sent(locale, Submitted::default(), wrong), offers())),
        ]
    }
}
