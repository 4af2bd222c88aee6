import type { JsonMap } from '../../../kernel/json.ts';
import type { Token } from './piece.ts';
import { groups } from './right-pieces.ts';
import { listIn } from './values.ts';

type Right = { verbs: string[]; resources: string[]; group?: string; names: string[]; paths: string[] };
type Side = 'verbs' | 'resources';

/** What was told so far: the rules, which side each begins with, and what waits for one. */
type Scene = {
  readonly rights: Right[];
  first?: Side;
  last?: Side;
  ahead: Pick<Right, 'group'>;
  readonly names: string[];
  isTorn: boolean;
};

/** Each rule with its verbs and what they are of; nothing where one has only half of it. */
export function rightsOf(tokens: readonly Token[]): JsonMap[] | undefined {
  const scene: Scene = { rights: [], ahead: {}, names: [], isTorn: false };
  for (const token of tokens) hearAny(token, scene);
  const { rights, names, isTorn } = scene;
  // A name told ahead of all rules is that of the only one.
  if (isTorn || (names.length > 0 && rights.length !== 1)) return undefined;
  rights[0]?.names.push(...names);
  const made = rights.map(ruleOf);
  const all = made.filter((rule) => rule !== undefined);
  return all.length === made.length ? all : undefined;
}

function hearAny(token: Token, scene: Scene): void {
  const side = sideOf(token);
  if (side !== undefined) open(side, scene);
  const right = scene.rights.at(-1);
  if (token.key === 'border') {
    delete scene.first;
    delete scene.last;
  }
  if (token.key === 'only2') hearNamed(token, scene);
  else if (token.key === 'ahead') scene.ahead = groupIn(token);
  else if (right === undefined) hearEarly(token, scene);
  else hearings[token.key]?.(token.of, right, token);
  if (right !== undefined && side === 'resources') {
    Object.assign(right, scene.ahead);
    scene.ahead = {};
  }
}

/** `the configmap a and the secret b`: each is of its own rule, or a name would be of both. */
function hearNamed({ of }: Token, { rights }: Scene): void {
  const last = rights.at(-1);
  if (last === undefined) return;
  const right = last.resources.length === 0 ? last : { ...last, resources: [], names: [] };
  if (right !== last) rights.push(right);
  right.resources.push(resourceIn(of['kindname'] ?? ''));
  right.names.push(...listIn(of['names'] ?? ''));
}

/** Rules begin all with their verbs, or all with what these are of. */
function open(side: Side, scene: Scene): void {
  scene.first ??= side;
  if (scene.rights.length === 0 || (side === scene.first && scene.last !== side))
    scene.rights.push({ verbs: [], resources: [], names: [], paths: [] });
  scene.last = side;
}

function hearEarly(token: Token, scene: Scene): void {
  if (token.key === 'below') scene.isTorn = true;
  if (token.key === 'only') scene.names.push(...listIn(token.of['names'] ?? ''));
  if (token.key === 'group') scene.ahead = groupIn(token);
}

function sideOf({ key }: Token): Side | undefined {
  if (key === 'verb') return 'verbs';
  return ['resource', 'only2', 'path'].includes(key) ? 'resources' : undefined;
}

type Hearing = (of: Token['of'], right: Right, token: Token) => void;

const hearings: Readonly<Record<string, Hearing>> = {
  verb: (of, right) =>
    right.verbs.push(...(of['one'] === undefined ? verbsIn(of['verb'] ?? '') : [verbOf(of['one'])])),
  again: (of, right) => right.verbs.push(...listIn(of['many'] ?? '').map((one) => verbOf(one))),
  resource: (of, right) => right.resources.push(resourceIn(of['resource'] ?? '', of['sub'])),
  only: (of, right) => right.names.push(...listIn(of['names'] ?? '')),
  called: (of, right) => right.names.push(...listIn(of['name'] ?? '')),
  path: (of, right) => {
    right.paths.push(...listIn(of['paths'] ?? ''));
    if (of['verb'] !== undefined) right.verbs.push(of['verb'].toLowerCase());
  },
  below: (_of, right) => right.paths.push(...right.paths.map((path) => `${path}/*`)),
  group: (_of, right, token) => Object.assign(right, groupIn(token)),
};

function groupIn({ of }: Token): Pick<Right, 'group'> {
  const said = (of['group'] ?? '').toLowerCase();
  return { group: said === 'core' || said === '""' ? '' : said };
}

const bent: Readonly<Record<string, string>> = {
  creating: 'create',
  updating: 'update',
  deleting: 'delete',
  getting: 'get',
  created: 'create',
  updated: 'update',
  deleted: 'delete',
  creates: 'create',
  updates: 'update',
  deletes: 'delete',
  gets: 'get',
  lists: 'list',
  watches: 'watch',
  patches: 'patch',
};

function verbsIn(said: string): string[] {
  const plain = said.toLowerCase();
  if (/^(?:\*|all|any|every|full|do)/u.test(plain)) return ['*'];
  if (plain.startsWith('read')) return ['get', 'list', 'watch'];
  if (plain.startsWith('only')) return ['get', 'list', 'watch'];
  if (/^delete[\s-]?collection/u.test(plain)) return ['deletecollection'];
  return [bent[plain] ?? plain.replace(/^(list|watch|patch)(?:ed|ing)$/u, '$1')];
}

/** Verbs of everyday English by how they begin. */
const everyday: readonly (readonly [RegExp, string])[] = [
  [/^(?:fetch|retriev|look|read|display|inspect|get)/iu, 'get'],
  [/^(?:enumerat|list)/iu, 'list'],
  [/^(?:follow|observ|watch)/iu, 'watch'],
  [/^(?:remov|delet)/iu, 'delete'],
  [/^(?:replac|modif|chang|updat)/iu, 'update'],
  [/^patch/iu, 'patch'],
  [/^creat/iu, 'create'],
];

function verbOf(said: string): string {
  return everyday.find(([pattern]) => pattern.test(said))?.[1] ?? said.toLowerCase();
}

function resourceIn(said: string, sub?: string): string {
  const plain = said.toLowerCase().replaceAll(/[\s-]/gu, '');
  const [own = '', part = sub] = /^(?:pod|their)logs?$/u.test(plain) ? ['pods', 'log'] : plain.split('/');
  const all = Object.keys(groups);
  const named = all.find(
    (one) => one === own || one === `${own}s` || one === `${own}es` || one === own.replace(/y$/u, 'ies'),
  );
  return part === undefined ? (named ?? own) : `${named ?? own}/${part}`;
}

function ruleOf({ verbs, resources, group, names, paths }: Right): JsonMap | undefined {
  const once = [...new Set(verbs)];
  if (once.length === 0) return undefined;
  if (paths.length > 0)
    return resources.length > 0 ? undefined : { nonResourceURLs: [...new Set(paths)], verbs: once };
  const apiGroup = group ?? groupOf(resources);
  if (apiGroup === undefined) return undefined;
  return {
    apiGroups: [apiGroup],
    resources: [...new Set(resources)],
    ...(names.length > 0 && { resourceNames: names }),
    verbs: once,
  };
}

/** The group of all of them; of several nobody knows in which rule they were meant. */
function groupOf(resources: readonly string[]): string | undefined {
  const [only, ...more] = new Set(resources.map((one) => groups[one.split('/')[0] ?? '']));
  return more.length > 0 ? undefined : only;
}
