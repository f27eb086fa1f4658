//! Words for voting and for the receipt.

crate::texts! {
    title { nl: "Uw stem", en: "Your vote" }
    lead(round) { nl: "Stemronde: {round}", en: "Voting round: {round}" }
    choose_hint { nl: "Kies alles wat voor u geldt. U mag ook niets kiezen: dat is een blanco stem.", en: "Choose all that holds for you. You may also choose nothing: that is a blank vote." }
    again_title { nl: "U hebt al gestemd", en: "You have voted already" }
    again_text { nl: "Stemt u nu opnieuw? Dan vervalt uw vorige stem. Wat u koos, kunnen wij niet tonen: dat is geheim.", en: "If you vote again, your earlier vote lapses. We cannot show what you chose: that is secret." }
    cast { nl: "Breng mijn stem uit", en: "Cast my vote" }
    back { nl: "Terug zonder stemmen", en: "Back without voting" }
    until { nl: "U kunt uw stem veranderen tot", en: "You can change your vote until" }
    secret_title { nl: "Uw stem is geheim", en: "Your vote is secret" }
    secret_text { nl: "Niemand ziet wat u kiest, ook de coördinator en de beheerder niet.", en: "No one sees what you choose, not even the coordinator or an administrator." }
    receipt_text { nl: "Na het stemmen krijgt u een ontvangstcode. Daarmee vindt u later uw stem in de lijst terug.", en: "After voting you get a receipt. With it you later find your vote in the list." }
    more { nl: "Lees wat geheim is en wat niet", en: "Read what is secret and what is not" }
    cast_title { nl: "Uw stem zit in de stembus", en: "Your vote is in the ballot box" }
    cast_lead { nl: "Dank u wel voor het stemmen.", en: "Thank you for voting." }
    your_receipt { nl: "Uw ontvangstcode", en: "Your receipt" }
    once { nl: "Schrijf deze code over of print deze pagina. U ziet de code maar één keer.", en: "Write this code down or print this page. You see the code only once." }
    what_for { nl: "Waarvoor is de code?", en: "What is the code for?" }
    what_for_one { nl: "Na de uitslag staan alle stembiljetten in een openbare lijst, zonder namen.", en: "After the result all ballots are in a public list, without names." }
    what_for_two { nl: "Zoek uw code in die lijst. Zo ziet u of uw stem goed is geteld.", en: "Look up your code in that list. So you see whether your vote was counted right." }
    what_for_three { nl: "Houd de code voor uzelf. Wie hem kent, ziet straks wat u stemde.", en: "Keep the code to yourself. Whoever knows it can later see what you voted." }
    what_for_four { nl: "Stemt u opnieuw, dan krijgt u een nieuwe code. De oude geldt dan niet meer.", en: "If you vote again you get a new code. The old one then no longer counts." }
    to_round { nl: "Naar de stemronde", en: "To the voting round" }
    no_places { nl: "Er staat niets op het stembiljet", en: "The ballot is empty" }
}
