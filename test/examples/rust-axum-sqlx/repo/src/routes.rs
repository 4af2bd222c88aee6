use axum::{Router, routing::get};
use sqlx::PgPool;
use tower_http::services::ServeDir;

pub fn router(pool: PgPool) -> Router {
    Router::new()
        .route("/healthz", get(|| async { "ok" }))
        .route("/notes", get(list))
        .fallback_service(ServeDir::new("public"))
        .with_state(pool)
}

async fn list() -> &'static str {
    std::env::var("MOTD").map_or("no notes", |_| "notes")
}

#[cfg(test)]
mod tests {
    #[test]
    fn listens() {
        assert!(std::net::TcpListener::bind("127.0.0.1:4999").is_ok());
    }
}
