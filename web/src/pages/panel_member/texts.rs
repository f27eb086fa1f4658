//! Words for adding and removing panel members, and for the letter with a code.

crate::texts! {
    add { nl: "Lid toevoegen", en: "Add a member" }
    add_lead(panel) { nl: "Voor het panel {panel}. Een e-mailadres hoeft niet.", en: "For the panel {panel}. An e-mail address is not needed." }
    name { nl: "Naam", en: "Name" }
    name_hint { nl: "Zoals anderen in het panel deze persoon kennen.", en: "As others on the panel know this person." }
    email { nl: "E-mailadres", en: "E-mail address" }
    email_hint { nl: "Geen e-mailadres? Laat dit leeg. Dan krijgt u een code om op papier te geven.", en: "No e-mail address? Leave this empty. Then you get a code to give on paper." }
    segment { nl: "Hoe spreekt deze persoon mee?", en: "How does this person take part?" }
    segment_missing { nl: "Kies hoe deze persoon meespreekt.", en: "Choose how this person takes part." }
    role { nl: "Rol in het panel", en: "Role on the panel" }
    municipality { nl: "Gemeente", en: "Municipality" }
    said_added(name) { nl: "{name} zit nu in het panel en logt in met e-mail.", en: "{name} is on the panel now and signs in by e-mail." }
    code_title { nl: "De inlogcode", en: "The sign-in code" }
    code_lead { nl: "U ziet deze code maar één keer. Print de brief of schrijf de code over.", en: "You see this code only once. Print the letter or write the code down." }
    code_warning { nl: "Geef de code alleen aan deze persoon", en: "Give the code to this person only" }
    code_warning_text { nl: "Wie de code heeft, kan stemmen. Kwijt? Maak dan een nieuwe: de oude werkt daarna niet meer.", en: "Whoever has the code can vote. Lost? Then make a new one: the old one stops working." }
    dear(name) { nl: "Beste {name},", en: "Dear {name}," }
    letter_one(panel) { nl: "U doet mee aan het bewonerspanel {panel}. U kunt stemmen zonder e-mailadres.", en: "You take part in the residents’ panel {panel}. You can vote without an e-mail address." }
    letter_how { nl: "Zo logt u in", en: "How to sign in" }
    letter_go { nl: "Ga naar deze website:", en: "Go to this website:" }
    letter_type { nl: "Kies “Inloggen met code” en typ deze code:", en: "Choose “Sign in with code” and type this code:" }
    letter_vote { nl: "Kies de stemronde en geef uw stem.", en: "Choose the voting round and cast your vote." }
    letter_secret { nl: "Uw stem is geheim. Geef de code aan niemand anders. Hulp nodig? Vraag het de coördinator.", en: "Your vote is secret. Give the code to no one else. Need help? Ask the coordinator." }
    print { nl: "Printen: Ctrl + P, of “Afdrukken” in het menu van uw browser.", en: "To print: Ctrl + P, or “Print” in your browser’s menu." }
    back { nl: "Terug naar het panel", en: "Back to the panel" }
    remove { nl: "Lid verwijderen", en: "Remove a member" }
    remove_lead(name) { nl: "{name} kan daarna niet meer meestemmen in dit panel.", en: "{name} can no longer vote on this panel afterwards." }
    said_removed(name) { nl: "{name} zit niet meer in het panel.", en: "{name} is no longer on the panel." }
}
