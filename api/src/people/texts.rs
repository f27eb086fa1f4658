//! What a reader is told about people.

use crate::error::texts;

texts! {
    ADMINISTRATORS_ONLY {
        nl: "Alleen beheerders van het platform mogen dit.",
        en: "Only administrators of the platform may do this.",
    }
    EMAIL_TAKEN {
        nl: "Er is al iemand met dit e-mailadres.",
        en: "Somebody has this e-mail address already.",
    }
}
