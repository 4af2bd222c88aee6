import { join } from '../../kernel/paths.ts';
import { present } from '../../kernel/present.ts';
import type { Evidence, Found, Need, Port, Process, Service, ServiceKind } from '../facts.ts';
import type { Snapshot } from '../snapshot.ts';
import { isGuessedPort } from '../assumed.ts';
import { folderOf } from './place.ts';
import { portInCommand } from './command.ts';
import type { Declared } from './declared.ts';
import { devcontainerVersion, forwardedPort } from './devcontainer.ts';
import { inOrder } from './in-order.ts';
import { movedStart } from './moved.ts';
import { declaredNeeds } from './needs.ts';
import { declaredPorts, ownPort } from './ports.ts';
import { processesOf, releaseOf } from './processes.ts';
import { scriptAtHand } from './script.ts';
import { declaredStart } from './start.ts';
import { declaredVariables } from './variables.ts';
import { askedAfter, versionOf } from './version.ts';

/** A service as its language knows it, with what the repository declares put over it. */
export function applyDeclared(service: Service, declared: Declared, snapshot: Snapshot): Service {
  const start = declaredStart(service, declared, snapshot);
  const ports = declaredPorts(service, declared, writtenPort(service, start, snapshot));
  const kind = isForHands(service, declared) ? service.kind : kindOf(service, ports, start);
  const version = versionOf(service, declared) ?? developedWith(service, snapshot);
  const asked = askedAfter(service, declared);
  const variables = declaredVariables(service, declared, snapshot);
  const needs = declaredNeeds(service, declared, snapshot);
  const moved = movedPorts(service, kind, ports);
  const release = releaseOf(service, declared);
  const ground = { start: start?.value ?? service.start, folder: folderOf(service.path), snapshot };
  const processes = processesOf(declared, ground);
  const single = [version, start, ...asked.found, release, ...processes];
  const replaced = replacedFacts(service, needs.needs, {
    start: start !== undefined,
    port: moved.isDeclared,
  });
  const kept = service.evidence.filter(({ fact }) => !replaced.has(fact));
  const { evidence: _before, ...rest } = service;
  const facts = present({
    kind,
    ports: moved.ports,
    env: variables.env,
    needs: needs.needs,
    languageVersion: version?.value,
    dockerfile: declared.image?.path,
    ...asked.facts,
    migrations: release?.value,
    start: start?.value ?? movedStart(service, moved.ports),
    processes: allProcesses(service, processes),
  });
  const evidence = [
    ...kept,
    ...evidenceOf(single),
    ...moved.evidence,
    ...variables.evidence,
    ...needs.evidence,
  ];
  return { ...rest, ...facts, evidence: inOrder(evidence) };
}

/** Facts that something else is said of now. */
function replacedFacts(
  { needs }: Service,
  now: readonly Need[],
  said: { readonly start: boolean; readonly port: boolean },
): ReadonlySet<string> {
  const gone = needs.filter(({ kind }) => now.every((need) => need.kind !== kind));
  return new Set([
    ...(said.start ? ['start'] : []),
    ...(said.port ? ['port'] : []),
    ...gone.map(({ kind }) => `needs ${kind}`),
  ]);
}

/** Those that are declared, else those that the code itself has: the same program may have another name there. */
function allProcesses(
  { processes = [] }: Service,
  declared: readonly Found<Process>[],
): readonly Process[] | undefined {
  const all = declared.length === 0 ? processes : declared.map(({ value }) => value);
  return all.length === 0 ? undefined : all;
}

function startedOn(start: Found<string> | undefined): Found<number> | undefined {
  const value = portInCommand(start?.value ?? '');
  if (value === undefined || start === undefined) return undefined;
  return { value, evidence: { ...start.evidence, fact: 'port', why: `it is started on ${value}` } };
}

/** In the command that starts it or a sample environment; in a script or the dev container only where the code says none. */
function writtenPort(
  service: Service,
  start: Found<string> | undefined,
  snapshot: Snapshot,
): Found<number> | undefined {
  const said = startedOn(start) ?? envPort(service, snapshot);
  if (said !== undefined || !isGuessedPort(service)) return said;
  return scriptedPort(service, snapshot) ?? forwardedPort(service, snapshot);
}

