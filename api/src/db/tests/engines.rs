use sqlx::Connection;
use tempfile::TempDir;
use uuid::Uuid;

use crate::db::Db;

/// A fresh database on each engine at hand; removed when dropped. PostgreSQL is at hand when
/// `TEST_POSTGRES_URL` names a server where databases may be made.
pub(crate) struct Engines {
    embedded: Db,
    served: Option<(Db, String, String)>,
    folder: TempDir,
}

impl Engines {
    pub(crate) async fn start() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let embedded = Db::open(&"sqlite:a.db".parse().unwrap(), folder.path()).await.unwrap();
        let served = if let Ok(server) = std::env::var("TEST_POSTGRES_URL") {
            Some(Self::serve(server, &folder).await)
        } else {
            println!("skipped: PostgreSQL, for TEST_POSTGRES_URL names no server");
            None
        };
        Self { embedded, served, folder }
    }

    async fn serve(server: String, folder: &TempDir) -> (Db, String, String) {
        let name = format!("db_{}", Uuid::new_v4().simple());
        let mut connection = sqlx::PgConnection::connect(&server).await.unwrap();
        let create = format!("CREATE DATABASE {name}");
        sqlx::raw_sql(sqlx::AssertSqlSafe(create)).execute(&mut connection).await.unwrap();
        let (base, query) = server.split_once('?').unwrap_or((&server, ""));
        let (address, _) = base.rsplit_once('/').unwrap();
        let url = format!("{address}/{name}?{query}");
        (Db::open(&url.parse().unwrap(), folder.path()).await.unwrap(), name, server)
    }

    /// Each of them.
    pub(crate) fn all(&self) -> Vec<Db> {
        let served = self.served.iter().map(|(db, ..)| db.clone());
        std::iter::once(self.embedded.clone()).chain(served).collect()
    }

    pub(crate) fn folder(&self) -> &std::path::Path {
        self.folder.path()
    }
}

impl Drop for Engines {
    fn drop(&mut self) {
        let Some((_, name, server)) = self.served.take() else { return };
        let drop_it = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
            runtime.block_on(async {
                let mut connection = sqlx::PgConnection::connect(&server).await.unwrap();
                let sql = format!("DROP DATABASE {name} WITH (FORCE)");
                sqlx::raw_sql(sqlx::AssertSqlSafe(sql)).execute(&mut connection).await.unwrap();
            });
        });
        drop(drop_it.join());
    }
}
