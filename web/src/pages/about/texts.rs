//! Words about the platform.

crate::texts! {
    title { nl: "Over Samenvraag", en: "About Samenvraag" }
    lead {
        nl: "Op Samenvraag maken gemeenten van wat bewoners nodig hebben één gezamenlijke vraag. Zo hoeft niet elke gemeente het wiel uit te vinden.",
        en: "On Samenvraag municipalities turn what residents need into one joint demand. So not every municipality has to invent the wheel.",
    }
    why { nl: "Waarom?", en: "Why?" }
    why_text {
        nl: "Veel slimme hulpmiddelen passen niet in een gewoon huis. Er is een drempel, er is geen internet, of niemand begrijpt het. Daarom beginnen wij bij wat iemand wil kunnen doen. Wij beginnen niet bij een product.",
        en: "Many clever aids do not fit an ordinary home. There is a threshold, there is no internet, or nobody understands them. So we start from what someone wants to be able to do, not from a product.",
    }
    fair { nl: "Hoe houden wij het eerlijk?", en: "How do we keep it fair?" }
    fair_ballots {
        nl: "Stemmen is geheim. Iedereen kan de gepubliceerde biljetten natellen. Met uw ontvangstcode vindt u uw eigen biljet terug.",
        en: "Voting is secret. Anyone can recount the published ballots. With your receipt code you find your own ballot.",
    }
    fair_submissions {
        nl: "Inzendingen blijven verzegeld tot de sluitingstijd. Iedere inzender krijgt een besluit met uitleg.",
        en: "Submissions stay sealed until the deadline. Every submitter gets a decision with reasons.",
    }
    fair_journal {
        nl: "Elke stap staat in een logboek dat niemand ongemerkt kan wijzigen.",
        en: "Every step is in a journal that nobody can change unnoticed.",
    }
    limits { nl: "Wat beloven wij niet?", en: "What do we not promise?" }
    limits_text {
        nl: "Een stemronde hier is een advies en geen wettelijke verkiezing. Wij kunnen niet voorkomen dat iemand over uw schouder meekijkt. Wie tijdens het stemmen de server in handen heeft, kan het stemgeheim breken. Dat kan ook wie de sleutels en de database tegelijk heeft.",
        en: "A voting round here is advice and not a statutory election. We cannot keep someone from looking over your shoulder. Whoever holds the server while you vote can break ballot secrecy. So can whoever holds the keys and the database at once.",
    }
    open_source { nl: "Open", en: "Open" }
    open_source_text {
        nl: "De broncode is open onder de EUPL-1.2. Alles wat u op deze pagina’s ziet, kan een programma ook opvragen via de API.",
        en: "The source code is open under the EUPL-1.2. All you see on these pages, a program can also ask for through the API.",
    }
    open_explorer { nl: "Stel zelf vragen aan de API (GraphQL)", en: "Ask the API yourself (GraphQL)" }
    open_schema { nl: "De beschrijving van de API (SDL)", en: "The description of the API (SDL)" }
    open_licence { nl: "De licentie: EUPL-1.2", en: "The licence: EUPL-1.2" }
    open_source_code { nl: "Waar de broncode staat (publiccode.yml)", en: "Where the source code is (publiccode.yml)" }
    open_data {
        nl: "Hebt u gegevens nodig voor onderzoek of een rapport? Vraag ze op via de API, of mail ons wat u zoekt.",
        en: "Do you need data for research or a report? Ask the API, or mail us what you are looking for.",
    }
    question { nl: "Een vraag of een idee?", en: "A question or an idea?" }
}
