//! Elections as files: reading and writing the formats of PrefLib and Pabulib.
//! Not here: counting (`voting/count`) and opening files (the program).

mod decimal;
mod header;
mod lines;
pub mod pabulib;
pub mod pabulib_writer;
pub mod preflib;
pub mod preflib_writer;

use std::io::BufRead;

use crate::voting::count::{Rankings, Scores};

/// The longest line that is read, in bytes.
pub const MAX_LINE: u64 = 16 << 20;

/// An election as a file tells it.
#[derive(Clone, Debug)]
pub struct Election {
    /// What it is called; empty when the file does not say.
    pub title: String,
    /// The options, in the order of the file: by number in PrefLib, as listed in Pabulib.
    pub options: Vec<Named>,
    /// The ballots.
    pub ballots: Ballots,
    /// The money there is and what each option costs, where the file says so.
    pub budget: Option<Budget>,
}

impl Election {
    /// The ids of the options, in order.
    pub fn ids(&self) -> Vec<String> {
        self.options.iter().map(|option| option.id.clone()).collect()
    }
}

/// An option's id and name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// The id, as in the file.
    pub id: String,
    /// The name; empty when the file gives none.
    pub name: String,
}

/// The ballots, of the kind that the file has.
#[derive(Clone, Debug)]
pub enum Ballots {
    /// Rankings with or without ties; unlisted options are below all listed ones.
    Ranked(Rankings),
    /// Approvals.
    Approved(Scores),
    /// Points.
    Points(Scores),
}

/// Money, in the smallest unit that occurs in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Budget {
    /// How much there is.
    pub limit: u64,
    /// What each option costs.
    pub costs: Vec<u64>,
    /// How many decimals of the currency the unit is: 0 for whole euros, 2 for cents.
    pub decimals: u32,
}

impl Budget {
    /// An amount as text, in the currency.
    pub fn text(&self, units: u64) -> String {
        decimal::text(units, self.decimals)
    }

    /// How many units make one of the currency.
    pub fn unit(&self) -> u64 {
        10_u64.pow(self.decimals)
    }

    /// Reads an amount in the currency, such as `450000` or `12.50`, or tells why it cannot be one of this budget.
    pub fn amount(&self, text: &str) -> Result<u64, &'static str> {
        let amount = decimal::Decimal::parse(text)?;
        amount.in_units(self.decimals).ok_or("it is too large or has more decimals than the amounts in the file")
    }
}

/// A file that cannot be counted: where and why.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {reason}")]
pub struct FileError {
    /// The line, from 1; where something is missing, the last line read.
    pub line: u64,
    /// What is wrong, in a sentence.
    pub reason: String,
}

impl FileError {
    pub(crate) fn new(line: u64, reason: impl Into<String>) -> Self {
        Self { line, reason: reason.into() }
    }
}

/// The formats.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// PrefLib: every ballot ranks all options, without ties.
    Soc,
    /// PrefLib: ballots may leave out options; no ties.
    Soi,
    /// PrefLib: every ballot ranks all options, with ties.
    Toc,
    /// PrefLib: ballots may leave out options, with ties.
    Toi,
    /// PrefLib: ballots put options into categories; the first category is approved.
    Cat,
    /// Pabulib: a participatory budget.
    Pb,
}

impl Format {
    /// The format that a file name's extension says.
    pub fn of_extension(extension: &str) -> Option<Self> {
        Some(match extension.to_ascii_lowercase().as_str() {
            "soc" => Self::Soc,
            "soi" => Self::Soi,
            "toc" => Self::Toc,
            "toi" => Self::Toi,
            "cat" => Self::Cat,
            "pb" => Self::Pb,
            _ => return None,
        })
    }
}

/// Reads an election, line by line.
pub fn read(format: Format, input: impl BufRead) -> Result<Election, FileError> {
    match format {
        Format::Pb => pabulib::read(input),
        _ => preflib::read(format, input),
    }
}

#[cfg(test)]
#[path = "file_laws.rs"]
mod laws;
