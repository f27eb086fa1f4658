//! Moments and days as Dutch readers know them: Dutch time, names of months in both languages.
//! Decides nothing by the clock; the API does.

use time::{Date, Month, OffsetDateTime, PrimitiveDateTime, Time, UtcOffset};

use crate::locale::Locale;

const MONTHS_NL: [&str; 12] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];
const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// `22 november 2026`, `22 November 2026`.
pub fn day(date: Date, locale: Locale) -> String {
    let months = match locale {
        Locale::Nl => MONTHS_NL,
        Locale::En => MONTHS_EN,
    };
    format!("{} {} {}", date.day(), months[usize::from(u8::from(date.month())) - 1], date.year())
}

/// `22 november 2026 om 14:05`, `22 November 2026 at 14:05`, in Dutch time.
pub fn moment(at: OffsetDateTime, locale: Locale) -> String {
    let local = dutch(at);
    let between = match locale {
        Locale::Nl => "om",
        Locale::En => "at",
    };
    format!("{} {between} {:02}:{:02}", day(local.date(), locale), local.hour(), local.minute())
}

/// The same moment on a Dutch clock.
pub fn dutch(at: OffsetDateTime) -> OffsetDateTime {
    let hours = if is_summer(at.to_offset(UtcOffset::UTC)) { 2 } else { 1 };
    UtcOffset::from_hms(hours, 0, 0).map_or(at, |offset| at.to_offset(offset))
}

/// The value of an `<input type="datetime-local">`, which shows Dutch time.
pub fn to_input(at: OffsetDateTime) -> String {
    let local = dutch(at);
    format!(
        "{:04}-{:02}-{:02}T{:02}:{:02}",
        local.year(),
        u8::from(local.month()),
        local.day(),
        local.hour(),
        local.minute()
    )
}

/// What a visitor put into an `<input type="datetime-local">`, as a moment.
/// A time that does not exist (in spring) counts as an hour later; one that comes twice (in autumn) as the first.
pub fn from_input(text: &str) -> Option<OffsetDateTime> {
    let (date, time) = text.trim().split_once(['T', ' '])?;
    let date = parse_day(date)?;
    let mut parts = time.split(':');
    let hour = parts.next()?.parse().ok()?;
    let minute = parts.next()?.parse().ok()?;
    let local = PrimitiveDateTime::new(date, Time::from_hms(hour, minute, 0).ok()?);
    let summer = local.assume_offset(UtcOffset::from_hms(2, 0, 0).ok()?);
    let winter = local.assume_offset(UtcOffset::from_hms(1, 0, 0).ok()?);
    Some(if is_summer(summer.to_offset(UtcOffset::UTC)) { summer } else { winter })
}

/// Reads `2026-11-22`.
pub fn parse_day(text: &str) -> Option<Date> {
    let mut parts = text.trim().splitn(3, '-');
    let year = parts.next()?.parse().ok()?;
    let month = Month::try_from(parts.next()?.parse::<u8>().ok()?).ok()?;
    let day = parts.next()?.parse().ok()?;
    Date::from_calendar_date(year, month, day).ok()
}

/// European summer time: from the last Sunday of March to that of October, both at 01:00 UTC.
fn is_summer(utc: OffsetDateTime) -> bool {
    let turn = |month| {
        let last = Date::from_calendar_date(utc.year(), month, 31).ok()?;
        let sunday = last - time::Duration::days(i64::from(last.weekday().number_days_from_sunday()));
        Some(sunday.with_hms(1, 0, 0).ok()?.assume_utc())
    };
    match (turn(Month::March), turn(Month::October)) {
        (Some(from), Some(to)) => (from..to).contains(&utc),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::{date, datetime};

    #[test]
    fn moments_are_shown_in_dutch_time() {
        assert_eq!(moment(datetime!(2026-11-22 13:05 UTC), Locale::Nl), "22 november 2026 om 14:05");
        assert_eq!(moment(datetime!(2026-07-01 22:30 UTC), Locale::En), "2 July 2026 at 00:30");
    }

    #[test]
    fn clocks_turn_at_one_o_clock_utc_on_the_last_sunday() {
        assert_eq!(to_input(datetime!(2026-03-29 00:59 UTC)), "2026-03-29T01:59");
        assert_eq!(to_input(datetime!(2026-03-29 01:00 UTC)), "2026-03-29T03:00");
        assert_eq!(to_input(datetime!(2026-10-25 00:59 UTC)), "2026-10-25T02:59");
        assert_eq!(to_input(datetime!(2026-10-25 01:00 UTC)), "2026-10-25T02:00");
    }

    #[test]
    fn what_is_shown_is_read_back_as_the_same_moment() {
        for at in [datetime!(2026-01-31 23:00 UTC), datetime!(2026-06-15 08:15 UTC), datetime!(2026-10-25 00:30 UTC)] {
            assert_eq!(from_input(&to_input(at)), Some(at));
        }
        assert_eq!(from_input("2026-02-30T10:00"), None);
        assert_eq!(from_input("gisteren"), None);
        assert_eq!(parse_day("2026-11-22"), Some(date!(2026 - 11 - 22)));
    }
}
