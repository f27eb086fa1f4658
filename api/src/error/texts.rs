//! The sentences every room may use.
//! Not here: sentences of one feature (its own `texts.rs`).

super::texts! {
    SIGN_IN_FIRST { nl: "Log eerst in.", en: "Sign in first." }
    NOT_ALLOWED { nl: "U mag dit niet doen.", en: "You may not do this." }
    NOT_FOUND { nl: "Dit bestaat niet, of u mag het niet zien.", en: "This does not exist, or you may not see it." }
    CONFLICT {
        nl: "Iemand anders veranderde dit net. Laad de pagina opnieuw en probeer het nog eens.",
        en: "Someone else just changed this. Reload the page and try again.",
    }
    TOO_SOON { nl: "Dit kan nog niet.", en: "It is too soon for this." }
    TOO_MANY_REQUESTS {
        nl: "U deed dit te vaak achter elkaar. Wacht even en probeer het dan opnieuw.",
        en: "You did this too often in a short time. Wait a moment, then try again.",
    }
    SOMETHING_WENT_WRONG {
        nl: "Er ging iets mis bij ons. Noem dit nummer als u ons vraagt wat er gebeurde: {id}.",
        en: "Something went wrong on our side. Mention this number when you ask us about it: {id}.",
    }
    NO_ROOM {
        nl: "Wij kunnen nu niets opslaan. Er is niets bewaard. Probeer het later opnieuw. Nummer: {id}.",
        en: "We cannot store anything now. Nothing was saved. Try again later. Number: {id}.",
    }
    UNAVAILABLE {
        nl: "Wij zijn nu even niet bereikbaar. Er is niets bewaard. Probeer het zo opnieuw. Nummer: {id}.",
        en: "We cannot be reached for a moment. Nothing was saved. Try again soon. Number: {id}.",
    }
    PLEASE_CORRECT { nl: "Verbeter eerst wat hieronder staat.", en: "First correct what is listed below." }
    REQUIRED { nl: "Vul dit in.", en: "Fill this in." }
    TOO_LONG { nl: "Gebruik hoogstens {max} tekens.", en: "Use at most {max} characters." }
    TOO_SHORT { nl: "Gebruik minstens {min} tekens.", en: "Use at least {min} characters." }
    TOO_MANY { nl: "Kies er hoogstens {max}.", en: "Choose at most {max}." }
    TOO_FEW { nl: "Kies er minstens {min}.", en: "Choose at least {min}." }
    NOT_A_CHOICE { nl: "Kies een van de mogelijkheden.", en: "Choose one of the options." }
    INVALID_ID { nl: "Dit is geen geldige verwijzing.", en: "This is not a valid reference." }
    INVALID_CHARACTERS { nl: "Hier staan tekens die wij niet kunnen bewaren.", en: "This holds characters that we cannot keep." }
    REASON_REQUIRED { nl: "Schrijf op waarom.", en: "Write down why." }
}
