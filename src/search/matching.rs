//! Finds the passages that fulfil a query, and puts them in order.
//!
//! Knows the tests that each part of a query becomes, the lists of passages and the scores; must know no German sentence.
//! All that finds is looked up everywhere, what only orders for passages that can still come among the best.

mod alike;
mod boost;
mod compile;
mod gather;
mod join;
mod lists;
mod options;
mod plan;
mod rank;
mod rarity;
mod run;
mod test;
mod weights;
mod window;
mod word;

pub use compile::nearest_test;
pub use gather::{Candidate, Tally};
pub use options::{Options, Sort, Widening};
pub use plan::Plan;
pub use run::Run;
pub use test::{Grund, How, Test};
pub use weights::Weights;
pub use word::Compiler;
