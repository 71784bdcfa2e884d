//! Words of the engine's lists as iterators.

use std::io;

use tantivy::postings::TermInfo;
use tantivy::termdict::TermStreamer;
use tantivy_fst::Automaton;

/// The words of a stream, ascending, with what the engine knows of each; none if the engine cannot read them.
pub fn each<'a, A>(
    stream: io::Result<TermStreamer<'a, A>>,
) -> impl Iterator<Item = (String, TermInfo)> + use<'a, A>
where
    A: Automaton<State: Clone> + 'a,
{
    let mut stream = stream.ok();
    std::iter::from_fn(move || {
        let stream = stream.as_mut()?;
        while stream.advance() {
            if let Ok(word) = std::str::from_utf8(stream.key()) {
                return Some((word.to_owned(), stream.value().clone()));
            }
        }
        None
    })
}
