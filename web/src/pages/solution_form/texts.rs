//! Words of the form for a solution.

crate::texts! {
    new_title { nl: "Zet uw oplossing in de catalogus", en: "Put your solution in the catalogue" }
    new_lead { nl: "Schrijf voor bewoners: wat kunnen zij ermee? U schrijft het één keer en antwoordt er vaker mee.", en: "Write for residents: what can they do with it? You write it once and answer with it often." }
    edit_title { nl: "Pas uw oplossing aan", en: "Edit your solution" }
    edit_lead { nl: "Wat u wijzigt, is meteen te lezen. Ingediende inzendingen veranderen niet mee.", en: "Your changes can be read at once. Submissions handed in do not change." }
    no_organisation_title { nl: "U werkt hier nog niet voor een aanbieder", en: "You do not act for a provider here yet" }
    no_organisation_text { nl: "Vraag de beheerder van uw organisatie om u lid te maken.", en: "Ask the admin of your organisation to make you a member." }
    to_catalogue { nl: "Naar de catalogus", en: "To the catalogue" }
    organisation { nl: "Namens welke organisatie?", en: "For which organisation?" }
    name { nl: "Naam", en: "Name" }
    summary { nl: "In een paar zinnen", en: "In a few sentences" }
    summary_hint { nl: "Dit staat op het kaartje in de catalogus.", en: "This is on the card in the catalogue." }
    body { nl: "Wat kan een bewoner ermee?", en: "What can a resident do with it?" }
    body_hint { nl: "Noem wat het doet, niet hoe het heet. U mag Markdown gebruiken.", en: "Say what it does, not what it is called. You may use Markdown." }
    website { nl: "Website", en: "Website" }
    for_whom { nl: "Voor wie", en: "For whom" }
    domains { nl: "Onderwerp", en: "Subject" }
    groups { nl: "Voor welke mensen", en: "For which people" }
    living { nl: "Hoe iemand woont", en: "How someone lives" }
    needed { nl: "Waar is het voor gemaakt?", en: "What is it made for?" }
    needed_hint { nl: "Het werkt juist goed als dit zo is.", en: "It works well especially when this is so." }
    excluded { nl: "Waar werkt het niet?", en: "Where does it not work?" }
    excluded_hint { nl: "Wees eerlijk: dit spaart teleurstelling. Een robotstofzuiger strandt bij drempels.", en: "Be honest: it saves disappointment. A robot vacuum gets stuck at thresholds." }
    state { nl: "Hoe ver het is, en wat het kost", en: "How far it is, and what it costs" }
    ready { nl: "Dit is al zo", en: "This is so already" }
    matched { nl: "Samen met bewoners gemaakt", en: "Made together with residents" }
    visible { nl: "Te vinden voor wie het nodig heeft", en: "Can be found by those who need it" }
    experienced { nl: "Ergens te proberen", en: "Can be tried somewhere" }
    borrowed { nl: "Eerst te leen voor thuis", en: "Can be borrowed for one’s home first" }
    price_model { nl: "Hoe betaalt iemand?", en: "How does one pay?" }
    price_missing { nl: "Kies hoe iemand betaalt.", en: "Choose how one pays." }
    price_note { nl: "Wat kost het?", en: "What does it cost?" }
    data_note { nl: "Wat gebeurt er met gegevens?", en: "What happens to data?" }
    data_note_hint { nl: "Wat meet het, wie ziet dat, hoe lang wordt het bewaard?", en: "What does it sense, who sees that, how long is it kept?" }
    save { nl: "Bewaar", en: "Save" }
    cancel { nl: "Terug", en: "Back" }
    saved { nl: "Bewaard.", en: "Saved." }
    kept { nl: "Bewaard als concept. Zet het in de catalogus als het klaar is.", en: "Kept as a draft. Put it in the catalogue when it is ready." }
    next { nl: "Wat gebeurt hierna?", en: "What happens next?" }
    next_one { nl: "Eerst is het een concept. Alleen uw organisatie ziet het.", en: "First it is a draft. Only your organisation sees it." }
    next_two { nl: "Klaar? Zet het in de catalogus. Dan kan iedereen het vinden.", en: "Ready? Put it in the catalogue. Then everyone can find it." }
    next_three { nl: "Daarna kunt u ermee antwoorden op challenges.", en: "After that you can answer challenges with it." }
}
