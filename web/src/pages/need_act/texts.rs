//! Words for what can be done with a need.

crate::texts! {
    decline { nl: "Niet opnemen", en: "Decline" }
    decline_lead(title) {
        nl: "U neemt “{title}” niet op. De indiener krijgt bericht met uw uitleg.",
        en: "You do not accept “{title}”. Its author is told, with your reason.",
    }
    reopen { nl: "Opnieuw opnemen", en: "Accept again" }
    reopen_lead(title) {
        nl: "U neemt “{title}” opnieuw op. Panels kunnen er dan weer over stemmen.",
        en: "You accept “{title}” again. Panels can then vote on it once more.",
    }
    merge { nl: "Samenvoegen", en: "Merge" }
    merge_lead(title) {
        nl: "“{title}” gaat op in een andere behoefte. De steun telt daar mee en de indiener krijgt bericht.",
        en: "“{title}” goes on in another need. Its support counts there and its author is told.",
    }
    into_need { nl: "Met welke behoefte?", en: "With which need?" }
    into_missing { nl: "Kies met welke behoefte u haar samenvoegt.", en: "Choose with which need you merge it." }
    search_needs { nl: "Zoek in behoeften", en: "Search the needs" }
    search { nl: "Zoek", en: "Search" }
    none_found { nl: "Geen behoefte gevonden", en: "No need found" }
    none_found_text { nl: "Zoek met een ander woord. Alleen opgenomen behoeften staan hier.", en: "Search with another word. Only accepted needs are listed here." }
    supports[count] { nl: "{count} persoon steunt dit." | "{count} mensen steunen dit.", en: "{count} person supports this." | "{count} people support this." }
    answer { nl: "Beantwoorden", en: "Answer" }
    answer_lead(title) {
        nl: "U geeft antwoord op “{title}”. Iedereen die haar steunt, hoort wat ervan kwam.",
        en: "You answer “{title}”. Everyone who supports it hears what became of it.",
    }
    kind { nl: "Wat is het antwoord?", en: "What is the answer?" }
    kind_missing { nl: "Kies wat het antwoord is.", en: "Choose what the answer is." }
    reason { nl: "Uitleg", en: "Reason" }
    reason_hint { nl: "Schrijf gewone taal. Noem geen personen.", en: "Write plainly. Do not name people." }
    evidence { nl: "Vertel waar dat uit blijkt", en: "Add evidence" }
    evidence_lead(title) { nl: "Waaruit blijkt dat “{title}” echt nodig is?", en: "What shows that “{title}” is really needed?" }
    evidence_kind { nl: "Waar komt het vandaan?", en: "Where does it come from?" }
    evidence_kind_missing { nl: "Kies waar dit vandaan komt.", en: "Choose where the evidence comes from." }
    summary { nl: "Wat kwam eruit?", en: "What came out of it?" }
    summary_hint { nl: "Vat het kort samen. Noem geen namen van bewoners.", en: "Sum it up. Do not name residents." }
    held_on { nl: "Wanneer was dat?", en: "When was that?" }
    people_count { nl: "Met hoeveel mensen?", en: "With how many people?" }
    back { nl: "Terug", en: "Back" }
    said_declined { nl: "De behoefte is niet opgenomen. De indiener krijgt bericht.", en: "The need is declined. Its author is told." }
    said_reopened { nl: "De behoefte is opnieuw opgenomen.", en: "The need is accepted again." }
    said_merged { nl: "De behoeften zijn samengevoegd.", en: "The needs are merged." }
    said_answered { nl: "Het antwoord staat erbij. De indiener krijgt bericht.", en: "The answer is given. Its author is told." }
    said_added { nl: "Het staat erbij.", en: "The evidence has been added." }
}
