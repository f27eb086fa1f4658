//! `samenvraag backup`, `samenvraag restore` and `samenvraag check`, with their words for the operator.
//! Not here: what a backup is (`api::backup`).

use std::path::Path;

use api::{
    backup::{self, Identity, Places, Recipient},
    config::Config,
    db::Db,
    journal,
    keys::{KeyStore, SigningKey, UnknownStore},
    randomness::Randomness,
};

use super::open::{self, Trouble};

async fn keys(config: &Config) -> Result<KeyStore, Trouble> {
    let url = config.keys_url.parse().map_err(|error: UnknownStore| Trouble(format!("KEYS_URL: {error}")))?;
    Ok(KeyStore::open(&url, &config.data).await?)
}

/// Backs everything up into one file.
pub async fn back_up(config: &Config, file: &Path, recipient: Option<&str>) -> Result<(), Trouble> {
    let recipient = recipient.map(Recipient::parse).transpose()?;
    let keys = keys(config).await?;
    let now = api::clock::now();
    let places = Places { data: &config.data, database_url: &config.database_url, keys: &keys };
    let made = backup::back_up(&places, now, recipient.as_ref(), file).await?;
    for part in &made.parts {
        println!("{}  {}  {} bytes", part.sha256, part.name, part.size);
    }
    println!("Everything is in {}.", file.display());
    if !made.has_keys() {
        println!(
            "The keys are not in it: without them nobody can open ballots and submissions that are still sealed.\n\
             Keep the key store elsewhere, or take it along with --keys AGE_RECIPIENT."
        );
    }
    Ok(())
}

/// Puts a backup back into an empty place, and looks at what is there.
pub async fn restore(config: &Config, file: &Path, identity: Option<&Path>) -> Result<(), Trouble> {
    let identity = match identity {
        Some(path) => {
            let text = std::fs::read_to_string(path)
                .map_err(|error| Trouble(format!("{} cannot be read: {error}.", path.display())))?;
            Some(Identity::parse(&text)?)
        }
        None => None,
    };
    api::private::folder(&config.data)?;
    let keys = keys(config).await?;
    let places = Places { data: &config.data, database_url: &config.database_url, keys: &keys };
    let made = backup::restore(&places, identity.as_ref(), file).await?;
    let db = open::database(config).await?;
    println!("What was backed up at {} by version {} is back.", made.made_at, made.version);
    if identity.is_none() {
        println!(
            "Put its key store back before the first start: the journal's signatures and everything sealed need it."
        );
        return Ok(());
    }
    whole(&db, &keys).await?;
    println!("The search index is made anew at the next start.");
    Ok(())
}

/// Looks whether the database and the journal are whole; changes nothing, and the platform may go on meanwhile.
pub async fn check(config: &Config) -> Result<(), Trouble> {
    let keys = keys(config).await?;
    let db = open::database_as_it_is(config).await?;
    whole(&db, &keys).await
}

async fn whole(db: &Db, keys: &KeyStore) -> Result<(), Trouble> {
    let flaws = db.flaws().await?;
    if !flaws.is_empty() {
        return Err(Trouble(format!("The database is damaged; restore a backup.\n{}", flaws.join("\n"))));
    }
    println!("The database is whole.");
    let key = SigningKey::of_journal(keys, &Randomness::from_system()).await?;
    let report = journal::verify(db, keys, &key.public_key()).await?;
    if let Some(broken) = report.broken {
        return Err(Trouble(format!("The journal is broken at entry {}: {:?}.", broken.sequence, broken.flaw)));
    }
    println!("The journal is whole: {} entries, signed up to {}.", report.entries, report.signed_up_to);
    Ok(())
}
