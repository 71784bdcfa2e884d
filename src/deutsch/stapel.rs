//! The Stapelrecherche: many questions, each with its evidence.
