//! Words for registering an organisation.

crate::texts! {
    title { nl: "Organisatie aanmelden", en: "Register an organisation" }
    lead {
        nl: "Meld uw bedrijf of instelling aan. U wordt de eerste beheerder ervan.",
        en: "Register your company or institution. You become its first admin.",
    }
    public_title { nl: "Voor gemeenten en overheden", en: "For municipalities and governments" }
    public_text { nl: "Die meldt de beheerder van het platform aan. Neem contact op via de pagina Over Samenvraag.", en: "The platform’s administrator registers those. Get in touch through the page About Samenvraag." }
    name { nl: "Naam", en: "Name" }
    kind { nl: "Soort organisatie", en: "Kind of organisation" }
    kind_missing { nl: "Kies de soort organisatie.", en: "Choose the kind of organisation." }
    cbs { nl: "CBS-code", en: "CBS code" }
    cbs_hint { nl: "Alleen voor gemeenten, zoals GM0518.", en: "For municipalities only, such as GM0518." }
    description { nl: "Wat doet de organisatie?", en: "What does the organisation do?" }
    website { nl: "Website", en: "Website" }
    website_hint { nl: "Zoals https://voorbeeld.nl.", en: "Such as https://example.nl." }
    next { nl: "Daarna bevestigt een beheerder van het platform dat de organisatie echt is.", en: "Then an administrator of the platform confirms that the organisation is real." }
    register { nl: "Aanmelden", en: "Register" }
    said { nl: "De organisatie is aangemeld.", en: "The organisation is registered." }
}
