//! The handler one would write by hand for the list of challenges: axum, sqlx, four statements, one JSON.
//! It checks no rights, keeps no limits and speaks no GraphQL; that is what the ratio is about.

#![expect(clippy::disallowed_methods, reason = "what one would write without the platform")]

use std::collections::HashMap;

use axum::{Json, Router, extract::State, routing::get};
use serde_json::{Value, json};
use sqlx::{PgPool, SqlitePool};
use uuid::Uuid;

const COUNT: &str = "
    SELECT count(*) FROM challenges
    WHERE state IN ('published', 'closed', 'assessing', 'awarded', 'not_awarded', 'in_pilot', 'completed')
        AND source_reference IS NULL";
const PAGE: &str = "
    SELECT id, slug, title, state FROM challenges
    WHERE state IN ('published', 'closed', 'assessing', 'awarded', 'not_awarded', 'in_pilot', 'completed')
        AND source_reference IS NULL
    ORDER BY created_at DESC, id DESC LIMIT 20";
const MUNICIPALITIES: &str = "
    WITH page AS (
        SELECT id, published_version_id FROM challenges
        WHERE state IN ('published', 'closed', 'assessing', 'awarded', 'not_awarded', 'in_pilot', 'completed')
            AND source_reference IS NULL
        ORDER BY created_at DESC, id DESC LIMIT 20)
    SELECT page.id, o.slug, o.name
    FROM page
    JOIN sign_offs s ON s.version_id = page.published_version_id
    JOIN organisations o ON o.id = s.organisation_id
    ORDER BY o.name_key, o.id";
const NEEDS: &str = "
    WITH page AS (
        SELECT id FROM challenges
        WHERE state IN ('published', 'closed', 'assessing', 'awarded', 'not_awarded', 'in_pilot', 'completed')
            AND source_reference IS NULL
        ORDER BY created_at DESC, id DESC LIMIT 20)
    SELECT page.id, cn.state, n.slug, n.title, n.support_count
    FROM page
    JOIN challenge_needs cn ON cn.challenge_id = page.id
    JOIN needs n ON n.id = cn.need_id
    ORDER BY n.slug";

type Challenge = (Uuid, String, String, String);
type Municipality = (Uuid, String, String);
type Need = (Uuid, String, String, String, i64);

/// Serves it on a free port, on threads of its own; returns the address.
pub async fn serve(database_url: &str) -> String {
    let router = if database_url.starts_with("sqlite:") {
        let pool = SqlitePool::connect(database_url).await.expect("the same database");
        Router::new().route("/", get(sqlite)).with_state(pool)
    } else {
        let pool = PgPool::connect(database_url).await.expect("the same database");
        Router::new().route("/", get(postgres)).with_state(pool)
    };
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a free port");
    listener.set_nonblocking(true).expect("a listener for tokio");
    let address = listener.local_addr().expect("an address");
    std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime");
        runtime.block_on(async {
            let listener = tokio::net::TcpListener::from_std(listener).expect("the listener");
            axum::serve(listener, router).await.expect("it serves");
        });
    });
    format!("http://{address}/")
}

macro_rules! by_hand {
    ($name:ident, $pool:ty) => {
        async fn $name(State(pool): State<$pool>) -> Json<Value> {
            let total: i64 = sqlx::query_scalar(COUNT).fetch_one(&pool).await.expect("a count");
            let page: Vec<Challenge> = sqlx::query_as(PAGE).fetch_all(&pool).await.expect("a page");
            let places: Vec<Municipality> = sqlx::query_as(MUNICIPALITIES).fetch_all(&pool).await.expect("places");
            let needs: Vec<Need> = sqlx::query_as(NEEDS).fetch_all(&pool).await.expect("needs");
            Json(answer(total, page, places, needs))
        }
    };
}

by_hand!(sqlite, SqlitePool);
by_hand!(postgres, PgPool);

fn answer(total: i64, page: Vec<Challenge>, places: Vec<Municipality>, needs: Vec<Need>) -> Value {
    let mut places_of: HashMap<Uuid, Vec<Value>> = HashMap::new();
    for (challenge, slug, name) in places {
        places_of.entry(challenge).or_default().push(json!({ "slug": slug, "name": name }));
    }
    let mut needs_of: HashMap<Uuid, Vec<Value>> = HashMap::new();
    for (challenge, state, slug, title, supports) in needs {
        needs_of.entry(challenge).or_default().push(json!({
            "state": state.to_uppercase(),
            "need": { "slug": slug, "title": title, "supportCount": supports },
        }));
    }
    let nodes: Vec<Value> = page
        .into_iter()
        .map(|(id, slug, title, state)| {
            let needs = needs_of.remove(&id).unwrap_or_default();
            json!({
                "slug": slug,
                "title": title,
                "state": state.to_uppercase(),
                "needCount": needs.len(),
                "municipalities": places_of.remove(&id).unwrap_or_default(),
                "needs": needs,
            })
        })
        .collect();
    json!({ "data": { "challenges": { "totalCount": total, "nodes": nodes } } })
}
