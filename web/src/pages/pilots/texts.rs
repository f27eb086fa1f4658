//! Words of the list of pilots.

crate::texts! {
    title { nl: "Pilots", en: "Pilots" }
    lead {
        nl: "Een oplossing uitproberen bij mensen thuis, alleen met hun toestemming. Daarna volgt een eerlijk besluit.",
        en: "Trying a solution in people’s homes, only with their consent. Then follows an honest decision.",
    }
    filters { nl: "Kies wat u wilt zien", en: "Choose what to see" }
    state { nl: "Stand", en: "State" }
    outcome { nl: "Besluit", en: "Decision" }
    municipality { nl: "Gemeente", en: "Municipality" }
    all { nl: "Alles", en: "All" }
    apply { nl: "Laat zien", en: "Show" }
    clear { nl: "Wis alle keuzes", en: "Clear all choices" }
    found[count] { nl: "{count} pilot" | "{count} pilots", en: "{count} pilot" | "{count} pilots" }
    with { nl: "met", en: "with" }
    from { nl: "Vanaf", en: "From" }
    until { nl: "tot en met", en: "until" }
    adoptions[count] { nl: "{count} andere gemeente toont belangstelling" | "{count} andere gemeenten tonen belangstelling", en: "{count} other municipality is interested" | "{count} other municipalities are interested" }
    none_title { nl: "Hier staat nog geen pilot", en: "No pilot here yet" }
    none_text { nl: "Een pilot begint als een inzending bij een challenge is gekozen.", en: "A pilot starts when a submission to a challenge was selected." }
    to_challenges { nl: "Bekijk de challenges", en: "See the challenges" }
}
