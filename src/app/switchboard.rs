//! The switchboard: what an event means for which panel, and everything that concerns several of them.

mod act;
mod dialogs;
mod documents;
mod errand;
mod events;
mod export;
mod go;
mod leave;
mod mouse;
mod pick;
mod remember;
mod researching;
mod restricted;
mod resume;
mod searching;
mod settle;
mod start;
mod text;

mod typing;
