pub mod beginning;
pub mod correct;
