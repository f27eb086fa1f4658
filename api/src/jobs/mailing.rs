//! Sends the letters of the outbox, and erases them when they have been sent for a while.
//! Not here: who writes them (features) and where they are kept (`outbox/`).

use lettre::{
    AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor,
    message::{Mailbox, header::ContentType},
};
use time::Duration;

use crate::{
    app::App,
    db::Db,
    error::{Fault, Result},
    outbox,
};

/// How many letters are taken at once.
const BATCH: usize = 20;
/// How long a batch may take before another worker may try it.
const LEASE: Duration = Duration::seconds(120);
/// How long a sent letter is kept.
const RETENTION: Duration = Duration::days(7);

/// Sends what is due; how many. Without a mail server letters stay where they are.
pub async fn send_due(app: &App, db: &Db) -> Result<u64> {
    let Some(url) = app.config.mail_url.as_deref() else { return Ok(0) };
    let letters = outbox::lease_mails(db, BATCH, LEASE).await?;
    if letters.is_empty() {
        return Ok(0);
    }
    let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(url)
        .map_err(|error| Fault::new(format!("MAIL_URL names no mail server we can use: {error}")))?
        .build();
    let mut sent = 0;
    for letter in letters {
        match send(&transport, &app.config.mail_from, &letter).await {
            Ok(()) => {
                outbox::mail_sent(db, letter.id, app.is_demo()).await?;
                sent += 1;
            }
            // The server's own words may hold the address, so only their kind is kept.
            Err(kind) => outbox::mail_failed(db, &letter, kind).await?,
        }
    }
    outbox::erase_sent(db, RETENTION).await?;
    Ok(sent)
}

async fn send(
    transport: &AsyncSmtpTransport<Tokio1Executor>,
    from: &str,
    letter: &outbox::Queued,
) -> Result<(), &'static str> {
    let from: Mailbox = from.parse().map_err(|_| "MAIL_FROM is no address")?;
    let to: Mailbox = letter.address.parse().map_err(|_| "the letter's address is no address")?;
    let message = Message::builder()
        .from(from)
        .to(to)
        .subject(&letter.subject)
        .header(ContentType::TEXT_PLAIN)
        .body(letter.body.clone())
        .map_err(|_| "the letter cannot be put into a message")?;
    transport.send(message).await.map_err(|error| if error.is_permanent() { "refused" } else { "not now" })?;
    Ok(())
}
