//! Words for the list of voting rounds.

crate::texts! {
    title { nl: "Stemrondes", en: "Voting rounds" }
    lead {
        nl: "Bewonerspanels kiezen hier wat het eerst nodig is. Stemmen is geheim, de uitslag is openbaar.",
        en: "Residents’ panels choose here what is needed first. Votes are secret, results are public.",
    }
    panels { nl: "Alle bewonerspanels", en: "All residents’ panels" }
    open { nl: "Nu open", en: "Open now" }
    none_open_title { nl: "Er is nu geen stemronde open", en: "No voting round is open now" }
    none_open_text { nl: "Zit u in een panel? Dan krijgt u bericht zodra u kunt stemmen.", en: "Are you on a panel? Then you are told as soon as you can vote." }
    coming { nl: "Binnenkort", en: "Coming" }
    past { nl: "Geweest", en: "Past" }
    none_past { nl: "Er is nog geen stemronde geweest.", en: "There has been no voting round yet." }
    opens { nl: "Open vanaf", en: "Open from" }
    closes { nl: "Open tot", en: "Open until" }
    closed { nl: "Gesloten op", en: "Closed on" }
    cancelled(reason) { nl: "Afgelast: {reason}", en: "Cancelled: {reason}" }
    turnout(cast, eligible) { nl: "{cast} van de {eligible} mensen stemden", en: "{cast} of {eligible} people voted" }
    turnout_now(cast, eligible) { nl: "Tot nu toe stemden {cast} van de {eligible} mensen", en: "So far {cast} of {eligible} people have voted" }
    have_letter { nl: "Hebt u een brief met een code?", en: "Do you have a letter with a code?" }
}
