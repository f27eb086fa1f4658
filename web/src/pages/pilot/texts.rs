//! Words of the page of one pilot.

crate::texts! {
    lead(name) { nl: "Wij proberen dit uit bij mensen thuis: {name}.", en: "We try this in people’s homes: {name}." }
    decided(outcome) { nl: "Besluit: {outcome}", en: "Decision: {outcome}" }
    decided_on { nl: "Besloten op", en: "Decided on" }
    card { nl: "Keuzekaart", en: "Decision card" }
    card_version(version) { nl: "Versie {version}. Verandert de kaart? Dan vragen wij u opnieuw om toestemming.", en: "Version {version}. Does the card change? Then we ask for your consent again." }
    consent_text { nl: "Wilt u meedoen? Lees de kaart eerst rustig door. Vraag gerust iemand om hulp.", en: "Would you like to take part? First read the card calmly. Feel free to ask someone for help." }
    consent { nl: "Ja, ik doe mee", en: "Yes, I take part" }
    no_consent_text { nl: "U hoeft niets te doen als u niet mee wilt doen. U krijgt er geen andere hulp door.", en: "If you do not want to take part, do nothing. It does not change the help you get." }
    consented { nl: "U doet mee.", en: "You take part." }
    consented_text { nl: "U mag altijd stoppen. U hoeft niet te zeggen waarom.", en: "You may stop at any time. You need not say why." }
    withdraw_consent { nl: "Ik wil stoppen", en: "I want to stop" }
    sign_in_text { nl: "Bent u gevraagd om mee te doen? Log dan in om te kiezen.", en: "Were you asked to take part? Sign in to choose." }
    said_consented { nl: "Dank u wel. U doet mee en mag altijd stoppen.", en: "Thank you. You take part and may stop at any time." }
    said_stopped { nl: "U doet niet meer mee. Wij ruimen het apparaat met u op.", en: "You no longer take part. We will clear things away with you." }
    protocol { nl: "Zo proberen wij het uit", en: "How we try it" }
    indicators { nl: "Wat wij meten", en: "What we measure" }
    no_indicators { nl: "Er is nog niets om te meten", en: "There is nothing to measure yet" }
    no_indicators_text { nl: "De gemeente kiest eerst wat beter moet worden.", en: "The municipality first chooses what should get better." }
    measure { nl: "Voeg een indicator of meting toe", en: "Add an indicator or measurement" }
    moment { nl: "Moment", en: "Moment" }
    baseline { nl: "Aan het begin", en: "At the start" }
    at_least(figure) { nl: "Doel: minstens {figure}", en: "Goal: at least {figure}" }
    at_most(figure) { nl: "Doel: hoogstens {figure}", en: "Goal: at most {figure}" }
    goal(figure) { nl: "Doel: {figure}", en: "Goal: {figure}" }
    adoptions { nl: "Andere gemeenten", en: "Other municipalities" }
    no_adoptions { nl: "Nog geen andere gemeente heeft zich gemeld", en: "No other municipality has come forward yet" }
    no_adoptions_text { nl: "Werkt het goed? Dan kan een andere gemeente het overnemen.", en: "Does it work well? Then another municipality can adopt it." }
    because { nl: "Waarom:", en: "Why:" }
    prepare { nl: "Wij bereiden het voor", en: "We are preparing it" }
    adopt { nl: "Wij hebben het overgenomen", en: "We have adopted it" }
    discontinue { nl: "Wij gaan niet verder", en: "We do not go on" }
    discontinue_title { nl: "Niet verder met overnemen", en: "Discontinue the adoption" }
    discontinue_lead(name) { nl: "{name} gaat hier niet mee verder. Iedereen leest uw uitleg.", en: "{name} does not go on with this. Everyone reads your reason." }
    said_prepared { nl: "Genoteerd: u bereidt het voor.", en: "Noted: you are preparing it." }
    said_adopted { nl: "Genoteerd: u hebt het overgenomen.", en: "Noted: you have adopted it." }
    said_discontinued { nl: "Genoteerd: u gaat niet verder.", en: "Noted: you do not go on." }
    interest { nl: "Mijn gemeente wil dit ook", en: "My municipality wants this too" }
    interest_lead { nl: "Uw gemeente staat dan op de pagina van deze pilot.", en: "Your municipality then stands on the page of this pilot." }
    interest_who { nl: "Welke gemeente?", en: "Which municipality?" }
    interest_who_missing { nl: "Kies een gemeente.", en: "Choose a municipality." }
    interest_note { nl: "Wat wilt u erbij vertellen?", en: "What would you like to add?" }
    said_interested { nl: "Uw gemeente staat erbij.", en: "Your municipality is on the list." }
    acts { nl: "Wat u kunt doen", en: "What you can do" }
    request_consent { nl: "Vraag mensen om toestemming", en: "Ask people for consent" }
    said_requested { nl: "Mensen kunnen nu kiezen of zij meedoen.", en: "People can now choose whether they take part." }
    start { nl: "Start de pilot", en: "Start the pilot" }
    said_started { nl: "De pilot loopt.", en: "The pilot is running." }
    start_measuring { nl: "Begin met meten", en: "Start measuring" }
    said_measuring { nl: "De uitkomst wordt nu gemeten.", en: "The outcome is now being measured." }
    decide { nl: "Neem een besluit", en: "Decide" }
    decide_lead { nl: "Opschalen, aanpassen of stoppen. Iedereen leest uw besluit en uw uitleg.", en: "Scale, adapt or stop. Everyone reads your decision and your reason." }
    decide_which { nl: "Wat is het besluit?", en: "What is the decision?" }
    decide_missing { nl: "Kies wat het besluit is.", en: "Choose what the decision is." }
    decide_reason { nl: "Waarom?", en: "Why?" }
    decide_reason_hint { nl: "Noem wat is gemeten en wat deelnemers zeiden. Noem geen personen.", en: "Name what was measured and what participants said. Do not name people." }
    said_decided { nl: "Het besluit staat vast. Wie de behoefte inbracht, krijgt bericht.", en: "The decision stands. Whoever told the need is informed." }
    back { nl: "Toch niet", en: "Not after all" }
    edit { nl: "Pas de pilot aan", en: "Edit the pilot" }
    halt { nl: "Leg de pilot stil", en: "Halt the pilot" }
    halt_lead { nl: "Niemand gebruikt het dan nog. Deelnemers lezen uw uitleg.", en: "Nobody uses it any more then. Participants read your reason." }
    said_halted { nl: "De pilot ligt stil.", en: "The pilot was halted." }
    facts { nl: "Kort", en: "In short" }
    solution { nl: "Oplossing", en: "Solution" }
    challenge { nl: "Challenge", en: "Challenge" }
    municipalities { nl: "Waar", en: "Where" }
    starts_on { nl: "Begint", en: "Starts" }
    ends_on { nl: "Eindigt", en: "Ends" }
    participants { nl: "Wie doen mee", en: "Who take part" }
    people[count] { nl: "{count} mens" | "{count} mensen", en: "{count} person" | "{count} people" }
    few { nl: "Minder dan vijf mensen. Het precieze aantal tonen wij niet.", en: "Fewer than five people. We do not show the exact number." }
    timeline { nl: "Hoe het gaat", en: "How it goes" }
}
