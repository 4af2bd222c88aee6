package notes

import cats.effect.{IO, IOApp}
import com.comcast.ip4s.{Port, host, port}
import org.http4s.HttpRoutes
import org.http4s.dsl.io.*
import org.http4s.ember.server.EmberServerBuilder

object Main extends IOApp.Simple:
  private val routes = HttpRoutes.of[IO] { case GET -> Root / "health" => Ok("fine") }

  private val listening = sys.env.get("PORT").flatMap(Port.fromString).getOrElse(port"8080")
  private val database = sys.env("DATABASE_URL")

  def run: IO[Unit] =
    EmberServerBuilder
      .default[IO]
      .withHost(host"0.0.0.0")
      .withPort(listening)
      .withHttpApp(routes.orNotFound)
      .build
      .useForever
