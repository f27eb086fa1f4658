//! Words for what did not work, and what one can do.

crate::texts! {
    sign_in_title { nl: "Log eerst in", en: "Please sign in first" }
    sign_in_text {
        nl: "Deze pagina is alleen te zien als u bent ingelogd. Daarna brengen wij u hierheen terug.",
        en: "You can see this page when you are signed in. After that we bring you back here.",
    }
    not_allowed_title { nl: "Hier kunt u niet bij", en: "You cannot do this" }
    not_allowed_text {
        nl: "Uw account mag dit niet zien of doen. Vraag het aan de beheerder van uw organisatie.",
        en: "Your account may not see or do this. Ask the admin of your organisation.",
    }
    not_found_title { nl: "Deze pagina bestaat niet", en: "This page does not exist" }
    not_found_text {
        nl: "Misschien is het adres niet goed overgenomen, of is de pagina verhuisd. Zoek hieronder of kies een onderdeel.",
        en: "The address may have been mistyped, or the page has moved. Search below or choose a part of the site.",
    }
    conflict_title { nl: "Er is intussen iets veranderd", en: "Something has changed meanwhile" }
    too_soon_title { nl: "Dat kan nu nog niet", en: "It is too soon for that" }
    rate_limited_title { nl: "Even rustig aan", en: "One moment, please" }
    rate_limited_text(seconds) {
        nl: "U heeft dit te vaak achter elkaar gedaan. Probeer het over {seconds} seconden nog eens.",
        en: "You did this too often in a row. Try again in {seconds} seconds.",
    }
    forged_title { nl: "Wij hebben niets gedaan", en: "We did nothing" }
    forged_text {
        nl: "Dit formulier leek van een andere website te komen. Ga terug naar de pagina en probeer het opnieuw.",
        en: "This form seemed to come from another website. Go back to the page and try again.",
    }
    malformed_title { nl: "Dit begrijpen wij niet", en: "We do not understand this" }
    malformed_text {
        nl: "Het adres of formulier klopt niet. Ga terug, of kies hieronder een onderdeel.",
        en: "The address or form is not right. Go back, or choose a part of the site below.",
    }
    too_large_title { nl: "Dit is te groot", en: "This is too large" }
    too_large_text {
        nl: "Uw tekst of bestand is groter dan wij aankunnen. Maak het kleiner en probeer het opnieuw.",
        en: "Your text or file is larger than we can take. Make it smaller and try again.",
    }
    unavailable_title { nl: "Het lukt ons nu even niet", en: "We cannot do this right now" }
    fault_title { nl: "Er ging iets mis bij ons", en: "Something went wrong on our side" }
    fault_text {
        nl: "Dit ligt niet aan u. Probeer het later nog eens. Blijft het misgaan? Noem dan dit nummer als u het meldt.",
        en: "This is not your doing. Try again later. If it keeps happening, mention this number when you tell us.",
    }
    fault_id { nl: "Nummer", en: "Number" }
    back_to_page { nl: "Terug naar de pagina", en: "Back to the page" }
    to_home { nl: "Naar de startpagina", en: "To the home page" }
    parts { nl: "Onderdelen", en: "Parts of the site" }
}
