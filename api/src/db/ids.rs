//! `id!`: a newtype over a UUID for the id of one kind of thing.
//! Not here: the kinds (each feature's `mod.rs`) and opaque GraphQL ids (`graphql/`).

use rand::{TryRng, rngs::SysRng};
use uuid::Uuid;

use super::Timestamp;

/// A UUIDv7 of `now`, ordered to within a quarter of a microsecond.
pub fn uuid_v7(now: Timestamp) -> Uuid {
    let micros = now.micros().max(0);
    let mut tail = [0; 10];
    if SysRng.try_fill_bytes(&mut tail).is_err() {
        tail.copy_from_slice(&Uuid::new_v4().as_bytes()[..10]);
    }
    // RFC 9562, method 3: the part of the millisecond stands in the twelve bits after the version.
    let fraction = u16::try_from(micros % 1000 * 4096 / 1000).unwrap_or_default();
    tail[..2].copy_from_slice(&fraction.to_be_bytes());
    let millis = u64::try_from(micros / 1000).unwrap_or_default();
    uuid::Builder::from_unix_timestamp_millis(millis, &tail).into_uuid()
}

/// Declares the id of one kind of thing: `db::id!(NeedId)`, with doc comments before the name if wished.
macro_rules! id {
    ($(#[$meta:meta])* $name:ident) => {
        $(#[$meta])*
        #[doc = concat!("The id `", stringify!($name), "`: a UUID, by default of version 7.")]
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord,
            ::serde::Serialize, ::serde::Deserialize, ::sqlx::Type,
        )]
        #[serde(transparent)]
        #[sqlx(transparent)]
        pub struct $name(::uuid::Uuid);

        impl $name {
            /// A new id, of the moment `now`.
            pub fn new(now: $crate::db::Timestamp) -> Self {
                Self($crate::db::uuid_v7(now))
            }

            /// The UUID itself.
            pub const fn uuid(self) -> ::uuid::Uuid {
                self.0
            }
        }

        impl From<::uuid::Uuid> for $name {
            fn from(uuid: ::uuid::Uuid) -> Self {
                Self(uuid)
            }
        }

        impl From<$name> for ::uuid::Uuid {
            fn from(id: $name) -> Self {
                id.0
            }
        }

        impl ::std::fmt::Display for $name {
            fn fmt(&self, formatter: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                ::std::fmt::Display::fmt(&self.0, formatter)
            }
        }

        impl ::std::str::FromStr for $name {
            type Err = ::uuid::Error;

            fn from_str(text: &str) -> ::std::result::Result<Self, ::uuid::Error> {
                text.parse().map(Self)
            }
        }

        impl $crate::db::IntoArg for $name {
            fn into_arg(self) -> $crate::db::Arg {
                $crate::db::Arg::Uuid(Some(self.0))
            }

            fn null() -> $crate::db::Arg {
                $crate::db::Arg::Uuid(None)
            }
        }
    };
}
pub(crate) use id;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_of_later_moments_sort_later() {
        let start = Timestamp::from_micros(1_767_225_600_000_000).unwrap();
        let ids: Vec<_> = (0..3000).map(|micros| uuid_v7(start.plus(time::Duration::microseconds(micros)))).collect();
        assert!(ids.is_sorted());
        assert!(ids.iter().all(|id| id.get_version_num() == 7));
    }
}
