//! Keyset paging: `first` and `after` in, a page and its Relay connection out.
//! The SQL that fetches the rows is in each feature's `store.rs`.

use std::{convert::Infallible, sync::Arc};

use async_graphql::{
    Object, OutputType,
    connection::{Connection, CursorType, Edge, EmptyFields},
    futures_util::future::BoxFuture,
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use uuid::Uuid;

use super::cost::{PAGE_DEFAULT, PAGE_MAXIMUM};
use crate::{
    db::Timestamp,
    error::{Error, Problem, texts},
};

/// What a list is ordered by, beside the id: a moment, a number or a text.
pub trait Key: Clone + Send + Sync + Sized {
    /// The text inside the cursor.
    fn write(&self) -> String;
    /// Reads that text back.
    fn read(text: &str) -> Option<Self>;
}

impl Key for i64 {
    fn write(&self) -> String {
        self.to_string()
    }

    fn read(text: &str) -> Option<Self> {
        text.parse().ok()
    }
}

impl Key for String {
    fn write(&self) -> String {
        self.clone()
    }

    fn read(text: &str) -> Option<Self> {
        (text.len() <= 1_000 && !text.contains('\0')).then(|| text.to_owned())
    }
}

impl Key for Timestamp {
    fn write(&self) -> String {
        self.micros().to_string()
    }

    fn read(text: &str) -> Option<Self> {
        Self::from_micros(text.parse().ok()?)
    }
}

/// The place of one row in an ordered list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cursor(String);

impl Cursor {
    /// The place of the row with this key and id.
    pub fn at(key: &impl Key, id: impl Into<Uuid>) -> Self {
        Self(URL_SAFE_NO_PAD.encode(format!("{}:{}", id.into().simple(), key.write())))
    }

    /// A place that is told in another way than by key and id.
    pub const fn of_text(text: String) -> Self {
        Self(text)
    }

    /// The key and the id, when the text is a cursor of such a list.
    pub fn read<K: Key>(&self) -> Option<(K, Uuid)> {
        let plain = String::from_utf8(URL_SAFE_NO_PAD.decode(&self.0).ok()?).ok()?;
        let (id, key) = plain.split_once(':')?;
        Some((K::read(key)?, Uuid::parse_str(id).ok()?))
    }
}

impl CursorType for Cursor {
    type Error = Infallible;

    fn decode_cursor(text: &str) -> Result<Self, Infallible> {
        Ok(Self(text.to_owned()))
    }

    fn encode_cursor(&self) -> String {
        self.0.clone()
    }
}

/// What was asked: how many rows, after which one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paging<K> {
    limit: u32,
    /// The row before the page; `None` for the first page.
    pub after: Option<(K, Uuid)>,
}

impl<K: Key> Paging<K> {
    /// Reads the two arguments; says what is wrong with each.
    pub fn parse(first: Option<i32>, after: Option<&str>) -> Result<Self, Error> {
        let mut problems = Vec::new();
        let limit = first.map_or(Some(PAGE_DEFAULT), |first| u32::try_from(first).ok()).unwrap_or(0);
        if limit == 0 {
            problems.push(Problem::new("first", &texts::TOO_FEW).with("min", 1));
        } else if limit > PAGE_MAXIMUM {
            problems.push(Problem::new("first", &texts::TOO_MANY).with("max", PAGE_MAXIMUM));
        }
        let after = after.filter(|text| !text.is_empty()).map(|text| Cursor(text.to_owned()).read());
        if matches!(after, Some(None)) {
            problems.push(Problem::new("after", &texts::INVALID_ID));
        }
        if problems.is_empty() { Ok(Self { limit, after: after.flatten() }) } else { Err(problems.into()) }
    }

    /// How many rows to fetch: one more than the page holds, so that the next page is known to exist.
    pub fn fetch(&self) -> i64 {
        i64::from(self.limit) + 1
    }

    /// The place to start after, for SQL: that of the row before the page, or for the first page `start`, which comes
    /// before every row.
    pub fn place(&self, start: (K, Uuid)) -> (K, Uuid) {
        self.after.clone().unwrap_or(start)
    }

    /// The page of the rows that [`Paging::fetch`] brought.
    pub fn page<T, I: Into<Uuid>>(&self, mut rows: Vec<T>, place: impl Fn(&T) -> (K, I)) -> Page<T> {
        let limit = self.limit as usize;
        let has_next = rows.len() > limit;
        rows.truncate(limit);
        let items = rows
            .into_iter()
            .map(|row| {
                let (key, id) = place(&row);
                (Cursor::at(&key, id), row)
            })
            .collect();
        Page { items, has_previous: self.after.is_some(), has_next }
    }
}