/** The port that the script beside the code starts it on. */
function scriptedPort({ path }: Service, snapshot: Snapshot): Found<number> | undefined {
  const run = scriptAtHand(folderOf(path), snapshot);
  const value = portInCommand(run?.text ?? '');
  if (run === undefined || value === undefined) return undefined;
  const why = `the script beside the code starts it on ${value}`;
  return { value, evidence: { fact: 'port', path: run.path, line: run.line, why } };
}

function developedWith(service: Service, snapshot: Snapshot): Found<string> | undefined {
  return service.languageVersion === undefined ? devcontainerVersion(service, snapshot) : undefined;
}

function evidenceOf(found: readonly (Found<unknown> | undefined)[]): Evidence[] {
  return found.flatMap((one) => (one === undefined ? [] : [one.evidence]));
}

/** Code for others that has a recipe and a command of its own runs after all; what opens a port serves. */
function kindOf(
  { kind, ports }: Service,
  declared: readonly Found<Port>[] | undefined,
  start: Found<string> | undefined,
): ServiceKind {
  const opens = declared !== undefined;
  if (kind === 'library' && start !== undefined) return opens ? 'web' : 'worker';
  return (kind === 'worker' || kind === 'job') && ports.length === 0 && opens ? 'web' : kind;
}

/** A command that people type has an image of its own for them, and nothing keeps it running. */
function isForHands(service: Service, { compose, containers, processes }: Declared): boolean {
  const isCommand = /(?:^|[/_-])(?:cli|ctl)$/u.test(service.path);
  return service.kind === 'library' && isCommand && [compose, containers, processes].every(isEmpty);
}

function isEmpty({ length }: readonly unknown[]): boolean {
  return length === 0;
}

type Moved = {
  readonly ports: readonly Port[];
  readonly evidence: readonly Evidence[];
  readonly isDeclared: boolean;
};

function movedPorts(service: Service, kind: ServiceKind, found: readonly Found<Port>[] | undefined): Moved {
  const serves = kind === 'web' || kind === 'static';
  if (found === undefined || !serves) return { ports: service.ports, evidence: [], isDeclared: false };
  return {
    ports: found.map(({ value }) => value),
    evidence: found.map(({ evidence }) => evidence),
    isDeclared: true,
  };
}

const samples = [
  '.env.production',
  '.env',
  '.flaskenv',
  '.env.example',
  '.env.sample',
  '.example.env',
].flatMap((name) => [name, `src/${name}`]);

/** What the sample environment gives the variable that chooses the port; that of the root where it names the service. */
function envPort(service: Service, snapshot: Snapshot): Found<number> | undefined {
  const folder = folderOf(service.path);
  const chosen = service.ports[0]?.env;
  const named = ownPort(service);
  const isOwn = (name: string): boolean =>
    /^(?:FLASK_RUN_)?PORT$/u.test(name) || name === chosen || named.test(name);
  const isNamed = (name: string): boolean => name !== 'PORT' && (name === chosen || named.test(name));
  return (
    firstPort(
      samples.map((name) => join(folder, name)),
      isOwn,
      snapshot,
    ) ?? firstPort(samples, isNamed, snapshot)
  );
}

function firstPort(
  paths: readonly string[],
  isMeant: (name: string) => boolean,
  snapshot: Snapshot,
): Found<number> | undefined {
  for (const path of paths) {
    for (const [at, line] of (snapshot.text(path) ?? '').split('\n').entries()) {
      const [, name = '', digits] = /^(?:export )?(\w{1,80})=["']?(\d{2,5})["']?\s*$/u.exec(line) ?? [];
      const port = Number(digits);
      if (digits === undefined || port > 65535 || !isMeant(name)) continue;
      return { value: port, evidence: { fact: 'port', path, line: at + 1, why: `${name} is ${port} there` } };
    }
  }
  return undefined;
}
