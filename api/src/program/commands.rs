//! The command line: what can be asked of the program, and the road to each answer.
//! Not here: the work itself.

use std::{io::IsTerminal, net::ToSocketAddrs, path::PathBuf, process::ExitCode};

use api::{config::Basis, graphql::schema::sdl, jobs};
use clap::{Args, Parser, Subcommand, ValueEnum};

use super::{
    administrator, backup, count, draw,
    handles::Past,
    import,
    open::{self, Trouble},
    serve,
};

/// Samenvraag: residents' needs, one joint demand, and what became of it.
#[derive(Parser)]
#[command(name = "samenvraag", version, about, max_term_width = 100, arg_required_else_help = true)]
struct Line {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Try it: embedded engines in a data folder, a seeded world, one click to sign in as anyone
    Demo(Serving),
    /// Serve the platform
    Serve(Serving),
    /// Bring the database's tables up to date
    Migrate(Place),
    /// Fill an empty database with a believable world
    Seed {
        #[command(flatten)]
        place: Place,
        /// How large a world
        #[arg(long, value_enum, default_value_t = Size::Small)]
        size: Size,
    },
    /// Make an administrator and print the code that signs in: how a new platform begins
    Administrator {
        /// The name everyone sees
        name: String,
        #[command(flatten)]
        place: Place,
    },
    /// Bring in a file from elsewhere: CSV with a header row, or one JSON object a line
    Import {
        /// What the file holds
        #[arg(value_enum)]
        what: import::What,
        /// The file: .csv or .jsonl
        file: PathBuf,
        /// The name of the collection; by default what each line says, or the file's name
        #[arg(long, value_name = "NAME")]
        source: Option<String>,
        #[command(flatten)]
        place: Place,
    },
    /// Copy everything into one file, while the platform goes on
    Backup {
        /// The file; it must not exist yet
        file: PathBuf,
        /// Take the keys along, encrypted to this age recipient (age1…)
        #[arg(long, value_name = "AGE_RECIPIENT")]
        keys: Option<String>,
        #[command(flatten)]
        place: Place,
    },
    /// Put a backup back into an empty place
    Restore {
        /// The file that `backup` made
        file: PathBuf,
        /// The file with the age identity that decrypts its keys
        #[arg(long, value_name = "FILE")]
        keys_identity: Option<PathBuf>,
        #[command(flatten)]
        place: Place,
    },
    /// Look whether the database and the journal are whole, while the platform goes on
    Check(Place),
    /// Fill the search index anew from the database
    Reindex(Place),
    /// Count the ballots of a PrefLib or Pabulib file again, without a database
    Count(Box<count::Count>),
    /// Draw a panel by lot within strata, or repeat a published draw, without a database
    Draw(Box<draw::Draw>),
    /// Print the GraphQL contract
    Schema,
    /// Print the pages' routes, one a line
    Routes {
        /// Add, after a tab, the states a page cannot be in
        #[arg(long)]
        states: bool,
    },
}

#[derive(Args, Clone)]
struct Serving {
    #[command(flatten)]
    place: Place,
    /// Where to listen, as host:port
    #[arg(long, default_value = "localhost:8080", value_name = "HOST:PORT")]
    listen: String,
}

#[derive(Args, Clone)]
struct Place {
    /// The folder of the embedded engines, keys and files
    #[arg(long, default_value = "data", value_name = "DIR")]
    data: PathBuf,
}

#[derive(Clone, Copy, ValueEnum, PartialEq, Eq)]
enum Size {
    /// Eight municipalities and the whole chain
    Small,
    /// 340 municipalities, 10,000 needs, 100,000 ballots
    Large,
}

/// Does what the command line says.
pub fn run() -> ExitCode {
    let line = Line::parse();
    let _ = tracing_subscriber::fmt()
        .with_env_filter(
            tracing_subscriber::EnvFilter::try_from_default_env()
                .unwrap_or_else(|_| "info,sqlx=warn,tantivy=warn".into()),
        )
        .with_writer(std::io::stderr)
        .with_ansi(std::io::stderr().is_terminal())
        // A log that cannot be written, on a full disk, is no reason to panic.
        .log_internal_errors(false)
        .try_init();
    let runtime = match tokio::runtime::Runtime::new() {
        Ok(runtime) => runtime,
        Err(error) => {
            eprintln!("samenvraag cannot start: {error}");
            return ExitCode::FAILURE;
        }
    };
    match runtime.block_on(answer(line.command)) {
        Ok(code) => code,
        Err(Trouble(words)) => {
            eprintln!("{words}");
            ExitCode::FAILURE
        }
    }
}

