//! Words for the page of one panel.

crate::texts! {
    lead(places) { nl: "Bewonerspanel van {places}", en: "Residents’ panel of {places}" }
    you_are { nl: "U zit in dit panel", en: "You are on this panel" }
    you_as(role, segment) { nl: "U bent {role} en u spreekt als {segment}.", en: "You are {role} and you speak as {segment}." }
    since { nl: "Sinds", en: "Since" }
    rounds { nl: "Stemrondes van dit panel", en: "Voting rounds of this panel" }
    no_rounds { nl: "Nog geen stemrondes", en: "No voting rounds yet" }
    no_rounds_text { nl: "De coördinator zet een stemronde klaar. Panelleden horen wanneer zij kunnen stemmen.", en: "The coordinator prepares a voting round. Members hear when they can vote." }
    new_round { nl: "Nieuwe stemronde", en: "New voting round" }
    opens { nl: "Open vanaf", en: "Open from" }
    closes { nl: "Open tot", en: "Open until" }
    closed { nl: "Gesloten op", en: "Closed on" }
    about { nl: "Over dit panel", en: "About this panel" }
    members_word { nl: "Leden", en: "Members" }
    municipalities { nl: "Gemeenten", en: "Municipalities" }
    began { nl: "Begonnen op", en: "Began on" }
    members[count] { nl: "{count} lid" | "{count} leden", en: "{count} member" | "{count} members" }
    member_list { nl: "Leden van het panel", en: "Members of the panel" }
    list_private { nl: "Alleen coördinatoren zien deze lijst.", en: "Only coordinators see this list." }
    name { nl: "Naam", en: "Name" }
    segment { nl: "Spreekt als", en: "Speaks as" }
    role { nl: "Rol", en: "Role" }
    signs_in_with { nl: "Logt in met", en: "Signs in with" }
    by_mail { nl: "e-mail", en: "e-mail" }
    by_code { nl: "code op papier", en: "code on paper" }
    acts { nl: "Wat u kunt doen", en: "What you can do" }
    renew { nl: "Nieuwe code", en: "New code" }
    renew_for(name) { nl: "voor {name}", en: "for {name}" }
    remove { nl: "Verwijderen", en: "Remove" }
    remove_whom(name) { nl: "van {name}", en: "of {name}" }
    add { nl: "Lid toevoegen", en: "Add a member" }
    no_members { nl: "Het panel heeft nog geen leden", en: "The panel has no members yet" }
    no_members_text { nl: "Voeg het eerste lid toe. Een e-mailadres hoeft niet.", en: "Add the first member. An e-mail address is not needed." }
    all_panels { nl: "Bewonerspanels", en: "Residents’ panels" }
}
