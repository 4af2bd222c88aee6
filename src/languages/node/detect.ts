import { basename } from '../../kernel/paths.ts';
import { objectName } from '../../kernel/object-name.ts';
import { present } from '../../kernel/present.ts';
import type { SourceFile } from '../../facts/source.ts';
import { isProductive } from '../../facts/tree.ts';
import type { Detected, Detection } from '../../facts/detector.ts';
import type { EnvVariable, Evidence, Found, Port, Question, Service } from '../../facts/facts.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { sourcesOf } from './code.ts';
import { buildScript } from './build-script.ts';
import { healthInCode } from './health.ts';
import { isManual } from './manual.ts';
import { kindOf } from './kind.ts';
import { questionsOf, unreadable } from './questions.ts';
import { variablesInCode } from './variables.ts';
import { frameworkEvidence, languageEvidence, localEvidence } from './evidence.ts';
import { bringsWork, bundledPages, frameworkOf } from './frameworks.ts';
import { installCommand, managerOf, plainName, runCommand } from './manager.ts';
import { migrationsOf } from './migrations.ts';
import { ofBun, runsOnBun } from './on-bun.ts';
import { elsewhere } from './output.ts';
import { pagesOf } from './pages.ts';
import { needsOf } from './needs.ts';
import { hoistedTo } from './imports.ts';
import { isHolder, isToolOf } from './holder.ts';
import { rootOf, workspacesOf, type Package } from './package.ts';
import { processesOf } from './processes.ts';
import { pagesPort, portOf } from './serving.ts';
import { startOf } from './start.ts';
import { allPackages } from './applications.ts';
import { asInstalled } from './as-installed.ts';
import { isBare } from './bare.ts';
import { asConfigured } from './variant.ts';
import { declaredBun, declaredVersion } from './version.ts';
import type { Member } from './member.ts';

export function detect(snapshot: Snapshot): Detection {
  const { found, broken } = allPackages(snapshot);
  const members = found.filter(isDeployed).map((pkg) => memberOf(pkg, found, snapshot));
  const services = members
    .filter((member) => !isHolder(member, snapshot))
    .map((one) => (isToolOf(one, members) ? { ...one, kind: 'library' as const } : one))
    .map((one) => ({ ...toService(one, snapshot), pages: pagesAround(one, snapshot) }));
  return {
    services: services.map(({ service, pages }) => ({ ...service, ...pages })),
    questions: [...broken.map(unreadable), ...services.flatMap(({ questions }) => questions)],
  };
}

/** Whose pages it shows, and who shows its own. */
function pagesAround(
  member: Member,
  snapshot: Snapshot,
): Pick<Detected, 'takesIn' | 'putsInto' | 'isManual'> {
  const takesIn = [...pagesOf(member), ...packagedPages(member, snapshot)];
  return present({
    takesIn: takesIn.length > 0 ? takesIn : undefined,
    putsInto: elsewhere(member, snapshot),
    isManual: isManual(member) ? true : undefined,
  });
}

/** What a server depends on within its workspace comes with it, pages too. */
function packagedPages(member: Member, snapshot: Snapshot): string[] {
  if (member.kind !== 'web') return [];
  return partsOf(member, snapshot)
    .slice(1)
    .map(({ folder }) => folder);
}

/** `docs` is no service, unless it stands among the applications of a workspace. */
function isDeployed({ path, folder }: Package): boolean {
  return isProductive(path) || (/(?:^|\/)apps\/docs$/u.test(folder) && isProductive(folder));
}

export function memberOf(pkg: Package, all: readonly Package[], snapshot: Snapshot): Member {
  const root = rootOf(pkg, all, snapshot);
  const files = sourcesOf(pkg, all, snapshot);
  const framework = asConfigured(frameworkOf(pkg) ?? bundledPages(pkg, files), pkg, snapshot);
  const declared = managerOf(root, snapshot);
  const start = startOf({ pkg, framework, manager: declared, snapshot });
  const kind = kindOf({ pkg, root, all, framework, files, start });
  const manager = runsOnBun({ pkg, framework, files, start }) ? ofBun(declared, root, snapshot) : declared;
  return { pkg, root, all, manager, framework, files, start, kind };
}

