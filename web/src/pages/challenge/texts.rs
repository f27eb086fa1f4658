//! Words of a challenge as everyone reads it, and of the way between its pages.

crate::texts! {
    tabs { nl: "Pagina’s van deze challenge", en: "Pages of this challenge" }
    tab_challenge { nl: "Challenge", en: "Challenge" }
    tab_write { nl: "Schrijven", en: "Write" }
    tab_sign { nl: "Akkoord", en: "Sign" }
    tab_publish { nl: "Publiceren", en: "Publish" }
    tab_versions { nl: "Versies", en: "Versions" }
    not_public_title { nl: "Dit ziet alleen de werkgroep", en: "Only the working group sees this" }
    not_public_text {
        nl: "Deze challenge is nog niet openbaar. Dat wordt hij als alle gemeenten hun akkoord gaven.",
        en: "This challenge is not public yet. It will be when all municipalities have signed.",
    }
    withdrawn_title { nl: "Deze challenge is ingetrokken", en: "This challenge was withdrawn" }
    ended_title { nl: "Zo is het afgelopen", en: "How it ended" }
    chosen_title { nl: "Gekozen", en: "Chosen" }
    outcome_title { nl: "Wat ervan kwam", en: "What came of it" }
    why_this { nl: "Waarom deze oplossing", en: "Why this solution" }
    imported_title { nl: "Overgenomen van een andere plek", en: "Taken over from elsewhere" }
    imported_text(name) {
        nl: "Deze challenge staat op {name}. Antwoorden kan alleen daar.",
        en: "This challenge is on {name}. You can only answer it there.",
    }
    to_source { nl: "Bekijk het origineel", en: "See the original" }
    open_title { nl: "Hebt u een oplossing?", en: "Do you have a solution?" }
    open_until { nl: "Inzenden kan tot", en: "Submit until" }
    open_text {
        nl: "Niemand leest uw inzending voor de sluiting. Daarna krijgt elke aanbieder een besluit met uitleg.",
        en: "Nobody reads your submission before closing. Then every provider gets a decision with reasons.",
    }
    submit { nl: "Dien een oplossing in", en: "Submit a solution" }
    sign_in_to_submit { nl: "Log in om in te zenden", en: "Sign in to submit" }
    providers_only {
        nl: "Inzenden doet u namens een aanbieder. Uw account hoort bij geen aanbieder.",
        en: "Submitting is done for a provider. Your account belongs to none.",
    }
    closed_title { nl: "Inzenden kan niet meer", en: "Submissions are closed" }
    closed_on { nl: "Gesloten op", en: "Closed on" }
    received[count] { nl: "{count} inzending ontvangen." | "{count} inzendingen ontvangen.", en: "{count} submission received." | "{count} submissions received." }
    your_turn { nl: "Wat u nu kunt doen", en: "What you can do now" }
    do_write { nl: "Verder schrijven", en: "Continue writing" }
    do_sign { nl: "Lees en geef akkoord", en: "Read and sign" }
    do_publish { nl: "Publiceren", en: "Publish" }
    do_reopen { nl: "Opnieuw openen", en: "Reopen" }
    do_assess { nl: "Naar de beoordeling", en: "To the assessment" }
    do_complete { nl: "Challenge afronden", en: "Complete the challenge" }
    do_pilot { nl: "Plan een pilot", en: "Plan a pilot" }
    facts { nl: "In het kort", en: "In short" }
    municipalities { nl: "Gemeenten die dit vragen", en: "Municipalities that ask this" }
    signed { nl: "akkoord", en: "signed" }
    group { nl: "Werkgroep", en: "Working group" }
    deadline { nl: "Inzenden tot", en: "Submit until" }
    domains { nl: "Onderwerp", en: "Subject" }
    target_groups { nl: "Voor wie", en: "For whom" }
    conditions { nl: "Hoe iemand woont", en: "How people live" }
    sections { nl: "De vraag", en: "The question" }
    no_sections { nl: "Er is nog geen tekst", en: "There is no text yet" }
    no_sections_text { nl: "De werkgroep schrijft hier samen aan de vraag.", en: "The working group writes the question here together." }
    needs { nl: "Wat bewoners nodig hebben", en: "What residents need" }
    needs_lead { nl: "Deze behoeften staan aan het begin van de challenge.", en: "These needs stand at the start of the challenge." }
    no_needs { nl: "Er hoort nog geen behoefte van bewoners bij", en: "No need of residents belongs to it yet" }
    no_needs_text { nl: "Een challenge begint bij wat mensen nodig hebben.", en: "A challenge starts with what people need." }
    see_needs { nl: "Bekijk de behoeften", en: "See the needs" }
    supports[count] { nl: "{count} persoon steunt dit" | "{count} mensen steunen dit", en: "{count} person supports this" | "{count} people support this" }
    evidence { nl: "Waar blijkt dat uit?", en: "What shows this?" }
    people[count] { nl: "{count} persoon" | "{count} mensen", en: "{count} person" | "{count} people" }
    voted_in { nl: "In stemronde", en: "In voting round" }
    link_reason { nl: "Waarom deze behoefte meegaat:", en: "Why this need goes along:" }
    criteria { nl: "Zo wordt beoordeeld", en: "How it is judged" }
    criteria_lead { nl: "Het gewicht zegt hoe zwaar een criterium telt. Samen is het 100 procent.", en: "The weight says how much a criterion counts. Together they are 100 percent." }
    criterion { nl: "Criterium", en: "Criterion" }
    weight { nl: "Gewicht", en: "Weight" }
    no_criteria { nl: "Er zijn nog geen criteria", en: "There are no criteria yet" }
    no_criteria_text { nl: "Criteria zeggen waarop een oplossing wordt beoordeeld.", en: "Criteria say how a solution is judged." }
    exact { nl: "De precieze tekst", en: "The exact text" }
    exact_text(number) {
        nl: "Dit is versie {number}. Precies voor deze tekst gaven de gemeenten akkoord. De code hieronder hoort bij deze tekst en bij geen andere.",
        en: "This is version {number}. The municipalities signed exactly this text. The code below belongs to this text and to no other.",
    }
    hash { nl: "Controlecode (SHA-256)", en: "Check code (SHA-256)" }
    how_to_check { nl: "Zo controleert u de code", en: "How to check the code" }
    signatures { nl: "Akkoord gegeven", en: "Signed" }
    signed_at { nl: "Wanneer", en: "When" }
    organisation { nl: "Organisatie", en: "Organisation" }
    timeline { nl: "Hoe het gaat", en: "How it goes" }
    planned_close { nl: "Gepland op", en: "Planned for" }
    pilots { nl: "Pilots", en: "Pilots" }
    whats_next { nl: "Wat gebeurt hierna?", en: "What happens next?" }
    next_draft { nl: "De werkgroep schrijft en kiest behoeften. Daarna lezen alle gemeenten mee.", en: "The working group writes and chooses needs. Then all municipalities read along." }
    next_consultation { nl: "Alle gemeenten lezen mee. Daarna vraagt een schrijver om akkoord.", en: "All municipalities read along. Then a writer asks for sign-off." }
    next_sign { nl: "Elke gemeente leest de precieze tekst en geeft akkoord. Daarna kan de penvoerder publiceren.", en: "Each municipality reads the exact text and signs. Then the lead editor can publish." }
    next_published { nl: "Na de sluiting worden de inzendingen geopend en beoordeeld.", en: "After closing, the submissions are opened and judged." }
    next_closed { nl: "De beoordelaars lezen alle inzendingen. Elke aanbieder krijgt een besluit met uitleg.", en: "The assessors read all submissions. Every provider gets a decision with reasons." }
    next_awarded { nl: "De gekozen oplossing wordt bij mensen thuis geprobeerd, met hun toestemming.", en: "The chosen solution is tried in people’s homes, with their consent." }
    next_pilot { nl: "De uitkomst wordt gemeten. Dan volgt een besluit: opschalen, aanpassen of stoppen.", en: "The outcome is measured. Then follows a decision: scale, adapt or stop." }
}
