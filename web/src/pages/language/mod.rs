//! Keeps the language a visitor chose, and goes back.
//! Shows nothing.

use crate::{
    encode,
    locale::{COOKIE, Locale},
    stop::Stop,
    submitted::Submitted,
    visit::{Answer, Visit},
};

/// A year.
const KEPT: i64 = 365 * 24 * 60 * 60;

/// `POST /language`
pub async fn choose(visit: Visit, form: Submitted) -> Answer {
    let locale = Locale::parse(&form.text("language")).ok_or(Stop::Malformed)?;
    let mut response = visit.go(encode::local_path(&form.text("return")))?;
    visit.set_cookie(&mut response, COOKIE, locale.tag(), Some(KEPT));
    Ok(response)
}
