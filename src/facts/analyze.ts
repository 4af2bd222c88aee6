import { objectName } from '../kernel/object-name.ts';
import { oncePer } from '../kernel/once.ts';
import { dirname } from '../kernel/paths.ts';
import { withCalledLocally } from './called-locally.ts';
import { withLocalhost, withoutOpened } from './localhost.ts';
import { withAddressed } from './addressed.ts';
import { portQuestions } from './assumed.ts';
import { withoutShown } from './shown-by-compose.ts';
import { withCalledNames } from './called-so.ts';
import { withChoices } from './choice.ts';
import { combine } from './combine.ts';
import { withConnected } from './connected.ts';
import { composeServices } from './compose.ts';
import { udpQuestions, withDatagrams, withoutAssumedForUdp } from './datagrams.ts';
import { applyDeclared } from './declared/apply.ts';
import { assignBuilds, type Assigned } from './declared/builds.ts';
import { declaredFor } from './declared/declared.ts';
import { onlyBuilt } from './declared/only-built.ts';
import type { Detection, Detector } from './detector.ts';
import { existing } from './existing.ts';
import { withMail } from './mail.ts';
import { withoutTrials } from './trials.ts';
import { withPeers } from './peers.ts';
import type { Existing, Facts, Question, Service } from './facts.ts';
import { withGivenPorts } from './given-port.ts';
import { gitops } from './gitops/gitops.ts';
import { below, raisedFrom, sampleFolderOf, sampleFolders } from './samples.ts';
import type { Snapshot } from './snapshot.ts';
import { isUnder } from './tree.ts';

const knownOf = oncePer<Snapshot, WeakMap<readonly Detector[], Facts>>(() => new WeakMap());

/** What the repository is: pure, so the same commit gives the same facts, and each snapshot is read once. */
export function analyze(snapshot: Snapshot, languages: readonly Detector[]): Facts {
  const known = knownOf(snapshot);
  const facts = known.get(languages) ?? factsOf(snapshot, languages);
  known.set(languages, facts);
  return facts;
}

function factsOf(snapshot: Snapshot, languages: readonly Detector[]): Facts {
  const facts = read(snapshot, languages);
  const isOwn = facts.services.some(({ path }) => sampleFolderOf(`${path}/`) === undefined);
  return isOwn ? facts : withSamples(facts, snapshot, languages);
}

/** Samples beside a program are none of it; where there is nothing else, they are what the repository is. */
function withSamples(facts: Facts, snapshot: Snapshot, languages: readonly Detector[]): Facts {
  const said = sampleFolders(snapshot).map((folder) =>
    raisedFrom(folder, read(below(folder, snapshot), languages)),
  );
  return {
    ...facts,
    services: said.flatMap(({ services }) => services),
    questions: [...facts.questions, ...said.flatMap(({ questions }) => questions)],
  };
}

function read(snapshot: Snapshot, languages: readonly Detector[]): Facts {
  const detections = languages.map((language) => language.detect(snapshot));
  const found = existing(snapshot);
  const combined = combine(
    detections.flatMap((detection) => detection.services),
    snapshot,
  );
  const given = withGivenPorts(withoutTrials(combined, snapshot), snapshot);
  const detected = withConnected(withoutAssumedForUdp(given, snapshot), snapshot);
  const known = withLocalhost(withChoices(withAddressed(detected.map(named), snapshot), snapshot), snapshot);
  const shown = withoutShown(known, snapshot);
  const said = withPeers(deployable(declared(shown, found, snapshot)), snapshot);
  const opened = withoutOpened(distinct(withCalledNames(said, snapshot)));
  const services = withMail(withDatagrams(withCalledLocally(opened, snapshot), snapshot));
  const questions = [
    ...detections.flatMap((detection) => stillAsked(detection, services)),
    ...portQuestions(detected),
    ...udpQuestions(services, snapshot),
  ];
  return {
    services: services.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    existing: found,
    gitops: gitops(snapshot, found),
    questions: [
      ...snapshot.omitted.map(omission),
      ...questions.filter((one) => isOpen(one, services, detected)),
    ],
  };
}

