package com.example.links

import io.ktor.server.application.*
import io.ktor.server.engine.*
import io.ktor.server.netty.*
import io.ktor.server.response.*
import io.ktor.server.routing.*

fun main() {
    val port = System.getenv("PORT")?.toInt() ?: 8000
    embeddedServer(Netty, port = port, host = "0.0.0.0", module = Application::module).start(wait = true)
}

fun Application.module() {
    val redis = System.getenv("REDIS_URL") ?: error("REDIS_URL is not set")
    routing {
        get("/healthz") { call.respondText("ok") }
    }
}
