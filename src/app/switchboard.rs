//! The switchboard: which panel an event is for, and everything that concerns several panels.

mod act;
mod comparing;
mod country;
mod dialogs;
mod documents;
mod edges;
mod errand;
mod events;
mod export;
mod go;
mod holdings;
mod leave;
mod mouse;
mod paths;
mod pick;
mod remember;
mod renew;
mod researching;
mod restricted;
mod resume;
mod searching;
mod settle;
mod start;
mod text;
mod typing;
