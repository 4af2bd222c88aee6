import type { Form, Shape } from '../shape.ts';
import { pluginOf, type Module } from '../module.ts';

const play = /^(?:PlayScala|PlayJava|PlayService|PlayFramework|PlayMinimalJava)$/u;
const stages =
  /^(?:JavaAppPackaging|JavaServerAppPackaging|DockerPlugin|AshScriptPlugin|sbt-native-packager|sbt-revolver-stage)$/u;

/** A staged folder of the packager, or one jar with everything; undefined where the build packs neither. */
export function sbtForm({ module, entry, framework }: Shape): Form | undefined {
  const isPlay = pluginOf(module, play) !== undefined || (framework?.name === 'play' && entry === undefined);
  if (entry === undefined && !isPlay) return undefined;
  if (isPlay || pluginOf(module, stages) !== undefined) return staged(module, isPlay);
  return pluginOf(module, /^sbt-assembly$/u) === undefined ? undefined : assembled(module);
}

function taskOf({ buildPath = '' }: Module, name: string): string {
  return buildPath === '' ? name : `${buildPath}/${name}`;
}

function staged(module: Module, isPlay: boolean): Form {
  return {
    kind: 'stage',
    task: taskOf(module, 'stage'),
    folder: 'target/universal/stage',
    script: `bin/${module.artifact}`,
    isPlay,
  };
}

const jarName =
  /assembly(?:\s?\/\s?assemblyJarName|JarName\s?in\s?assembly).{0,20}?:=\s?s?"([\w.-]{1,100})"/u;

function assembled(module: Module): Form {
  const own = jarName.exec(module.text)?.[1];
  const version = module.version === undefined ? '' : `-${module.version}`;
  const file = own ?? `${module.name}-assembly${version}.jar`;
  return {
    kind: 'jar',
    task: taskOf(module, 'assembly'),
    pattern: own === undefined ? 'target/scala-*/*-assembly*.jar' : `target/scala-*/${own}`,
    file: `target/${folderOf(module.versions.get('scala') ?? '')}/${file}`,
    isLayered: false,
  };
}

/** Scala 2 names the folder by its minor version, Scala 3 by all of it. */
function folderOf(scala: string): string {
  return `scala-${scala.startsWith('3.') ? scala : scala.split('.').slice(0, 2).join('.')}`;
}
