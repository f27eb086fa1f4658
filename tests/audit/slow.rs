//! Promise 4: slow clients are dropped, and nobody else notices.
//! Sockets that were upgraded are in `sockets.rs`.

use std::{
    collections::HashSet,
    sync::{Arc, Mutex, PoisonError},
    time::{Duration, Instant},
};

use harness::{Client, World};
use tokio::{io::AsyncWriteExt as _, net::TcpStream, task::JoinSet};

use crate::figure::figure;

const CLOSED_IN: Duration = Duration::from_secs(15);
const GIVE_UP: Duration = Duration::from_secs(25);
const EACH: usize = 40;

/// What is sent at once, and what is sent again every second.
struct Behaviour {
    what: &'static str,
    first: String,
    drip: &'static str,
}

fn behaviours() -> [Behaviour; 6] {
    let post =
        "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n";
    let get = "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n";
    let it = |what, first: &str, drip| Behaviour { what, first: first.to_owned(), drip };
    [
        it("says nothing", "", ""),
        it("half a request line", "GET /hea", ""),
        it("a header every second", "GET / HTTP/1.1\r\nHost: localhost\r\n", "X-A: b\r\n"),
        it("half a body", &format!("{post}{{\"query\":"), ""),
        it("a body by the byte", post, " "),
        it("never reads the answers", &get.repeat(60_000), ""),
    ]
}

pub async fn audit(world: World) {
    let calm = apart(&world.visitor.url, Duration::from_secs(3)).await;
    let open = Open::watched();
    let address = world.program.url.trim_start_matches("http://").to_owned();
    let mut attacks = JoinSet::new();
    for (index, behaviour) in behaviours().into_iter().enumerate() {
        let behaviour = Arc::new(behaviour);
        for _ in 0..EACH {
            let (address, behaviour, open) = (address.clone(), behaviour.clone(), open.clone());
            attacks.spawn(async move { (index, behaviour.what, held(&address, &behaviour, &open).await) });
        }
    }
    let under_attack = apart(&world.visitor.url, Duration::from_secs(10)).await;
    let mut longest = [("", Duration::ZERO); 6];
    while let Some(ended) = attacks.join_next().await {
        let (index, what, took) = ended.expect("an attack ends");
        longest[index] = (what, longest[index].1.max(took));
    }
    for (what, took) in longest {
        let measured = format!("closed in {:.1} s", took.as_secs_f64());
        figure(what, measured, "15 s", took <= CLOSED_IN + Duration::from_secs(1));
    }
    let measured = format!("{:.1} ms, calm {:.1} ms", under_attack * 1000.0, calm * 1000.0);
    figure("p99 of the others meanwhile", measured, "unchanged", under_attack <= (calm * 2.0).max(0.02));
}

/// How long the server keeps a connection that behaves like this.
async fn held(address: &str, behaviour: &Behaviour, open: &Open) -> Duration {
    let mut stream = TcpStream::connect(address).await.expect("it connects");
    let server = stream.peer_addr().expect("an address").port();
    let client = stream.local_addr().expect("an address").port();
    let started = Instant::now();
    // Whoever does not read cannot write all of it either.
    let _ = tokio::time::timeout(Duration::from_secs(1), stream.write_all(behaviour.first.as_bytes())).await;
    let mut turns = tokio::time::interval(Duration::from_secs(1));
    turns.tick().await;
    loop {
        let gone = async {
            let mut looks = tokio::time::interval(Duration::from_millis(100));
            while open.has(server, client, started) {
                looks.tick().await;
            }
        };
        tokio::select! {
            () = gone => return started.elapsed(),
            _ = turns.tick() => {}
        }
        let is_closed = !behaviour.drip.is_empty() && stream.write_all(behaviour.drip.as_bytes()).await.is_err();
        if is_closed || started.elapsed() > GIVE_UP {
            return started.elapsed();
        }
    }
}

/// Which connections are open at the server's end, by the kernel's own table: read by one thread, for it is long.
#[derive(Clone)]
struct Open(Arc<Mutex<Seen>>);

/// When the table was read, and the local and remote ports in it.
type Seen = (Instant, HashSet<(u16, u16)>);

impl Open {
    /// Looks until the last of these is dropped.
    fn watched() -> Self {
        let open = Self(Arc::new(Mutex::new((Instant::now(), HashSet::new()))));
        let seen = Arc::downgrade(&open.0);
        std::thread::spawn(move || {
            while let Some(seen) = seen.upgrade() {
                let now = Instant::now();
                *seen.lock().unwrap_or_else(PoisonError::into_inner) = (now, established());
                drop(seen);
                std::thread::sleep(Duration::from_millis(100));
            }
        });
        open
    }

    /// Whether the server still holds this connection; what was seen before it began says nothing.
    fn has(&self, server: u16, client: u16, since: Instant) -> bool {
        let seen = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        seen.0 <= since || seen.1.contains(&(server, client))
    }
}

/// The local and remote ports of all established connections.
fn established() -> HashSet<(u16, u16)> {
    let table = std::fs::read_to_string("/proc/net/tcp").unwrap_or_default();
    let port = |address: &str| u16::from_str_radix(address.rsplit_once(':')?.1, 16).ok();
    let ends = table.lines().filter_map(|line| {
        let mut words = line.split_whitespace().skip(1);
        let (local, remote) = (port(words.next()?)?, port(words.next()?)?);
        (words.next() == Some("01")).then_some((local, remote))
    });
    ends.collect()
}

/// Somebody else, on a thread of their own, so that the attackers' work here does not count as waiting.
async fn apart(url: &str, during: Duration) -> f64 {
    let client = Client::visitor(url);
    let asked = tokio::task::spawn_blocking(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        // The connections of a client belong to its runtime.
        runtime.block_on(slowest(&client, during))
    });
    asked.await.expect("it is asked")
}

/// The 99th percentile of somebody who asks all the time, in seconds.
async fn slowest(client: &Client, during: Duration) -> f64 {
    let started = Instant::now();
    let mut times = Vec::new();
    while started.elapsed() < during {
        let asked = Instant::now();
        client.ask("{ statistics { needs } }", serde_json::json!({})).await;
        times.push(asked.elapsed().as_secs_f64());
    }
    times.sort_by(f64::total_cmp);
    times[times.len() * 99 / 100]
}
