pub fn database() -> String {
    std::env::var("DATABASE_URL").expect("DATABASE_URL must be set")
}