/** What Dockerfiles, compose, Procfiles, manifests and sample environments say goes over what the languages know. */
function declared(detected: readonly Service[], found: Existing, snapshot: Snapshot): Service[] {
  const assigned = assignBuilds(detected, snapshot);
  const running = detected.filter(({ kind }) => kind !== 'library');
  const known = detected.map((service) => raised(service, assigned, running));
  const kept = known.filter(({ kind, path }) => kind !== 'library' || !isRaisedTo(path, known, detected));
  const services = [...kept, ...onlyBuilt(assigned.rest, running, composeServices(snapshot)).map(named)];
  const all = assignBuilds(services, snapshot);
  const byPath = declaredFor({ services, assigned: all, existing: found, snapshot });
  return services.map((service) => {
    const said = byPath.get(service.path);
    return said === undefined ? service : applyDeclared(service, said, snapshot);
  });
}

/** A service is where its image is built, though its code begins further below. */
function raised(service: Service, { of }: Assigned, all: readonly Service[]): Service {
  const build = of.get(service.path);
  const folder = build === undefined ? '' : dirname(build.path);
  const isAbove = folder !== '' && folder === build?.context && service.path.startsWith(`${folder}/`);
  if (!isAbove || all.some((other) => other !== service && isUnder(other.path, folder))) return service;
  return { ...service, path: folder, buildTool: 'docker' };
}

/** What holds the modules together is no service of its own beside the one that was raised to it. */
function isRaisedTo(path: string, known: readonly Service[], detected: readonly Service[]): boolean {
  return known.some((service, at) => service.path === path && detected[at]?.path !== path);
}

/** A question of a language that a declaration answers, or about what is no service in the end, is not asked. */
function isOpen(
  { id, service: path }: Question,
  services: readonly Service[],
  detected: readonly Service[],
): boolean {
  if (path === undefined) return true;
  const service = services.find((one) => one.path === path);
  if (service === undefined) return false;
  return (
    id !== 'port' ||
    placesSaid(service, 'port') ===
      placesSaid(
        detected.find((one) => one.path === path),
        'port',
      )
  );
}

/** What starts it, or with what, is open as long as nothing but the language that asks says how. */
function stillAsked({ services: own, questions }: Detection, services: readonly Service[]): Question[] {
  return questions.filter(
    ({ id, service }) => id !== 'start' || startSaid(own, service) === startSaid(services, service),
  );
}

function startSaid(services: readonly Service[], path: string | undefined): string {
  return placesSaid(
    services.find((one) => one.path === path),
    'start',
  );
}

/** Where a fact of a service stands: elsewhere, once something declares it. */
function placesSaid(service: Service | undefined, wanted: 'port' | 'start'): string {
  const said = (service?.evidence ?? []).filter(({ fact }) => fact === wanted);
  return said.map(({ path, line }) => `${path}:${line}`).join(' ');
}

/** A repository that holds only libraries is said to hold them; beside services they are not worth a word. */
function deployable(services: readonly Service[]): readonly Service[] {
  const running = services.filter((service) => service.kind !== 'library');
  return running.length === 0 ? services.slice(0, 1) : running;
}

const general = /^(?:app|application|src|source|sources|code|html|cmd|main|static|public|www|project)$/u;

/** A name that every other one bears says nothing; the folder does, or the one above it. */
function named(service: Service): Service {
  const folders = service.path === '.' ? [] : service.path.split('/');
  const telling = folders.findLast((folder) => !general.test(folder));
  const isTelling = !general.test(service.name) || telling === undefined;
  return isTelling ? service : { ...service, name: objectName(telling) };
}

/** Two folders may give their packages one name; then the folders name them. */
function distinct(services: readonly Service[]): readonly Service[] {
  const count = (name: string): number => services.filter((service) => service.name === name).length;
  return services.map((service) => {
    const isShared = count(service.name) > 1 && service.path !== '.';
    return isShared ? { ...service, name: objectName(service.path) } : service;
  });
}

function omission(text: string): Question {
  return {
    id: 'omitted',
    question: { en: `Something was not read: ${text}`, zh: `有内容未被读取：${text}` },
    why: { en: 'Facts that stand only there are missing.', zh: '只写在那里的事实因此缺失。' },
    candidates: [],
  };
}
