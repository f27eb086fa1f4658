//! The roles a person can hold. Not here: what each role may do (each feature's `policy.rs`).

use crate::db;

db::text_enum! {
    /// A role for the whole platform.
    #[derive(async_graphql::Enum)]
    pub enum PlatformRole {
        /// Sets up organisations and people.
        Administrator = "administrator",
        /// Keeps texts decent.
        Moderator = "moderator",
    }
}

db::text_enum! {
    /// What an organisation is.
    #[derive(async_graphql::Enum)]
    pub enum OrganisationKind {
        /// A municipality.
        Municipality = "municipality",
        /// A startup or company.
        Provider = "provider",
        /// An organisation that gives care.
        CareOrganisation = "care_organisation",
        /// A university, school or research institute.
        KnowledgeInstitution = "knowledge_institution",
        /// A ministry or province.
        Government = "government",
        /// An organisation that lets homes.
        HousingCorporation = "housing_corporation",
    }
}

db::text_enum! {
    /// A role in an organisation.
    #[derive(async_graphql::Enum)]
    pub enum OrganisationRole {
        /// Manages its members and profile.
        Admin = "admin",
        /// Works in its name.
        Member = "member",
        /// Signs in its name.
        Signatory = "signatory",
        /// Watches over personal data.
        DataProtectionOfficer = "data_protection_officer",
    }
}

db::text_enum! {
    /// A role in a working group.
    #[derive(async_graphql::Enum)]
    pub enum WorkingGroupRole {
        /// Leads the writing.
        LeadEditor = "lead_editor",
        /// Writes.
        Editor = "editor",
        /// Reads along.
        Reader = "reader",
        /// Reads along and buys.
        Buyer = "buyer",
    }
}

db::text_enum! {
    /// A role on a panel.
    #[derive(async_graphql::Enum)]
    pub enum PanelRole {
        /// Runs the panel and its rounds; has no vote.
        Coordinator = "coordinator",
        /// Helps others to vote; has no vote.
        VotingAssistant = "voting_assistant",
        /// Votes.
        Member = "member",
    }
}

db::text_enum! {
    /// From which side a panel member looks.
    #[derive(async_graphql::Enum)]
    pub enum Segment {
        /// A resident.
        Resident = "resident",
        /// Someone who uses support at home.
        EndUser = "end_user",
        /// Someone who cares for a person close to them.
        InformalCarer = "informal_carer",
        /// Someone who gives care as their work.
        Professional = "professional",
    }
}
