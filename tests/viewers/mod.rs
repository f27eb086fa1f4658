//! Who sees what and who may do what, tried from outside as each kind of viewer.
//! What the things are is told by the features.

mod acts;
mod crawl;
mod keys;
mod places;
mod secrets;
