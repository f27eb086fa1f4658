//! Words for the list of needs.

crate::texts! {
    title { nl: "Behoeften van bewoners", en: "Residents’ needs" }
    lead {
        nl: "Wat mensen thuis willen kunnen, in hun eigen woorden. Herkent u er een? Steun die dan.",
        en: "What people want to be able to do at home, in their own words. Is one true for you? Then support it.",
    }
    tell { nl: "Vertel uw behoefte", en: "Tell your need" }
    filters { nl: "Kies wat u wilt zien", en: "Choose what to see" }
    state { nl: "Stand", en: "State" }
    domain { nl: "Onderwerp", en: "Subject" }
    group { nl: "Voor wie", en: "For whom" }
    condition { nl: "Hoe iemand woont", en: "How someone lives" }
    municipality { nl: "Gemeente", en: "Municipality" }
    order { nl: "Volgorde", en: "Order" }
    newest { nl: "Nieuwste eerst", en: "Newest first" }
    most_supported { nl: "Meeste steun eerst", en: "Most supported first" }
    all { nl: "Alles", en: "All" }
    apply { nl: "Laat zien", en: "Show" }
    clear { nl: "Wis alle keuzes", en: "Clear all choices" }
    found[count] { nl: "{count} behoefte" | "{count} behoeften", en: "{count} need" | "{count} needs" }
    supports[count] { nl: "{count} persoon steunt dit" | "{count} mensen steunen dit", en: "{count} person supports this" | "{count} people support this" }
    none_title { nl: "Hier staat nog geen behoefte", en: "No need here yet" }
    none_text {
        nl: "Past er niets bij uw keuze? Kies dan minder, of vertel zelf wat u nodig hebt.",
        en: "Does nothing match your choice? Choose less, or tell us yourself what you need.",
    }
}
