//! Words for voting and for the receipt.

crate::texts! {
    title { nl: "Uw stem", en: "Your vote" }
    lead(round) { nl: "Stemronde: {round}", en: "Voting round: {round}" }
    how_approval { nl: "Kruis alles aan wat u belangrijk vindt. U mag ook niets kiezen: dat is een blanco stem.", en: "Tick all that you find important. You may also choose nothing: that is a blank vote." }
    how_score { nl: "Geef elke behoefte een cijfer. 0 is niet belangrijk, 5 is heel belangrijk. Geen mening telt als 0.", en: "Give each need a score. 0 is not important, 5 is very important. No opinion counts as 0." }
    how_points(points) { nl: "U mag {points} punten verdelen. Geef een behoefte meer punten als u haar belangrijker vindt. Niet alle punten hoeven op.", en: "You can divide {points} points. Give a need more points if it matters more to you. You need not use all points." }
    how_ranking { nl: "Geef plaats 1 aan wat u het belangrijkst vindt. Elke plaats mag één keer. Wat geen plaats krijgt, komt achteraan.", en: "Give place 1 to what matters most to you. Use each place once. What gets no place comes last." }
    how_ranking_level { nl: "Geef plaats 1 aan wat u het belangrijkst vindt. Dezelfde plaats mag vaker. Wat geen plaats krijgt, komt achteraan.", en: "Give place 1 to what matters most to you. You may use a place more than once. What gets no place comes last." }
    how_projects(budget) { nl: "Er is € {budget}. Kruis aan wat u wilt. Samen mag het niet meer kosten.", en: "There is € {budget}. Tick what you want. Together it may not cost more." }
    costs(cost) { nl: "Kost € {cost}", en: "Costs € {cost}" }
    no_opinion { nl: "geen mening", en: "no opinion" }
    unit_points { nl: "punten", en: "points" }
    place_of { nl: "Plaats van", en: "Place of" }
    place(number) { nl: "plaats {number}", en: "place {number}" }
    no_place { nl: "geen plaats", en: "no place" }
    story { nl: "Lees het verhaal", en: "Read the story" }
    no_technology { nl: "Ik wil hiervoor geen techniek", en: "I want no technology for this" }
    none { nl: "Geen van deze", en: "None of these" }
    none_hint { nl: "Vindt u niets hiervan belangrijk? Kruis dan alleen dit aan.", en: "Is none of this important to you? Then tick this only." }
    look { nl: "Bekijk uw stem", en: "Look at your vote" }
    none_and_some { nl: "Kies behoeften of “geen van deze”. Niet allebei.", en: "Choose needs or “none of these”. Not both." }
    points_odd(most) { nl: "Vul een heel getal in van 0 tot en met {most}.", en: "Fill in a whole number from 0 to {most}." }
    points_over(sum, most) { nl: "U gaf samen {sum} punten. U mag er {most} verdelen.", en: "You gave {sum} points in all. You can divide {most}." }
    rank_odd(most) { nl: "Vul een plaats in van 1 tot en met {most}, of laat dit leeg.", en: "Fill in a place from 1 to {most}, or leave this empty." }
    rank_twice(rank) { nl: "U gaf plaats {rank} twee keer. Geef elke behoefte een eigen plaats.", en: "You gave place {rank} twice. Give each need a place of its own." }
    over_budget(sum, budget) { nl: "Uw keuze kost samen € {sum}. Er is € {budget}. Haal iets weg.", en: "Your choice costs € {sum} in all. There is € {budget}. Take something away." }
    preview { nl: "Klopt uw stem?", en: "Is your vote right?" }
    preview_lead { nl: "U hebt nog niet gestemd. Lees uw keuze nog één keer.", en: "You have not voted yet. Read your choice once more." }
    blank { nl: "U kiest niets. Dat is een blanco stem.", en: "You choose nothing. That is a blank vote." }
    you_say_none { nl: "U kiest: geen van deze.", en: "You choose: none of these." }
    you_choose[count] { nl: "U kiest deze behoefte:" | "U kiest deze {count} behoeften:", en: "You choose this need:" | "You choose these {count} needs:" }
    you_give { nl: "U geeft:", en: "You give:" }
    you_rank { nl: "Dit is uw volgorde, het belangrijkste eerst:", en: "This is your order, the most important first:" }
    and { nl: " en ", en: " and " }
    level { nl: "(even belangrijk)", en: "(equally important)" }
    score_of(score, most) { nl: "{score} van de {most}", en: "{score} out of {most}" }
    points[count] { nl: "{count} punt" | "{count} punten", en: "{count} point" | "{count} points" }
    points_in_all(sum, most) { nl: "Dat zijn {sum} van de {most} punten.", en: "That is {sum} of {most} points." }
    costs_in_all(sum, budget, left) { nl: "Samen kost dit € {sum}. Van de € {budget} blijft € {left} over.", en: "Together this costs € {sum}. Of € {budget}, € {left} is left." }
    without_place { nl: "Zonder plaats, dus achteraan", en: "Without a place, so last" }
    without_score { nl: "Geen mening", en: "No opinion" }
    without_technology { nl: "Hiervoor wilt u geen techniek", en: "For this you want no technology" }
    change { nl: "Verander", en: "Change" }
    not_final { nl: "U kunt uw stem later nog veranderen, tot de stemronde sluit.", en: "You can still change your vote later, until the round closes." }
    letter_final { nl: "Met een brief stemt u één keer. Daarna kunt u uw stem niet meer veranderen.", en: "With a letter you vote once. After that you cannot change your vote." }
    vote_until { nl: "U kunt stemmen tot", en: "You can vote until" }
    letter_title { nl: "Stemmen met een brief", en: "Vote with a letter" }
    letter_lead { nl: "Kreeg u een brief met een code? Dan kunt u hier stemmen, zonder account.", en: "Did you get a letter with a code? Then you can vote here, without an account." }
    code { nl: "De code uit de brief", en: "The code in the letter" }
    code_hint { nl: "Vier groepjes van vier letters en cijfers. Hoofdletters en streepjes maken niet uit.", en: "Four groups of four letters and digits. Capitals and dashes do not matter." }
    to_ballot { nl: "Naar het stembiljet", en: "To the ballot" }
    code_missing { nl: "Vul de code uit de brief in.", en: "Fill in the code in the letter." }
    code_unknown { nl: "Deze code kennen wij niet, of er is al mee gestemd. Kijk of u hem goed hebt overgenomen.", en: "We do not know this code, or it has been used. Check that you copied it correctly." }
    code_too_soon(at) { nl: "U kunt nog niet stemmen. De stemronde opent op {at}.", en: "You cannot vote yet. The round opens on {at}." }
    code_too_late { nl: "De stemronde is gesloten. Stemmen kan niet meer.", en: "The round is closed. You can no longer vote." }
    about_code { nl: "Over de code", en: "About the code" }
    about_code_text { nl: "De code is alleen voor u. Uw stem is geheim, ook als u met een code stemt.", en: "The code is for you alone. Your vote is secret, also when you vote with a code." }
    letter_once { nl: "Met de code stemt u één keer. Daarna werkt de code niet meer.", en: "With the code you vote once. After that it no longer works." }
    lost_code { nl: "Code kwijt? Vraag de coördinator van uw panel om een nieuwe brief.", en: "Lost your code? Ask the coordinator of your panel for a new letter." }
    code_used { nl: "Uw code is nu gebruikt. Uw stem ligt vast.", en: "Your code has been used. Your vote is final." }
    helper_title { nl: "U helpt iemand met stemmen", en: "You are helping someone vote" }
    helper_start { nl: "Typ de code uit de brief van de kiezer. U vult daarna in wat de kiezer wil.", en: "Type the code in the voter’s letter. Then fill in what the voter wants." }
    helper_text { nl: "Vul precies in wat de kiezer wil. Wij tellen dat er hulp was. Wat er is gestemd, blijft geheim.", en: "Fill in exactly what the voter wants. We count that there was help. What was voted stays secret." }
    helper_receipt { nl: "Deze code is voor de kiezer", en: "This code is for the voter" }
    helper_receipt_text { nl: "Geef de ontvangstcode aan de kiezer. Bewaar hem zelf niet.", en: "Give the receipt to the voter. Do not keep it yourself." }
    next_ballot { nl: "Volgende stembiljet", en: "Next ballot" }
    again_title { nl: "U hebt al gestemd", en: "You have voted already" }
    again_text { nl: "Stemt u nu opnieuw? Dan vervalt uw vorige stem. Wat u koos, kunnen wij niet tonen: dat is geheim.", en: "If you vote again, your earlier vote lapses. We cannot show what you chose: that is secret." }
    cast { nl: "Stem nu", en: "Vote now" }
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
    paper { nl: "Het stembiljet", en: "The ballot" }
}
