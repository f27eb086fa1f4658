//! Words of the accessibility statement.

crate::texts! {
    title { nl: "Toegankelijkheid", en: "Accessibility" }
    lead {
        nl: "Iedereen moet Samenvraag kunnen gebruiken. Wij volgen WCAG 2.2 op niveau AA en de Europese norm EN 301 549.",
        en: "Everyone must be able to use Samenvraag. We follow WCAG 2.2 at level AA and the European standard EN 301 549.",
    }
    what { nl: "Wat mag u verwachten?", en: "What may you expect?" }
    keyboard { nl: "Alles werkt met alleen het toetsenbord, en zonder JavaScript.", en: "Everything works with the keyboard alone, and without JavaScript." }
    zoom { nl: "U kunt de tekst twee keer zo groot maken. Op een smal scherm schuift de pagina niet opzij.", en: "You can make text twice as large. On a narrow screen the page does not scroll sideways." }
    contrast { nl: "Kleuren hebben genoeg contrast, ook in het donker. Kleur is nooit het enige teken.", en: "Colours have enough contrast, in the dark too. Colour is never the only sign." }
    errors { nl: "Fouten in een formulier staan bij het veld en in een lijst bovenaan. Wat u typte, blijft staan.", en: "Errors in a form stand at the field and in a list at the top. What you typed stays." }
    charts { nl: "Elke grafiek staat er ook als tabel.", en: "Every chart is there as a table too." }
    language { nl: "Wij schrijven korte zinnen in gewoon Nederlands en Engels.", en: "We write short sentences in plain Dutch and English." }
    how { nl: "Hoe toetsen wij dit?", en: "How do we test this?" }
    how_text {
        nl: "Elke pagina wordt bij elke wijziging automatisch getoetst: leeg, gevuld en met fouten, licht en donker, breed en smal. Automatische toetsen vinden niet alles. Een onderzoek door een onafhankelijke partij is er nog niet.",
        en: "Every page is tested automatically at every change: empty, filled and with errors, light and dark, wide and narrow. Automatic tests do not find everything. There has been no examination by an independent party yet.",
    }
    known { nl: "Wat weten wij dat nog niet goed is?", en: "What do we know is not right yet?" }
    known_text {
        nl: "Teksten van bewoners, gemeenten en aanbieders kunnen moeilijker zijn dan wij willen. Bestanden die anderen plaatsen, toetsen wij niet.",
        en: "Texts of residents, municipalities and providers can be harder than we wish. We do not test files that others add.",
    }
    report { nl: "Loopt u ergens tegenaan?", en: "Do you run into something?" }
    report_text {
        nl: "Mail ons. U krijgt binnen vijf werkdagen antwoord. Bent u niet tevreden, dan kunt u naar de Nationale ombudsman.",
        en: "Send us a mail. You get an answer within five working days. If you are not satisfied, you can go to the National Ombudsman.",
    }
}
