//! What a reader is told about voting rounds.

use crate::error::texts;

texts! {
    ROUND_NOT_YOURS {
        nl: "Alleen een coördinator van het panel mag dit.",
        en: "Only a coordinator of the panel may do this.",
    }
    ROUND_IN_OTHER_STATE {
        nl: "Dit kan niet meer of nog niet: de stemronde heeft nu de status “{state}”. Laad de pagina opnieuw.",
        en: "This is not possible now: the voting round is “{state}”. Reload the page.",
    }
    ROUND_NOT_OPEN_YET {
        nl: "U kunt nog niet stemmen. De stemronde opent op {opens_at}.",
        en: "You cannot vote yet. The voting round opens at {opens_at}.",
    }
    ROUND_CLOSED {
        nl: "De stemronde is gesloten. Uw stem is niet meer te geven of te veranderen.",
        en: "The voting round is closed. You can no longer vote or change your vote.",
    }
    NOT_ON_THE_ROLL {
        nl: "U staat niet op de kiezerslijst van deze stemronde. De lijst is gemaakt toen de stemronde opende.",
        en: "You are not on the roll of this voting round. The roll was made when the round opened.",
    }
    NO_LONGER_A_MEMBER {
        nl: "U bent geen lid meer van dit panel. In deze stemronde vervalt dan uw stem.",
        en: "You are no longer a member of this panel. In this voting round your vote then lapses.",
    }
    NEED_NOT_ON_BALLOT {
        nl: "Kies alleen behoeften die op het stembiljet staan.",
        en: "Choose only needs that are on the ballot.",
    }
    NEED_NOT_ACCEPTED {
        nl: "Kies alleen behoeften die geaccepteerd zijn. Dit geldt niet voor nummer {position}.",
        en: "Choose only needs that have been accepted. Number {position} has not.",
    }
    NEED_TWICE {
        nl: "Zet elke behoefte één keer op het stembiljet.",
        en: "Put each need on the ballot once.",
    }
    NEEDS_TOO_FEW {
        nl: "Zet minstens {min} behoeften op het stembiljet.",
        en: "Put at least {min} needs on the ballot.",
    }
    SEATS_ODD {
        nl: "Vul in hoeveel behoeften voorrang krijgen: 1 of meer.",
        en: "Fill in how many needs are prioritised: 1 or more.",
    }
    SEATS_OVER_NEEDS {
        nl: "Er kunnen niet meer behoeften voorrang krijgen dan er op het stembiljet staan.",
        en: "No more needs can be prioritised than there are on the ballot.",
    }
    MINIMUM_TURNOUT_ODD {
        nl: "Vul een aantal stemmen in van 0 tot en met {max}.",
        en: "Fill in a number of ballots from 0 to {max}.",
    }
    CLOSES_BEFORE_OPENING {
        nl: "Kies een sluiting die na de opening ligt.",
        en: "Choose a closing after the opening.",
    }
    CLOSES_IN_THE_PAST {
        nl: "De sluiting is al voorbij. Kies een later moment.",
        en: "The closing has passed. Choose a later moment.",
    }
    PANEL_WITHOUT_MEMBERS {
        nl: "Het panel heeft nog geen leden die kunnen stemmen. Voeg eerst leden toe.",
        en: "The panel has no members who can vote yet. Add members first.",
    }
    OTHER_KIND_OF_BALLOT {
        nl: "Dit stembiljet vraagt iets anders: {kind}.",
        en: "This ballot asks for something else: {kind}.",
    }
    NONE_AND_SOME {
        nl: "Kies óf behoeften, óf “geen van deze”. Niet allebei.",
        en: "Choose needs, or “none of these”. Not both.",
    }
    TOO_MANY_POINTS {
        nl: "U gaf samen {sum} punten. U mag er {max} verdelen.",
        en: "You gave {sum} points in all. You can divide {max}.",
    }
    POINTS_ODD {
        nl: "Geef per behoefte een heel getal van 0 tot en met {max}.",
        en: "Give each need a whole number from 0 to {max}.",
    }
    NEED_MARKED_TWICE {
        nl: "Een behoefte staat twee keer op uw stembiljet. Zet haar er één keer op.",
        en: "A need stands on your ballot twice. Put it there once.",
    }
    SAME_RANK_TWICE {
        nl: "Twee behoeften hebben dezelfde plaats. Geef elke behoefte een eigen plaats.",
        en: "Two needs have the same place. Give each need a place of its own.",
    }
    OVER_BUDGET {
        nl: "Uw keuze kost samen € {sum}. Er is € {budget}. Haal iets weg.",
        en: "Your choice costs € {sum} in all. There is € {budget}. Take something away.",
    }
    BALLOT_UNFIT {
        nl: "Deze telmethode past niet bij dit soort stembiljet. Kies een andere telmethode of een ander stembiljet.",
        en: "This method cannot count this kind of ballot. Choose another method or another ballot.",
    }
    BUDGET_UNFIT {
        nl: "Deze telmethode verdeelt geen geld. Laat het budget leeg of kies een andere telmethode.",
        en: "This method does not spend money. Leave the budget empty or choose another method.",
    }
    BUDGET_ODD {
        nl: "Vul een budget in hele euro’s in, van 1 tot en met {max}.",
        en: "Fill in a budget in whole euros, from 1 to {max}.",
    }
    BUDGET_MISSING {
        nl: "Vul het budget in. Op dit stembiljet kiezen leden binnen een budget.",
        en: "Fill in the budget. On this ballot members choose within a budget.",
    }
    POINTS_TO_DIVIDE_ODD {
        nl: "Vul in hoeveel punten elk lid verdeelt: van 1 tot en met {max}.",
        en: "Fill in how many points each member divides: from 1 to {max}.",
    }
    UTILITY_UNFIT {
        nl: "Dit stembiljet geeft geen punten. Kies een andere maat.",
        en: "This ballot gives no points. Choose another measure.",
    }
    COSTS_WITHOUT_BUDGET {
        nl: "Er zijn kosten ingevuld, maar geen budget. Vul het budget in of haal de kosten weg.",
        en: "There are costs but no budget. Fill in the budget or take the costs away.",
    }
    COST_ODD {
        nl: "Vul bij nummer {position} de kosten in, in hele euro’s van 0 tot en met {max}.",
        en: "Fill in the cost of number {position}, in whole euros from 0 to {max}.",
    }
    ONE_SEAT_ONLY {
        nl: "Deze telmethode wijst één behoefte aan. Vul 1 in.",
        en: "This method finds one need. Fill in 1.",
    }
    PANEL_NOT_YOURS {
        nl: "U bent geen coördinator van een van de gekozen panels. Kies alleen panels die u coördineert.",
        en: "You do not coordinate one of the chosen panels. Choose only panels that you coordinate.",
    }
    CLOSES_NOT_LATER {
        nl: "Kies een sluiting die later is dan de sluiting van nu.",
        en: "Choose a closing that is later than the present one.",
    }
    WHY_TOO_FEW_BALLOTS {
        nl: "Er stemden {ballots} mensen. Dat is minder dan de {minimum} die nodig waren.",
        en: "{ballots} people voted. That is fewer than the {minimum} that were needed.",
    }
    WHY_NOBODY { nl: "Niemand koos deze behoefte.", en: "Nobody chose this need." }
    WHY_APPROVALS {
        nl: "{votes} van de {ballots} stemmers kozen deze behoefte. Dat is plaats {rank}.",
        en: "{votes} of {ballots} voters chose this need. That is place {rank}.",
    }
    WHY_POINTS {
        nl: "{ballots} stemmers gaven samen {points} punten. Dat is plaats {rank}.",
        en: "{ballots} voters gave {points} points in all. That is place {rank}.",
    }
    WHY_PLACES {
        nl: "Alle plaatsen op alle stembiljetten samen geven plaats {rank}.",
        en: "All places on all ballots together make place {rank}.",
    }
    WHY_OUT_IN_ROUND {
        nl: "Had in ronde {round} de minste stemmen en viel af. Die stemmen gingen naar de volgende keuze van de stemmers.",
        en: "Had the fewest votes in round {round} and went out. Those votes went to the voters’ next choice.",
    }
    WHY_LAST_LEFT {
        nl: "Bleef na {round} rondes over met de meeste stemmen.",
        en: "Was left with most votes after {round} rounds.",
    }
    WHY_BEATEN_AT_LAST {
        nl: "Kwam tot de laatste ronde en had daar minder stemmen dan de winnaar.",
        en: "Came to the last round and had fewer votes there than the winner.",
    }
    WHY_REACHED_QUOTA {
        nl: "Werd gekozen in ronde {round}. Er waren {quota} stemmen nodig, of er was geen ander meer over.",
        en: "Was chosen in round {round}. It took {quota} votes, or no other was left.",
    }
    WHY_BELOW_QUOTA {
        nl: "Kwam niet aan de {quota} stemmen die nodig waren.",
        en: "Did not reach the {quota} votes that were needed.",
    }
    WHY_DUELS {
        nl: "Won van {won} van de {others} andere behoeften, als stemmers er steeds twee vergelijken.",
        en: "Won over {won} of the {others} other needs, when voters compare two at a time.",
    }
    WHY_BOUGHT {
        nl: "{voters} stemmers betaalden dit samen uit hun gelijke deel: € {cost}. Ieder betaalde hooguit € {most}.",
        en: "{voters} voters paid for this together from their equal shares: € {cost}. Each paid at most € {most}.",
    }
    WHY_BOUGHT_SEAT {
        nl: "{voters} stemmers hadden met hun gelijke deel samen genoeg voor een plaats. Ieder gaf hooguit {most} plaats.",
        en: "{voters} voters had enough for a seat with their equal shares together. Each gave at most {most} of a seat.",
    }
    WHY_LEFT_OVER {
        nl: "Paste nog in wat er over was. {votes} stemmers kozen deze behoefte.",
        en: "Still fitted in what was left. {votes} voters chose this need.",
    }
    WHY_NOT_BOUGHT {
        nl: "De {voters} stemmers die dit kozen, hadden samen nog € {left} over. Nodig was € {cost}.",
        en: "The {voters} voters who chose this had € {left} left in all. It took € {cost}.",
    }
    WHY_NOT_BOUGHT_SEAT {
        nl: "De {voters} stemmers die dit kozen, hadden samen nog {left} plaats over. Nodig was een hele plaats.",
        en: "The {voters} voters who chose this had {left} of a seat left in all. It took a whole seat.",
    }
    WHY_TURN {
        nl: "Was als nummer {round} aan de beurt en paste. {votes} stemmers kozen deze behoefte.",
        en: "Had its turn as number {round} and fitted. {votes} voters chose this need.",
    }
    WHY_NO_ROOM {
        nl: "Paste niet meer. {votes} stemmers kozen deze behoefte.",
        en: "No longer fitted. {votes} voters chose this need.",
    }
    CODE_SPENT {
        nl: "Deze code kennen wij niet, of er is al mee gestemd. Kijk of u hem goed hebt overgenomen.",
        en: "We do not know this code, or it has been used. Check that you copied it correctly.",
    }
    NO_VOTING_MEMBER {
        nl: "Kies leden die in deze stemronde stemmen.",
        en: "Choose members who vote in this voting round.",
    }
    LETTER_FOR_EMAIL {
        nl: "Kies alleen leden zonder e-mailadres. Wie een e-mailadres heeft, logt in om te stemmen.",
        en: "Choose only members without an e-mail address. Whoever has one signs in to vote.",
    }
    REMINDER_SUBJECT {
        nl: "U kunt nog stemmen: {title}",
        en: "You can still vote: {title}",
    }
    REMINDER_BODY {
        nl: "De stemronde “{title}” is open. U hebt nog niet gestemd.\n\nStem hier: {link}\nDaar ziet u ook tot wanneer het kan.\n\nStemmen hoeft niet. Niemand ziet wat u stemt.",
        en: "The voting round “{title}” is open. You have not voted yet.\n\nVote here: {link}\nThere you also see until when you can.\n\nYou do not have to vote. Nobody sees what you vote.",
    }
    RESULT_SUBJECT {
        nl: "De uitslag over “{need}”",
        en: "The result for “{need}”",
    }
    RESULT_PRIORITISED {
        nl: "Een bewonerspanel stemde over “{need}”. Deze behoefte krijgt voorrang.\n\n{reason}\n\nDe hele uitslag: {link}",
        en: "A panel of residents voted on “{need}”. This need is prioritised.\n\n{reason}\n\nThe whole result: {link}",
    }
    RESULT_NOT_PRIORITISED {
        nl: "Een bewonerspanel stemde over “{need}”. Deze behoefte krijgt nu geen voorrang. Zij blijft wel meetellen.\n\n{reason}\n\nDe hele uitslag: {link}",
        en: "A panel of residents voted on “{need}”. This need is not prioritised now. It still counts.\n\n{reason}\n\nThe whole result: {link}",
    }
    WHY_HIDDEN {
        nl: "Er stemden minder dan 5 mensen. Daarom blijft de uitslag geheim en krijgt niets voorrang.",
        en: "Fewer than 5 people voted. So the result stays secret and nothing is prioritised.",
    }
}
