//! The sentences a reader sees when a text cannot be taken.
//! Which field a sentence belongs to is said by whoever parses.

use crate::error::texts;

texts! {
    TEXT_TOO_DEEP {
        nl: "Deze tekst heeft te veel lagen van lijsten of citaten in elkaar. Gebruik er minder.",
        en: "This text nests too many lists or quotes inside each other. Please use fewer."
    },
    SLUG_INVALID {
        nl: "Gebruik alleen kleine letters, cijfers en streepjes, zoals: veilig-naar-het-toilet.",
        en: "Use only small letters, digits and hyphens, like this: safe-way-to-the-toilet."
    },
    EMAIL_INVALID {
        nl: "Dit is geen e-mailadres. Schrijf het zoals: naam@voorbeeld.nl.",
        en: "This is not an e-mail address. Write it like this: name@example.org."
    },
}
