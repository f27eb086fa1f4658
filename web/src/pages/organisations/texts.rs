//! Words for the list of organisations.

crate::texts! {
    title { nl: "Organisaties", en: "Organisations" }
    lead {
        nl: "Gemeenten, aanbieders en partners die hier samenwerken.",
        en: "Municipalities, providers and partners that work together here.",
    }
    register { nl: "Organisatie aanmelden", en: "Register an organisation" }
    filters { nl: "Zoek een organisatie", en: "Find an organisation" }
    name { nl: "Naam", en: "Name" }
    kind { nl: "Soort", en: "Kind" }
    all { nl: "Alle soorten", en: "All kinds" }
    apply { nl: "Zoek", en: "Find" }
    clear { nl: "Laat alles zien", en: "Show all" }
    found[count] { nl: "{count} organisatie" | "{count} organisaties", en: "{count} organisation" | "{count} organisations" }
    verified { nl: "bevestigd", en: "verified" }
    not_verified { nl: "nog niet bevestigd", en: "not verified yet" }
    none_title { nl: "Wij vinden geen organisatie", en: "We find no organisation" }
    none_text { nl: "Zoek met een kortere naam, of meld de organisatie aan.", en: "Search with a shorter name, or register the organisation." }
}
