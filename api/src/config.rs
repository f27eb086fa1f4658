//! The configuration: one typed value out of the environment and an optional TOML file, all mistakes told at once.
//! Not here: the command line's own words (`program/`).

use std::{
    collections::BTreeMap,
    fmt::Write as _,
    path::{Path, PathBuf},
};

use crate::{db::DatabaseUrl, http::client::Network};

/// The configuration in force.
#[derive(Clone, Debug)]
pub struct Config {
    /// The folder of the embedded engines, the keys and the files.
    pub data: PathBuf,
    /// Which database.
    pub database_url: DatabaseUrl,
    /// Which search engine: `tantivy:` in the data folder.
    pub search_url: String,
    /// Where keys are kept: `file:` in the data folder, or a PostgreSQL other than the database.
    pub keys_url: String,
    /// How mail leaves: `smtp://…`, `smtps://…`, or nothing, and then it stays in the outbox.
    pub mail_url: Option<String>,
    /// Whom mail comes from.
    pub mail_from: String,
    /// Where weaknesses and questions are told, as a `mailto:` or web address.
    pub contact: String,
    /// Where visitors reach the platform.
    pub public_url: String,
    /// Proxies whose word about the client's address is taken.
    pub trusted_proxies: Vec<Network>,
    /// Whether this is a demonstration: one click signs in as anyone. On loopback only.
    pub demo: bool,
}

/// One setting: its variable, an example and what it is for.
pub struct Setting {
    /// The environment variable; in the TOML file the same in small letters.
    pub name: &'static str,
    /// A value that would be taken.
    pub example: &'static str,
    /// What it is for.
    pub about: &'static str,
}

/// Every setting, in the order in which the documentation tells them.
pub const SETTINGS: &[Setting] = &[
    Setting {
        name: "DATABASE_URL",
        example: "postgres://samenvraag@localhost/samenvraag",
        about: "The database; `sqlite:` keeps it in the data folder.",
    },
    Setting {
        name: "SEARCH_URL",
        example: "tantivy:",
        about: "The search engine; `tantivy:` keeps it in the data folder.",
    },
    Setting {
        name: "KEYS_URL",
        example: "file:",
        about: "Where keys are kept; `file:` is the data folder, or a PostgreSQL other than the database.",
    },
    Setting {
        name: "MAIL_URL",
        example: "smtps://user:password@mail.example.nl",
        about: "The mail server; without it mail stays in the outbox.",
    },
    Setting { name: "MAIL_FROM", example: "Samenvraag <post@example.nl>", about: "Whom mail comes from." },
    Setting {
        name: "CONTACT",
        example: "mailto:samenvraag@example.nl",
        about: "Where weaknesses and questions are told.",
    },
    Setting {
        name: "PUBLIC_URL",
        example: "https://samenvraag.example.nl",
        about: "Where visitors reach the platform.",
    },
    Setting {
        name: "TRUSTED_PROXIES",
        example: "127.0.0.1,10.0.0.5",
        about: "Proxies whose X-Forwarded-For is believed.",
    },
    Setting { name: "SAMENVRAAG_DEMO", example: "1", about: "One click signs in as anyone; on loopback only." },
];

/// Every mistake in the configuration, each with its variable and an example.
#[derive(Debug)]
pub struct Mistakes(String);

impl std::fmt::Display for Mistakes {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl std::error::Error for Mistakes {}

/// What is known before the configuration is read: from the command line.
#[derive(Clone, Debug)]
pub struct Basis {
    /// The data folder.
    pub data: PathBuf,
    /// The address served, such as `http://localhost:8080`.
    pub served_at: String,
    /// True when only this machine can reach that address.
    pub is_loopback: bool,
    /// The `demo` command.
    pub demo: bool,
}

impl Config {
    /// Reads the settings: the environment goes before the file. All mistakes are told at once.
    pub fn read(basis: Basis, environment: &BTreeMap<String, String>, file: Option<&Path>) -> Result<Self, Mistakes> {
        let mut mistakes = String::new();
        let written = file.map(|file| read_file(file, &mut mistakes)).unwrap_or_default();
        let value = |name: &str| {
            environment
                .get(name)
                .or_else(|| written.get(name))
                .map(|value| value.trim())
                .filter(|value| !value.is_empty())
        };
        let mut taken = Taken { mistakes: &mut mistakes };
        let config = Self {
            database_url: taken.parse("DATABASE_URL", value("DATABASE_URL").unwrap_or("sqlite:")),
            search_url: taken.of_schemes(
                "SEARCH_URL",
                value("SEARCH_URL").unwrap_or("tantivy:"),
                &["tantivy:", "http:", "https:"],
            ),
            keys_url: taken.of_schemes(
                "KEYS_URL",
                value("KEYS_URL").unwrap_or("file:"),
                &["file:", "postgres:", "postgresql:"],
            ),
            mail_url: value("MAIL_URL").map(|url| taken.of_schemes("MAIL_URL", url, &["smtp:", "smtps:"])),
            mail_from: value("MAIL_FROM").unwrap_or("Samenvraag <noreply@localhost.localdomain>").to_owned(),
            contact: taken.of_schemes(
                "CONTACT",
                value("CONTACT").unwrap_or("mailto:samenvraag@localhost.localdomain"),
                &["mailto:", "https:"],
            ),
            public_url: taken.of_schemes(
                "PUBLIC_URL",
                value("PUBLIC_URL").unwrap_or(&basis.served_at),
                &["http:", "https:"],
            ),
            trusted_proxies: taken.addresses("TRUSTED_PROXIES", value("TRUSTED_PROXIES").unwrap_or_default()),
            demo: basis.demo || taken.flag("SAMENVRAAG_DEMO", value("SAMENVRAAG_DEMO")),
            data: basis.data,
        };
        if config.demo && !basis.is_loopback {
            taken.mistake("SAMENVRAAG_DEMO", "a demonstration lets anyone sign in as anyone, so it listens on this machine only; use --listen localhost:8080");
        }
        if mistakes.is_empty() { Ok(config) } else { Err(Mistakes(mistakes)) }
    }
}

/// Gathers what was taken and what was wrong.
struct Taken<'a> {
    mistakes: &'a mut String,
}

