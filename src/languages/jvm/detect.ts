import { objectName } from '../../kernel/object-name.ts';
import { basename } from '../../kernel/paths.ts';
import { present } from '../../kernel/present.ts';
import type { Detection } from '../../facts/detector.ts';
import type { Evidence, Question, Service } from '../../facts/facts.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { lineWith } from '../../facts/source.ts';
import { whatStarts } from '../common/questions.ts';
import { isUnder } from '../../facts/tree.ts';
import { applicationServerOf, type ApplicationServer } from './application-server.ts';
import type { Setting } from './config/setting.ts';
import { settingAt } from './config/settings.ts';
import { undeclaredDatasource } from './datasource.ts';
import type { BuildTool, Declared } from './module.ts';
import { startWords } from './start.ts';
import { healthOf } from './health.ts';
import { needsOf } from './needs.ts';
import { portsOf } from './port.ts';
import { programsOf, type Program } from './program.ts';
import { bootVersion } from './spring.ts';
import { stepsOf } from './steps.ts';
import { variablesOf } from './variables.ts';
import { jvmVersion } from './version.ts';

/** Services that Maven and Gradle build, those of one language. */
export function detectJvm(language: string, snapshot: Snapshot): Detection {
  const programs = programsOf(snapshot).filter((program) => program.language === language);
  const read = programs.map((program) => ({ program, service: toService(program, snapshot) }));
  return {
    services: read.map(({ service }) => service),
    questions: read.flatMap(({ program, service }) => questionsOf(service, program)),
  };
}

function toService(program: Program, snapshot: Snapshot): Service {
  const { module, kind } = program;
  const { fields, evidence } = kind === 'library' ? nothing : running(program);
  const version = ownVersion(program) ?? jvmVersion(module, snapshot);
  return present({
    path: module.folder === '' ? '.' : module.folder,
    name: nameOf(program),
    language: program.language,
    languageVersion: version?.value,
    framework: program.found?.framework.name,
    kind,
    buildTool: module.tool,
    packageManager: module.tool,
    ...stepsOf(module, program.form, snapshot),
    ...fields,
    evidence: [
      { fact: 'language', path: module.path, line: 1, why: `built by ${tools[module.tool]}` },
      ...frameworkEvidence(program),
      ...(version === undefined ? [] : [versionEvidence(version, program)]),
      ...evidence,
    ],
  });
}

const tools: Readonly<Record<BuildTool, string>> = {
  maven: 'Maven',
  gradle: 'Gradle',
  sbt: 'sbt',
  mill: 'Mill',
  leiningen: 'Leiningen',
  clojure: 'the Clojure tools',
};

/** Scala and Clojure have versions of their own, and those are what people declare. */
function ownVersion({ module, language }: Program): Declared | undefined {
  const value =
    module.tool === 'maven' || module.tool === 'gradle' ? '' : (module.versions.get(language) ?? '');
  return value === '' ? undefined : { value, path: module.path, line: lineWith(module.text, value) };
}

type Running = Pick<Service, 'start' | 'ports' | 'env' | 'needs' | 'health'>;

const nothing: { fields: Running; evidence: Evidence[] } = {
  fields: { ports: [], env: [], needs: [] },
  evidence: [],
};

/** What only a program has that runs. */
function running(program: Program): { fields: Running; evidence: Evidence[] } {
  const { modules, settings, files, form, entry, kind } = program;
  const framework = program.found?.framework;
  const served = { module: program.module, modules, framework, settings, files };
  const ports = kind === 'web' ? portsOf(served) : [];
  const health = kind === 'web' ? healthOf({ ...served, bootVersion: bootVersion(program) }) : undefined;
  const needs = needsOf(modules, settings);
  const read = variablesOf(files, settings);
  const env = [...read, ...undeclaredDatasource(program, needs.needs, read)];
  const server = serverOf(program);
  const fields = present({
    start: server?.start ?? (form && startWords(form, framework, below(program))?.join(' ')),
    ports: ports.map(({ value }) => value),
    env: env.map(({ value }) => value),
    needs: needs.needs,
    health: health?.value,
  });
  const found = [entry, server, ...ports, health, ...env];
  return {
    fields,
    evidence: [...found.flatMap((one) => (one === undefined ? [] : [one.evidence])), ...needs.evidence],
  };
}

/** An archive that no servlet container runs, by the plugin of the server that does. */
function serverOf({ module, found, form }: Program): ApplicationServer | undefined {
  const isFull = form?.kind === 'war' && found?.framework.name === 'jakartaee';
  return isFull ? applicationServerOf(module) : undefined;
}

/** Its settings with their paths from its own folder. */
function below({ module: { folder }, settings }: Program): Pick<Setting, 'key' | 'path'>[] {
  const prefix = folder === '' ? 0 : folder.length + 1;
  return settings
    .filter(({ path }) => isUnder(path, folder))
    .map(({ key, path }) => ({ key, path: path.slice(prefix) }));
}

/** As the build calls it; a module that is called as hundreds are is called as its program. */
function nameOf({ module, settings }: Program): string {
  const configured = settingAt(
    settings,
    'spring.application.name',
    'quarkus.application.name',
    'micronaut.application.name',
  )?.value;
  const isVague = /^(?:app|application|demo|server|web|boot|main|service|api)$/u.test(module.name);
  if (isVague && configured !== undefined && /^[\w.-]+$/u.test(configured)) return objectName(configured);
  const plain = module.name.includes('$') ? basename(module.folder) || 'app' : module.name;
  return objectName(plain);
}

function frameworkEvidence({ found }: Program): Evidence[] {
  if (found === undefined) return [];
  const { path, line, id } = found.by;
  return [{ fact: 'framework', path, line, why: `uses ${id}` }];
}

function versionEvidence({ value, path, line }: Declared, { module, language }: Program): Evidence {
  const own = { scala: 'Scala', clojure: 'Clojure' }[module.versions.get(language) === value ? language : ''];
  return { fact: 'languageVersion', path, line, why: `asks for ${own ?? 'Java'} ${value}` };
}

const unpacked = {
  en: 'There is a main class, but the build packs nothing that could be started.',
  zh: '找到了主类，但构建没有打包出可启动的产物。',
};
const unserved = {
  en: 'It is an archive for an application server, and nothing says which one runs it.',
  zh: '这是部署到应用服务器的归档，但没有说明使用哪一个服务器。',
};

function questionsOf(service: Service, { module, form }: Program): Question[] {
  if (form?.kind === 'war')
    return whatStarts(
      service,
      ['server run defaultServer', 'standalone.sh -b 0.0.0.0', 'catalina.sh run'],
      unserved,
    );
  const jar = module.tool === 'maven' ? 'target/app.jar' : 'build/libs/app.jar';
  const candidates = [`java -jar ${jar}`, `build/install/${service.name}/bin/${service.name}`];
  return whatStarts(service, candidates, unpacked);
}
