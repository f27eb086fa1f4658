//! Words for people and organisations.

use super::{codes, words};

words! {
    /// What kind of organisation.
    OrganisationKind {
        Municipality = "MUNICIPALITY" Quiet "Gemeente" / "Municipality",
        Provider = "PROVIDER" Quiet "Aanbieder" / "Provider",
        CareOrganisation = "CARE_ORGANISATION" Quiet "Zorgorganisatie" / "Care organisation",
        KnowledgeInstitution = "KNOWLEDGE_INSTITUTION" Quiet "Kennisinstelling" / "Knowledge institution",
        Government = "GOVERNMENT" Quiet "Overheid" / "Government",
        HousingCorporation = "HOUSING_CORPORATION" Quiet "Woningcorporatie" / "Housing corporation",
    }
    /// What a member does for an organisation.
    OrganisationRole {
        Admin = "ADMIN" Quiet "Beheerder" / "Admin",
        Member = "MEMBER" Quiet "Lid" / "Member",
        Signatory = "SIGNATORY" Quiet "Tekenbevoegde" / "Signatory",
        DataProtectionOfficer = "DATA_PROTECTION_OFFICER" Quiet "Functionaris gegevensbescherming" / "Data protection officer",
    }
    /// What a person does for the platform.
    PlatformRole {
        Administrator = "ADMINISTRATOR" Quiet "Platformbeheerder" / "Platform administrator",
        Moderator = "MODERATOR" Quiet "Moderator" / "Moderator",
    }
    /// A language something is written in.
    Language {
        Nl = "NL" Quiet "Nederlands" / "Dutch",
        En = "EN" Quiet "Engels" / "English",
    }
    /// What a search finds.
    SearchKind {
        Need = "NEED" Quiet "Behoefte" / "Need",
        Challenge = "CHALLENGE" Quiet "Challenge" / "Challenge",
        Solution = "SOLUTION" Quiet "Oplossing" / "Solution",
        Pilot = "PILOT" Quiet "Pilot" / "Pilot",
        Organisation = "ORGANISATION" Quiet "Organisatie" / "Organisation",
        Panel = "PANEL" Quiet "Bewonerspanel" / "Panel",
        VotingRound = "VOTING_ROUND" Quiet "Stemronde" / "Voting round",
        WorkingGroup = "WORKING_GROUP" Quiet "Werkgroep" / "Working group",
    }
    /// By what a search can be narrowed.
    SearchFacetField {
        Kind = "KIND" Quiet "Soort" / "Kind",
        State = "STATE" Quiet "Stand" / "State",
        LifeDomain = "LIFE_DOMAIN" Quiet "Onderwerp" / "Subject",
        TargetGroup = "TARGET_GROUP" Quiet "Voor wie" / "For whom",
        ContextCondition = "CONTEXT_CONDITION" Quiet "Hoe iemand woont" / "How someone lives",
        Municipality = "MUNICIPALITY" Quiet "Gemeente" / "Municipality",
        OrganisationKind = "ORGANISATION_KIND" Quiet "Soort organisatie" / "Kind of organisation",
        Readiness = "READINESS" Quiet "Uitproberen" / "Trying it",
        Language = "LANGUAGE" Quiet "Taal" / "Language",
    }
}

impl Language {
    /// As HTML names it.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Nl => "nl",
            Self::En => "en",
        }
    }
}

codes! {
    /// What a viewer can do with an organisation.
    OrganisationAction {
        ManageMembers = "MANAGE_MEMBERS",
        Sign = "SIGN",
        Verify = "VERIFY",
        OfferSolution = "OFFER_SOLUTION",
        Adopt = "ADOPT",
        StartPanel = "START_PANEL",
        StartWorkingGroup = "START_WORKING_GROUP",
    }
}