impl Taken<'_> {
    fn mistake(&mut self, name: &str, what: &str) {
        let example = SETTINGS.iter().find(|setting| setting.name == name).map_or("", |setting| setting.example);
        let _ = writeln!(self.mistakes, "{name}: {what}\n    example: {name}={example}");
    }

    fn parse(&mut self, name: &str, value: &str) -> DatabaseUrl {
        value.parse().unwrap_or_else(|_| {
            self.mistake(name, "this names no engine we know; begin with sqlite: or postgres:");
            DatabaseUrl::default()
        })
    }

    fn of_schemes(&mut self, name: &str, value: &str, schemes: &[&str]) -> String {
        if !schemes.iter().any(|scheme| value.starts_with(scheme)) {
            self.mistake(name, &format!("{value:?} should begin with {}", schemes.join(" or ")));
        }
        value.to_owned()
    }

    fn addresses(&mut self, name: &str, value: &str) -> Vec<Network> {
        let parts = value.split(',').map(str::trim).filter(|part| !part.is_empty());
        let read: Vec<_> = parts.map(|part| part.parse().map_err(|_| part)).collect();
        for wrong in read.iter().filter_map(|part| part.as_ref().err()) {
            self.mistake(name, &format!("{wrong:?} is no network; write 10.0.0.5 or 10.0.0.0/8"));
        }
        read.into_iter().filter_map(Result::ok).collect()
    }

    fn flag(&mut self, name: &str, value: Option<&str>) -> bool {
        match value {
            None | Some("0" | "false" | "no") => false,
            Some("1" | "true" | "yes") => true,
            Some(other) => {
                self.mistake(name, &format!("{other:?} is neither 1 nor 0"));
                false
            }
        }
    }
}

fn read_file(file: &Path, mistakes: &mut String) -> BTreeMap<String, String> {
    let text = match std::fs::read_to_string(file) {
        Ok(text) => text,
        Err(error) => {
            let _ = writeln!(mistakes, "the configuration file {} cannot be read: {error}", file.display());
            return BTreeMap::new();
        }
    };
    let table: toml::Table = match text.parse() {
        Ok(table) => table,
        Err(error) => {
            let _ = writeln!(mistakes, "the configuration file {} is no TOML: {error}", file.display());
            return BTreeMap::new();
        }
    };
    let mut settings = BTreeMap::new();
    for (key, value) in table {
        let name = key.to_ascii_uppercase();
        if !SETTINGS.iter().any(|setting| setting.name == name) {
            let known: Vec<_> = SETTINGS.iter().map(|setting| setting.name.to_ascii_lowercase()).collect();
            let _ = writeln!(mistakes, "{key}: no such setting in {}\n    known: {}", file.display(), known.join(", "));
            continue;
        }
        let text = match value {
            toml::Value::String(text) => text,
            other => other.to_string(),
        };
        settings.insert(name, text);
    }
    settings
}

#[cfg(test)]
mod tests {
    use super::*;

    fn basis() -> Basis {
        Basis { data: "data".into(), served_at: "http://localhost:8080".to_owned(), is_loopback: true, demo: false }
    }

    fn environment(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
        pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn every_mistake_is_told_at_once_with_an_example() {
        let wrong =
            environment(&[("DATABASE_URL", "mysql://x"), ("SEARCH_URL", "solr:"), ("SAMENVRAAG_DEMO", "maybe")]);
        let told = Config::read(basis(), &wrong, None).unwrap_err().to_string();
        for name in ["DATABASE_URL", "SEARCH_URL", "SAMENVRAAG_DEMO"] {
            assert!(told.contains(&format!("example: {name}=")), "{told}");
        }
    }

    #[test]
    fn nothing_needs_to_be_set() {
        let config = Config::read(basis(), &BTreeMap::new(), None).unwrap();
        assert_eq!(config.public_url, "http://localhost:8080");
        assert!(!config.demo);
    }

    #[test]
    fn a_demonstration_never_listens_to_the_world() {
        let open = Basis { is_loopback: false, demo: true, ..basis() };
        assert!(Config::read(open, &BTreeMap::new(), None).unwrap_err().to_string().contains("SAMENVRAAG_DEMO"));
    }
}
