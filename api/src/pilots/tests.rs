//! The rules of pilots, told as a table and as a life.

mod life;
mod stage;
mod table;
