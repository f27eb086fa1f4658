//! Words of the page where a challenge is published.

crate::texts! {
    title { nl: "Challenge publiceren", en: "Publish the challenge" }
    lead { nl: "Daarna kan iedereen de challenge lezen en kunnen aanbieders antwoorden.", en: "Then everyone can read the challenge and providers can answer." }
    obstacles { nl: "Dit moet eerst", en: "This has to come first" }
    none { nl: "Alles is klaar", en: "Everything is ready" }
    none_text { nl: "Alle gemeenten gaven akkoord op dezelfde tekst.", en: "All municipalities signed the same text." }
    version(number) { nl: "U publiceert versie {number}.", en: "You publish version {number}." }
    hash { nl: "Controlecode (SHA-256)", en: "Check code (SHA-256)" }
    deadline { nl: "Inzenden kan tot", en: "Submit until" }
    deadline_hint { nl: "Geef aanbieders genoeg tijd. Precies op dit moment sluit de challenge.", en: "Give providers enough time. The challenge closes at exactly this moment." }
    moment_unreadable { nl: "Vul een datum en een tijd in.", en: "Fill in a date and a time." }
    confirm { nl: "Ik weet dat de tekst na publicatie niet meer verandert.", en: "I know that the text does not change after publication." }
    confirm_needed { nl: "Bevestig dat de tekst niet meer verandert.", en: "Confirm that the text does not change any more." }
    publish { nl: "Publiceer", en: "Publish" }
    published { nl: "De challenge is openbaar.", en: "The challenge is public." }
    back { nl: "Terug naar schrijven", en: "Back to writing" }
    not_yours { nl: "Alleen een penvoerder van de werkgroep kan publiceren, als de tekst voor akkoord ligt.", en: "Only a lead editor of the working group can publish, while the text is out for signing." }
}
