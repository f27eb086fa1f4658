//! The macro that turns the operations of a `.graphql` file into types, checked against the schema when compiling.
//! Executes nothing; `Visit::ask` and `Visit::act` do.

/// Declares the operations of a document, each as a type of its name with a module of its answer.
///
/// ```ignore
/// documents!("src/pages/need/need.graphql": NeedPage, NeedSupport);
/// // NeedPage, need_page::Variables, need_page::ResponseData, need_page::NeedPageNeed, …
/// ```
///
/// Closed sets are those of [`crate::vocabulary`], scalars those of [`crate::scalars`].
#[macro_export]
macro_rules! documents {
    ($path:tt : $($operation:ident),+ $(,)?) => {
        /// The operations of the document beside this page.
        mod operations {
            #[expect(clippy::allow_attributes, reason = "some documents use what is imported, some not")]
            #[allow(unused_imports, reason = "a document uses some of the closed sets, or none")]
            use $crate::vocabulary::*;

            $(
                #[doc = concat!("The operation `", stringify!($operation), "`.")]
                #[derive(graphql_client::GraphQLQuery)]
                #[graphql(
                    schema_path = "../schema/schema.graphql",
                    query_path = $path,
                    custom_scalars_module = "crate::scalars",
                    response_derives = "Debug, Clone",
                    variables_derives = "Debug, Clone",
                    skip_serializing_none,
                    extern_enums(
                        "AdoptionAction", "AdoptionState", "AssessmentAction", "AssessmentState", "BallotKind", "BallotPlaceState",
                        "ChallengeAction", "ChallengeNeedState", "ChallengeOrder", "ChallengeState",
                        "ContextCondition", "EvidenceKind", "GreedyOrder", "Language", "LeaverRule", "LifeDomain",
                        "MajorityStrength", "NeedAction",
                        "NeedAnswerKind", "NeedOrder", "NeedState", "OrganisationAction", "OrganisationKind",
                        "OrganisationRole", "PanelAction", "PanelRole", "ParticipationState", "PilotAction",
                        "PilotOutcome", "PilotState", "PlatformRole", "PriceModel", "SearchFacetField",
                        "SearchKind", "Segment", "ShareCompletion", "ShareUtility", "SolutionAction", "SolutionState",
                        "SubmissionAction",
                        "SubmissionState", "TallyDeed", "TargetGroup", "TextPartKind", "TieAt", "TieBreakRule",
                        "VotingMethod", "VotingRoundAction",
                        "VotingRoundState", "WorkingGroupAction", "WorkingGroupRole"
                    )
                )]
                pub struct $operation;
            )+
        }
        use operations::*;
    };
}

#[cfg(test)]
mod tests {
    use std::{fs, path::Path};

    /// What the API reads of one document; a page sends its whole file.
    const OPERATIONS_MAX: usize = 10;

    fn documents(folder: &Path, into: &mut Vec<std::path::PathBuf>) {
        for entry in fs::read_dir(folder).expect("the folder is read") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                documents(&path, into);
            } else if path.extension().is_some_and(|ending| ending == "graphql") {
                into.push(path);
            }
        }
    }

    #[test]
    fn no_document_has_more_operations_than_the_api_reads() {
        let mut found = Vec::new();
        documents(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut found);
        assert!(!found.is_empty());
        for path in found {
            let text = fs::read_to_string(&path).expect("the document is read");
            let starts =
                |line: &&str| ["query ", "mutation ", "subscription "].iter().any(|word| line.starts_with(word));
            let count = text.lines().filter(starts).count();
            assert!(count <= OPERATIONS_MAX, "{} has {count} operations", path.display());
        }
    }
}
