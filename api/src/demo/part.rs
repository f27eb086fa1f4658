//! The part someone plays in the demonstration: the heading under which they are offered to be signed in as.
//! Decides nothing about what they may do.

use crate::locale::Locale;

/// A part, in the order of the chain: those who ask first, those who keep the place in order last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Part {
    /// Tells a need, supports those of others.
    Resident,
    /// Votes.
    PanelMember,
    /// Leads the writing of a challenge, publishes and decides.
    LeadEditor,
    /// Signs for a municipality.
    Signatory,
    /// Answers with a solution.
    Provider,
    /// Judges submissions.
    Assessor,
    /// Works for a municipality.
    Municipality,
    /// Works for care, knowledge, housing or government.
    Partner,
    /// Looks after the platform.
    Platform,
}

impl Part {
    /// Its heading: who they are and what they do here.
    pub(super) fn words(self, locale: Locale) -> &'static str {
        let (nl, en) = match self {
            Self::Resident => ("Bewoners: vertellen wat zij nodig hebben", "Residents: tell what they need"),
            Self::PanelMember => ("Panelleden: stemmen over wat eerst komt", "Panel members: vote on what comes first"),
            Self::LeadEditor => {
                ("Penvoerders: schrijven en publiceren de challenge", "Lead editors: write and publish the challenge")
            }
            Self::Signatory => {
                ("Tekenbevoegden: geven akkoord namens hun gemeente", "Signatories: sign for their municipality")
            }
            Self::Provider => ("Aanbieders: antwoorden met een oplossing", "Providers: answer with a solution"),
            Self::Assessor => ("Beoordelaars: beoordelen de inzendingen", "Assessors: judge the submissions"),
            Self::Municipality => ("Andere mensen van gemeenten", "Other people of municipalities"),
            Self::Partner => {
                ("Partners: zorg, kennis, wonen en overheid", "Partners: care, knowledge, housing and government")
            }
            Self::Platform => ("Beheer van het platform", "Looking after the platform"),
        };
        match locale {
            Locale::Nl => nl,
            Locale::En => en,
        }
    }
}
