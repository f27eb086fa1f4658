//! The macro by which each page declares its texts in both languages side by side, and the texts all pages share.
//! A text missing in one language, or with a placeholder it is not given, does not compile.

/// Declares a `Texts` type with one method per text.
///
/// ```ignore
/// texts! {
///     title { nl: "Behoeften", en: "Needs" }
///     by(name) { nl: "Ingebracht door {name}", en: "Brought in by {name}" }
///     found[count] { nl: "{count} behoefte" | "{count} behoeften", en: "{count} need" | "{count} needs" }
/// }
/// ```
///
/// In a template: `{{ t.title() }}`, `{{ t.by(person.name) }}`, `{{ t.found(total) }}`.
/// Square brackets count: the first form is for one, the second for all other numbers, and the number is
/// written as the language writes it.
#[macro_export]
macro_rules! texts {
    ($( $name:ident $(( $($arg:ident),+ ))? $([ $count:ident ])? { nl: $nl:literal $(| $nl_many:literal)?, en: $en:literal $(| $en_many:literal)? $(,)? } )+) => {
        /// The texts of this page, in one language.
        #[derive(Clone, Copy, Debug)]
        pub struct Texts(pub $crate::locale::Locale);

        impl Texts {
            $( $crate::text!($name $(($($arg),+))? $([$count])? { $nl $(, $nl_many)?; $en $(, $en_many)? }); )+
        }
    };
}

/// One text of [`texts!`].
#[doc(hidden)]
#[macro_export]
macro_rules! text {
    ($name:ident { $nl:literal; $en:literal }) => {
        pub fn $name(self) -> &'static str {
            match self.0 {
                $crate::locale::Locale::Nl => $nl,
                $crate::locale::Locale::En => $en,
            }
        }
    };
    ($name:ident ($($arg:ident),+) { $nl:literal; $en:literal }) => {
        pub fn $name(self, $($arg: impl std::fmt::Display),+) -> String {
            match self.0 {
                $crate::locale::Locale::Nl => format!($nl),
                $crate::locale::Locale::En => format!($en),
            }
        }
    };
    ($name:ident [$count:ident] { $nl:literal, $nl_many:literal; $en:literal, $en_many:literal }) => {
        pub fn $name(self, count: impl $crate::format::Count) -> String {
            let is_one = count.count() == 1;
            let $count = $crate::format::number(count.count(), self.0);
            // A text may count without naming the number: it then stands beside.
            let _ = &$count;
            match (self.0, is_one) {
                ($crate::locale::Locale::Nl, true) => format!($nl),
                ($crate::locale::Locale::Nl, false) => format!($nl_many),
                ($crate::locale::Locale::En, true) => format!($en),
                ($crate::locale::Locale::En, false) => format!($en_many),
            }
        }
    };
}

crate::texts! {
    site { nl: "Samenvraag", en: "Samenvraag" }
    promise {
        nl: "Van wat bewoners nodig hebben naar één gezamenlijke vraag",
        en: "From what residents need to one joint demand",
    }
    skip_to_content { nl: "Naar de inhoud", en: "Skip to content" }
    main_navigation { nl: "Hoofdmenu", en: "Main menu" }
    menu { nl: "Menu", en: "Menu" }
    you_are_here { nl: "U bent hier", en: "You are here" }
    home { nl: "Home", en: "Home" }
    home_of_site { nl: "Samenvraag, naar de startpagina", en: "Samenvraag, to the home page" }
    needs { nl: "Behoeften", en: "Needs" }
    voting_rounds { nl: "Stemrondes", en: "Voting rounds" }
    challenges { nl: "Challenges", en: "Challenges" }
    solutions { nl: "Oplossingen", en: "Solutions" }
    pilots { nl: "Pilots", en: "Pilots" }
    organisations { nl: "Organisaties", en: "Organisations" }
    panels { nl: "Bewonerspanels", en: "Residents’ panels" }
    working_groups { nl: "Werkgroepen", en: "Working groups" }
    search { nl: "Zoeken", en: "Search" }
    search_label { nl: "Zoek in alles wat openbaar is", en: "Search everything public" }
    sign_in { nl: "Inloggen", en: "Sign in" }
    sign_out { nl: "Uitloggen", en: "Sign out" }
    account { nl: "Mijn account", en: "My account" }
    signed_in_as(name) { nl: "Ingelogd als {name}", en: "Signed in as {name}" }
    about { nl: "Over Samenvraag", en: "About Samenvraag" }
    accessibility { nl: "Toegankelijkheid", en: "Accessibility" }
    privacy { nl: "Privacy", en: "Privacy" }
    journal { nl: "Logboek", en: "Journal" }
    open_data { nl: "API en open data", en: "API and open data" }
    report_leak { nl: "Kwetsbaarheid melden", en: "Report a vulnerability" }
    demo_people { nl: "wissel van persoon", en: "switch person" }
    demo_mail { nl: "post", en: "mail" }
    footer_title { nl: "Over deze site", en: "About this site" }
    footer_more { nl: "Meer weten", en: "Find out more" }
    footer_promise {
        nl: "Geen cookies om u te volgen, geen reclame. De broncode is open.",
        en: "No tracking cookies, no advertising. The source code is open.",
    }
    error_prefix(title) { nl: "Fout: {title}", en: "Error: {title}" }
    problems[count] {
        nl: "Er is {count} ding dat nog niet klopt" | "Er zijn {count} dingen die nog niet kloppen",
        en: "There is {count} thing to put right" | "There are {count} things to put right",
    }
    fill_in { nl: "Vul dit in.", en: "Fill this in." }
    optional { nl: "niet verplicht", en: "optional" }
    choose { nl: "Kies …", en: "Choose …" }
    characters_at_most[count] {
        nl: "Hoogstens {count} teken." | "Hoogstens {count} tekens.",
        en: "At most {count} character." | "At most {count} characters.",
    }
    page_navigation { nl: "Bladeren", en: "Pages" }
    first_page { nl: "Naar het begin", en: "To the start" }
    next_page { nl: "Volgende", en: "Next" }
    chart_as_table { nl: "Dezelfde cijfers als tabel", en: "The same figures as a table" }
    table_scrolls { nl: "Tabel, schuift opzij", en: "Table, scrolls sideways" }
    not_yet { nl: "nog niet", en: "not yet" }
    goal_line { nl: "De streep is het doel.", en: "The line is the goal." }
    yes { nl: "Ja", en: "Yes" }
    date_time_hint { nl: "Nederlandse tijd.", en: "Time in the Netherlands." }
}
