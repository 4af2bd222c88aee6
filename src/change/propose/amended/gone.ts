import type { Json, JsonMap } from '../../../kernel/json.ts';
import { isMap } from '../../../spec/words/merge.ts';
import type { Heard } from './clauses.ts';
import { memberCalled } from './edits/members.ts';
import { slotsCalled } from './edits/slots.ts';
import { partCalled } from './named-parts.ts';
import { nodesIn, spelt, withAt, type Node } from './paths.ts';

/** What is to be done to the objects, place by place; nothing in a place is its end. */
type Change = { readonly node: Node; readonly value: Json | undefined };
type Finding = (what: string, nodes: readonly Node[], documents: readonly JsonMap[]) => readonly Change[];

/** What somebody does not want in what is quoted, by whatever name: the first way in which it is found there counts. */
export function goneOf(what: string, documents: readonly JsonMap[]): Heard | undefined {
  const bare = what.trim().replace(articles, '').replace(marks, '').trim();
  const nodes = nodesIn(documents);
  const changes = findings.map((find) => find(bare, nodes, documents)).find((all) => all.length > 0);
  if (changes === undefined || changes.some(({ node }) => isVital(node))) return undefined;
  return {
    documents: changes.reduceRight<readonly JsonMap[]>(
      (all, { node: { path }, value }) => withAt(all, path, value),
      documents,
    ),
    value: [...new Set(changes.map(told))].join(', '),
  };
}

const articles = /^(?:(?:the|its|their|any|all|an?|that|this)\s)+|^(?:任何|所有|该|这个)/iu;
const marks = /^["'`]|["'`]$/gu;

const rooted = /^(?:as )?(?:the )?(?:root|uid 0|user 0)(?: user)?$|^(?:以)?\s?root\s?(?:用户|身份)?$/iu;
const usual =
  /^(?:as )?(?:the )?(?:cluster )?default(?: (?:storage |ingress |priority )?class)?$|^默认(?:的|类)?$/iu;
const socket = /docker socket|docker\.sock/iu;
const hosted =
  /^host ?-?path(?: (?:volumes?|mounts?))?(?: of the host)?$|^(?:volumes? of|folders? of|directories of) the host$|^hostPath ?(?:卷|挂载)?$/iu;
const also = / ?(?:verbs?|rights?|permissions?|service|type|权限|动词|类型|服务)$/iu;

/** It runs as another, whoever that is. */
const asRoot: Finding = (what, nodes) =>
  rooted.test(what)
    ? nodes
        .filter(({ path, value }) => path.at(-1) === 'runAsUser' && value === 0)
        .flatMap((node) => [
          { node, value: undefined },
          { node: { path: [...node.path.slice(0, -1), 'runAsNonRoot'], value: false }, value: true },
        ])
    : [];

const asDefault: Finding = (what, nodes) =>
  usual.test(what)
    ? nodes
        .filter(
          ({ path, value }) => /is-default-class$|^globalDefault$/u.test(spelt(path.at(-1))) && isOn(value),
        )
        .map((node) => ({ node, value: node.value === true ? false : 'false' }))
    : [];

/** A volume goes with all its mounts. */
const ofHost: Finding = (what, nodes) => {
  const isMeant = (path: string): boolean =>
    hosted.test(what) || (socket.test(what) && path.endsWith('docker.sock'));
  const volumes = nodes.filter(
    ({ path, value }) =>
      path.at(-2) === 'volumes' &&
      isMap(value) &&
      isMap(value['hostPath']) &&
      isMeant(spelt(value['hostPath']['path'])),
  );
  const names = new Set(volumes.flatMap(({ value }) => (isMap(value) ? [spelt(value['name'])] : [])));
  const mounts = nodes.filter(
    ({ path, value }) => path.at(-2) === 'volumeMounts' && isMap(value) && names.has(spelt(value['name'])),
  );
  return inOrder([...volumes, ...mounts], nodes);
};

/** One of several values, or a type that has its own fields. */
const valued: Finding = (what, nodes) => {
  const said = flat(what.replace(also, ''));
  const members = nodes.filter(
    ({ path, value }) =>
      typeof path.at(-1) === 'number' && typeof value === 'string' && flat(value) === said && path.length > 2,
  );
  if (members.length > 0) return inOrder(members, nodes);
  const types = nodes.filter(
    ({ path, value }) =>
      path.length === 3 && path.at(-1) === 'type' && typeof value === 'string' && flat(value) === said,
  );
  const own = nodes.filter(({ path }) => types.length > 0 && path.at(-1) === 'nodePort');
  return inOrder([...types, ...own], nodes);
};

const called: Finding = (what, _nodes, documents) => {
  const node = partCalled(what, documents);
  return node === undefined ? [] : [{ node, value: node.value === true ? false : undefined }];
};

const pointedAt: Finding = (what, _nodes, documents) => {
  const node = memberCalled(what, documents);
  return node === undefined ? [] : [{ node, value: undefined }];
};

const inSlots: Finding = (what, nodes, documents) => {
  const slots = new Set(slotsCalled(what, documents).map(({ path }) => path.join('\n')));
  return nodes
    .filter(({ path }) => slots.has(path.join('\n')))
    .map((node) => ({ node, value: node.value === true ? false : undefined }));
};

const findings: readonly Finding[] = [asRoot, asDefault, ofHost, valued, called, pointedAt, inSlots];

/** As they stand in the objects, so that the last can go first. */
function inOrder(found: readonly Node[], nodes: readonly Node[]): Change[] {
  return found
    .toSorted((a, b) => nodes.indexOf(a) - nodes.indexOf(b))
    .map((node) => ({ node, value: undefined }));
}

/** What no object is anything without. */
export function isVital({ path }: Node): boolean {
  return (
    path.length < 3 ||
    ['kind', 'apiVersion', 'template'].includes(spelt(path.at(-1))) ||
    (path[1] === 'metadata' && path[2] === 'name')
  );
}

function isOn(value: Json): boolean {
  return value === true || value === 'true';
}

function flat(text: string): string {
  return text.toLowerCase().replaceAll(/[\s"'`._-]/gu, '');
}

function told({ node: { path, value: was }, value }: Change): string {
  const key =
    typeof path.at(-1) === 'number' ? `${spelt(path.at(-2))} ${nameOf(was)}`.trim() : spelt(path.at(-1));
  return value === undefined ? `− ${key}` : `${key}: ${spelt(value)}`;
}

function nameOf(value: Json): string {
  return isMap(value) ? spelt(value['name'] ?? '') : spelt(value);
}
