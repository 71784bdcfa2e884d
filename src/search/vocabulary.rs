pub mod complete;
pub mod dictionary;
pub mod in_print;
pub mod mend;
pub mod near;
pub mod patterns;
pub mod values;
