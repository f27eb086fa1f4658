//! What a reader is told about solutions.

use crate::error::texts;

texts! {
    SOLUTION_NOT_YOURS {
        nl: "Alleen medewerkers van de organisatie die deze oplossing aanbiedt, mogen dit.",
        en: "Only staff of the organisation that offers this solution may do this.",
    }
    SOLUTION_IMPORTED {
        nl: "Deze oplossing komt uit een andere verzameling. Alleen daar kan dit.",
        en: "This solution comes from another collection. This can only be done there.",
    }
    SOLUTION_IN_OTHER_STATE {
        nl: "Dit kan nu niet: de oplossing heeft de status “{state}”. Laad de pagina opnieuw.",
        en: "This is not possible now: the solution is “{state}”. Reload the page.",
    }
    CONTEXT_CONTRADICTION {
        nl: "Een voorwaarde kan niet tegelijk nodig zijn en uitgesloten. Kies één van de twee.",
        en: "A condition cannot be both needed and excluded. Choose one of the two.",
    }
}
