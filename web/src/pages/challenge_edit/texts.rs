//! Words of the pages where a challenge is written.

crate::texts! {
    title { nl: "Schrijven aan de challenge", en: "Write the challenge" }
    lead { nl: "Hier schrijft de werkgroep. Alleen leden van de werkgroep zien dit.", en: "This is where the working group writes. Only its members see this." }
    not_yours { nl: "Alleen wie in de werkgroep meeschrijft, kan hier iets veranderen.", en: "Only writers of the working group can change things here." }
    locked_title { nl: "De tekst ligt voor akkoord", en: "The text is out for signing" }
    locked_text {
        nl: "Niemand kan de tekst nu veranderen. Wilt u toch iets aanpassen? Open hem dan opnieuw. Akkoorden op een veranderde tekst gelden niet meer.",
        en: "Nobody can change the text now. Do you want to change something? Reopen it. Signatures on a changed text no longer stand.",
    }
    about { nl: "Titel, samenvatting en sluiting", en: "Title, summary and closing" }
    title_label { nl: "Titel", en: "Title" }
    title_hint { nl: "In een paar woorden: wat wilt u bereiken?", en: "In a few words: what do you want to achieve?" }
    summary_label { nl: "Samenvatting", en: "Summary" }
    summary_hint { nl: "In een paar zinnen, zo dat iedereen het begrijpt.", en: "In a few sentences, so that everyone understands." }
    deadline_label { nl: "Inzenden kan tot", en: "Submit until" }
    deadline_hint { nl: "Bij het publiceren legt u dit moment vast.", en: "You fix this moment when publishing." }
    moment_unreadable { nl: "Vul een datum en een tijd in.", en: "Fill in a date and a time." }
    save { nl: "Opslaan", en: "Save" }
    saved { nl: "Opgeslagen.", en: "Saved." }
    sections { nl: "Onderdelen", en: "Sections" }
    sections_lead { nl: "Elk onderdeel bewerkt u apart. Zo schrijft u met meer mensen tegelijk.", en: "You edit each section by itself. So several people can write at once." }
    add_section { nl: "Onderdeel toevoegen", en: "Add a section" }
    edit_named(name) { nl: "Bewerk “{name}”", en: "Edit “{name}”" }
    edit { nl: "Bewerk", en: "Edit" }
    changed_by(name) { nl: "Laatst gewijzigd door {name}", en: "Last changed by {name}" }
    changed_at { nl: "Laatst gewijzigd op", en: "Last changed on" }
    no_sections { nl: "Er is nog geen tekst", en: "There is no text yet" }
    no_sections_text { nl: "Begin met wat bewoners willen kunnen. Schrijf daarna hoe mensen wonen.", en: "Begin with what residents want to be able to do. Then write how people live." }
    criteria { nl: "Criteria", en: "Criteria" }
    criteria_lead { nl: "Waarop beoordeelt u een oplossing? De gewichten moeten samen 100 procent zijn.", en: "How do you judge a solution? The weights must be 100 percent together." }
    criterion { nl: "Criterium", en: "Criterion" }
    weight { nl: "Gewicht", en: "Weight" }
    change { nl: "Wijzigen", en: "Change" }
    sum_is(sum) { nl: "Samen {sum}%", en: "Together {sum}%" }
    sum_good { nl: "Dat klopt.", en: "That is right." }
    sum_short(rest) { nl: "Nog {rest}% te verdelen.", en: "{rest}% left to divide." }
    sum_over(rest) { nl: "Dat is {rest}% te veel.", en: "That is {rest}% too much." }
    add_criterion { nl: "Criterium toevoegen", en: "Add a criterion" }
    no_criteria { nl: "Er zijn nog geen criteria", en: "There are no criteria yet" }
    no_criteria_text { nl: "Kies er een paar die voor bewoners tellen.", en: "Choose a few that count for residents." }
    needs { nl: "Behoeften van bewoners", en: "Needs of residents" }
    needs_lead { nl: "Een challenge begint bij wat bewoners nodig hebben.", en: "A challenge starts with what residents need." }
    add_need { nl: "Behoefte toevoegen", en: "Add a need" }
    remove_need { nl: "Verwijderen", en: "Remove" }
    remove_need_named(name) { nl: "“{name}” verwijderen", en: "Remove “{name}”" }
    no_needs { nl: "Er hoort nog geen behoefte bij", en: "No need belongs to it yet" }
    no_needs_text { nl: "Kies een behoefte die bewoners in een stemronde kozen.", en: "Choose a need that residents chose in a voting round." }
    link_reason(reason) { nl: "Reden: {reason}", en: "Reason: {reason}" }
    obstacles { nl: "Dit moet nog voor publicatie", en: "Still needed before publication" }
    no_obstacles { nl: "Niets staat publicatie nog in de weg.", en: "Nothing stands in the way of publication." }
    next_step { nl: "Volgende stap", en: "Next step" }
    consult_text { nl: "Klaar voor een eerste lezing? Dan kan de hele werkgroep meelezen. U kunt daarna nog alles veranderen.", en: "Ready for a first reading? Then the whole working group can read along. You can still change everything." }
    consult { nl: "Start de consultatie", en: "Start the consultation" }
    consulted { nl: "De werkgroep kan nu meelezen.", en: "The working group can now read along." }
    request_text { nl: "Is de tekst af? Dan leggen wij hem vast als versie. Elke gemeente geeft akkoord op precies die tekst.", en: "Is the text finished? We record it as a version. Each municipality signs exactly that text." }
    request { nl: "Vraag om akkoord", en: "Ask for sign-off" }
    requested { nl: "De tekst ligt nu voor akkoord.", en: "The text is now out for signing." }
    reopen { nl: "Opnieuw openen", en: "Reopen" }
    reopen_title { nl: "Tekst opnieuw openen", en: "Reopen the text" }
    reopen_lead { nl: "De tekst kan dan weer veranderen. Akkoorden blijven staan zolang de tekst gelijk blijft.", en: "The text can then change again. Signatures stand as long as the text stays equal." }
    reopened { nl: "U kunt weer schrijven.", en: "You can write again." }
    withdraw { nl: "Challenge intrekken", en: "Withdraw the challenge" }
    withdraw_lead { nl: "De challenge stopt dan. Iedereen die meedeed, leest uw uitleg. Dit kan niet terug.", en: "The challenge then ends. Everyone involved reads your reason. This cannot be undone." }
    complete { nl: "Challenge afronden", en: "Complete the challenge" }
    complete_lead { nl: "Er loopt geen pilot meer. Na uw uitleg is de challenge klaar. Iedereen leest die uitleg. Dit kan niet terug.", en: "No pilot is going on any more. After your reason the challenge is complete. Everyone reads that reason. This cannot be undone." }
    completed { nl: "De challenge is afgerond.", en: "The challenge is completed." }
    withdrawn { nl: "De challenge is ingetrokken.", en: "The challenge is withdrawn." }
    section_title { nl: "Onderdeel bewerken", en: "Edit a section" }
    section_new { nl: "Nieuw onderdeel", en: "New section" }
    heading_label { nl: "Kop", en: "Heading" }
    heading_hint { nl: "Waar gaat dit onderdeel over?", en: "What is this section about?" }
    body_label { nl: "Tekst", en: "Text" }
    body_hint { nl: "Een lege regel begint een nieuwe alinea. Een streepje aan het begin maakt een lijst.", en: "An empty line starts a new paragraph. A dash at the start makes a list." }
    section_added { nl: "Het onderdeel staat erbij.", en: "The section was added." }
    section_saved { nl: "Het onderdeel is opgeslagen.", en: "The section is saved." }
    remove_section { nl: "Verwijder dit onderdeel", en: "Remove this section" }
    remove_section_text { nl: "De tekst van dit onderdeel gaat uit de challenge. In eerdere versies blijft hij staan.", en: "The text of this section leaves the challenge. Earlier versions keep it." }
    remove_yes { nl: "Ja, verwijder het", en: "Yes, remove it" }
    section_removed { nl: "Het onderdeel is verwijderd.", en: "The section was removed." }
    cancel { nl: "Terug zonder opslaan", en: "Back without saving" }
    conflict_title { nl: "Iemand anders was u voor", en: "Somebody else was first" }
    conflict_how { nl: "Uw tekst staat nog in het formulier. Ernaast leest u wat er nu staat. Voeg de teksten samen en sla dan op.", en: "Your text is still in the form. Beside it you read what stands there now. Merge the texts, then save." }
    gone_how { nl: "Het onderdeel is intussen verwijderd. Uw tekst staat nog hieronder. Opslaan maakt er een nieuw onderdeel van.", en: "The section was removed meanwhile. Your text is still below. Saving makes it a new section." }
    yours { nl: "Uw tekst", en: "Your text" }
    theirs { nl: "Dit staat er nu", en: "What stands there now" }
    criterion_title { nl: "Criterium wijzigen", en: "Change a criterion" }
    criterion_new { nl: "Nieuw criterium", en: "New criterion" }
    criterion_label { nl: "Criterium", en: "Criterion" }
    criterion_hint { nl: "In een paar woorden, zoals “Werkt zonder internet”.", en: "In a few words, such as “Works without internet”." }
    description_label { nl: "Uitleg", en: "Explanation" }
    description_hint { nl: "Waar kijken de beoordelaars naar?", en: "What do the assessors look at?" }
    weight_label { nl: "Gewicht in procenten", en: "Weight in percent" }
    weight_rest(rest) { nl: "Van de 100 procent is nog {rest} procent over.", en: "Of 100 percent, {rest} percent is left." }
    weight_unreadable { nl: "Vul een heel getal in van 1 tot en met 100.", en: "Fill in a whole number from 1 to 100." }
    criterion_saved { nl: "Het criterium is opgeslagen.", en: "The criterion is saved." }
    criterion_removed { nl: "Het criterium is verwijderd.", en: "The criterion was removed." }
    remove_criterion { nl: "Verwijder dit criterium", en: "Remove this criterion" }
    remove_criterion_text { nl: "Oplossingen worden hier dan niet meer op beoordeeld.", en: "Solutions are then no longer judged on this." }
    need_title { nl: "Behoefte toevoegen", en: "Add a need" }
    need_lead { nl: "Kies een behoefte die een gemeente meeneemt.", en: "Choose a need that a municipality has accepted." }
    search_label { nl: "Zoek in behoeften", en: "Search the needs" }
    search { nl: "Zoek", en: "Search" }
    which_need { nl: "Welke behoefte?", en: "Which need?" }
    choose_need { nl: "Kies een behoefte.", en: "Choose a need." }
    prioritised { nl: "Gekozen in een stemronde.", en: "Chosen in a voting round." }
    not_prioritised { nl: "Niet gekozen in een stemronde: leg uit waarom hij meegaat.", en: "Not chosen in a voting round: explain why it goes along." }
    supports[count] { nl: "{count} persoon steunt dit." | "{count} mensen steunen dit.", en: "{count} person supports this." | "{count} people support this." }
    why_label { nl: "Waarom gaat deze behoefte mee?", en: "Why does this need go along?" }
    why_hint { nl: "Nodig als bewoners hem niet kozen in een stemronde.", en: "Needed when residents did not choose it in a voting round." }
    link_need { nl: "Voeg toe", en: "Add" }
    linked { nl: "De behoefte hoort nu bij de challenge.", en: "The need now belongs to the challenge." }
    none_found { nl: "Geen behoefte gevonden", en: "No need found" }
    none_found_text { nl: "Zoek met andere woorden, of laat het zoekveld leeg.", en: "Search with other words, or leave the search field empty." }
    unlink_title { nl: "Behoefte verwijderen uit de challenge", en: "Remove a need" }
    unlink_lead(name) { nl: "“{name}” hoort dan niet meer bij deze challenge.", en: "“{name}” then no longer belongs to this challenge." }
    unlinked { nl: "De behoefte is uit de challenge verwijderd.", en: "The need was removed." }
}
