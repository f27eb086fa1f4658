//! The contracts that others build on: the SDL and the tables.
//! What a field answers is no affair of this folder.

mod sdl;
mod tables;
