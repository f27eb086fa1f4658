//! Words of the page where submissions to a challenge are judged.

crate::texts! {
    title { nl: "Beoordelen", en: "Assessing" }
    lead(title) { nl: "De inzendingen bij “{title}”, wie ze beoordeelt en wat er besloten is.", en: "The submissions to “{title}”, who assesses them and what was decided." }
    ranking { nl: "Inzendingen en scores", en: "Submissions and scores" }
    ranking_text { nl: "De hoogste gewogen score staat bovenaan. Een score komt er pas als iedereen klaar is.", en: "The highest weighted score comes first. A score appears only when everyone is done." }
    none_title { nl: "Hier staan nog geen inzendingen", en: "No submissions here yet" }
    none_text { nl: "Er is niets ingediend, of u kunt het niet zien.", en: "Nothing was handed in, or you cannot see it." }
    sealed_text { nl: "Tot de sluiting zijn alle inzendingen verzegeld. Niemand kan ze lezen.", en: "Until closing all submissions are sealed. Nobody can read them." }
    closes { nl: "Sluit op", en: "Closes on" }
    no_name { nl: "Inzending", en: "Submission" }
    submission { nl: "Inzending", en: "Submission" }
    state { nl: "Stand", en: "State" }
    done { nl: "Beoordelaars", en: "Assessors" }
    score { nl: "Score", en: "Score" }
    no_score { nl: "nog niet", en: "not yet" }
    acts { nl: "Doen", en: "To do" }
    nobody_yet { nl: "nog niemand", en: "nobody yet" }
    assess_named(name) { nl: "Beoordeel {name}", en: "Assess {name}" }
    plan_named(name) { nl: "Plan een pilot met {name}", en: "Plan a pilot with {name}" }
    decide_named(name) { nl: "Besluit over {name}", en: "Decide on {name}" }
    rule_out_named(name) { nl: "{name} voldoet niet", en: "{name} is ineligible" }
    shortlist_named(name) { nl: "Zet {name} op de shortlist", en: "Put {name} on the shortlist" }
    assessors { nl: "Beoordelaars", en: "Assessors" }
    no_assessors { nl: "Er zijn nog geen beoordelaars.", en: "There are no assessors yet." }
    chair { nl: "voorzitter", en: "chair" }
    assign { nl: "Wijs een beoordelaar aan", en: "Assign an assessor" }
    email { nl: "E-mailadres", en: "E-mail address" }
    email_hint { nl: "Van iemand met een account. Wie belang heeft bij een inzending, kan niet meedoen.", en: "Of someone with an account. Whoever has an interest in a submission cannot take part." }
    is_chair { nl: "Deze persoon is voorzitter", en: "This person is the chair" }
    assigned { nl: "De beoordelaar is aangewezen.", en: "The assessor was assigned." }
    remove { nl: "Haal weg", en: "Remove" }
    removed { nl: "De beoordelaar is weggehaald.", en: "The assessor was removed." }
    what_you_can { nl: "Wat u kunt doen", en: "What you can do" }
    start { nl: "Start de beoordeling", en: "Start assessing" }
    started { nl: "De beoordeling is gestart. Elke beoordelaar ziet nu de inzendingen.", en: "Assessing has started. Each assessor now sees the submissions." }
    decide_waits[count] {
        nl: "Besluiten kan als nog {count} beoordeling klaar is." | "Besluiten kan als nog {count} beoordelingen klaar zijn.",
        en: "You can decide when {count} more assessment is done." | "You can decide when {count} more assessments are done.",
    }
    start_needs_assessor { nl: "Wijs eerst een beoordelaar aan. Daarna kunt u de beoordeling starten.", en: "First assign an assessor. Then you can start assessing." }
    conclude_waits[count] {
        nl: "Neem eerst een besluit over nog {count} inzending. Daarna maakt u de uitkomst bekend." | "Neem eerst een besluit over nog {count} inzendingen. Daarna maakt u de uitkomst bekend.",
        en: "First decide on {count} more submission. Then you announce the outcome." | "First decide on {count} more submissions. Then you announce the outcome.",
    }
    award { nl: "Gun de challenge", en: "Award the challenge" }
    award_lead { nl: "De gekozen inzendingen gaan door naar een pilot. Iedereen leest uw uitleg.", en: "The selected submissions go on to a pilot. Everyone reads your reason." }
    awarded { nl: "De challenge is gegund.", en: "The challenge was awarded." }
    not_award { nl: "Gun niet", en: "Do not award" }
    not_award_title { nl: "De challenge niet gunnen", en: "Do not award the challenge" }
    not_award_lead { nl: "Geen inzending gaat door. Iedereen leest uw uitleg.", en: "No submission goes on. Everyone reads your reason." }
    not_awarded { nl: "De challenge is niet gegund.", en: "The challenge was not awarded." }
    steps { nl: "Zo gaat het", en: "How it goes" }
    step_one { nl: "Wijs beoordelaars aan. Start daarna de beoordeling.", en: "Assign assessors. Then start assessing." }
    step_two { nl: "Elke beoordelaar geeft per criterium punten, met uitleg.", en: "Each assessor gives points per criterion, with reasons." }
    step_three { nl: "Neem over elke inzending een besluit met uitleg.", en: "Decide on every submission, with reasons." }
    step_four { nl: "Gun de challenge, of gun niet. Dan volgt de pilot.", en: "Award the challenge, or do not. Then the pilot follows." }
}
