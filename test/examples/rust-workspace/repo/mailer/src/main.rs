use lapin::{Connection, options::BasicConsumeOptions};

fn main() {
    let address = std::env::var("AMQP_URL").expect("AMQP_URL must be set");
    let queue = std::env::var("QUEUE").unwrap_or("mails".into());
    run(&address, &queue);
}

fn run(address: &str, queue: &str) {
    let connection = Connection::connect(address);
    loop {
        connection.basic_consume(queue, BasicConsumeOptions::default());
    }
}
