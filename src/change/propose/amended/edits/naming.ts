import type { Json, JsonMap } from '../../../../kernel/json.ts';
import { kinds } from '../../../../spec/words/kinds.ts';
import { isMap, mapOf } from '../../../../spec/words/merge.ts';
import { mentionsOf } from '../../../../spec/words/mentions/mentions.ts';
import type { Heard } from '../clauses.ts';
import { nodesIn, spelt, withAt, type Path } from '../paths.ts';
import { bareOf as articleless } from './aims.ts';
import { memberCalled } from './members.ts';
import type { Piece } from './parts.ts';

const name = String.raw`["'\x60]?(?<to>[A-Za-z0-9][\w.-]{0,80})["'\x60]?(?:\s(?:now|instead|henceforth|from now on|\([^()]{0,40}\)|keeping its value|with the same value))?`;
const namings = [
  new RegExp(String.raw`^(?:name|call|rename)\s(?<what>[^]{2,60}?)\s(?:(?:in)?to\s|as\s)?${name}$`, 'iu'),
  new RegExp(
    String.raw`^(?<what>[^]{2,60}?)\s(?:is|are)\s(?:now\s)?(?:to be\s)?(?:called|named|renamed to)\s(?:now\s)?${name}$`,
    'iu',
  ),
  new RegExp(String.raw`^(?<what>[^]{2,60}?)\s(?:gets|receives|has|takes)\sthe\snew\sname\s${name}$`, 'iu'),
];
const arrow =
  /^["'`]?(?<what>[A-Z][A-Z\d_]{1,60})["'`]?\s?(?:->|→|=>)\s?["'`]?(?<to>[A-Z][A-Z\d_]{1,60})["'`]?$/u;
const itself =
  /^(?:it|object|manifest|resource|binding|claim|quota|policy|budget|autoscaler|volume|(?:config ?map|secret|pod|deployment|service|job|cron ?job|role|role ?binding|pvc|pv|hpa|pdb|stateful ?set|daemon ?set|ingress|network ?policy|resource ?quota|limit ?range|persistent ?volume(?: ?claim)?)(?: itself)?)$/iu;

/** `call the first port amqp`, `rename the key A to B`, `it is called x now`. */
export function naming({ plain }: Piece, documents: readonly JsonMap[]): Heard | undefined {
  for (const one of [...namings, arrow]) {
    const { what, to } = one.exec(plain)?.groups ?? {};
    const made = what === undefined || to === undefined ? undefined : named(what, to, documents);
    if (made !== undefined) return made;
  }
  return undefined;
}

function named(what: string, to: string, documents: readonly JsonMap[]): Heard | undefined {
  const bare = articleless(what);
  if (itself.test(bare) && isOwn(bare, documents)) return withName(to, documents);
  const key = keyed(bare, to, documents);
  if (key !== undefined) return key;
  const member = memberCalled(what, documents);
  if (member === undefined || !/^[a-z0-9][a-z0-9-]*$/u.test(to)) return undefined;
  const isNamed =
    isMap(member.value) && (member.value['name'] !== undefined || member.path.at(-2) === 'ports');
  return isNamed
    ? { documents: renamedIn(member.path, to, documents), value: `${spelt(member.path.at(-2))}: ${to}` }
    : undefined;
}

/** What names a kind is that of what is quoted. */
function isOwn(bare: string, documents: readonly JsonMap[]): boolean {
  const named = mentionsOf(bare, kinds, []);
  return named.every(({ kind }) => documents.some((one) => one['kind'] === kind));
}

function withName(to: string, documents: readonly JsonMap[]): Heard | undefined {
  const isName = /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/u.test(to);
  if (documents.length !== 1 || !isName) return undefined;
  return { documents: withAt(documents, [0, 'metadata', 'name'], to), value: to };
}

/** A key, in its place. */
function keyed(bare: string, to: string, documents: readonly JsonMap[]): Heard | undefined {
  const key = bare
    .replace(/^(?:(?:data )?(?:key|entry)|(?:env(?:ironment)? )?variable)\s/iu, '')
    .replaceAll(/["'`]/gu, '');
  const nodes = nodesIn(documents);
  const found = nodes.filter(
    ({ path }) => path.at(-1) === key && ['data', 'stringData', 'hard'].includes(spelt(path.at(-2))),
  );
  const variables = nodes.filter(({ path, value }) => path.at(-2) === 'env' && mapOf(value)['name'] === key);
  const [one, ...others] = [...found, ...variables];
  if (one === undefined || others.length > 0) return undefined;
  const value = `${key} → ${to}`;
  if (variables.length > 0) return { documents: withAt(documents, [...one.path, 'name'], to), value };
  const holder = one.path.slice(0, -1);
  const map = mapOf(nodes.find(({ path }) => path.join('/') === holder.join('/'))?.value);
  const entries = Object.entries(map).map(([own, held]): [string, Json | undefined] => [
    own === key ? to : own,
    held,
  ]);
  return { documents: withAt(documents, holder, Object.fromEntries(entries)), value };
}

/** A volume is mounted by its name. */
function renamedIn(path: Path, to: string, documents: readonly JsonMap[]): readonly JsonMap[] {
  const now = nodesIn(documents).find((one) => one.path.join('/') === [...path, 'name'].join('/'))?.value;
  const mounts = nodesIn(documents).filter(
    (one) =>
      path.at(-2) === 'volumes' &&
      one.path.at(-3) === 'volumeMounts' &&
      one.path.at(-1) === 'name' &&
      one.value === now,
  );
  return [...mounts.map((one) => one.path), [...path, 'name']].reduce(
    (all, one) => withAt(all, one, to),
    documents,
  );
}
