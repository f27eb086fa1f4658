//! Words of the privacy statement.

crate::texts! {
    title { nl: "Privacy", en: "Privacy" }
    lead {
        nl: "Wij bewaren zo weinig mogelijk over u. Wij volgen u niet en verkopen niets.",
        en: "We keep as little about you as we can. We do not follow you and sell nothing.",
    }
    what { nl: "Wat bewaren wij?", en: "What do we keep?" }
    account { nl: "Uw naam op de site, en uw e-mailadres als u er een geeft. Uw e-mailadres ziet niemand behalve u en de beheerder.", en: "Your name on the site, and your e-mail address if you give one. Nobody sees your e-mail address but you and the administrator." }
    words { nl: "Wat u schrijft. Zet geen namen, adressen of medische gegevens in een openbare tekst.", en: "What you write. Put no names, addresses or medical details in a public text." }
    vote { nl: "Dat u gestemd hebt, niet wat u stemde.", en: "That you voted, not what you voted." }
    journal { nl: "Een logboek van wie wat deed, met nummers in plaats van namen.", en: "A journal of who did what, with numbers instead of names." }
    cookies { nl: "Welke cookies?", en: "Which cookies?" }
    cookies_text {
        nl: "Drie, en alleen om de site te laten werken. Eén onthoudt dat u bent ingelogd. Eén onthoudt uw taal. Eén neemt een melding mee naar de volgende pagina. Daarom vragen wij geen toestemming.",
        en: "Three, and only to make the site work. One remembers that you signed in. One remembers your language. One takes a message to the next page. So we ask no consent.",
    }
    rights { nl: "Wat kunt u vragen?", en: "What can you ask?" }
    rights_text {
        nl: "U kunt uw gegevens inzien, verbeteren, meenemen en laten wissen. Na wissen staan zij nog hoogstens dertig dagen in een reservekopie. Daarna zijn zij overal weg.",
        en: "You can see, correct, take along and erase your data. After erasing they remain in a backup copy for at most thirty days. After that they are gone everywhere.",
    }
    contact { nl: "Met wie neemt u contact op?", en: "Whom do you contact?" }
    contact_text {
        nl: "Mail ons. Komt u er met ons niet uit, dan kunt u een klacht indienen bij de Autoriteit Persoonsgegevens.",
        en: "Send us a mail. If that does not help, you can complain to the Dutch Data Protection Authority.",
    }
}
