//! Words of the page where a submission begins.

crate::texts! {
    title { nl: "Begin een inzending", en: "Begin a submission" }
    lead(title) { nl: "U antwoordt op “{title}”. Kies eerst met welke oplossing.", en: "You answer “{title}”. First choose with which solution." }
    closed_title { nl: "U kunt hier niet inzenden", en: "You cannot submit here" }
    closed_text { nl: "De challenge staat niet open, of u werkt niet voor een aanbieder.", en: "The challenge is not open, or you do not act for a provider." }
    begun { nl: "Al begonnen", en: "Already begun" }
    no_name { nl: "Inzending", en: "Submission" }
    none_title { nl: "U hebt nog geen oplossing in de catalogus", en: "You have no solution in the catalogue yet" }
    none_text { nl: "Zet er eerst een in de catalogus. Daarna kunt u ermee antwoorden.", en: "Put one in the catalogue first. Then you can answer with it." }
    offer { nl: "Zet uw oplossing erbij", en: "Add your solution" }
    which { nl: "Met welke oplossing antwoordt u?", en: "With which solution do you answer?" }
    which_hint { nl: "U kunt kiezen uit wat uw organisatie in de catalogus heeft.", en: "You can choose from what your organisation has in the catalogue." }
    missing { nl: "Kies een oplossing.", en: "Choose a solution." }
    begin { nl: "Begin", en: "Begin" }
    back { nl: "Terug naar de challenge", en: "Back to the challenge" }
    began { nl: "Uw inzending is begonnen. Bewaar zo vaak u wilt.", en: "Your submission has begun. Save as often as you like." }
    next { nl: "Wat gebeurt hierna?", en: "What happens next?" }
    next_one { nl: "U beantwoordt de criteria. Alleen uw organisatie kan meelezen.", en: "You answer the criteria. Only your organisation can read along." }
    next_two { nl: "U dient in en krijgt een bewijs met tijd en controlecode.", en: "You hand in and get a receipt with time and check code." }
    next_three { nl: "Na de sluiting gaat alles tegelijk open. U krijgt een besluit met uitleg.", en: "After closing, everything opens at once. You get a decision with reasons." }
    until { nl: "Inzenden kan tot", en: "Submit until" }
}
