//! What surrounds every page: title, trail, navigation, language, the signed-in person; and how values are shown.
//! Asks the API for one thing only: who is signed in.

use crate::{
    assets, calendar, documents, encode,
    format::{self, Count},
    lend::Lend,
    locale::Locale,
    scalars::{Date, DateTime},
    stop::Stop,
    texts::Texts,
    ui::{Badge, SafeHtml, When},
    visit::{Flash, Visit},
    vocabulary::Word,
};

documents!("src/page.graphql": Surroundings);

/// A part of the site in the main navigation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Needs.
    Needs,
    /// Voting rounds.
    VotingRounds,
    /// Challenges.
    Challenges,
    /// Solutions.
    Solutions,
    /// Pilots.
    Pilots,
    /// Search.
    Search,
}

impl Place {
    /// Those in the menu. Search has a field of its own in the header.
    const MENU: [Self; 5] = [Self::Needs, Self::VotingRounds, Self::Challenges, Self::Solutions, Self::Pilots];

    /// Its address.
    pub const fn path(self) -> &'static str {
        match self {
            Self::Needs => "/needs",
            Self::VotingRounds => "/voting-rounds",
            Self::Challenges => "/challenges",
            Self::Solutions => "/solutions",
            Self::Pilots => "/pilots",
            Self::Search => "/search",
        }
    }

    /// Its name.
    pub fn name(self, t: impl Lend<Texts>) -> &'static str {
        let t = t.lend();
        match self {
            Self::Needs => t.needs(),
            Self::VotingRounds => t.voting_rounds(),
            Self::Challenges => t.challenges(),
            Self::Solutions => t.solutions(),
            Self::Pilots => t.pilots(),
            Self::Search => t.search(),
        }
    }
}

/// The person who is signed in.
#[derive(Clone, Debug)]
pub struct SignedIn {
    /// The name others see.
    pub name: String,
}

/// One step of the trail above a page.
#[derive(Clone, Debug)]
pub struct Crumb {
    /// Its name.
    pub name: String,
    /// Its address.
    pub href: String,
}

/// What surrounds a page. Every template has one as `page`.
#[derive(Clone, Debug)]
pub struct Page {
    /// The language.
    pub locale: Locale,
    /// The heading, also the window's title.
    pub title: String,
    /// One sentence for search engines and link previews.
    pub description: Option<String>,
    /// The way here, without home and without this page.
    pub crumbs: Vec<Crumb>,
    /// Where in the main navigation.
    pub place: Option<Place>,
    /// Who is signed in.
    pub viewer: Option<SignedIn>,
    /// One sentence left by the page before.
    pub flash: Option<Flash>,
    /// Path and query of this page, to come back to.
    pub path: String,
    /// Whether this is a demonstration.
    pub is_demo: bool,
    /// Whether a form on it is to be mended.
    pub is_mended: bool,
    /// The scripts this page loads, by the name of their island.
    pub islands: Vec<&'static str>,
    pub(crate) form_token: String,
}

/// Asks who is signed in; a session that has ended is no one.
pub(crate) async fn signed_in(visit: &Visit) -> Result<Option<SignedIn>, Stop> {
    let answer = match visit.ask::<Surroundings>(surroundings::Variables).await {
        Err(Stop::SignIn) => return Ok(None),
        other => other?,
    };
    Ok(answer.viewer.person.map(|person| SignedIn { name: person.display_name }))
}

impl Page {
    pub(crate) fn of(visit: &Visit, viewer: Option<SignedIn>, title: String) -> Self {
        Self {
            locale: visit.locale,
            title,
            description: None,
            crumbs: Vec::new(),
            place: None,
            viewer,
            flash: visit.flash.clone(),
            path: visit.back.clone(),
            is_demo: visit.settings().is_demo,
            is_mended: false,
            islands: Vec::new(),
            form_token: crate::random_token(),
        }
    }

    /// In this part of the site; the trail begins there.
    pub fn at(mut self, place: Place) -> Self {
        self.place = Some(place);
        self
    }

    /// One step of the trail, from the outermost.
    pub fn under(mut self, name: impl Into<String>, href: impl Into<String>) -> Self {
        self.crumbs.push(Crumb { name: name.into(), href: href.into() });
        self
    }

    /// One sentence for search engines and link previews.
    pub fn about(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }

    /// With a script of `assets/islands`.
    pub fn island(mut self, name: &'static str) -> Self {
        self.islands.push(name);
        self
    }

