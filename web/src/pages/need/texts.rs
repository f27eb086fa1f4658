//! Words for the page of one need.

crate::texts! {
    by(name) { nl: "Verteld door {name}", en: "Told by {name}" }
    by_someone { nl: "Verteld door een bewoner", en: "Told by a resident" }
    taken_over_from(name) { nl: "Overgenomen van {name}", en: "Taken over from {name}" }
    original { nl: "Bekijk het origineel", en: "See the original" }
    supports[count] { nl: "persoon steunt dit" | "mensen steunen dit", en: "person supports this" | "people support this" }
    supported_title { nl: "Steun", en: "Support" }
    supported_once[count] { nl: "persoon steunde dit" | "mensen steunden dit", en: "person supported this" | "people supported this" }
    you_supported { nl: "U steunde deze behoefte.", en: "You supported this need." }
    support_title { nl: "Geldt dit ook voor u?", en: "Is this true for you too?" }
    support_text { nl: "Met uw steun ziet de gemeente dat meer mensen dit nodig hebben.", en: "Your support shows the municipality that more people need this." }
    support { nl: "Ja, dit geldt ook voor mij", en: "Yes, this holds for me too" }
    supported { nl: "U steunt deze behoefte.", en: "You support this need." }
    withdraw { nl: "Trek mijn steun in", en: "Withdraw my support" }
    sign_in_to_support { nl: "Log in om te steunen", en: "Sign in to support" }
    story { nl: "Het verhaal", en: "The story" }
    evidence { nl: "Waar blijkt dat uit?", en: "What shows this?" }
    no_evidence { nl: "Dat staat er nog niet bij", en: "That has not been added yet" }
    no_evidence_text {
        nl: "Hier komt waar de behoefte vandaan komt: een gesprek, een bezoek of een vragenlijst.",
        en: "Here comes where the need comes from: a conversation, a visit or a survey.",
    }
    people[count] { nl: "{count} persoon" | "{count} mensen", en: "{count} person" | "{count} people" }
    add_evidence { nl: "Vertel waar dat uit blijkt", en: "Add evidence" }
    about { nl: "Kort", en: "In short" }
    municipality { nl: "Gemeente", en: "Municipality" }
    place { nl: "Plaats", en: "Place" }
    domains { nl: "Onderwerp", en: "Subject" }
    groups { nl: "Voor wie", en: "For whom" }
    conditions { nl: "Hoe iemand woont", en: "How someone lives" }
    told_on { nl: "Opgeschreven op", en: "Written on" }
    stands { nl: "Waar staat deze behoefte nu?", en: "Where does this need stand?" }
    stands_nowhere {
        nl: "Deze behoefte stond nog niet op een stembiljet. Een bewonerspanel kan erover stemmen als de gemeente haar meeneemt.",
        en: "This need has not been on a ballot. A residents’ panel can vote on it once the municipality accepts it.",
    }
    ballot { nl: "Stemronde", en: "Voting round" }
    challenge { nl: "Challenge", en: "Challenge" }
    counts_in { nl: "Deze behoefte telt mee in:", en: "This need counts in:" }
    merged_into { nl: "Deze behoefte gaat verder in:", en: "This need goes on in:" }
    merged_from { nl: "Hierin zijn ook opgegaan", en: "Merged into this one" }
    reason { nl: "De uitleg", en: "The reason" }
    history { nl: "Wat er gebeurde", en: "What happened" }
    acts { nl: "Wat u kunt doen", en: "What you can do" }
    edit { nl: "Tekst aanpassen", en: "Change the text" }
    submit { nl: "Indienen bij de gemeente", en: "Submit to the municipality" }
    accept { nl: "Opnemen", en: "Accept" }
    decline { nl: "Niet opnemen", en: "Decline" }
    merge { nl: "Samenvoegen", en: "Merge" }
    answer_it { nl: "Beantwoorden", en: "Answer" }
    reopen { nl: "Opnieuw opnemen", en: "Accept again" }
    only_you { nl: "Dit is een concept. Alleen u ziet het.", en: "This is a draft. Only you can see it." }
    said_submitted { nl: "Ingediend. De gemeente leest uw behoefte en laat iets horen.", en: "Submitted. The municipality reads your need and lets you know." }
    said_accepted { nl: "De behoefte is opgenomen. De indiener krijgt bericht.", en: "The need is accepted. Its author is told." }
    said_supported { nl: "Dank u wel. Uw steun telt mee.", en: "Thank you. Your support counts." }
    said_withdrawn { nl: "Uw steun is ingetrokken.", en: "Your support is withdrawn." }
}
