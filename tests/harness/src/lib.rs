//! What the tests from outside share: the real program on either engine, people to ask as, and skips that show.
//! No rule of the platform is tested here.

#![expect(clippy::missing_panics_doc, reason = "every helper fails the test that cannot go on")]

mod ask;
mod engine;
mod kept;
mod program;
mod redact;
mod skip;
mod world;

pub use ask::{Answer, Client};
pub use engine::{Database, Engine};
pub use kept::everything_kept;
pub use program::{Program, SERVE};
pub use redact::redacted;
pub use skip::skip;
pub use world::{
    Adoption, Challenge, Municipality, Need, Panel, Pilot, Provider, Submission, VotingRound, WorkingGroup, World,
    in_seconds,
};

/// Runs one rule on one engine, in a fresh world that is gone afterwards.
pub fn run<F>(engine: Engine, name: &str, rule: impl FnOnce(World) -> F)
where
    F: Future<Output = ()> + 'static,
{
    let serve = async |database: &Database| Program::serve(&database.url, &database.data).await;
    run_with(engine, name, serve, rule);
}

/// The same, with the program started in a way of one's own.
pub fn run_with<F>(
    engine: Engine,
    name: &str,
    start: impl AsyncFnOnce(&Database) -> Program,
    rule: impl FnOnce(World) -> F,
) where
    F: Future<Output = ()> + 'static,
{
    let Some(database) = engine.fresh_database() else {
        skip(name, "TEST_POSTGRES_URL is not set");
        return;
    };
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().expect("a runtime");
    let outcome = runtime.block_on(async {
        let database = database.await;
        let world = World::of(start(&database).await).await;
        let outcome =
            tokio::task::LocalSet::new().run_until(async { tokio::task::spawn_local(rule(world)).await }).await;
        database.remove().await;
        outcome
    });
    if let Err(failure) = outcome {
        std::panic::resume_unwind(failure.into_panic());
    }
}

/// Makes two tests of each rule named: `sqlite::rule` and `postgres::rule`. A rule is an `async fn(World)`.
#[macro_export]
macro_rules! both_engines {
    ($($rule:ident),+ $(,)?) => {
        mod sqlite {
            $(#[test]
            fn $rule() {
                let name = concat!(module_path!(), "::", stringify!($rule));
                $crate::run($crate::Engine::Sqlite, name, super::$rule);
            })+
        }
        mod postgres {
            $(#[test]
            fn $rule() {
                let name = concat!(module_path!(), "::", stringify!($rule));
                $crate::run($crate::Engine::Postgres, name, super::$rule);
            })+
        }
    };
}
