import type { JsonMap } from '../../../../kernel/json.ts';
import { isMap, mapOf } from '../../../../spec/words/merge.ts';
import { nodesIn, spelt, type Path } from '../paths.ts';

/** Whether something that stands at a path is meant; many may be, where all are. */
export type Aim = { readonly holds: (path: Path) => boolean; readonly isOfAll: boolean };

const articles =
  /^(?:(?:the|this|that|its|their|my|our|an?|existing|same|current|present|own|one|only|new|respective)\s(?=\S))+/iu;
const marks = /^["'`“”]+|["'`“”]+$/gu;
const anything =
  /^(?:it|them|pods?|manifest|object|yaml|file|spec|template|pod (?:template|spec)|containers?|rule|definition|whole|policy|claim|binding|quota|budget|autoscaler|here|there)$/iu;
const all = /^(?:all|both|each|every)(?:\s(?:of\s)?(?:the\s)?(?:one|[a-z]{3,12}))?$|^everywhere$/iu;
const ordinals: Readonly<Record<string, number>> = {
  first: 0,
  '1st': 0,
  second: 1,
  '2nd': 1,
  third: 2,
  '3rd': 2,
  fourth: 3,
  last: -1,
};
const lists: Readonly<Record<string, readonly string[]>> = {
  container: ['containers'],
  sidecar: ['containers'],
  path: ['paths'],
  port: ['ports'],
  host: ['rules'],
  rule: ['rules', 'ingress', 'egress'],
  metric: ['metrics'],
  subject: ['subjects'],
  volume: ['volumes'],
  mount: ['volumeMounts'],
};
const nouns =
  '(?:init(?:ialization)? container|container|side-?car|path|port|service|backend|rule|host|variable|volume|subject|claim|metric|user)';

export function bareOf(phrase: string): string {
  return phrase.trim().replace(articles, '').replaceAll(marks, '').trim();
}

/** What part of the objects somebody points to: `the second container`, `agent`, `both paths`, `the path /api`. */
export function aimOf(phrase: string, documents: readonly JsonMap[]): Aim | undefined {
  const bare = bareOf(phrase);
  if (bare === '' || anything.test(bare)) return { holds: () => true, isOfAll: false };
  if (all.test(bare)) return { holds: () => true, isOfAll: true };
  const holds =
    byOrder(bare, documents) ?? byKind(bare, documents) ?? byName(bare, documents) ?? byKey(bare, documents);
  return holds === undefined ? undefined : { holds, isOfAll: false };
}

type Holds = Aim['holds'];

function byOrder(bare: string, documents: readonly JsonMap[]): Holds | undefined {
  const [, ordinal = '', noun] = /^(\w{3,6})(?:\s(?:one|([a-z]{3,9})))?$/iu.exec(bare) ?? [];
  const at = ordinals[ordinal.toLowerCase()];
  if (at === undefined) return undefined;
  const keys = noun === undefined ? undefined : lists[noun.toLowerCase()];
  if (noun !== undefined && keys === undefined) return undefined;
  const nodes = nodesIn(documents);
  return (path) =>
    path.some(
      (step, index) =>
        index > 0 &&
        typeof step === 'number' &&
        (keys ?? anyList).includes(spelt(path[index - 1])) &&
        step === placed(at, nodes, path.slice(0, index)),
    );
}

const anyList = Object.values(lists).flat();

function placed(at: number, nodes: ReturnType<typeof nodesIn>, list: Path): number {
  if (at >= 0) return at;
  const found = nodes.find(({ path }) => isSame(path, list))?.value;
  return Array.isArray(found) ? found.length - 1 : -1;
}

function byKind(bare: string, documents: readonly JsonMap[]): Holds | undefined {
  const flat = bare.toLowerCase().replaceAll(/[\s-]/gu, '');
  const meant = documents.flatMap(({ kind, metadata }, at) => {
    const name = spelt(mapOf(metadata)['name']);
    const own = spelt(kind).toLowerCase();
    return [own, `${own}${name}`.replaceAll('-', '')].includes(flat) ? [at] : [];
  });
  return meant.length === 0 ? undefined : ([document]) => meant.includes(Number(document));
}

/** Members of lists by what they are called, lie at, or lead to. */
function byName(bare: string, documents: readonly JsonMap[]): Holds | undefined {
  const name = bare
    .replace(new RegExp(String.raw`^${nouns}\s(?:named |called )?|\s${nouns}$`, 'iu'), '')
    .replaceAll(marks, '');
  const members = nodesIn(documents).filter(
    ({ path, value }) =>
      typeof path.at(-1) === 'number' && path.length > 1 && isMap(value) && namesOf(value).includes(name),
  );
  return members.length === 0
    ? undefined
    : (path) => members.some((one) => isSame(one.path, path.slice(0, one.path.length)));
}

function namesOf(member: JsonMap): string[] {
  const service = mapOf(mapOf(member['backend'])['service']);
  return [
    member['name'],
    member['path'],
    member['host'],
    member['port'],
    member['containerPort'],
    service['name'],
  ].flatMap((one) => (one === undefined ? [] : spelt(one)));
}

/** What stands below a key: `the rolling update`, `scaleDown`. */
function byKey(bare: string, documents: readonly JsonMap[]): Holds | undefined {
  const flat = bare.toLowerCase().replaceAll(/[\s-]/gu, '');
  const keyed = nodesIn(documents).filter(
    ({ path, value }) =>
      typeof path.at(-1) === 'string' &&
      typeof value === 'object' &&
      [flat, `${flat}s`].includes(spelt(path.at(-1)).toLowerCase()),
  );
  return keyed.length === 0
    ? undefined
    : (path) => keyed.some((one) => isSame(one.path, path.slice(0, one.path.length)));
}

export function isSame(a: Path, b: Path): boolean {
  return a.length === b.length && a.every((step, at) => step === b[at]);
}
