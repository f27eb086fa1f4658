//! What a reader is told about imports.

use crate::error::texts;

texts! {
    IMPORT_ADMINISTRATORS_ONLY {
        nl: "Alleen beheerders van het platform mogen gegevens van elders binnenhalen.",
        en: "Only administrators of the platform may bring in data from elsewhere.",
    }
}
