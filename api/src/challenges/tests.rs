//! The rules of challenges, told as tables and laws.

mod canonical;
mod conditions;
mod life;
mod policy;
mod stage;
