//! Words of one working group and of what is done in it.

crate::texts! {
    led_by(name) { nl: "Geleid door {name}", en: "Led by {name}" }
    all_groups { nl: "Werkgroepen", en: "Working groups" }
    board { nl: "Challenges van deze werkgroep", en: "Challenges of this working group" }
    board_hint { nl: "Van links naar rechts: hoe ver elke challenge is.", en: "From left to right: how far each challenge is." }
    writing { nl: "Wordt geschreven", en: "Being written" }
    signing { nl: "Wacht op akkoord", en: "Awaiting sign-off" }
    open { nl: "Open en in beoordeling", en: "Open and being assessed" }
    done { nl: "Besloten", en: "Decided" }
    column_empty { nl: "Nog geen challenge", en: "No challenge yet" }
    no_challenges { nl: "Er zijn nog geen challenges", en: "There are no challenges yet" }
    no_challenges_text { nl: "Wie in de werkgroep meeschrijft, kan er een beginnen.", en: "Writers of the working group can start one." }
    needs[count] { nl: "{count} behoefte" | "{count} behoeften", en: "{count} need" | "{count} needs" }
    until { nl: "Inzenden tot", en: "Submit until" }
    closed { nl: "Gesloten op", en: "Closed on" }
    start_challenge { nl: "Begin een challenge", en: "Start a challenge" }
    who { nl: "Wie doet mee?", en: "Who takes part?" }
    organisation { nl: "Organisatie", en: "Organisation" }
    kind { nl: "Soort", en: "Kind" }
    state { nl: "Stand", en: "State" }
    since { nl: "Sinds", en: "Since" }
    signs { nl: "tekent mee", en: "signs" }
    leads { nl: "leidt", en: "leads" }
    invite { nl: "Nodig een organisatie uit", en: "Invite an organisation" }
    invite_lead { nl: "Een gemeente schrijft en tekent mee. Een partner leest mee.", en: "A municipality writes and signs. A partner reads along." }
    invite_search { nl: "Zoek op naam", en: "Search by name" }
    search { nl: "Zoek", en: "Search" }
    which { nl: "Welke organisatie?", en: "Which organisation?" }
    choose_one { nl: "Kies een organisatie.", en: "Choose an organisation." }
    invite_button { nl: "Nodig uit", en: "Invite" }
    invited { nl: "De organisatie is uitgenodigd.", en: "The organisation is invited." }
    none_found { nl: "Geen organisatie gevonden", en: "No organisation found" }
    none_found_text { nl: "Zoek met het begin van de naam. Leveranciers kunt u niet uitnodigen.", en: "Search with the beginning of the name. Providers cannot be invited." }
    you_are_invited(name) { nl: "{name} is uitgenodigd", en: "{name} is invited" }
    you_are_invited_text { nl: "Doet u mee? Dan kunt u mensen van uw organisatie toevoegen.", en: "Do you join? Then you can add people of your organisation." }
    join { nl: "Ja, wij doen mee", en: "Yes, we join" }
    joined { nl: "Uw organisatie doet nu mee.", en: "Your organisation now takes part." }
    leave(name) { nl: "{name} verlaat de werkgroep", en: "{name} leaves the working group" }
    leave_title { nl: "Werkgroep verlaten", en: "Leave the working group" }
    leave_lead(name) { nl: "{name} doet dan niet meer mee. Mensen van {name} zien de concepten niet meer.", en: "{name} then no longer takes part. Its people no longer see the drafts." }
    left { nl: "Uw organisatie heeft de werkgroep verlaten.", en: "Your organisation has left the working group." }
    members { nl: "Mensen in de werkgroep", en: "People in the working group" }
    members_hidden { nl: "Wie er in de werkgroep zitten, zien alleen de leden.", en: "Only members see who is in the working group." }
    person { nl: "Naam", en: "Name" }
    role { nl: "Rol", en: "Role" }
    change { nl: "Wijzigen", en: "Change" }
    remove { nl: "Verwijderen", en: "Remove" }
    no_members { nl: "Er zit nog niemand in de werkgroep", en: "Nobody is in the working group yet" }
    no_members_text { nl: "Voeg de eerste persoon toe.", en: "Add the first person." }
    add_member { nl: "Voeg iemand toe", en: "Add someone" }
    add_member_lead { nl: "Deze persoon kan daarna de concepten zien.", en: "This person can then see the drafts." }
    email { nl: "E-mailadres", en: "E-mail address" }
    email_hint { nl: "Iemand zonder account krijgt een uitnodiging.", en: "Someone without an account gets an invitation." }
    for_organisation { nl: "Namens welke organisatie?", en: "For which organisation?" }
    role_lead_hint { nl: "Schrijft, publiceert en nodigt uit.", en: "Writes, publishes and invites." }
    role_editor_hint { nl: "Schrijft mee.", en: "Writes along." }
    role_reader_hint { nl: "Leest mee.", en: "Reads along." }
    role_buyer_hint { nl: "Leest mee met het oog op inkoop.", en: "Reads along with procurement in mind." }
    choose_role { nl: "Kies een rol.", en: "Choose a role." }
    add { nl: "Voeg toe", en: "Add" }
    added { nl: "Toegevoegd aan de werkgroep.", en: "Added to the working group." }
    remove_title { nl: "Persoon verwijderen", en: "Remove a person" }
    remove_lead(name) { nl: "{name} ziet de concepten dan niet meer.", en: "{name} then no longer sees the drafts." }
    removed { nl: "Verwijderd uit de werkgroep.", en: "Removed from the working group." }
    challenge_lead { nl: "Alleen de werkgroep ziet het concept. Onderdelen, criteria en behoeften voegt u daarna toe.", en: "Only the working group sees the draft. You add sections, criteria and needs afterwards." }
    title_label { nl: "Titel", en: "Title" }
    title_hint { nl: "In een paar woorden: wat wilt u bereiken?", en: "In a few words: what do you want to achieve?" }
    summary_label { nl: "Samenvatting", en: "Summary" }
    summary_hint { nl: "In een paar zinnen, zo dat iedereen het begrijpt.", en: "In a few sentences, so that everyone understands." }
    language { nl: "In welke taal schrijft u?", en: "In which language do you write?" }
    started { nl: "Het concept staat klaar. Voeg nu onderdelen toe.", en: "The draft is ready. Now add sections." }
    not_yours { nl: "Dit kan alleen iemand van de werkgroep met de juiste rol.", en: "Only someone of the working group with the right role can do this." }
    back { nl: "Toch niet", en: "Not after all" }
}
