//! Words of the list of challenges.

crate::texts! {
    title { nl: "Challenges", en: "Challenges" }
    lead {
        nl: "Een challenge is een vraag van gemeenten samen. Hij begint bij wat bewoners nodig hebben. Aanbieders antwoorden met een oplossing.",
        en: "A challenge is a question that municipalities ask together. It starts with what residents need. Providers answer with a solution.",
    }
    filters { nl: "Kies wat u wilt zien", en: "Choose what to see" }
    state { nl: "Stand", en: "State" }
    domain { nl: "Onderwerp", en: "Subject" }
    group { nl: "Voor wie", en: "For whom" }
    municipality { nl: "Gemeente", en: "Municipality" }
    imported { nl: "Herkomst", en: "Origin" }
    imported_no { nl: "Hier samen geschreven", en: "Written together here" }
    imported_yes { nl: "Overgenomen van een andere plek", en: "Taken over from elsewhere" }
    order { nl: "Volgorde", en: "Order" }
    newest { nl: "Nieuwste eerst", en: "Newest first" }
    deadline_first { nl: "Sluit het eerst", en: "Closing soonest" }
    all { nl: "Alles", en: "All" }
    apply { nl: "Laat zien", en: "Show" }
    clear { nl: "Wis alle keuzes", en: "Clear all choices" }
    found[count] { nl: "{count} challenge" | "{count} challenges", en: "{count} challenge" | "{count} challenges" }
    asked_by { nl: "Gevraagd door", en: "Asked by" }
    comes_from(name) { nl: "Overgenomen van {name}", en: "Taken over from {name}" }
    until { nl: "Inzenden tot", en: "Submit until" }
    closed { nl: "Gesloten op", en: "Closed on" }
    needs[count] { nl: "{count} behoefte van bewoners" | "{count} behoeften van bewoners", en: "{count} need of residents" | "{count} needs of residents" }
    none_title { nl: "Er zijn geen challenges die hierbij passen", en: "No challenges match" }
    none_text {
        nl: "Kies minder filters, of bekijk welke behoeften er al zijn. Daar komen de volgende challenges uit.",
        en: "Choose fewer filters, or see which needs there are. The next challenges come from those.",
    }
    to_needs { nl: "Bekijk de behoeften", en: "See the needs" }
    to_groups { nl: "Werkgroepen van gemeenten", en: "Working groups of municipalities" }
    how_title { nl: "Zelf een challenge beginnen?", en: "Start a challenge yourself?" }
    how_text {
        nl: "Dat doen gemeenten in een werkgroep. Zij schrijven samen en zetten er allemaal hun akkoord onder.",
        en: "Municipalities do that in a working group. They write together and all of them sign.",
    }
}
