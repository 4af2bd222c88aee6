import { basename } from '../../kernel/paths.ts';

const names = new Set(
  'package.json deno.json go.mod Cargo.toml pom.xml build.gradle build.gradle.kts composer.json Gemfile mix.exs requirements.txt pyproject.toml Pipfile setup.py manage.py pubspec.yaml Package.swift project.clj deps.edn build.sbt build.mill build.sc shard.yml gleam.toml build.zig dune-project stack.yaml rebar.config CMakeLists.txt meson.build Project.toml cpanfile DESCRIPTION dub.sdl dub.json v.mod'.split(
    ' ',
  ),
);

/** A file that says how something is built, in whatever language. */
export function isManifest(path: string): boolean {
  return names.has(basename(path)) || /\.(?:csproj|fsproj|vbproj|cabal|nimble)$/u.test(path);
}
