//! What a reader is told about adoptions.

use crate::error::texts;

texts! {
    ADOPTION_NOT_YOURS {
        nl: "Alleen medewerkers van de gemeente die overneemt, mogen dit.",
        en: "Only staff of the municipality that adopts may do this.",
    }
    ADOPTION_IN_OTHER_STATE {
        nl: "Dit kan niet meer of nog niet: de overname heeft nu de status “{state}”. Laad de pagina opnieuw.",
        en: "This is not possible now: the adoption is “{state}”. Reload the page.",
    }
    ADOPTION_OF_OWN_PILOT {
        nl: "Deze gemeente doet al mee aan de pilot. Overnemen is voor andere gemeenten.",
        en: "This municipality takes part in the pilot already. Adopting is for others.",
    }
    ADOPTION_EXISTS {
        nl: "Deze gemeente heeft al laten weten dat zij dit wil.",
        en: "This municipality has said already that it wants this.",
    }
}
