//! Reads PrefLib's files of ranked ballots and categories.
//! Not here: the header's meaning (`header.rs`) and writing (`preflib_writer.rs`).
//!
//! Mattei and Walsh, "PrefLib: A Library for Preferences", ADT 2013; the format of 2022.

use std::io::BufRead;

use super::{
    Ballots, Election, FileError, Format,
    header::{Header, Options},
    lines::Lines,
};
use crate::voting::count::{BallotError, Rankings, Scores};

/// Reads an election. Of a `.cat` file the first category is approved.
pub fn read(format: Format, input: impl BufRead) -> Result<Election, FileError> {
    let mut lines = Lines::new(input);
    let mut header = Header::default();
    let mut body: Option<Body> = None;
    loop {
        let number = lines.number() + 1;
        let Some(line) = lines.next()? else { break };
        if line.starts_with(b"#") {
            if body.is_none() {
                header.line(number, line)?;
            }
        } else if !line.trim_ascii().is_empty() {
            let body = match &mut body {
                Some(body) => body,
                None => body.insert(Body::new(format, header.options(number)?)),
            };
            body.line(line).map_err(|reason| FileError::new(number, reason))?;
        }
    }
    let body = match body {
        Some(body) => body,
        None => Body::new(format, header.options(lines.number())?),
    };
    let voters = body.ballots.voters();
    match header.voters {
        Some((said, line)) if said != voters => {
            Err(FileError::new(line, format!("the header says {said} voters, but the ballots are of {voters}")))
        }
        _ => Ok(Election { title: header.title, options: body.options.named, ballots: body.ballots, budget: None }),
    }
}

struct Body {
    format: Format,
    options: Options,
    ballots: Ballots,
    places: Vec<(usize, bool)>,
    /// At which line of categories each option was there last.
    seen: Vec<u64>,
    lines: u64,
}

impl Ballots {
    fn voters(&self) -> u64 {
        match self {
            Self::Ranked(rankings) => rankings.voters(),
            Self::Approved(scores) | Self::Points(scores) => scores.voters(),
        }
    }
}

impl Body {
    fn new(format: Format, options: Options) -> Self {
        let count = options.named.len();
        let ballots = match format {
            Format::Cat => Ballots::Approved(Scores::approvals(count)),
            _ => Ballots::Ranked(Rankings::new(count)),
        };
        Self { format, options, ballots, places: Vec::new(), seen: vec![0; count], lines: 0 }
    }

    /// Takes a line `count: ballot`.
    fn line(&mut self, line: &[u8]) -> Result<(), String> {
        let colon = line.iter().position(|byte| *byte == b':');
        let (count, rest) = line.split_at(colon.ok_or("a ballot must be written as `count: ballot`")?);
        let weight = number(count.trim_ascii()).ok_or("the number of voters before the colon is not a number")?;
        let first_category = self.groups(&rest[1..])?;
        let result = match &mut self.ballots {
            Ballots::Ranked(rankings) => {
                let has_ties = matches!(self.format, Format::Toc | Format::Toi);
                if !has_ties && self.places.iter().any(|(_, is_level)| *is_level) {
                    return Err("there is a tie, which this kind of file does not have".to_owned());
                }
                let is_complete = matches!(self.format, Format::Soc | Format::Toc);
                let missing = self.options.named.len().saturating_sub(self.places.len());
                if is_complete && missing > 0 {
                    return Err(format!("the ballot leaves out {missing} alternatives, which must all be ranked"));
                }
                rankings.push(weight, self.places.iter().copied())
            }
            Ballots::Approved(scores) | Ballots::Points(scores) => {
                self.lines += 1;
                for (option, _) in &self.places {
                    if std::mem::replace(&mut self.seen[*option], self.lines) == self.lines {
                        return Err(format!("alternative {} is there twice", self.options.named[*option].id));
                    }
                }
                scores.push(weight, self.places.iter().take(first_category).map(|(option, _)| (*option, 1)))
            }
        };
        result.map_err(|error| match error {
            BallotError::Twice(option) => format!("alternative {} is there twice", self.options.named[option].id),
            other => other.to_string(),
        })
    }

    /// Takes the groups of a ballot into `places`, and tells how many options are in the first.
    fn groups(&mut self, text: &[u8]) -> Result<usize, String> {
        self.places.clear();
        let (mut at, mut in_group, mut is_level, mut first) = (0, false, false, None);
        let mut after_comma = true;
        while let Some(byte) = text.get(at) {
            match byte {
                b' ' | b'\t' => {}
                b'{' if !in_group && after_comma => {
                    (in_group, is_level, after_comma) = (true, false, true);
                }
                b'}' if in_group => {
                    first.get_or_insert(self.places.len());
                    (in_group, is_level, after_comma) = (false, false, false);
                }
                b',' if !after_comma => after_comma = true,
                b'0'..=b'9' if after_comma => {
                    let digits = text[at..].iter().take_while(|byte| byte.is_ascii_digit()).count();
                    let id = number(&text[at..at + digits]).ok_or("an alternative's number is too large")?;
                    let option = self.options.index(id).ok_or_else(|| format!("there is no alternative {id}"))?;
                    self.places.push((option, is_level));
                    if !in_group {
                        first.get_or_insert(1);
                    }
                    at += digits - 1;
                    (is_level, after_comma) = (in_group, false);
                }
                other => {
                    let shown = char::from(*other).escape_default();
                    return Err(format!("`{shown}` at byte {} of the ballot cannot be there", at + 1));
                }
            }
            at += 1;
        }
        if in_group {
            return Err("a `{` is not closed".to_owned());
        }
        Ok(first.unwrap_or(0))
    }
}

fn number(digits: &[u8]) -> Option<u64> {
    if digits.is_empty() {
        return None;
    }
    digits.iter().try_fold(0_u64, |number, digit| {
        let digit = digit.is_ascii_digit().then(|| u64::from(digit - b'0'))?;
        number.checked_mul(10)?.checked_add(digit)
    })
}