function toService(member: Member, snapshot: Snapshot): { service: Service; questions: Question[] } {
  const { pkg, manager, kind } = member;
  const [, ...inside] = partsOf(member, snapshot);
  const parts = inside.map((part) => ({ pkg: part, files: sourcesOf(part, member.all, snapshot) }));
  const around = parts.flatMap(({ files }) => files);
  const read = [...variablesInCode(member.files), ...variablesInCode(around)];
  const env = asInstalled(firstOfEach(read), pkg);
  const hoisted = hoistedTo(pkg, member.root, snapshot).map((part) => ({ pkg: part, files: member.files }));
  const needs = needsOf(
    [{ pkg, files: member.files, isBundled: member.framework?.builds === true }, ...parts, ...hoisted],
    snapshot,
  );
  const running = runningFacts(member, snapshot, around);
  const service = {
    path: pkg.folder === '' ? '.' : pkg.folder,
    name: nameOf(pkg),
    language: runsOnBun(member) ? 'bun' : 'node',
    kind,
    ...(isBare(pkg) ? {} : { packageManager: plainName(manager), install: installCommand(manager) }),
    ...running.fields,
    env: env.map(({ value }) => value),
    needs: needs.needs,
    evidence: [
      languageEvidence(member),
      ...frameworkEvidence(member, running.fields.framework),
      ...running.evidence,
      ...env.map(({ evidence }) => evidence),
      ...needs.evidence,
      ...localEvidence(member),
    ],
  };
  return { service, questions: questionsOf(service, member) };
}

/** The package itself first, then the packages of its workspace that it runs with. */
function partsOf({ pkg, root, all }: Member, snapshot: Snapshot): Package[] {
  const members = pkg === root ? [] : workspacesOf(root, all, snapshot);
  const inside = members.filter((one) => Object.hasOwn(pkg.dependencies, one.name ?? ''));
  return [pkg, ...withDependencies(inside, members)];
}

/** What the package itself says of a variable goes before what its workspace says. */
function firstOfEach(found: readonly Found<EnvVariable>[]): Found<EnvVariable>[] {
  const byName = Map.groupBy(found, ({ value }) => value.name);
  return [...byName.keys()].toSorted().flatMap((name) => byName.get(name)?.slice(0, 1) ?? []);
}

/** Each package once, however many others need it. */
function withDependencies(first: readonly Package[], members: readonly Package[]): Package[] {
  const byName = new Map(members.map((member) => [member.name, member]));
  const found = new Set(first);
  // A set that grows while it is walked is walked to its end.
  for (const one of found) {
    for (const name of Object.keys(one.dependencies)) {
      const member = byName.get(name);
      if (member !== undefined) found.add(member);
    }
  }
  return [...found];
}

type Running = Pick<
  Service,
  'framework' | 'languageVersion' | 'build' | 'start' | 'ports' | 'health' | 'migrations' | 'processes'
>;

type Ran = { readonly fields: Running; readonly evidence: Evidence[] };

function runningFacts(member: Member, snapshot: Snapshot, around: readonly SourceFile[]): Ran {
  const { kind, start } = member;
  const version = versionOf(member, snapshot);
  const pages = kind === 'static' ? pagesPort(member, snapshot) : undefined;
  const port = kind === 'web' ? portOf(member, snapshot, around) : pages;
  const health = kind === 'web' ? healthInCode(member.files) : undefined;
  const migrations = migrationsOf(member, snapshot);
  const beside = processesOf(member, snapshot);
  const fields = present({
    framework: frameworkName(member, port),
    languageVersion: version?.value,
    build: buildOf(member),
    start: kind === 'static' ? undefined : start?.words.join(' '),
    ports: port === undefined ? [] : [port.value],
    health: health?.value,
    migrations: migrations?.value,
    ...beside.fields,
  });
  const found = [version, start, port, health, migrations];
  const evidence = found.flatMap((fact) => (fact === undefined ? [] : [fact.evidence]));
  return { fields, evidence: [...evidence, ...beside.evidence] };
}

/** A server of nothing but gRPC has that for its framework, and what opens no port what brings it its work. */
function frameworkName({ framework, kind, pkg }: Member, port: Found<Port> | undefined): string | undefined {
  const work = kind === 'worker' ? bringsWork(pkg) : undefined;
  return framework?.name ?? work ?? (port?.value.protocol === 'grpc' ? 'grpc' : undefined);
}

function versionOf(member: Member, snapshot: Snapshot): Found<string> | undefined {
  const declared = runsOnBun(member) ? declaredBun : declaredVersion;
  return declared(member.pkg, member.root, snapshot);
}

function buildOf({ pkg, manager }: Member): string | undefined {
  if (pkg.application !== undefined) return pkg.application.build;
  const script = buildScript(pkg);
  const task = pkg.tasks?.get(script ?? '');
  if (task !== undefined) return `npx ${task}`;
  return script === undefined ? undefined : runCommand(manager, script);
}

function nameOf(pkg: Package): string {
  return objectName((pkg.name ?? (basename(pkg.folder) || 'app')).replace(/^@[^/]+\//u, ''));
}
