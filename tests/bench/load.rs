//! Load: some connections that each ask again as soon as they are answered.
//! It speaks bare HTTP, so that the client's own work weighs little on the two cores it shares.

use std::{
    fmt::{self, Display},
    time::{Duration, Instant},
};

use http_body_util::{BodyExt as _, Full};
use hyper::{Request, body::Bytes, client::conn::http1};
use hyper_util::rt::TokioIo;
use tokio::{net::TcpStream, task::JoinSet};

const CONNECTIONS: usize = 16;
const WARM_UP: Duration = Duration::from_secs(1);
const MEASURED: Duration = Duration::from_secs(5);

/// What is asked: an address, and a body when it is a POST.
#[derive(Clone)]
pub struct Question {
    pub url: String,
    pub body: Option<Bytes>,
}

/// Requests per second and how long the slowest hundredth took.
#[derive(Clone, Copy)]
pub struct Pace {
    pub per_second: f64,
    pub p99: Duration,
}

impl Display for Pace {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:>7.0} /s, p99 {:>6.1} ms", self.per_second, self.p99.as_secs_f64() * 1000.0)
    }
}

/// Asks on all connections at once and counts what was answered after the warm-up.
pub async fn pace(question: &Question) -> Pace {
    let mut connections = JoinSet::new();
    for _ in 0..CONNECTIONS {
        connections.spawn(times(question.clone()));
    }
    let mut all = Vec::new();
    while let Some(times) = connections.join_next().await {
        all.extend(times.expect("a connection does not panic"));
    }
    all.sort();
    #[expect(clippy::cast_precision_loss, reason = "counts of requests are small")]
    let per_second = all.len() as f64 / MEASURED.as_secs_f64();
    Pace { per_second, p99: all[all.len() * 99 / 100] }
}

async fn times(question: Question) -> Vec<Duration> {
    let (host, path) = parts(&question.url);
    let stream = TcpStream::connect(&host).await.expect("it connects");
    stream.set_nodelay(true).expect("no delay");
    let (mut sender, connection) = http1::handshake(TokioIo::new(stream)).await.expect("a handshake");
    tokio::spawn(connection);
    let begin = Instant::now();
    let mut times = Vec::new();
    while begin.elapsed() < WARM_UP + MEASURED {
        let method = if question.body.is_some() { "POST" } else { "GET" };
        let request = Request::builder()
            .method(method)
            .uri(&path)
            .header("host", &host)
            .header("content-type", "application/json")
            .header("accept", if question.body.is_some() { "application/graphql-response+json" } else { "*/*" })
            .body(Full::new(question.body.clone().unwrap_or_default()))
            .expect("a request");
        let asked = Instant::now();
        let answer = sender.send_request(request).await.expect("an answer");
        assert!(answer.status().is_success(), "{} at {}", answer.status(), question.url);
        answer.into_body().collect().await.expect("the whole answer");
        if begin.elapsed() > WARM_UP {
            times.push(asked.elapsed());
        }
    }
    times
}

fn parts(url: &str) -> (String, String) {
    let rest = url.trim_start_matches("http://");
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    (host.to_owned(), format!("/{path}"))
}
