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
    ballot_part { nl: "Het stembiljet", en: "The ballot" }
    ballot_kind { nl: "Wat doen leden op het stembiljet?", en: "What do members do on the ballot?" }
    ballot_kind_hint { nl: "Twijfelt u? Aankruisen is voor iedereen het makkelijkst.", en: "In doubt? Ticking is easiest for everyone." }
    kind_approval { nl: "Leden kruisen alles aan wat zij belangrijk vinden.", en: "Members tick all that they find important." }
    kind_score { nl: "Leden geven elke behoefte een cijfer van 0 tot en met 5.", en: "Members give each need a score from 0 to 5." }
    kind_points { nl: "Leden verdelen een aantal punten. Vul hieronder in hoeveel.", en: "Members divide a number of points. Fill in below how many." }
    kind_ranking { nl: "Leden geven aan wat op plaats 1, 2 en 3 komt.", en: "Members say what comes first, second and third." }
    kind_projects { nl: "Leden kiezen wat samen binnen het budget past. Vul hieronder budget en kosten in.", en: "Members choose what fits the budget together. Fill in budget and costs below." }
    points { nl: "Hoeveel punten verdeelt elk lid?", en: "How many points does each member divide?" }
    points_hint { nl: "Alleen als leden punten verdelen. Bijvoorbeeld 10.", en: "Only when members divide points. For example 10." }
    points_unread { nl: "Vul een heel getal in, of laat dit leeg.", en: "Fill in a whole number, or leave this empty." }
    budget { nl: "Budget in hele euro’s", en: "Budget in whole euros" }
    budget_hint { nl: "Alleen als er geld te verdelen is. Elke behoefte krijgt dan een prijs.", en: "Only when there is money to divide. Each need then has a price." }
    costs { nl: "Kosten per behoefte (alleen bij een budget)", en: "Cost of each need (only with a budget)" }
    costs_hint { nl: "Vul in hele euro’s in wat elke gekozen behoefte kost.", en: "Fill in, in whole euros, what each chosen need costs." }
    counting_part { nl: "Zo telt u", en: "How you count" }
    seats_hint { nl: "Is er een budget? Dan mag dit leeg blijven: het geld bepaalt hoeveel er past.", en: "Is there a budget? Then this may stay empty: the money decides how many fit." }
    method { nl: "Hoe worden de stemmen geteld?", en: "How are the votes counted?" }
    method_hint { nl: "Laat u dit aan ons over? Dan kiezen wij wat bij het stembiljet past.", en: "Do you leave this to us? Then we choose what fits the ballot." }
    method_any { nl: "Wat bij het stembiljet past", en: "What fits the ballot" }
    method_any_hint { nl: "Aankruisen: meeste stemmen. Cijfers en punten: meeste punten. Volgorde: twee aan twee. Budget: gelijke delen.", en: "Ticking: most votes. Scores and points: most points. Order: two by two. Budget: equal shares." }
    of_ticks { nl: "Voor aankruisen.", en: "For ticking." }
    of_figures { nl: "Voor cijfers en punten.", en: "For scores and points." }
    of_orders { nl: "Voor volgorde.", en: "For order." }
    of_one { nl: "Voor volgorde, met één winnaar.", en: "For order, with one winner." }
    of_shares { nl: "Voor aankruisen, cijfers, punten en budget. Ook kleinere groepen krijgen hun deel.", en: "For ticking, scores, points and budget. Smaller groups get their part too." }
    of_load { nl: "Voor aankruisen en budget. Ook kleinere groepen krijgen hun deel.", en: "For ticking and budget. Smaller groups get their part too." }
    of_spending { nl: "Voor aankruisen, cijfers, punten en budget. De grootste groep beslist het meest.", en: "For ticking, scores, points and budget. The largest group decides most." }
    of_transfer { nl: "Voor volgorde. Ook kleinere groepen krijgen hun deel.", en: "For order. Smaller groups get their part too." }
    tie_break { nl: "Wie gaat voor bij een gelijke stand?", en: "Who goes first in a tie?" }
    tie_break_hint { nl: "Dit staat vast zodra u de ronde inplant.", en: "This is fixed once you schedule the round." }
    voters_part { nl: "Wie stemt", en: "Who votes" }
    other_panels { nl: "Welke panels stemmen ook mee?", en: "Which panels vote along?" }
    other_panels_hint { nl: "Hier staan de andere panels die u coördineert. Wie in twee panels zit, stemt één keer.", en: "These are the other panels you coordinate. Whoever is on two panels votes once." }
    leavers { nl: "Wat gebeurt er als iemand het panel verlaat terwijl de ronde open is?", en: "What happens when someone leaves the panel while the round is open?" }
    leavers_hint { nl: "Dit geldt voor iedereen in deze ronde.", en: "This holds for everyone in this round." }
}
