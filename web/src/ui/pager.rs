//! The links under a long list. Keyset pages go forward; back is the browser's button or the start.

use askama::{Template, filters::HtmlSafe};

use crate::{encode, texts::Texts};

/// The links under a long list: `{{ pager }}`.
#[derive(Clone, Debug, Template)]
#[template(path = "ui/pager.html")]
pub struct Pager {
    t: Texts,
    first: Option<String>,
    next: Option<String>,
}

impl HtmlSafe for Pager {}

impl Pager {
    /// The links for a page reached with `after`, in a list whose other parameters are `parameters`;
    /// `next` is the end cursor when there is more.
    pub fn new(t: Texts, path: &str, parameters: &[(&str, &str)], after: Option<&str>, next: Option<&str>) -> Self {
        let here = |after: &str| {
            let mut all = parameters.to_vec();
            all.push(("after", after));
            encode::address(path, &all)
        };
        Self { t, first: after.filter(|after| !after.is_empty()).map(|_| here("")), next: next.map(here) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Locale;

    #[test]
    fn a_list_of_one_page_has_no_links() {
        let pager = Pager::new(Texts(Locale::Nl), "/needs", &[], None, None);
        assert_eq!(pager.render().expect("renders").trim(), "");
    }

    #[test]
    fn the_next_page_keeps_the_filters() {
        let pager = Pager::new(Texts(Locale::En), "/needs", &[("domain", "LIVING"), ("q", "")], Some("a"), Some("b="));
        let html = pager.render().expect("renders");
        assert!(html.contains("/needs?domain=LIVING&#38;after=b%3D"), "{html}");
        assert!(html.contains("href=\"/needs?domain=LIVING\""), "{html}");
    }
}
