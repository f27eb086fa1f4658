//! How texts are kept in the database: as the text they hold.
//! What they may hold was settled when they were parsed.

use super::{Markdown, PlainText, Slug, Title};
use crate::db::{Arg, IntoArg};

macro_rules! kept {
    ($($name:ident),*) => {$(
        impl IntoArg for $name {
            fn into_arg(self) -> Arg {
                self.as_str().to_owned().into_arg()
            }

            fn null() -> Arg {
                String::null()
            }
        }
    )*};
}

kept!(Markdown, PlainText, Slug, Title);
