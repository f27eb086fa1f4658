//! Words of the search page.

crate::texts! {
    title { nl: "Zoeken", en: "Search" }
    lead {
        nl: "Zoek in alles wat openbaar is: behoeften, challenges, oplossingen, pilots en wie eraan werken.",
        en: "Search everything public: needs, challenges, solutions, pilots and who works on them.",
    }
    label { nl: "Wat zoekt u?", en: "What are you looking for?" }
    hint {
        nl: "Een tikfout is niet erg. Zet woorden tussen aanhalingstekens als ze bij elkaar horen.",
        en: "A typing error does no harm. Put words between quotes if they belong together.",
    }
    submit { nl: "Zoek", en: "Search" }
    narrow { nl: "Kies preciezer", en: "Narrow down" }
    apply { nl: "Pas keuze toe", en: "Apply choice" }
    chosen { nl: "Uw keuze", en: "Your choice" }
    remove { nl: "Verwijder:", en: "Remove:" }
    remove_all { nl: "Wis alle keuzes", en: "Clear all choices" }
    found[count] { nl: "{count} resultaat" | "{count} resultaten", en: "{count} result" | "{count} results" }
    title_for(words) { nl: "Zoeken naar “{words}”", en: "Search for “{words}”" }
    supports[count] { nl: "{count} persoon steunt dit" | "{count} mensen steunen dit", en: "{count} person supports this" | "{count} people support this" }
    members[count] { nl: "{count} lid" | "{count} leden", en: "{count} member" | "{count} members" }
    unfit(conditions) { nl: "Past niet bij: {conditions}", en: "Does not fit: {conditions}" }
    until { nl: "Inzenden tot", en: "Submit until" }
    open_until { nl: "Open tot", en: "Open until" }
    closed { nl: "Gesloten op", en: "Closed on" }
    none_title { nl: "Niets gevonden", en: "Nothing found" }
    none_spelling { nl: "Kijk of de woorden goed gespeld zijn.", en: "Check the spelling of the words." }
    none_fewer { nl: "Zoek met minder of andere woorden.", en: "Search with fewer or other words." }
    none_filters { nl: "Kies minder streng.", en: "Choose less strictly." }
    meant { nl: "Bedoelt u een van deze?", en: "Do you mean one of these?" }
    none_tell { nl: "Staat het er echt niet? Vertel dan zelf wat u nodig hebt.", en: "Is it really not there? Tell us yourself what you need." }
    tell { nl: "Vertel uw behoefte", en: "Tell your need" }
}
