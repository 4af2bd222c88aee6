#[macro_use]
extern crate rocket;

#[get("/ping")]
fn ping() -> &'static str {
    "pong"
}

#[launch]
fn launch() -> _ {
    common::database();
    rocket::build().mount("/", routes![ping])
}
