//! `text_enum!`: an enum that both engines keep as one word of text.
//! Not here: the enums (each feature's `mod.rs`).

/// Declares an enum with the word each variant has in the database and in JSON.
///
/// ```ignore
/// db::text_enum! {
///     /// Where a need stands.
///     #[derive(async_graphql::Enum)]
///     pub enum NeedState {
///         /// Only its author sees it.
///         Draft = "draft",
///         Submitted = "submitted",
///     }
/// }
/// ```
///
/// It derives `Clone Copy Debug PartialEq Eq Hash PartialOrd Ord`, serde and the database types, and has
/// `ALL`, `as_str()`, `Display` and `FromStr`.
macro_rules! text_enum {
    (
        $(#[$meta:meta])* $vis:vis enum $name:ident {
            $( $(#[$variant_meta:meta])* $variant:ident = $word:literal ),+ $(,)?
        }
    ) => {
        $(#[$meta])*
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord,
            ::serde::Serialize, ::serde::Deserialize,
        )]
        $vis enum $name {
            $( $(#[$variant_meta])* #[serde(rename = $word)] $variant ),+
        }

        impl $name {
            /// Every one of them, in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The word in the database and in JSON.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }
        }

        impl ::std::fmt::Display for $name {
            fn fmt(&self, formatter: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                formatter.pad(self.as_str())
            }
        }

        impl ::std::str::FromStr for $name {
            type Err = $crate::db::UnknownWord;

            fn from_str(word: &str) -> ::std::result::Result<Self, $crate::db::UnknownWord> {
                match word {
                    $($word => Ok(Self::$variant),)+
                    _ => Err($crate::db::UnknownWord { kind: stringify!($name), word: word.to_owned() }),
                }
            }
        }

        impl<D: ::sqlx::Database> ::sqlx::Type<D> for $name
        where
            str: ::sqlx::Type<D>,
        {
            fn type_info() -> D::TypeInfo {
                <str as ::sqlx::Type<D>>::type_info()
            }

            fn compatible(ty: &D::TypeInfo) -> bool {
                <str as ::sqlx::Type<D>>::compatible(ty)
            }
        }

        impl<'r, D: ::sqlx::Database> ::sqlx::Decode<'r, D> for $name
        where
            &'r str: ::sqlx::Decode<'r, D>,
        {
            fn decode(
                value: <D as ::sqlx::Database>::ValueRef<'r>,
            ) -> ::std::result::Result<Self, ::sqlx::error::BoxDynError> {
                Ok(<&'r str as ::sqlx::Decode<'r, D>>::decode(value)?.parse()?)
            }
        }

        impl $crate::db::IntoArg for $name {
            fn into_arg(self) -> $crate::db::Arg {
                $crate::db::IntoArg::into_arg(self.as_str())
            }

            fn null() -> $crate::db::Arg {
                $crate::db::Arg::Text(None)
            }
        }
    };
}
pub(crate) use text_enum;

/// A word that is none of an enum's.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{word:?} is no {kind}")]
pub struct UnknownWord {
    /// The enum's name.
    pub kind: &'static str,
    /// The word that was read.
    pub word: String,
}

#[cfg(test)]
mod tests {
    text_enum! {
        #[derive(async_graphql::Enum)]
        enum Colour {
            /// As the sky.
            Blue = "blue",
            DeepRed = "deep_red",
        }
    }

    #[test]
    fn the_word_is_the_same_everywhere() {
        assert_eq!(Colour::ALL, [Colour::Blue, Colour::DeepRed]);
        assert_eq!(Colour::DeepRed.to_string(), "deep_red");
        assert_eq!("deep_red".parse(), Ok(Colour::DeepRed));
        assert_eq!(serde_json::to_string(Colour::ALL).unwrap(), r#"["blue","deep_red"]"#);
        assert!("green".parse::<Colour>().is_err());
    }
}