    /// With a form that is to be mended: the title says so first.
    pub fn mended(mut self, is_mended: bool) -> Self {
        self.is_mended = is_mended;
        self
    }

    /// The texts all pages share.
    pub fn t(&self) -> Texts {
        Texts(self.locale)
    }

    /// The window's title.
    pub fn window_title(&self) -> String {
        let title = if self.is_mended { self.t().error_prefix(&self.title) } else { self.title.clone() };
        if title == self.t().site() { title } else { format!("{title} – {}", self.t().site()) }
    }

    /// The places of the main navigation.
    #[expect(clippy::unused_self, reason = "templates reach it through their page")]
    pub fn places(&self) -> [Place; 5] {
        Place::MENU
    }

    /// Whether this page belongs to a place.
    pub fn is_at(&self, place: impl Lend<Place>) -> bool {
        self.place == Some(*place.lend())
    }

    /// The address of a built file, such as `samenvraag.css`.
    #[expect(clippy::unused_self, reason = "templates reach it through their page")]
    pub fn asset(&self, name: &str) -> String {
        assets::address(name)
    }

    /// The hidden field that makes a form count once: `{{ page.token() }}` inside each `<form method="post">`.
    pub fn token(&self) -> Token<'_> {
        Token(&self.form_token)
    }

    /// The way to the sign-in page and back here.
    pub fn sign_in_address(&self) -> String {
        encode::address("/sign-in", &[("return", if self.path == "/sign-in" { "" } else { &self.path })])
    }

    /// A moment, in words and Dutch time.
    pub fn moment(&self, at: impl Lend<DateTime>) -> When {
        let at = at.lend();
        When { machine: machine_moment(*at), people: calendar::moment(at.0, self.locale) }
    }

    /// A day, in words.
    pub fn day(&self, day: impl Lend<Date>) -> When {
        let day = day.lend();
        When { machine: day.to_string(), people: calendar::day(day.0, self.locale) }
    }

    /// The day of a moment, in words.
    pub fn day_of(&self, at: impl Lend<DateTime>) -> When {
        let at = at.lend();
        When { machine: machine_moment(*at), people: calendar::day(calendar::dutch(at.0).date(), self.locale) }
    }

    /// A whole number, as the language writes it.
    pub fn number(&self, value: impl Count) -> String {
        format::number(value.count(), self.locale)
    }

    /// A figure with at most two decimals.
    pub fn decimal(&self, value: impl Lend<f64>) -> String {
        format::decimal(*value.lend(), 2, self.locale)
    }

    /// The word for a value of a closed set.
    pub fn word(&self, word: impl Word) -> &'static str {
        word.word(self.locale)
    }

    /// The words for several values, with commas.
    pub fn words<W: Word>(&self, words: &[W]) -> String {
        words.iter().map(|word| word.word(self.locale)).collect::<Vec<_>>().join(", ")
    }

    /// A state as a coloured word.
    pub fn badge(&self, word: impl Word) -> Badge {
        Badge { word: word.word(self.locale), tone: word.tone() }
    }

    /// HTML that the API made safe, such as `bodyHtml`. Never anything else.
    #[expect(clippy::unused_self, reason = "templates reach it through their page")]
    pub fn safe_html<'a>(&self, html: &'a str) -> SafeHtml<'a> {
        SafeHtml(html)
    }
}

fn machine_moment(at: DateTime) -> String {
    let utc = at.0.to_offset(time::UtcOffset::UTC);
    utc.format(&time::format_description::well_known::Rfc3339).unwrap_or_default()
}

/// The hidden field that makes a form count once.
pub struct Token<'a>(&'a str);

impl std::fmt::Display for Token<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, r#"<input type="hidden" name="{}" value="{}">"#, crate::submitted::TOKEN, self.0)
    }
}

// The token is hexadecimal and the name ours.
impl askama::filters::HtmlSafe for Token<'_> {}

#[cfg(test)]
impl Page {
    /// Surroundings for a sample: someone is signed in, as on most pages.
    pub fn sample(locale: Locale, path: &str) -> Self {
        Self {
            locale,
            title: String::new(),
            description: None,
            crumbs: Vec::new(),
            place: None,
            viewer: Some(SignedIn { name: "Fatima el Amrani".to_owned() }),
            flash: None,
            path: path.to_owned(),
            is_demo: false,
            is_mended: false,
            islands: Vec::new(),
            form_token: "0".repeat(32),
        }
    }

    /// With another title, as handlers give it.
    pub fn titled(mut self, title: impl Into<String>) -> Self {
        self.title = title.into();
        self
    }
}
