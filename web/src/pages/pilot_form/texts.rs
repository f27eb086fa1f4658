//! Words of the forms for a pilot.

crate::texts! {
    new_title { nl: "Plan een pilot", en: "Plan a pilot" }
    new_lead(name, title) { nl: "U probeert {name} uit bij mensen thuis, naar aanleiding van “{title}”.", en: "You try {name} in people’s homes, following “{title}”." }
    some_solution { nl: "de gekozen oplossing", en: "the selected solution" }
    edit_title { nl: "Pas de pilot aan", en: "Edit the pilot" }
    edit_lead { nl: "Hoe u het uitprobeert, de keuzekaart en wat u meet.", en: "How you try it, the decision card and what you measure." }
    name { nl: "Titel", en: "Title" }
    where_ { nl: "In welke gemeenten?", en: "In which municipalities?" }
    protocol { nl: "Zo proberen wij het uit", en: "How we try it" }
    protocol_hint { nl: "Wat probeert u uit, met wie, hoe lang, en hoe meet u het? U mag Markdown gebruiken.", en: "What do you try, with whom, how long, and how do you measure it? You may use Markdown." }
    card { nl: "Keuzekaart", en: "Decision card" }
    card_hint { nl: "Wat doet het en wat meet het? Wanneer staat het aan, wie ziet dat, hoe zet u het uit, wat kost het?", en: "What does it do and sense? When is it on, who sees that, how does one switch it off, what does it cost?" }
    card_changes(version) { nl: "Dit is versie {version}. Wijzigt u de kaart, dan vragen wij iedereen opnieuw om toestemming.", en: "This is version {version}. If you change the card, we ask everyone for consent again." }
    starts_on { nl: "Begint op", en: "Starts on" }
    ends_on { nl: "Eindigt op", en: "Ends on" }
    plan { nl: "Plan de pilot", en: "Plan the pilot" }
    planned { nl: "De pilot is gepland. Voeg nu toe wat u gaat meten.", en: "The pilot is planned. Now add what you will measure." }
    to_pilot { nl: "Naar de pilot", en: "To the pilot" }
    save { nl: "Bewaar", en: "Save" }
    saved { nl: "Bewaard.", en: "Saved." }
    back { nl: "Terug", en: "Back" }
    next { nl: "Wat gebeurt hierna?", en: "What happens next?" }
    next_one { nl: "U voegt indicatoren toe: wat moet beter worden?", en: "You add indicators: what should get better?" }
    next_two { nl: "U vraagt mensen om toestemming, met de keuzekaart.", en: "You ask people for consent, with the decision card." }
    next_three { nl: "De pilot start. Aan het eind besluit u, met uitleg.", en: "The pilot starts. At the end you decide, with reasons." }
    indicators { nl: "Indicatoren en metingen", en: "Indicators and measurements" }
    no_indicators { nl: "Er zijn nog geen indicatoren", en: "There are no indicators yet" }
    no_indicators_text { nl: "Kies samen met deelnemers wat beter moet worden.", en: "Choose together with participants what should get better." }
    goal { nl: "doel", en: "target" }
    measured[count] { nl: "{count} meting" | "{count} metingen", en: "{count} measurement" | "{count} measurements" }
    add_indicator { nl: "Voeg een indicator toe", en: "Add an indicator" }
    indicator_name { nl: "Wat meet u?", en: "What do you measure?" }
    indicator_hint { nl: "Bijvoorbeeld: nachtelijke valpartijen.", en: "For example: falls at night." }
    unit { nl: "Eenheid", en: "Unit" }
    unit_hint { nl: "Bijvoorbeeld: per maand.", en: "For example: per month." }
    baseline { nl: "Waarde aan het begin", en: "Value at the start" }
    target { nl: "Doel", en: "Target" }
    indicator_added { nl: "De indicator is toegevoegd.", en: "The indicator was added." }
    add_measurement { nl: "Voeg een meting toe", en: "Add a measurement" }
    which { nl: "Welke indicator?", en: "Which indicator?" }
    which_missing { nl: "Kies een indicator.", en: "Choose an indicator." }
    measured_on { nl: "Gemeten op", en: "Measured on" }
    day_missing { nl: "Vul een dag in.", en: "Fill in a day." }
    value { nl: "Waarde", en: "Value" }
    note { nl: "Wat viel op?", en: "What stood out?" }
    number_wrong { nl: "Vul een getal in, zoals 4,5.", en: "Fill in a number, such as 4.5." }
    measurement_added { nl: "De meting is toegevoegd.", en: "The measurement was added." }
}
