//! Letters about what happened, to people we know, each in the reader's language.
//! Not here: what they say (each feature's `texts.rs`), and sending them (`jobs/mailing.rs`).

use uuid::Uuid;

use super::{Letter, store};
use crate::{
    db::{FromRow, Timestamp, Tx},
    error::{Result, Text},
    ids::PersonId,
    locale::Locale,
    vocabulary::Language,
};

/// Somebody whom mail reaches.
#[derive(Clone, Debug, FromRow)]
pub struct Addressee {
    /// Who.
    pub id: PersonId,
    /// At which address.
    pub email: String,
    /// In which language.
    pub language: Language,
}

/// What a letter says. `{link}` in its text leads to `path`.
#[derive(Clone, Debug)]
pub struct News {
    /// The subject line.
    pub subject: &'static Text,
    /// The text.
    pub body: &'static Text,
    /// What fills the names in both; never the name of a person.
    pub args: Vec<(&'static str, String)>,
    /// Where it can be read, from the slash on.
    pub path: String,
}

/// How letters leave.
#[derive(Clone, Copy, Debug)]
pub struct Post<'a> {
    public_url: &'a str,
    is_silent: bool,
}

impl<'a> Post<'a> {
    /// Letters whose links lead to this address, without a slash at its end.
    pub const fn from(public_url: &'a str) -> Self {
        Self { public_url, is_silent: false }
    }

    /// Nobody is written to: what happens is told as the past of a world that is being made.
    pub const fn silent() -> Self {
        Self { public_url: "", is_silent: true }
    }

    /// Whether nobody is written to.
    pub const fn is_silent(self) -> bool {
        self.is_silent
    }

    /// Writes to each, in the same write as what it tells.
    pub async fn tell(self, tx: &mut Tx, whom: impl IntoIterator<Item = Addressee> + Send, news: &News) -> Result<()> {
        if self.is_silent {
            return Ok(());
        }
        for person in whom {
            let letter = self.letter(person, news);
            store::insert_mail(tx, &letter).await?;
        }
        Ok(())
    }

    /// Writes to each, once: to whoever has this letter already it is not written again. `about` and `since` tell
    /// this letter from others.
    pub async fn tell_once(
        self,
        tx: &mut Tx,
        whom: impl IntoIterator<Item = Addressee> + Send,
        news: &News,
        (about, since): (Uuid, Timestamp),
    ) -> Result<u64> {
        let mut told = 0;
        for person in whom {
            let id = store::letter_id(about, person.id, since);
            let letter = self.letter(person, news);
            told += store::insert_mail_once(tx, id, &letter).await?;
        }
        Ok(told)
    }

    fn letter(self, person: Addressee, news: &News) -> Letter {
        let locale = Locale::from(person.language);
        let mut args = news.args.clone();
        args.push(("link", format!("{}{}", self.public_url, news.path)));
        Letter {
            person_id: Some(person.id),
            address: person.email,
            subject: news.subject.render(locale, &args),
            body: news.body.render(locale, &args),
        }
    }
}
