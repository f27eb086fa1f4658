use async_graphql::{Context, EmptyMutation, EmptySubscription, Object, Schema};

use crate::{
    db::{Db, Read, Tx, args},
    error::Result,
};

async fn count(db: impl Read) -> Result<i64> {
    Ok(db.one::<(i64,)>("SELECT count(*) FROM things", args![]).await?.0)
}

async fn insert(tx: &mut Tx, name: &str) -> Result<()> {
    tx.run("INSERT INTO things (name) VALUES ($1)", args![name]).await.map(drop)
}

async fn add(db: &Db, prefix: &str, names: &[String]) -> Result<i64> {
    db.write(async |tx| {
        for name in names {
            insert(tx, &format!("{prefix}{name}")).await?;
        }
        count(&mut *tx).await
    })
    .await
}

struct Query;

#[Object]
impl Query {
    async fn add(&self, context: &Context<'_>, names: Vec<String>) -> async_graphql::FieldResult<i64> {
        let db = context.data_unchecked::<Db>();
        let first = add(db, "a", &names).await.map_err(|_| async_graphql::Error::new("fault"))?;
        let prefix = String::from("b");
        db.write(async |tx| {
            for name in &names {
                insert(tx, &format!("{prefix}{name}")).await?;
            }
            Ok(first + count(&mut *tx).await?)
        })
        .await
        .map_err(|_| async_graphql::Error::new("fault"))
    }
}

#[tokio::test]
async fn a_resolver_can_write() {
    let folder = tempfile::tempdir().unwrap();
    let db = Db::open(&"sqlite:a.db".parse().unwrap(), folder.path()).await.unwrap();
    db.write(async |tx| tx.run("CREATE TABLE things (name TEXT NOT NULL) STRICT", args![]).await).await.unwrap();
    let schema = Schema::build(Query, EmptyMutation, EmptySubscription).data(db).finish();
    let answer = schema.execute(r#"{ add(names: ["x", "y"]) }"#).await;
    assert_eq!(answer.into_result().unwrap().data.to_string(), "{add: 6}");
}
