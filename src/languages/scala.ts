import type { Language } from '../spec/plan.ts';
import { fromSeed } from './common/seed.ts';
import { detectJvm } from './jvm/detect.ts';
import { planJvm } from './jvm/plan.ts';
import { jvmFiles } from './jvm/reads.ts';
import { scalaCli } from './jvm/scala-cli.ts';
import { withRecipe } from './recipe/language.ts';

const own: Pick<Language, 'detect' | 'plan'> = {
  detect: (snapshot) => detectJvm('scala', snapshot),
  plan: planJvm,
};

/** The least that it is built from. */
const seed = {
  'build.sbt':
    'scalaVersion := "3.3.6"\nname := "app"\nlibraryDependencies += "org.http4s" %% "http4s-ember-server" % "0.23.30"\n',
  'project/plugins.sbt': 'addSbtPlugin("com.github.sbt" % "sbt-native-packager" % "1.11.1")\n',
  'project/build.properties': 'sbt.version=1.11.7\n',
  'src/main/scala/Main.scala':
    'object Main extends IOApp.Simple {\n  val run = EmberServerBuilder.default[IO].withPort(port"8080").build.useForever\n}\n',
};

export const scala: Language = {
  id: 'scala',
  reads: [...jvmFiles, '**/*.scala', '**/*.sc'],
  builds: ['scala'],
  ...withRecipe(own, scalaCli),
  fromWords: fromSeed(own, seed),
};
