//! A sentence for a reader in each language we speak, and the macro that declares them.
//! Not here: the sentences (each feature's `texts.rs`, `error::texts`).

use crate::locale::Locale;

/// What fills the `{names}` in a text.
pub type TextArgs = Vec<(&'static str, String)>;

/// A sentence for a reader, in each language we speak. `{name}` is filled from arguments.
#[derive(Debug, PartialEq, Eq)]
pub struct Text {
    /// The stable code that clients may rely on.
    pub code: &'static str,
    /// In Dutch.
    pub nl: &'static str,
    /// In English.
    pub en: &'static str,
}

impl Text {
    /// The sentence in `locale`, with `{name}` filled from `args`.
    pub fn render(&self, locale: Locale, args: &[(&'static str, String)]) -> String {
        let template = match locale {
            Locale::Nl => self.nl,
            Locale::En => self.en,
        };
        let mut sentence = String::with_capacity(template.len() + 16);
        let mut rest = template;
        while let Some((before, after)) = rest.split_once('{') {
            sentence.push_str(before);
            let filled = after.split_once('}').and_then(|(name, tail)| {
                let (_, value) = args.iter().find(|(known, _)| *known == name)?;
                Some((value, tail))
            });
            if let Some((value, tail)) = filled {
                sentence.push_str(value);
                rest = tail;
            } else {
                sentence.push('{');
                rest = after;
            }
        }
        sentence.push_str(rest);
        sentence
    }

    /// The names of the arguments this text asks for in `locale`.
    pub fn names(&self, locale: Locale) -> Vec<&'static str> {
        let template = match locale {
            Locale::Nl => self.nl,
            Locale::En => self.en,
        };
        let mut names: Vec<_> =
            template.split('{').skip(1).filter_map(|part| part.split_once('}').map(|(name, _)| name)).collect();
        names.sort_unstable();
        names
    }
}

/// Declares texts as `pub static NAME: Text`, whose code is the name, and `ALL` of them.
///
/// ```ignore
/// texts! {
///     /// Shown when …
///     TITLE_TOO_LONG { nl: "De titel is langer dan {max} tekens.", en: "The title is longer than {max} characters." }
/// }
/// ```
macro_rules! texts {
    ($( $(#[$doc:meta])* $name:ident { nl: $nl:expr, en: $en:expr $(,)? } $(,)? )*) => {
        $(
            $(#[$doc])*
            #[doc = concat!("`", $en, "`")]
            pub static $name: $crate::error::Text = $crate::error::Text { code: stringify!($name), nl: $nl, en: $en };
        )*
        /// Every text declared here.
        pub static ALL: &[&$crate::error::Text] = &[$(&$name),*];
    };
}
pub(crate) use texts;

#[cfg(test)]
mod tests {
    use super::*;

    static SAMPLE: Text = Text { code: "SAMPLE", nl: "{n} van {max}, {geen} {", en: "{n} of {max}" };

    #[test]
    fn a_value_is_never_read_as_a_template() {
        let args = [("n", "{max}".to_owned()), ("max", "3".to_owned())];
        assert_eq!(SAMPLE.render(Locale::En, &args), "{max} of 3");
        assert_eq!(SAMPLE.render(Locale::Nl, &args), "{max} van 3, {geen} {");
    }

    #[test]
    fn every_shared_text_asks_for_the_same_arguments_in_each_language() {
        for text in crate::error::texts::ALL {
            assert_eq!(text.names(Locale::Nl), text.names(Locale::En), "{}", text.code);
        }
    }
}