async fn answer(command: Command) -> Result<ExitCode, Trouble> {
    let done = match command {
        Command::Count(count) => return Ok(count.run()),
        Command::Draw(draw) => return Ok(draw.run()),
        Command::Demo(serving) => demo(serving).await,
        Command::Serve(serving) => {
            let listener = serve::bind(&serving.listen).await?;
            let basis = basis(&serving, &listener, false)?;
            let platform = open::platform(open::configuration(basis)?).await?;
            rebuild_if_needed(&platform).await?;
            println!("listening on {}", address(&listener)?);
            serve::serve(platform, listener).await
        }
        Command::Migrate(place) => {
            open::database(&open::configuration(offline(place))?).await?;
            println!("The tables are up to date.");
            Ok(())
        }
        Command::Seed { place, size } => {
            let platform = open::platform(open::configuration(offline(place))?).await?;
            seed(&platform, size).await
        }
        Command::Administrator { name, place } => {
            println!("{}", administrator::appoint(offline(place), &name).await?);
            Ok(())
        }
        Command::Import { what, file, source, place } => {
            let platform = open::platform(open::configuration(offline(place))?).await?;
            import::run(&platform, what, &file, source.as_deref()).await
        }
        Command::Backup { file, keys, place } => {
            backup::back_up(&open::configuration(offline(place))?, &file, keys.as_deref()).await
        }
        Command::Restore { file, keys_identity, place } => {
            backup::restore(&open::configuration(offline(place))?, &file, keys_identity.as_deref()).await
        }
        Command::Check(place) => backup::check(&open::configuration(offline(place))?).await,
        Command::Reindex(place) => {
            let platform = open::platform(open::configuration(offline(place))?).await?;
            let held = jobs::rebuild(&platform.app, &platform.db).await?;
            println!("The search index holds {held} documents.");
            Ok(())
        }
        Command::Schema => {
            print!("{}", sdl());
            Ok(())
        }
        Command::Routes { states } => {
            for route in web::routes::table() {
                let without: Vec<&str> = route.without.iter().map(|(state, _)| *state).collect();
                if states {
                    println!("{}\t{}", route.path, without.join(" "));
                } else {
                    println!("{}", route.path);
                }
            }
            Ok(())
        }
    };
    done.map(|()| ExitCode::SUCCESS)
}

async fn demo(serving: Serving) -> Result<(), Trouble> {
    let listener = serve::bind(&serving.listen).await?;
    let basis = basis(&serving, &listener, true)?;
    let platform = open::platform(open::configuration(basis)?).await?;
    if api::statistics::is_empty(&platform.db).await? {
        println!("Filling an empty database with a world to look around in …");
        seed(&platform, Size::Small).await?;
    }
    rebuild_if_needed(&platform).await?;
    let address = address(&listener)?;
    println!("listening on {address}");
    println!("Open {address} to look around, {address}/demo/people to sign in as anyone,");
    println!(
        "{address}/demo/mail to read what would have been mailed. Ctrl-C stops; the data stay in the data folder."
    );
    serve::serve(platform, listener).await
}

async fn seed(platform: &open::Platform, size: Size) -> Result<(), Trouble> {
    if !api::statistics::is_empty(&platform.db).await? {
        return Err(Trouble(
            "The database is not empty. The world is only put into an empty one: choose another with --data or DATABASE_URL.".to_owned(),
        ));
    }
    let past = Past::new(platform.clone());
    let progress = super::progress::Bars::default();
    let now = api::clock::now().to_utc();
    let seeded = match size {
        Size::Small => seed::small(&past, &progress, now).await,
        Size::Large => seed::large(&past, &progress, now).await,
    };
    seeded.map_err(|error| Trouble(error.to_string()))?;
    jobs::index(&platform.app, &platform.db).await?;
    Ok(())
}

async fn rebuild_if_needed(platform: &open::Platform) -> Result<(), Trouble> {
    if platform.app.search.needs_rebuild()? {
        jobs::rebuild(&platform.app, &platform.db).await?;
    }
    Ok(())
}

fn address(listener: &tokio::net::TcpListener) -> Result<String, Trouble> {
    let local = listener.local_addr()?;
    let host =
        if local.ip().is_loopback() && local.is_ipv6() { "localhost".to_owned() } else { local.ip().to_string() };
    Ok(format!("http://{host}:{}", local.port()))
}

fn basis(serving: &Serving, listener: &tokio::net::TcpListener, demo: bool) -> Result<Basis, Trouble> {
    let local = listener.local_addr()?;
    let host = serving.listen.rsplit_once(':').map_or("localhost", |(host, _)| host);
    let is_loopback = (host, local.port()).to_socket_addrs().is_ok_and(|mut all| all.all(|one| one.ip().is_loopback()));
    Ok(Basis {
        data: serving.place.data.clone(),
        served_at: format!("http://{host}:{}", local.port()),
        is_loopback,
        demo,
    })
}

fn offline(place: Place) -> Basis {
    Basis { data: place.data, served_at: "http://localhost:8080".to_owned(), is_loopback: true, demo: false }
}
