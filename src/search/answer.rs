pub mod count_by;
pub mod report;
pub mod searcher;
pub mod worker;
