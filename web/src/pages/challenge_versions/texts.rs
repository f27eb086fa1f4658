//! Words of the versions of a challenge and their differences.

crate::texts! {
    title { nl: "Versies", en: "Versions" }
    lead { nl: "Elke keer dat de werkgroep om akkoord vraagt, leggen wij de precieze tekst vast.", en: "Each time the working group asks for sign-off, we record the exact text." }
    none { nl: "Er is nog geen versie", en: "There is no version yet" }
    none_text { nl: "De eerste komt er als de werkgroep om akkoord vraagt.", en: "The first comes when the working group asks for sign-off." }
    version(number) { nl: "Versie {number}", en: "Version {number}" }
    published { nl: "Gepubliceerd", en: "Published" }
    to_sign { nl: "Ligt voor akkoord", en: "Out for signing" }
    recorded_at { nl: "Vastgelegd op", en: "Recorded on" }
    by(name) { nl: "door {name}", en: "by {name}" }
    compare_previous(number) { nl: "Vergelijk met versie {number}", en: "Compare with version {number}" }
    compare { nl: "Vergelijk", en: "Compare" }
    compare_title { nl: "Twee versies vergelijken", en: "Compare two versions" }
    compare_lead(from, to) { nl: "Van versie {from} naar versie {to}.", en: "From version {from} to version {to}." }
    from { nl: "Eerdere versie", en: "Earlier version" }
    to { nl: "Latere versie", en: "Later version" }
    choose_two { nl: "Kies twee versies", en: "Choose two versions" }
    legend { nl: "Zo leest u dit", en: "How to read this" }
    legend_text { nl: "Nieuwe woorden staan tussen [+ en +] en zijn onderstreept. Weggehaalde woorden staan tussen [− en −] en zijn doorgestreept.", en: "New words stand between [+ and +] and are underlined. Removed words stand between [− and −] and are struck through." }
    unchanged { nl: "Niet veranderd", en: "Unchanged" }
    changed { nl: "Veranderd", en: "Changed" }
    show_same { nl: "Toon de tekst", en: "Show the text" }
    all_same { nl: "Deze versies zijn gelijk", en: "These versions are equal" }
    all_same_text { nl: "Er is geen woord veranderd.", en: "Not a word has changed." }
    criteria { nl: "Criteria", en: "Criteria" }
    criterion { nl: "Criterium", en: "Criterion" }
    weight { nl: "Gewicht", en: "Weight" }
    signatures { nl: "Akkoord op deze versie", en: "Signatures on this version" }
    no_signatures { nl: "Nog niemand gaf akkoord op deze versie.", en: "Nobody has signed this version yet." }
    organisation { nl: "Organisatie", en: "Organisation" }
    signed_at { nl: "Wanneer", en: "When" }
    hash { nl: "Controlecode (SHA-256)", en: "Check code (SHA-256)" }
    check_title { nl: "Zo controleert u de code", en: "How to check the code" }
    check_what { nl: "De code verandert zodra er één teken in de tekst verandert. Is de code gelijk, dan is de tekst gelijk.", en: "The code changes as soon as one character of the text changes. If the code is equal, the text is equal." }
    check_people { nl: "Snel controleren: vergelijk de code hierboven met de code die uw gemeente bij het akkoord bewaarde.", en: "A quick check: compare the code above with the code your municipality kept when signing." }
    check_machines { nl: "Zelf narekenen: vraag via de API het veld canonical van deze versie op (JSON volgens RFC 8785). Neem de SHA-256 van de regels hieronder, elk met één regeleinde:", en: "Compute it yourself: ask the API for the field canonical of this version (JSON as in RFC 8785). Take the SHA-256 of the lines below, each with one line feed:" }
    check_line_form { nl: "de naam van de vorm", en: "the name of the form" }
    check_line_rest { nl: "de SHA-256 van canonical zonder de onderdelen (sections)", en: "the SHA-256 of canonical without its sections" }
    check_line_sections { nl: "daarna de SHA-256 van elk onderdeel, op volgorde", en: "then the SHA-256 of each section, in order" }
    section { nl: "Onderdeel", en: "Section" }
    section_hashes { nl: "Code per onderdeel", en: "Code per section" }
}
