//! Words for signing in and out.

crate::texts! {
    title { nl: "Inloggen", en: "Sign in" }
    lead { nl: "Nog geen account? U maakt er een met uw e-mailadres. Een wachtwoord is niet nodig.", en: "No account yet? You make one with your e-mail address. No password is needed." }
    mail_title { nl: "Met uw e-mailadres", en: "With your e-mail address" }
    email { nl: "E-mailadres", en: "E-mail address" }
    email_hint { nl: "Wij sturen u een link. Die werkt één keer, een kwartier lang.", en: "We send you a link. It works once, for a quarter of an hour." }
    send { nl: "Stuur mij een link", en: "Send me a link" }
    code_title { nl: "Met uw code", en: "With your code" }
    code { nl: "Code", en: "Code" }
    code_hint { nl: "Panelleden krijgen een code van hun panelcoördinator.", en: "Panel members get a code from their coordinator." }
    use_code { nl: "Inloggen met code", en: "Sign in with code" }
    sent_title { nl: "Kijk in uw mail", en: "Check your mail" }
    sent_text {
        nl: "Er is een link naar u onderweg. Niets gekregen? Kijk bij ongewenste mail, of vraag na een paar minuten een nieuwe link.",
        en: "A link is on its way to you. Nothing there? Look in your spam folder, or ask for a new link after a few minutes.",
    }
    landing_title { nl: "Inloggen", en: "Sign in" }
    landing_lead { nl: "Nog één stap: bevestig dat u het bent.", en: "One more step: confirm that it is you." }
    confirm { nl: "Ja, log mij in", en: "Yes, sign me in" }
    used_link_title { nl: "Deze link werkt niet", en: "This link does not work" }
    new_link { nl: "Vraag een nieuwe link", en: "Ask for a new link" }
    signed_in { nl: "U bent ingelogd.", en: "You are signed in." }
    signed_out { nl: "U bent uitgelogd.", en: "You are signed out." }
}
