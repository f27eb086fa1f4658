//! Words every page that asks for a reason shares.

crate::texts! {
    reason { nl: "Waarom?", en: "Why?" }
    reason_hint { nl: "Iedereen die dit aangaat, kan uw uitleg lezen. Noem geen personen.", en: "Everyone concerned can read your reason. Do not name people." }
    back { nl: "Toch niet", en: "Not after all" }
}
