//! Searches on a thread of its own. The newest request wins.

use std::sync::LazyLock;
use std::sync::mpsc::{RecvTimeoutError, SendError, Sender, channel};
use std::thread::JoinHandle;
use std::time::Duration;

use super::reply::Answer;
use crate::search::german::TABLES;
use crate::search::matching::Options;

/// If no request comes for this long after the start, the tables that the first search needs are read ahead.
const IDLE: Duration = Duration::from_millis(200);

/// A query for the worker.
#[derive(Debug, Clone, PartialEq)]
pub struct Request {
    /// Number of the request, counted up by the caller; the response has the same number.
    pub generation: u64,
    pub anfrage: String,
    pub options: Options,
}

/// The worker's answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Response {
    pub generation: u64,
    pub answer: Answer,
}

/// The worker. Dropping it ends its thread once the running search and the newest waiting request are answered.
#[derive(Debug)]
pub struct Worker {
    requests: Sender<Request>,
    thread: JoinHandle<()>,
}

impl Worker {
    /// Queues a request; an older one that is still waiting is skipped. Fails if the thread has ended.
    pub fn send(&self, request: Request) -> Result<(), SendError<Request>> {
        self.requests.send(request)
    }

    pub fn join(self) {
        let Self { requests, thread } = self;
        drop(requests);
        // A panic of the worker has been shown already; there is nothing to add.
        let _ended = thread.join();
    }
}

/// Starts the worker's thread. `open` runs there once and returns the search function; `answer` gets each response.
pub fn spawn<S>(
    open: impl FnOnce() -> S + Send + 'static,
    mut answer: impl FnMut(Response) + Send + 'static,
) -> std::io::Result<Worker>
where
    S: FnMut(&Request) -> Answer,
{
    let (requests, inbox) = channel::<Request>();
    let serve = move || {
        let mut search = open();
        let early = inbox.recv_timeout(IDLE);
        if early == Err(RecvTimeoutError::Timeout) {
            LazyLock::force(&TABLES);
        }
        for first in early.into_iter().chain(inbox.iter()) {
            let newest = inbox.try_iter().last().unwrap_or(first);
            answer(Response { generation: newest.generation, answer: search(&newest) });
        }
    };
    let thread = std::thread::Builder::new().name("suche".to_owned()).spawn(serve)?;
    Ok(Worker { requests, thread })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request(generation: u64) -> Request {
        Request { generation, anfrage: format!("wort{generation}"), options: Options::default() }
    }

    #[test]
    fn of_many_waiting_requests_only_the_newest_is_answered() {
        let (gate, wait) = channel::<()>();
        let (started, running) = channel();
        let (done, answers) = channel();
        let open = move || {
            move |request: &Request| {
                started.send(()).unwrap();
                wait.recv().unwrap();
                Answer::empty(&request.anfrage)
            }
        };
        let worker = spawn(open, move |r: Response| {
            done.send((r.generation, r.answer.anfrage)).unwrap();
        })
        .unwrap();
        worker.send(request(1)).unwrap();
        running.recv().unwrap();
        for generation in 2..=9 {
            worker.send(request(generation)).unwrap();
        }
        gate.send(()).unwrap();
        gate.send(()).unwrap();
        worker.join();
        let got: Vec<_> = answers.iter().collect();
        assert_eq!(got, [(1, "wort1".to_owned()), (9, "wort9".to_owned())]);
    }

    #[test]
    fn the_thread_ends_when_the_worker_is_dropped() {
        let (alive, ended) = channel::<()>();
        let open = move || {
            let _held = alive;
            |request: &Request| Answer::empty(&request.anfrage)
        };
        drop(spawn(open, drop).unwrap());
        assert!(ended.recv().is_err());
    }
}
