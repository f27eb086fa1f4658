//! Opens what the configuration names: the database, the key store, the search engine.
//! Not here: what runs on them (`serve.rs`, `commands.rs`).

use std::{collections::BTreeMap, path::PathBuf};

use api::{
    app::{App, Parts, Rates},
    config::{Basis, Config},
    db::Db,
    error::{Error, FaultKind},
    events::Events,
    graphql::schema::{Contract, contract},
    keys::{KeyStore, SigningKey, UnknownStore},
    randomness::Randomness,
    search::{Search, SearchUrl},
    statistics::Kept,
};

/// The opened platform.
#[derive(Clone)]
pub struct Platform {
    /// The database.
    pub db: Db,
    /// What everything shares.
    pub app: App,
    /// The contract with its limits and rules.
    pub contract: Contract,
}

/// Why the platform could not be opened, for whoever runs the program.
#[derive(Debug)]
pub struct Trouble(pub String);

impl From<Error> for Trouble {
    fn from(error: Error) -> Self {
        let is_full = matches!(&error, Error::Fault(fault) if fault.kind() == FaultKind::NoRoom);
        let advice = if is_full { NO_ROOM } else { "" };
        Self(format!("{}{advice}", error.for_operator()))
    }
}

/// What to do when nothing can be stored.
const NO_ROOM: &str = "\nNothing can be stored: the disk is full, read-only or failing. Make room in the data folder, \
    or choose another with --data, and start again. What was confirmed before is still there.";

impl From<std::io::Error> for Trouble {
    fn from(error: std::io::Error) -> Self {
        Error::from(error).into()
    }
}

/// Reads the configuration: the environment, then the file that `SAMENVRAAG_CONFIG` names.
pub fn configuration(basis: Basis) -> Result<Config, Trouble> {
    let environment: BTreeMap<String, String> = std::env::vars().collect();
    let file = environment.get("SAMENVRAAG_CONFIG").map(PathBuf::from);
    Config::read(basis, &environment, file.as_deref())
        .map_err(|mistakes| Trouble(format!("The configuration has mistakes:\n{mistakes}")))
}

/// Opens the database alone, as it is.
pub async fn database_as_it_is(config: &Config) -> Result<Db, Trouble> {
    let data = &config.data;
    api::private::folder(data).map_err(|error| {
        Trouble(format!("The data folder {} cannot be made: {error}. Choose another one with --data.", data.display()))
    })?;
    Ok(Db::open(&config.database_url, data).await?)
}

/// Opens the database alone, and brings its tables up to date.
pub async fn database(config: &Config) -> Result<Db, Trouble> {
    let db = database_as_it_is(config).await?;
    db.migrate().await?;
    Ok(db)
}

/// Opens everything.
pub async fn platform(config: Config) -> Result<Platform, Trouble> {
    let db = database(&config).await?;
    let keys_url = config.keys_url.parse().map_err(|error: UnknownStore| Trouble(format!("KEYS_URL: {error}")))?;
    let keys = KeyStore::open(&keys_url, &config.data).await?;
    let search_url = SearchUrl::parse(&config.search_url).map_err(|error| Trouble(format!("SEARCH_URL {error}")))?;
    let search = Search::open(&search_url, &config.data).await?;
    let randomness = Randomness::from_system();
    let signing = SigningKey::of_journal(&keys, &randomness).await?;
    let app = App::new(Parts {
        config,
        keys,
        signing,
        search,
        events: Events::default(),
        randomness,
        rates: Rates::default(),
        statistics: Kept::default(),
    });
    let contract = contract().map_err(|wrong| Trouble(format!("the table of rules is wrong: {wrong}")))?;
    Ok(Platform { db, app, contract })
}
