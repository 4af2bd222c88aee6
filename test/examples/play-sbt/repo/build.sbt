name := """polls"""
organization := "com.example"
version := "1.2.0"

lazy val root = (project in file(".")).enablePlugins(PlayScala)

scalaVersion := "2.13.15"

libraryDependencies ++= Seq(
  guice,
  "org.playframework"      %% "play-slick"         % "6.1.1",
  "org.postgresql"          % "postgresql"         % "42.7.4",
  "org.scalatestplus.play" %% "scalatestplus-play" % "7.0.1" % Test
)
