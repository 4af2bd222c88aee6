open System

let brokers = Environment.GetEnvironmentVariable("KAFKA_BROKERS")
let connection = Environment.GetEnvironmentVariable("SQL_CONNECTION_STRING")
