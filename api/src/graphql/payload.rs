//! What a mutation answers: the changed thing, or the problems that its reader can mend.

/// Declares a payload: `payload! { /// doc  NeedPayload { /// doc  need: Need } }`.
///
/// It has the changed thing, absent when there are problems, and `userErrors`.
macro_rules! payload {
    ($(#[$meta:meta])* $name:ident { $(#[$field_meta:meta])* $field:ident: $type:ty }) => {
        $(#[$meta])*
        #[derive(async_graphql::SimpleObject)]
        pub struct $name {
            $(#[$field_meta])*
            pub $field: Option<$type>,
            /// What is wrong with the input, all at once; empty when it was done.
            pub user_errors: Vec<$crate::graphql::errors::UserError>,
        }

        impl $name {
            /// Problems go into `userErrors`; refusals and faults stay errors.
            pub fn of(
                answer: $crate::error::Result<$type>,
                locale: $crate::locale::Locale,
            ) -> $crate::error::Result<Self> {
                let ($field, user_errors) = $crate::graphql::errors::payload(answer, locale)?;
                Ok(Self { $field, user_errors })
            }
        }
    };
}
pub(crate) use payload;
