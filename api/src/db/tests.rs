//! The rules of this room, each tried on both engines.
//! Not here: rules of one file alone (there).

mod resolver;
