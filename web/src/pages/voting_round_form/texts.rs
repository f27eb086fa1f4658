//! Words for drafting and changing a voting round.

crate::texts! {
    new_title { nl: "Nieuwe stemronde", en: "New voting round" }
    new_lead(panel) { nl: "Voor het panel {panel}. U kunt alles nog aanpassen tot u de ronde inplant.", en: "For the panel {panel}. You can change everything until you schedule the round." }
    edit_title { nl: "Stemronde aanpassen", en: "Change the voting round" }
    edit_lead(panel) { nl: "Stemronde van het panel {panel}.", en: "Voting round of the panel {panel}." }
    title { nl: "Titel", en: "Title" }
    question { nl: "De vraag aan het panel", en: "The question to the panel" }
    question_hint { nl: "Stel één duidelijke vraag, zoals u hem hardop zou stellen.", en: "Ask one clear question, as you would ask it aloud." }
    needs { nl: "Welke behoeften staan op het stembiljet?", en: "Which needs are on the ballot?" }
    needs_hint { nl: "Hier staan de opgenomen behoeften van de gemeenten van dit panel.", en: "These are the accepted needs of this panel’s municipalities." }
    supports[count] { nl: "{count} persoon steunt dit" | "{count} mensen steunen dit", en: "{count} person supports this" | "{count} people support this" }
    no_needs_title { nl: "Er zijn nog geen opgenomen behoeften", en: "There are no accepted needs yet" }
    no_needs_text { nl: "De gemeente neemt eerst behoeften op. Daarna kunnen zij op een stembiljet.", en: "The municipality accepts needs first. Then they can be on a ballot." }
    to_needs { nl: "Naar de behoeften", en: "To the needs" }
    seats { nl: "Hoeveel behoeften krijgen voorrang?", en: "How many needs are prioritised?" }
    minimum { nl: "Hoeveel stembiljetten zijn minstens nodig?", en: "How many ballots are needed at least?" }
    minimum_hint { nl: "Komen er minder, dan krijgt geen behoefte voorrang.", en: "With fewer, no need is prioritised." }
    opens { nl: "Open vanaf", en: "Open from" }
    closes { nl: "Open tot", en: "Open until" }
    seats_missing { nl: "Vul in hoeveel behoeften voorrang krijgen.", en: "Fill in how many needs are prioritised." }
    minimum_unread { nl: "Vul een getal in, of laat dit leeg.", en: "Fill in a number, or leave this empty." }
    opens_missing { nl: "Vul de dag en de tijd van de opening in.", en: "Fill in the day and time of the opening." }
    closes_missing { nl: "Vul de dag en de tijd van de sluiting in.", en: "Fill in the day and time of the closing." }
    save { nl: "Opslaan", en: "Save" }
    back { nl: "Terug zonder opslaan", en: "Back without saving" }
    next { nl: "Na het opslaan plant u de ronde in. Dan opent en sluit zij vanzelf.", en: "After saving you schedule the round. It then opens and closes by itself." }
    said_drafted { nl: "De stemronde staat klaar. Klopt alles? Plan haar dan in.", en: "The round is ready. Is everything right? Then schedule it." }
    said_saved { nl: "De stemronde is aangepast.", en: "The round has been changed." }
}
