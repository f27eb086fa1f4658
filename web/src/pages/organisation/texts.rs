//! Words for the page of one organisation and its members.

crate::texts! {
    verified { nl: "Bevestigd door de beheerder van het platform", en: "Verified by the platform’s administrator" }
    not_verified { nl: "Nog niet bevestigd", en: "Not verified yet" }
    not_verified_text { nl: "Een beheerder van het platform kijkt of deze organisatie echt is. Tot dan kan zij niet tekenen.", en: "An administrator of the platform checks that this organisation is real. Until then it cannot sign." }
    verify { nl: "Bevestig deze organisatie", en: "Verify this organisation" }
    about { nl: "Gegevens", en: "Details" }
    kind { nl: "Soort", en: "Kind" }
    cbs { nl: "CBS-code", en: "CBS code" }
    website { nl: "Website", en: "Website" }
    since { nl: "Hier sinds", en: "Here since" }
    needs { nl: "Behoeften van bewoners", en: "Residents’ needs" }
    needs_all[count] { nl: "Bekijk {count} behoefte" | "Bekijk alle {count} behoeften", en: "See {count} need" | "See all {count} needs" }
    challenges { nl: "Challenges", en: "Challenges" }
    solutions { nl: "Oplossingen", en: "Solutions" }
    nothing { nl: "Hier is nog niets openbaar", en: "Nothing public here yet" }
    nothing_text { nl: "Wat deze organisatie deelt, komt op deze pagina te staan.", en: "What this organisation shares will be on this page." }
    acts { nl: "Wat u kunt doen", en: "What you can do" }
    start_panel { nl: "Begin een panel", en: "Begin a panel" }
    start_group { nl: "Begin een werkgroep", en: "Begin a working group" }
    offer { nl: "Zet een oplossing in de catalogus", en: "Add a solution to the catalogue" }
    members { nl: "Mensen van deze organisatie", en: "People of this organisation" }
    members_private { nl: "Alleen mensen van de organisatie zelf zien deze lijst.", en: "Only people of the organisation itself see this list." }
    members_count[count] { nl: "{count} persoon" | "{count} mensen", en: "{count} person" | "{count} people" }
    name { nl: "Naam", en: "Name" }
    roles { nl: "Rollen", en: "Roles" }
    member_since { nl: "Sinds", en: "Since" }
    end { nl: "Beëindigen", en: "End" }
    end_whose(name) { nl: "lidmaatschap van {name}", en: "membership of {name}" }
    grant { nl: "Geef iemand een rol", en: "Give someone a role" }
    grant_lead(name) { nl: "Voor {name}. Wie hier nog niet bij hoort, krijgt een uitnodiging en neemt die aan onder Mijn account.", en: "For {name}. Who is not in it yet gets an invitation, and accepts it under My account." }
    email { nl: "E-mailadres", en: "E-mail address" }
    email_hint { nl: "Heeft deze persoon nog geen account? Dan komt dat er bij het inloggen.", en: "Has this person no account yet? Signing in makes one." }
    which_roles { nl: "Welke rollen?", en: "Which roles?" }
    back { nl: "Terug", en: "Back" }
    end_title { nl: "Lidmaatschap beëindigen", en: "End the membership" }
    end_lead(name, organisation) { nl: "{name} kan daarna niets meer doen namens {organisation}.", en: "{name} can then no longer act for {organisation}." }
    said_verified { nl: "De organisatie is bevestigd.", en: "The organisation is verified." }
    said_granted(name) { nl: "{name} heeft de gekozen rollen.", en: "{name} has the chosen roles." }
    said_invited(organisation) { nl: "De uitnodiging voor {organisation} staat klaar onder Mijn account.", en: "The invitation to {organisation} waits under My account." }
    invited { nl: "Uitgenodigd", en: "Invited" }
    invited_text { nl: "Deze mensen hebben nog niet geantwoord. Zij kunnen hier nog niets doen.", en: "These people have not answered yet. They can do nothing here yet." }
    withdraw { nl: "Trek in", en: "Withdraw" }
    withdraw_whose(name) { nl: "uitnodiging van {name}", en: "invitation of {name}" }
    said_ended(name) { nl: "Het lidmaatschap van {name} is beëindigd.", en: "The membership of {name} has ended." }
}
