//! Global ids: opaque texts that hold a kind and a UUID, so that an id of one thing is never taken for another.
//! Looking up the thing behind an id is not done here.

use std::borrow::Cow;

use async_graphql::{ID, InputType, InputValueError, InputValueResult, OutputType, Value, registry::Registry};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use uuid::Uuid;

/// A typed id that has a kind on the wire.
pub trait Kind: Copy + Send + Sync + From<Uuid> + Into<Uuid> {
    /// The name of the GraphQL type, such as `Need`.
    const KIND: &'static str;
}

/// Gives typed ids their kind: `kinds! { NeedId = "Need" }`.
#[macro_export]
macro_rules! kinds {
    ($($id:ty = $kind:literal),+ $(,)?) => {
        $(impl $crate::graphql::ids::Kind for $id {
            const KIND: &'static str = $kind;
        })+
    };
}

/// A UUID with the kind of thing that it names.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct AnyId {
    /// The name of the GraphQL type.
    pub kind: String,
    /// Which one.
    pub uuid: Uuid,
}

/// A text that is no id of ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAnId;

impl AnyId {
    /// The text for the wire.
    pub fn encode(kind: &str, uuid: Uuid) -> String {
        URL_SAFE_NO_PAD.encode(format!("{kind}:{}", uuid.simple()))
    }

    /// Reads a text from the wire; only the one spelling that [`AnyId::encode`] writes is taken.
    pub fn parse(text: &str) -> Result<Self, NotAnId> {
        if text.len() > 200 {
            return Err(NotAnId);
        }
        let plain = URL_SAFE_NO_PAD.decode(text).ok().and_then(|bytes| String::from_utf8(bytes).ok()).ok_or(NotAnId)?;
        let (kind, uuid) = plain.split_once(':').ok_or(NotAnId)?;
        let id = Self { kind: kind.to_owned(), uuid: Uuid::parse_str(uuid).map_err(|_| NotAnId)? };
        if Self::encode(&id.kind, id.uuid) == text { Ok(id) } else { Err(NotAnId) }
    }

    /// The typed id, when it is of this kind.
    pub fn of<T: Kind>(&self) -> Option<T> {
        (self.kind == T::KIND).then(|| T::from(self.uuid))
    }
}

/// A typed id as `ID` in the schema, on its way in or out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct GlobalId<T>(pub T);

impl<T: Kind> GlobalId<T> {
    /// The text for the wire.
    pub fn encode(&self) -> String {
        AnyId::encode(T::KIND, self.0.into())
    }

    /// Reads a text that must name a thing of this kind.
    pub fn read(text: &str) -> Result<Self, String> {
        match AnyId::parse(text) {
            Ok(id) => match id.of() {
                Some(typed) => Ok(Self(typed)),
                None => Err(format!("this is the id of a {}; give the id of a {}", id.kind, T::KIND)),
            },
            Err(NotAnId) => Err(format!("this is not an id; give the `id` of a {} as the API answered it", T::KIND)),
        }
    }
}

impl<T: Kind> InputType for GlobalId<T> {
    type RawValueType = Self;

    fn type_name() -> Cow<'static, str> {
        <ID as InputType>::type_name()
    }

    fn create_type_info(registry: &mut Registry) -> String {
        <ID as InputType>::create_type_info(registry)
    }

    fn parse(value: Option<Value>) -> InputValueResult<Self> {
        match value {
            Some(Value::String(text)) => Self::read(&text)
                .map_err(|problem| InputValueError::custom(problem).with_extension("code", "INVALID_ID")),
            other => Err(InputValueError::expected_type(other.unwrap_or_default())),
        }
    }

    fn to_value(&self) -> Value {
        Value::String(self.encode())
    }

    fn as_raw_value(&self) -> Option<&Self> {
        Some(self)
    }
}

impl<T: Kind> OutputType for GlobalId<T> {
    fn type_name() -> Cow<'static, str> {
        <ID as OutputType>::type_name()
    }

    fn create_type_info(registry: &mut Registry) -> String {
        <ID as OutputType>::create_type_info(registry)
    }

    async fn resolve(
        &self,
        _: &async_graphql::ContextSelectionSet<'_>,
        _: &async_graphql::Positioned<async_graphql::parser::types::Field>,
    ) -> async_graphql::ServerResult<Value> {
        Ok(Value::String(self.encode()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    struct NeedId(Uuid);
    impl From<Uuid> for NeedId {
        fn from(uuid: Uuid) -> Self {
            Self(uuid)
        }
    }
    impl From<NeedId> for Uuid {
        fn from(id: NeedId) -> Self {
            id.0
        }
    }
    kinds! { NeedId = "Need" }

    #[test]
    fn an_id_comes_back_as_it_went_out() {
        let id = GlobalId(NeedId(Uuid::from_u128(7)));
        assert_eq!(GlobalId::read(&id.encode()), Ok(id));
    }

    #[test]
    fn an_id_of_another_kind_is_refused_by_name() {
        let panel = AnyId::encode("Panel", Uuid::from_u128(7));
        let problem = GlobalId::<NeedId>::read(&panel).unwrap_err();
        assert_eq!(problem, "this is the id of a Panel; give the id of a Need");
    }

    #[test]
    fn a_text_that_is_no_id_is_refused_and_never_panics() {
        for text in ["", "7", "TmVlZDo3", "Need:7", "\u{0}", "é", &"A".repeat(100_000)] {
            assert!(GlobalId::<NeedId>::read(text).unwrap_err().contains("not an id"));
        }
        let padded = format!("{}=", AnyId::encode("Need", Uuid::from_u128(7)));
        assert_eq!(AnyId::parse(&padded), Err(NotAnId));
    }
}
