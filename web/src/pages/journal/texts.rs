//! Words about the journal.

crate::texts! {
    title { nl: "Logboek", en: "Journal" }
    lead {
        nl: "Elke stap op Samenvraag staat in een logboek. Hier leest u hoe u ziet dat niemand het later verandert.",
        en: "Every step on Samenvraag is in a journal. Here you read how to see that nobody changes it later.",
    }
    what { nl: "Wat is het logboek?", en: "What is the journal?" }
    what_lines {
        nl: "Elke regel zegt wie wat deed, wanneer en waarom. Er staan nummers in plaats van namen. Wie stemt, komt er niet in.",
        en: "Each line says who did what, when and why. It has numbers instead of names. Who votes is not in it.",
    }
    what_chain {
        nl: "Bij elke regel hoort een controlecode. Die telt ook de code van de regel ervoor mee. Verandert er één regel, dan kloppen alle codes erna niet meer.",
        en: "Each line has a check code. That code also counts the code of the line before it. When one line changes, no code after it is right any more.",
    }
    what_head {
        nl: "Elk uur tekenen wij de code van de laatste regel. De sleutel daarvoor ligt buiten de database. Zo valt ook op als er regels aan het eind verdwijnen.",
        en: "Each hour we sign the code of the last line. The key for that is kept outside the database. So it shows too when lines at the end disappear.",
    }
    newest { nl: "De nieuwste getekende stand", en: "The newest signed head" }
    none_title { nl: "Er is nog geen getekende stand", en: "There is no signed head yet" }
    none_text {
        nl: "De eerste komt binnen een uur nadat er iets gebeurd is. Kom dan terug.",
        en: "The first one comes within an hour after something has happened. Come back then.",
    }
    signed_at { nl: "Getekend op", en: "Signed on" }
    sequence { nl: "Tot en met regel", en: "Up to line" }
    hash { nl: "Controlecode van die regel (SHA-256)", en: "Check code of that line (SHA-256)" }
    key { nl: "Openbare sleutel (Ed25519)", en: "Public key (Ed25519)" }
    signature { nl: "Handtekening", en: "Signature" }
    signed_text { nl: "De tekst die getekend is", en: "The text that was signed" }
    check { nl: "Hoe controleert u het?", en: "How do you check it?" }
    check_keep {
        nl: "Bewaar deze stand op een plek die niet van ons is, bijvoorbeeld op papier.",
        en: "Keep this head in a place that is not ours, for example on paper.",
    }
    check_signature {
        nl: "Controleer de handtekening met een programma voor Ed25519. De getekende tekst heeft drie regels, elk met een regeleinde.",
        en: "Check the signature with a program for Ed25519. The signed text has three lines, each with a line break.",
    }
    check_command {
        nl: "Vraag wie het platform beheert om alle regels na te lopen met:",
        en: "Ask whoever runs the platform to walk through all lines with:",
    }
    check_told {
        nl: "Het antwoord zegt of het logboek heel is en tot welke regel het getekend is. Dat nummer is nooit lager dan dat van een stand die u eerder bewaarde.",
        en: "The answer says whether the journal is whole and up to which line it is signed. That number is never lower than that of a head you kept before.",
    }
    check_api {
        nl: "Een programma vraagt de stand op via de API:",
        en: "A program asks for the head through the API:",
    }
}
