//! Words for making an account for somebody.

crate::texts! {
    title { nl: "Account maken voor iemand", en: "Make an account for somebody" }
    lead {
        nl: "Als beheerder van het platform maakt u een account voor een ander.",
        en: "As an administrator of the platform you make an account for somebody else.",
    }
    not_yours { nl: "Alleen beheerders van het platform maken accounts voor anderen.", en: "Only administrators of the platform make accounts for others." }
    name { nl: "Naam", en: "Name" }
    name_hint { nl: "Zo zien anderen deze persoon op het platform.", en: "This is how others see this person on the platform." }
    email { nl: "E-mailadres", en: "E-mail address" }
    email_hint {
        nl: "Hiermee logt iemand in. Zonder e-mailadres kan dat alleen met een code van een bewonerspanel.",
        en: "With this somebody signs in. Without an e-mail address only a code of a residents’ panel does.",
    }
    language { nl: "Taal van berichten", en: "Language of messages" }
    roles { nl: "Wat mag deze persoon op het hele platform?", en: "What may this person do on the whole platform?" }
    roles_hint { nl: "Meestal niets. Een rol bij een organisatie geeft u op de pagina van die organisatie.", en: "Mostly nothing. You give a role in an organisation on the page of that organisation." }
    next { nl: "Wij sturen geen bericht. Vertel zelf dat het account er is.", en: "We send no message. Tell the person yourself that the account is there." }
    make { nl: "Maak het account", en: "Make the account" }
    back { nl: "Terug naar mijn account", en: "Back to my account" }
    said(name) { nl: "Het account van {name} is gemaakt.", en: "The account of {name} was made." }
}
