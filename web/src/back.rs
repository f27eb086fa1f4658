//! The page to come back to from an address that only takes forms: the one on which the form stands.
//! Which page that is, `routes.rs` says for each address.

/// A page's address, its `{named}` parts taken from where they stand in the address that was asked.
pub fn filled(home: &str, matched: &str, asked: &str) -> String {
    let named: Vec<_> = matched.split('/').zip(asked.split('/')).filter(|(name, _)| name.starts_with('{')).collect();
    let part = |name: &str| named.iter().find(|(known, _)| *known == name).map(|(_, part)| (*part).to_owned());
    home.split('/').map(|name| part(name).unwrap_or_else(|| name.to_owned())).collect::<Vec<_>>().join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_button_leads_back_to_the_page_of_the_very_thing() {
        let home = filled("/needs/{slug}", "/needs/{slug}/accept", "/needs/zelf-koken/accept");
        assert_eq!(home, "/needs/zelf-koken");
        let removed = "/challenges/{slug}/sections/{id}/remove";
        let home = filled("/challenges/{slug}/sections/{id}", removed, "/challenges/nacht/sections/S1/remove");
        assert_eq!(home, "/challenges/nacht/sections/S1");
        assert_eq!(filled("/account", "/account/tokens", "/account/tokens"), "/account");
    }
}
