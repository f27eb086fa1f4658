//! Words for the list of panels and for beginning one.

crate::texts! {
    title { nl: "Bewonerspanels", en: "Residents’ panels" }
    lead {
        nl: "In een panel stemmen bewoners, mantelzorgers en hulpverleners over wat het eerst nodig is.",
        en: "In a panel residents, informal carers and professionals vote on what is needed first.",
    }
    members[count] { nl: "{count} lid" | "{count} leden", en: "{count} member" | "{count} members" }
    found[count] { nl: "{count} panel" | "{count} panels", en: "{count} panel" | "{count} panels" }
    begin { nl: "Begin een panel", en: "Begin a panel" }
    begin_lead {
        nl: "U wordt de eerste coördinator. Daarna voegt u leden toe, met of zonder e-mailadres.",
        en: "You become the first coordinator. Then you add members, with or without an e-mail address.",
    }
    none_title { nl: "Er zijn nog geen panels", en: "There are no panels yet" }
    none_text { nl: "Een gemeente kan een panel beginnen. Vraag erom bij uw gemeente.", en: "A municipality can begin a panel. Ask your municipality for one." }
    name { nl: "Naam van het panel", en: "Name of the panel" }
    name_hint { nl: "Bijvoorbeeld: Langer thuis Moerwijk.", en: "For example: Living at home longer, Moerwijk." }
    description { nl: "Waar gaat het panel over?", en: "What is the panel about?" }
    municipalities { nl: "Voor welke gemeenten?", en: "For which municipalities?" }
    municipalities_hint { nl: "Kies minstens uw eigen gemeente.", en: "Choose your own municipality at least." }
    said { nl: "Het panel is er. Voeg nu leden toe.", en: "The panel is there. Now add members." }
}
