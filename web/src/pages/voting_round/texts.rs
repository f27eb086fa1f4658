//! Words for the page of one voting round, its result and its ballots.

crate::texts! {
    lead(panel) { nl: "Stemronde van {panel}", en: "Voting round of {panel}" }
    question { nl: "De vraag", en: "The question" }
    turnout { nl: "Opkomst", en: "Turnout" }
    of { nl: "van de", en: "of" }
    people_voted { nl: "mensen hebben gestemd", en: "people have voted" }
    turnout_live { nl: "Hoeveel mensen stemden, ziet iedereen. Wat zij stemden, ziet niemand.", en: "Everyone sees how many people voted. No one sees what they voted." }
    closes { nl: "U kunt stemmen tot", en: "You can vote until" }
    opens { nl: "De stemronde opent op", en: "The round opens on" }
    vote { nl: "Stem nu", en: "Vote now" }
    vote_again { nl: "Verander mijn stem", en: "Change my vote" }
    has_cast { nl: "U hebt gestemd.", en: "You have voted." }
    not_cast { nl: "U hebt nog niet gestemd.", en: "You have not voted yet." }
    not_on_roll { nl: "Alleen leden van het panel kunnen stemmen.", en: "Only members of the panel can vote." }
    sign_in_to_vote { nl: "Log in om te stemmen", en: "Sign in to vote" }
    on_ballot { nl: "Op het stembiljet", en: "On the ballot" }
    no_places { nl: "Er staan nog geen behoeften op het stembiljet.", en: "No needs are on the ballot yet." }
    counting { nl: "De stembus is gesloten", en: "The ballot box is closed" }
    counting_text { nl: "De stemmen zijn of worden geteld. De coördinator maakt de uitslag bekend.", en: "The votes have been or are being counted. The coordinator publishes the result." }
    cancelled { nl: "Deze stemronde is afgelast", en: "This voting round is cancelled" }
    result { nl: "De uitslag", en: "The result" }
    result_chart { nl: "Hoeveel mensen kozen elke behoefte", en: "How many people chose each need" }
    need { nl: "Behoefte", en: "Need" }
    votes { nl: "stemmen", en: "votes" }
    chosen { nl: "gekozen", en: "chosen" }
    ballots_counted(count, eligible) { nl: "{count} stembiljetten van {eligible} mensen op de lijst.", en: "{count} ballots from {eligible} people on the roll." }
    not_quorate { nl: "Er stemden te weinig mensen", en: "Too few people voted" }
    not_quorate_text(minimum) { nl: "Er waren minstens {minimum} stembiljetten nodig. Daarom kreeg geen behoefte voorrang.", en: "At least {minimum} ballots were needed. So no need was prioritised." }
    hidden { nl: "De uitslag blijft verborgen", en: "The result stays hidden" }
    hidden_text { nl: "Er waren minder dan vijf stembiljetten. Dan zou te zien zijn wie wat stemde.", en: "There were fewer than five ballots. Then one could see who voted what." }
    check { nl: "Controleer de uitslag zelf", en: "Check the result yourself" }
    check_one { nl: "Hieronder staan alle stembiljetten, in willekeurige volgorde en zonder naam.", en: "All ballots are below, in random order and without names." }
    check_two { nl: "Zoek uw ontvangstcode op. Staat uw stem er zoals u hem gaf?", en: "Look up your receipt. Is your vote there as you cast it?" }
    check_three { nl: "Tel alle stemmen na. U komt uit op dezelfde uitslag.", en: "Count all votes again. You arrive at the same result." }
    check_hash { nl: "De vingerafdruk (SHA-256) hoort bij alle stembiljetten samen. Verandert er één, dan klopt hij niet meer.", en: "The fingerprint (SHA-256) belongs to all ballots together. If one changes, it no longer fits." }
    exactly { nl: "Voor wie het precies wil narekenen", en: "For those who want to recompute it exactly" }
    exactly_lot {
        nl: "Waar het lot beslist, telt de laagste SHA-256. Die gaat over het startgetal, de vingerafdruk en het nummer van de behoefte. Niemand kan dat sturen.",
        en: "Where a lot decides, the lowest SHA-256 counts. It is taken over the seed, the fingerprint and the number of the need. No one can steer that.",
    }
    exactly_command { nl: "Pak het bestand uit en tel het na met dit programma:", en: "Unpack the file and count it again with this program:" }
    exactly_seed { nl: "Dit startgetal stond vast voordat de stemronde openging:", en: "This seed was fixed before the round opened:" }
    no_groups { nl: "Cijfers per groep kunt u niet narekenen. Op een stembiljet staat niet van welke groep het is.", en: "Figures per group cannot be recounted. A ballot does not say of which group it is." }
    hash { nl: "Vingerafdruk van de stembiljetten", en: "Fingerprint of the ballots" }
    ballots { nl: "Alle stembiljetten", en: "All ballots" }
    ballots_total[count] { nl: "{count} stembiljet" | "{count} stembiljetten", en: "{count} ballot" | "{count} ballots" }
    receipt { nl: "Ontvangstcode", en: "Receipt" }
    choice { nl: "Wat erop staat", en: "What it says" }
    blank { nl: "blanco", en: "blank" }
    find { nl: "Zoek mijn ontvangstcode", en: "Find my receipt" }
    find_label { nl: "Uw ontvangstcode", en: "Your receipt" }
    find_hint { nl: "Wij bewaren niet wie welke code opzoekt.", en: "We do not keep who looks up which code." }
    find_button { nl: "Zoek", en: "Find" }
    find_missing { nl: "Vul uw ontvangstcode in.", en: "Fill in your receipt." }
    found { nl: "Uw stembiljet staat in de lijst", en: "Your ballot is in the list" }
    found_choice { nl: "Hierop staat:", en: "It says:" }
    not_found { nl: "Deze code staat niet in de lijst", en: "This code is not in the list" }
    not_found_text { nl: "Controleer de code. Stemde u opnieuw? Dan geldt alleen de laatste code. Klopt het niet, vertel het de coördinator.", en: "Check the code. Did you vote again? Then only the last code counts. If it is wrong, tell the coordinator." }
    not_searched { nl: "Wij zochten in de eerste duizend stembiljetten. Blader verder in de lijst.", en: "We looked at the first thousand ballots. Go on through the list." }
    back_to_round { nl: "Terug naar de stemronde", en: "Back to the voting round" }
    secrecy { nl: "Wat is geheim, en wat niet?", en: "What is secret, and what is not?" }
    secret_vote { nl: "Uw stem zit versleuteld in de stembus. Ook een beheerder kan hem niet lezen.", en: "Your vote is encrypted in the ballot box. Even an administrator cannot read it." }
    secret_key { nl: "Na het tellen worden de stembus en de sleutel vernietigd.", en: "After the count the ballot box and the key are destroyed." }
    secret_count { nl: "Zolang u kunt stemmen, is er geen tussenstand.", en: "While you can vote, there is no interim result." }
    public_list { nl: "Na afloop staan alle stembiljetten op deze pagina, zonder naam en zonder tijd.", en: "Afterwards all ballots are on this page, without name and time." }
    public_turnout { nl: "Hoeveel mensen stemden is wel openbaar.", en: "How many people voted is public." }
    no_promise { nl: "Wat wij niet kunnen beloven", en: "What we cannot promise" }
    no_promise_text {
        nl: "Wij beloven geen geheim als iemand de server heeft overgenomen terwijl u stemt. Ook niet tegen wie de sleutels en de database samen in handen heeft vóór de sluiting. Wij kunnen niet voorkomen dat iemand u dwingt. Deze stemming is geen wettelijke verkiezing.",
        en: "We promise no secrecy if someone has taken over the server while you vote. Nor from whoever holds the keys and the database together before the close. We cannot prevent that someone forces you. This is not a statutory election.",
    }
    about { nl: "Over deze stemronde", en: "About this round" }
    panel { nl: "Panel", en: "Panel" }
    method { nl: "Hoe wij tellen", en: "How we count" }
    seats { nl: "Voorrang voor", en: "Priority for" }
    seats_text[count] { nl: "{count} behoefte" | "{count} behoeften", en: "{count} need" | "{count} needs" }
    minimum { nl: "Minstens nodig", en: "Needed at least" }
    from { nl: "Opent", en: "Opens" }
    until { nl: "Sluit", en: "Closes" }
    acts { nl: "Wat u kunt doen", en: "What you can do" }
    edit { nl: "Aanpassen", en: "Change" }
    schedule { nl: "Inplannen", en: "Schedule" }
    publish { nl: "Uitslag bekendmaken", en: "Publish the result" }
    cancel { nl: "Afgelasten", en: "Cancel" }
    cancel_lead(title) { nl: "“{title}” gaat niet door. Panelleden krijgen bericht met uw uitleg.", en: "“{title}” will not go on. Panel members are told, with your reason." }
    history { nl: "Wat er gebeurde", en: "What happened" }
    said_scheduled { nl: "De stemronde is ingepland en opent vanzelf.", en: "The round is scheduled and opens by itself." }
    said_published { nl: "De uitslag is bekendgemaakt.", en: "The result is published." }
    said_cancelled { nl: "De stemronde is afgelast.", en: "The round is cancelled." }
    numbered(title, number) { nl: "{title} (nr. {number})", en: "{title} (no. {number})" }
    number_short(number) { nl: "nr. {number}", en: "no. {number}" }
    none_of_these[count] { nl: "{count} stemmer koos “geen van deze”." | "{count} stemmers kozen “geen van deze”.", en: "{count} voter chose “none of these”." | "{count} voters chose “none of these”." }
    assisted[count] { nl: "{count} stemmer kreeg hulp bij het stemmen." | "{count} stemmers kregen hulp bij het stemmen.", en: "{count} voter had help voting." | "{count} voters had help voting." }
    chosen_needs { nl: "Deze behoeften krijgen voorrang", en: "These needs are prioritised" }
    other_needs { nl: "Deze behoeften krijgen nu geen voorrang", en: "These needs are not prioritised now" }
    points_got[count] { nl: "{count} punt" | "{count} punten", en: "{count} point" | "{count} points" }
    votes_got[count] { nl: "{count} stem" | "{count} stemmen", en: "{count} vote" | "{count} votes" }
    placed_by[count] { nl: "op {count} stembiljet" | "op {count} stembiljetten", en: "on {count} ballot" | "on {count} ballots" }
    costs(cost) { nl: "kost € {cost}", en: "costs € {cost}" }
    without_technology[count] { nl: "{count} stemmer wil hiervoor geen techniek" | "{count} stemmers willen hiervoor geen techniek", en: "{count} voter wants no technology for this" | "{count} voters want no technology for this" }
    tied { nl: "stond gelijk met een andere behoefte", en: "was tied with another need" }
    chart_points { nl: "Hoeveel punten elke behoefte kreeg", en: "How many points each need got" }
    chart_places { nl: "Op hoeveel stembiljetten elke behoefte een plaats kreeg", en: "On how many ballots each need got a place" }
    unit_points { nl: "punten", en: "points" }
    how_counted { nl: "Zo tellen wij", en: "How we count" }
    how_was_counted { nl: "Zo is er geteld", en: "How it was counted" }
    share_money(share) { nl: "Elke stemmer had op het laatst € {share}.", en: "Each voter had € {share} in the end." }
    share_seat(share) { nl: "Elke stemmer had op het laatst {share} deel van een plaats.", en: "Each voter had {share} of a seat in the end." }
    of_seat(part) { nl: "{part} plaats", en: "{part} seat" }
    cost { nl: "Kosten", en: "Cost" }
    bought { nl: "Wat de stemmers samen konden betalen", en: "What the voters could pay for together" }
    not_bought { nl: "Wat de stemmers niet konden betalen", en: "What the voters could not pay for" }
    paid_by { nl: "Mensen die betaalden", en: "People who paid" }
    each_paid { nl: "Wat ieder betaalde", en: "What each paid" }
    paid(voters, amount) { nl: "{voters} mensen ieder {amount}", en: "{voters} people {amount} each" }
    paid_all(voters, amount) { nl: "{voters} mensen ieder {amount} (alles wat zij nog hadden)", en: "{voters} people {amount} each (all they had left)" }
    paid_more[count] { nl: "en nog {count} groep" | "en nog {count} groepen", en: "and {count} more group" | "and {count} more groups" }
    supporters { nl: "Mensen die dit kozen", en: "People who chose this" }
    had_left { nl: "Wat zij samen nog hadden", en: "What they had left together" }
    compared { nl: "Wat was er gekozen met een andere telling?", en: "What would another count have chosen?" }
    this_round { nl: "Deze stemronde", en: "This round" }
    by_votes { nl: "Meeste stemmen eerst", en: "Most votes first" }
    by_votes_per_cost { nl: "Meeste stemmen per euro eerst", en: "Most votes per euro first" }
    yes { nl: "gekozen", en: "chosen" }
    no { nl: "niet", en: "not" }
    round_by_round { nl: "De stemmen per ronde", en: "The votes in each round" }
    round_number(number) { nl: "Ronde {number}", en: "Round {number}" }
    elected_here { nl: "gekozen in deze ronde", en: "chosen in this round" }
    exhausted { nl: "Bij geen behoefte meer", en: "With no need any more" }
    happened { nl: "Wat er gebeurde", en: "What happened" }
    number_does(number, word) { nl: "nr. {number} {word}", en: "no. {number} {word}" }
    turn_by_turn { nl: "Wie aan de beurt was", en: "Whose turn it was" }
    turn { nl: "Beurt", en: "Turn" }
    turn_number(number) { nl: "Beurt {number}", en: "Turn {number}" }
    votes_word { nl: "Stemmen", en: "Votes" }
    two_by_two { nl: "Hoeveel mensen de behoefte links hoger zetten dan die bovenaan (vet: die links wint)", en: "How many people put the need on the left above the one at the top (bold: the left one wins)" }
    wins { nl: "wint", en: "wins" }
    ties { nl: "Wat gelijk stond", en: "What was tied" }
    ties_text { nl: "Dit was vooraf afgesproken:", en: "This was agreed beforehand:" }
    tie(names, what) { nl: "{names}. Het ging erom {what}. De eerste ging voor.", en: "{names}. It was about {what}. The first went first." }
    groups { nl: "Verschillende groepen naast elkaar", en: "Different groups side by side" }
    groups_text { nl: "U ziet per groep hoeveel stemmers elke behoefte kozen.", en: "For each group you see how many voters chose each need." }
    groups_none { nl: "Van deze stemronde tonen wij geen cijfers per groep.", en: "We show no figures per group for this round." }
    groups_small { nl: "Groepen met minder dan vijf stembiljetten tonen wij niet. Ook niet als u ze zou kunnen uitrekenen.", en: "We do not show groups with fewer than five ballots. Nor when you could work them out." }
    by_segment { nl: "Hoe mensen meespreken", en: "How people take part" }
    by_municipality { nl: "Per gemeente", en: "By municipality" }
    everyone { nl: "Iedereen", en: "Everyone" }
    ballots_word { nl: "Stembiljetten", en: "Ballots" }
    apart { nl: "Volgorde vergeleken met iedereen", en: "Order compared with everyone" }
    apart_same { nl: "gelijk aan alle stemmers", en: "equal to all voters" }
    apart_close { nl: "dicht bij alle stemmers", en: "close to all voters" }
    apart_some { nl: "verder van alle stemmers", en: "further from all voters" }
    apart_far { nl: "ver van alle stemmers", en: "far from all voters" }
    apart_text { nl: "De onderste rij vergelijkt de volgorde van een groep met die van iedereen. Wij kijken steeds naar twee behoeften.", en: "The last row compares a group’s order with everyone’s. We look at two needs at a time." }
    download { nl: "Download alle stembiljetten en de uitslag", en: "Download all ballots and the result" }
    download_text { nl: "In het bestand staan alle stembiljetten, de telling en de controlegetallen.", en: "The file holds all ballots, the count and the check sums." }
    ballots_numbers { nl: "De nummers op de stembiljetten zijn die van deze lijst:", en: "The numbers on the ballots are those of this list:" }
    says_none { nl: "geen van deze", en: "none of these" }
    says_rank(rank, names) { nl: "plaats {rank}: {names}", en: "place {rank}: {names}" }
    says_points(name, points) { nl: "{name}: {points} p", en: "{name}: {points} p" }
    says_no_technology(names) { nl: "geen techniek voor {names}", en: "no technology for {names}" }
    would_be_on_ballot { nl: "Hierover zou gestemd worden", en: "What the vote would have been about" }
    public_groups { nl: "Wij tonen ook cijfers per groep, alleen van groepen met minstens vijf stembiljetten.", en: "We also show figures per group, only of groups with at least five ballots." }
    have_letter { nl: "Hebt u een brief met een code?", en: "Do you have a letter with a code?" }
    have_letter_link { nl: "Een stembiljet invoeren", en: "Enter a ballot" }
    enter_ballot { nl: "Stembiljet op papier invoeren", en: "Enter a paper ballot" }
    other_panels { nl: "Stemt ook mee", en: "Also votes" }
    ballot_kind { nl: "Het stembiljet", en: "The ballot" }
    points_to_divide[count] { nl: "{count} punt" | "{count} punten", en: "{count} point" | "{count} points" }
    budget { nl: "Budget", en: "Budget" }
    tie_break { nl: "Bij gelijke stand", en: "In a tie" }
    seed { nl: "Startgetal voor het lot", en: "Seed of the lot" }
    leavers { nl: "Wie het panel verlaat", en: "Who leaves the panel" }
    would_open { nl: "Zou opengaan", en: "Would have opened" }
    opened { nl: "Ging open", en: "Opened" }
    closed { nl: "Ging dicht", en: "Closed" }
    extend { nl: "Langer openhouden", en: "Keep open longer" }
    extend_lead(title) { nl: "Mensen kunnen dan langer stemmen in “{title}”.", en: "People can then vote longer in “{title}”." }
    extend_now { nl: "De stemronde sluit nu op", en: "The round now closes on" }
    extend_until { nl: "Nieuwe sluiting", en: "New closing" }
    extend_why { nl: "Waarom?", en: "Why?" }
    extend_why_hint { nl: "Iedereen kan dit lezen op de pagina van de stemronde.", en: "Everyone can read this on the round’s page." }
    extend_missing { nl: "Vul de dag en de tijd van de nieuwe sluiting in.", en: "Fill in the day and time of the new closing." }
    extend_why_missing { nl: "Leg uit waarom.", en: "Explain why." }
    said_extended { nl: "De stemronde blijft langer open.", en: "The round stays open longer." }
    letters { nl: "Brieven met een code", en: "Letters with a code" }
    letters_lead { nl: "Voor leden zonder e-mailadres. Met de code stemmen zij één keer, zonder account.", en: "For members without an e-mail address. With the code they vote once, without an account." }
    letters_who { nl: "Wie krijgt een brief?", en: "Who gets a letter?" }
    letters_hint { nl: "Hier staan alleen leden zonder e-mailadres.", en: "Only members without an e-mail address are listed." }
    nobody_chosen { nl: "Kies minstens één lid.", en: "Choose at least one member." }
    make_letters { nl: "Maak de brieven", en: "Make the letters" }
    letters_know { nl: "Goed om te weten", en: "Good to know" }
    letters_once { nl: "U ziet de codes maar één keer. Print ze meteen.", en: "You see the codes only once. Print them at once." }
    letters_new { nl: "Een nieuwe brief maakt de vorige ongeldig.", en: "A new letter makes the earlier one invalid." }
    letters_post { nl: "Geef elke brief aan de persoon zelf. Wie de code heeft, kan stemmen.", en: "Give each letter to the person. Whoever has the code can vote." }
    no_letters_title { nl: "Iedereen heeft een e-mailadres", en: "Everyone has an e-mail address" }
    no_letters_text { nl: "Er zijn geen leden die een brief nodig hebben.", en: "No member needs a letter." }
    letters_by_coordinator { nl: "De coördinator maakt de brieven", en: "The coordinator makes the letters" }
    letters_by_coordinator_text { nl: "Alleen de coördinator ziet wie er in het panel zit. Met een brief kunt u wel een stembiljet invoeren.", en: "Only the coordinator sees who is on the panel. With a letter you can enter a ballot." }
    letters_to_print { nl: "De brieven", en: "The letters" }
    letters_print_lead { nl: "Elke brief komt op een eigen blad.", en: "Each letter goes on a sheet of its own." }
    letters_shown_once { nl: "U ziet deze codes maar één keer", en: "You see these codes only once" }
    letters_shown_once_text { nl: "Print de brieven nu. Kwijt? Maak dan nieuwe: de oude werken daarna niet meer.", en: "Print the letters now. Lost? Then make new ones: the old ones stop working." }
    print { nl: "Printen: Ctrl + P, of “Afdrukken” in het menu van uw browser.", en: "To print: Ctrl + P, or “Print” in your browser’s menu." }
    dear(name) { nl: "Beste {name},", en: "Dear {name}," }
    letter_about(panel) { nl: "U zit in het panel {panel}. U kunt stemmen in deze stemronde:", en: "You are on the panel {panel}. You can vote in this round:" }
    letter_question { nl: "De vraag is:", en: "The question is:" }
    letter_how { nl: "Zo stemt u", en: "How to vote" }
    letter_go { nl: "Ga naar deze website:", en: "Go to this website:" }
    letter_type { nl: "Typ deze code:", en: "Type this code:" }
    letter_vote { nl: "Vul het stembiljet in en kies “Stem nu”.", en: "Fill in the ballot and choose “Vote now”." }
    letter_until { nl: "U kunt stemmen tot", en: "You can vote until" }
    letter_secret { nl: "Uw stem is geheim. Niemand ziet wat u stemt. Geef de code aan niemand anders.", en: "Your vote is secret. No one sees what you vote. Give the code to no one else." }
    letter_single { nl: "De code werkt één keer. Daarna kunt u uw stem niet meer veranderen.", en: "The code works once. After that you cannot change your vote." }
    letter_help { nl: "Hebt u hulp nodig? Vraag de stemhulp of de coördinator van uw panel.", en: "Do you need help? Ask the voting assistant or the coordinator of your panel." }
}
