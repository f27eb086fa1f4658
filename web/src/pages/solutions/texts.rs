//! Words of the catalogue.

crate::texts! {
    title { nl: "Oplossingen", en: "Solutions" }
    lead {
        nl: "Hulpmiddelen en diensten voor het dagelijks leven. Bij elk staat ook wanneer het níet werkt.",
        en: "Aids and services for daily life. Each one also says when it does not work.",
    }
    offer { nl: "Zet uw oplossing erbij", en: "Add your solution" }
    filters { nl: "Kies wat u wilt zien", en: "Choose what to see" }
    domain { nl: "Onderwerp", en: "Subject" }
    group { nl: "Voor wie", en: "For whom" }
    trying { nl: "Uitproberen", en: "Trying it" }
    try_experience { nl: "Te proberen", en: "Can be tried" }
    try_borrow { nl: "Te leen", en: "Can be borrowed" }
    origin { nl: "Herkomst", en: "Origin" }
    origin_here { nl: "Door aanbieders hier", en: "By providers here" }
    origin_elsewhere { nl: "Overgenomen van elders", en: "Taken over from elsewhere" }
    conditions { nl: "Hoe iemand woont", en: "How someone lives" }
    conditions_legend { nl: "Dit geldt voor mij", en: "This holds for me" }
    conditions_hint { nl: "U ziet dan alleen wat daar goed bij past.", en: "You then only see what goes well with it." }
    all { nl: "Alles", en: "All" }
    apply { nl: "Laat zien", en: "Show" }
    clear { nl: "Wis alle keuzes", en: "Clear all choices" }
    found[count] { nl: "{count} oplossing" | "{count} oplossingen", en: "{count} solution" | "{count} solutions" }
    from(name) { nl: "Uit {name}", en: "From {name}" }
    unfit { nl: "Past niet bij:", en: "Does not fit:" }
    experienced { nl: "Te proberen", en: "Can be tried" }
    borrowed { nl: "Te leen", en: "Can be borrowed" }
    none_title { nl: "Geen oplossing bij uw keuze", en: "No solution for your choice" }
    none_text {
        nl: "Kies wat minder, of vertel wat u nodig hebt. Dan kunnen gemeenten erom vragen.",
        en: "Choose less, or tell us what you need. Then municipalities can ask for it.",
    }
    tell { nl: "Vertel uw behoefte", en: "Tell your need" }
}