impl Paging<Timestamp> {
    /// The place to start after in a list that begins with the newest.
    pub fn newest(&self) -> (Timestamp, Uuid) {
        self.place((Timestamp::MAX, Uuid::max()))
    }
}

/// One page, cut by [`Paging::page`] alone.
#[derive(Clone, Debug)]
pub struct Page<T> {
    items: Vec<(Cursor, T)>,
    has_previous: bool,
    has_next: bool,
}

impl<T> Page<T> {
    /// The rows of the page.
    pub fn rows(&self) -> impl Iterator<Item = &T> {
        self.items.iter().map(|(_, row)| row)
    }

    /// True when there is a page after this one.
    pub const fn has_next(&self) -> bool {
        self.has_next
    }

    /// The same page with each row made into something else.
    pub fn map<U>(self, mut make: impl FnMut(T) -> U) -> Page<U> {
        let items = self.items.into_iter().map(|(cursor, row)| (cursor, make(row))).collect();
        Page { items, has_previous: self.has_previous, has_next: self.has_next }
    }

    /// The Relay connection, without a total.
    pub fn connection(self) -> Connection<Cursor, T>
    where
        T: OutputType,
    {
        let mut connection = Connection::new(self.has_previous, self.has_next);
        connection.edges = self.items.into_iter().map(|(cursor, row)| Edge::new(cursor, row)).collect();
        connection
    }

    /// The Relay connection, with a total that is counted only when it is asked for.
    pub fn connection_with_total(self, total: Total) -> List<T>
    where
        T: OutputType,
    {
        let mut connection = Connection::with_additional_fields(self.has_previous, self.has_next, total);
        connection.edges = self.items.into_iter().map(|(cursor, row)| Edge::new(cursor, row)).collect();
        connection
    }
}

/// A connection with `totalCount`.
pub type List<T> = Connection<Cursor, T, Total, EmptyFields>;

/// A count that is made when it is asked for.
#[derive(Clone)]
pub struct Total(Arc<dyn Fn() -> BoxFuture<'static, Result<i64, Error>> + Send + Sync>);

impl Total {
    /// A count by a question about `what`, which runs later.
    pub fn counted<T, F>(what: T, count: impl Fn(T) -> F + Send + Sync + 'static) -> Self
    where
        T: Clone + Send + Sync + 'static,
        F: Future<Output = Result<i64, Error>> + Send + 'static,
    {
        Self(Arc::new(move || Box::pin(count(what.clone()))))
    }

    /// A count that is known already.
    pub fn known(count: i64) -> Self {
        Self::counted(count, |count| async move { Ok(count) })
    }
}

#[Object]
impl Total {
    /// How many there are in all pages together, of those that you may see.
    async fn total_count(&self) -> Result<i64, Error> {
        (self.0)().await
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(paging: &Paging<i64>) -> Vec<(i64, Uuid)> {
        let (start, _) = paging.place((0, Uuid::nil()));
        (start + 1..=45)
            .map(|n| (n, Uuid::from_u128(n.unsigned_abs().into())))
            .take(usize::try_from(paging.fetch()).unwrap())
            .collect()
    }

    #[test]
    fn pages_join_without_gap_or_overlap() {
        let (mut seen, mut after) = (Vec::new(), None::<String>);
        loop {
            let paging = Paging::<i64>::parse(None, after.as_deref()).unwrap();
            let page = paging.page(rows(&paging), |row| *row);
            assert_eq!(page.has_previous, after.is_some());
            seen.extend(page.rows().map(|row| row.0));
            after = page.items.last().map(|(cursor, _)| cursor.encode_cursor());
            if !page.has_next() {
                break;
            }
        }
        assert_eq!(seen, (1..=45).collect::<Vec<_>>());
    }

    #[test]
    fn a_page_is_never_longer_than_the_maximum() {
        for first in [i32::MIN, -1, 0, 51, i32::MAX] {
            assert!(
                matches!(Paging::<i64>::parse(Some(first), None), Err(Error::Problems(problems)) if problems[0].field == "first")
            );
        }
        assert_eq!(Paging::<i64>::parse(Some(50), None).unwrap().fetch(), 51);
    }

    #[test]
    fn a_cursor_of_another_list_is_a_problem_with_after() {
        let of_texts = Cursor::at(&"Ängel: 1".to_owned(), Uuid::from_u128(1));
        assert_eq!(of_texts.read::<String>(), Some(("Ängel: 1".to_owned(), Uuid::from_u128(1))));
        for text in [of_texts.0.as_str(), "x", "é", "////"] {
            assert!(
                matches!(Paging::<i64>::parse(None, Some(text)), Err(Error::Problems(problems)) if problems[0].field == "after")
            );
        }
    }
}
