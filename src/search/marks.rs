pub mod mark;
pub mod snippet;
pub mod together;
