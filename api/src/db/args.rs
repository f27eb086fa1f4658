//! The values a statement can be given: the types both engines share, and `args!`.
//! Not here: how a list is spread over placeholders (`expand.rs`).

use std::borrow::Cow;

use serde_json::Value;
use sqlx::{Arguments, Database, Encode, Type, error::BoxDynError};
use uuid::Uuid;

use super::Timestamp;

/// One value of a statement; `None` is NULL, of a known type.
#[derive(Clone, Debug, PartialEq)]
pub enum Arg {
    /// TEXT.
    Text(Option<Cow<'static, str>>),
    /// BIGINT.
    Integer(Option<i64>),
    /// REAL, DOUBLE PRECISION.
    Real(Option<f64>),
    /// BOOLEAN.
    Bool(Option<bool>),
    /// UUID; sixteen bytes in SQLite.
    Uuid(Option<Uuid>),
    /// BLOB, BYTEA.
    Bytes(Option<Vec<u8>>),
    /// A moment.
    Moment(Option<Timestamp>),
    /// A day; TEXT in SQLite, DATE in PostgreSQL.
    Day(Option<time::Date>),
    /// JSON; text in SQLite, JSONB in PostgreSQL.
    Json(Option<Value>),
    /// For `IN ($n)`: the values, and a NULL of their type.
    List(Vec<Arg>, Box<Arg>),
    /// A value that could not be made, and why; the statement fails with it.
    Unfit(String),
}

/// The values of a statement, `$1` first. Made by `args!`.
pub type Args = Vec<Arg>;

/// What can be a value of a statement.
pub trait IntoArg {
    /// The value.
    fn into_arg(self) -> Arg;
    /// A NULL of its type.
    fn null() -> Arg;
}

/// The values of a statement: `args![panel, after, limit]`. Lists fill `IN ($n)`.
macro_rules! args {
    ($($value:expr),* $(,)?) => {
        ::std::vec![$($crate::db::IntoArg::into_arg($value)),*] as $crate::db::Args
    };
}
pub(crate) use args;

macro_rules! plain {
    ($($type:ty => $variant:ident($convert:expr));* $(;)?) => {$(
        impl IntoArg for $type {
            fn into_arg(self) -> Arg {
                Arg::$variant(Some(($convert)(self)))
            }

            fn null() -> Arg {
                Arg::$variant(None)
            }
        }
    )*};
}

plain! {
    String => Text(Cow::Owned);
    &str => Text(|text: &str| Cow::Owned(text.to_owned()));
    Cow<'static, str> => Text(|text| text);
    i64 => Integer(|number| number);
    i32 => Integer(i64::from);
    u32 => Integer(i64::from);
    u16 => Integer(i64::from);
    f64 => Real(|number| number);
    bool => Bool(|fact| fact);
    Uuid => Uuid(|uuid| uuid);
    Vec<u8> => Bytes(|bytes| bytes);
    &[u8] => Bytes(<[u8]>::to_vec);
    Timestamp => Moment(|moment| moment);
    time::Date => Day(|day| day);
    Value => Json(|value| value);
}

impl<const N: usize> IntoArg for [u8; N] {
    fn into_arg(self) -> Arg {
        Arg::Bytes(Some(self.to_vec()))
    }

    fn null() -> Arg {
        Arg::Bytes(None)
    }
}

/// A length or count; one beyond BIGINT is unfit.
impl IntoArg for usize {
    fn into_arg(self) -> Arg {
        i64::try_from(self).map_or_else(|_| Arg::Unfit(format!("{self} is too large to keep")), IntoArg::into_arg)
    }

    fn null() -> Arg {
        Arg::Integer(None)
    }
}

impl<T: serde::Serialize> IntoArg for sqlx::types::Json<T> {
    fn into_arg(self) -> Arg {
        serde_json::to_value(self.0).map_or_else(|error| Arg::Unfit(error.to_string()), |value| Arg::Json(Some(value)))
    }

    fn null() -> Arg {
        Arg::Json(None)
    }
}

impl<T: IntoArg> IntoArg for Option<T> {
    fn into_arg(self) -> Arg {
        self.map_or_else(T::null, T::into_arg)
    }

    fn null() -> Arg {
        T::null()
    }
}

impl<T: IntoArg + Clone> IntoArg for &T {
    fn into_arg(self) -> Arg {
        self.clone().into_arg()
    }

    fn null() -> Arg {
        T::null()
    }
}

/// A list, for `IN ($n)` alone.
impl<T: IntoArg> IntoArg for Vec<T> {
    fn into_arg(self) -> Arg {
        Arg::List(self.into_iter().map(T::into_arg).collect(), Box::new(T::null()))
    }

    fn null() -> Arg {
        Arg::List(Vec::new(), Box::new(T::null()))
    }
}

/// A list, for `IN ($n)` alone.
impl<T: IntoArg + Clone> IntoArg for &[T] {
    fn into_arg(self) -> Arg {
        self.to_vec().into_arg()
    }

    fn null() -> Arg {
        Arg::List(Vec::new(), Box::new(T::null()))
    }
}

impl IntoArg for Arg {
    fn into_arg(self) -> Arg {
        self
    }

    fn null() -> Arg {
        Arg::Text(None)
    }
}

/// Binds `args`, which hold no lists any more, for an engine.
pub(super) fn bind<D: Database>(args: Args) -> Result<D::Arguments, BoxDynError>
where
    D::Arguments: Default,
    for<'q> Option<Cow<'static, str>>: Encode<'q, D> + Type<D>,
    for<'q> Option<i64>: Encode<'q, D> + Type<D>,
    for<'q> Option<f64>: Encode<'q, D> + Type<D>,
    for<'q> Option<bool>: Encode<'q, D> + Type<D>,
    for<'q> Option<Uuid>: Encode<'q, D> + Type<D>,
    for<'q> Option<Vec<u8>>: Encode<'q, D> + Type<D>,
    for<'q> Option<Timestamp>: Encode<'q, D> + Type<D>,
    for<'q> Option<time::Date>: Encode<'q, D> + Type<D>,
    for<'q> Option<Value>: Encode<'q, D> + Type<D>,
{
    let mut bound = D::Arguments::default();
    for arg in args {
        match arg {
            Arg::Text(value) => bound.add(value)?,
            Arg::Integer(value) => bound.add(value)?,
            Arg::Real(value) => bound.add(value)?,
            Arg::Bool(value) => bound.add(value)?,
            Arg::Uuid(value) => bound.add(value)?,
            Arg::Bytes(value) => bound.add(value)?,
            Arg::Moment(value) => bound.add(value)?,
            Arg::Day(value) => bound.add(value)?,
            Arg::Json(value) => bound.add(value)?,
            Arg::List(..) => return Err("a list stands where one value belongs".into()),
            Arg::Unfit(why) => return Err(why.into()),
        }
    }
    Ok(bound)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_value_keeps_its_type() {
        assert_eq!(
            args![None::<Uuid>, Some(3_i64), None::<&str>],
            vec![Arg::Uuid(None), Arg::Integer(Some(3)), Arg::Text(None)]
        );
    }

    #[test]
    fn bytes_are_one_value_and_other_vectors_are_lists() {
        assert_eq!(vec![1_u8].into_arg(), Arg::Bytes(Some(vec![1])));
        assert_eq!((&vec![1_i64]).into_arg(), Arg::List(vec![Arg::Integer(Some(1))], Box::new(Arg::Integer(None))));
    }
}
