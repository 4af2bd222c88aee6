import { indexLines } from '../../kernel/text.ts';
import type { Finding } from '../../lint/contract.ts';
import { isKustomizationPath } from '../../lint/kustomization.ts';
import { remarked } from '../../spec/provenance.ts';
import type { Note } from '../../spec/note.ts';
import { pathAt } from '../../syntax/yaml/path-at.ts';
import { resourcesOf, type Resource } from '../../syntax/yaml/resources.ts';
import { applyOperation } from '../edit/apply.ts';
import type { Operation } from '../edit/operation.ts';
import { type FieldPath, readPath, showPath } from '../edit/path.ts';
import type { Written } from '../shape/shape.ts';
import type { ChangeSet } from './change-set.ts';
import type { Drawing } from './draw.ts';
import type { Order, Withheld } from './order.ts';

/** So many faults are no slip of the tongue. */
const most = 6;

/** The same order without the part that was found wrong; undefined where nothing would be left that is worth having. */
export function withoutRefused(order: Order, change: ChangeSet, fault: Finding): Order | undefined {
  const { withheld = [] } = order.request;
  const file = change.files.find(({ path }) => path === fault.path);
  if (withheld.length >= most || file === undefined || file.edits !== undefined) return undefined;
  const part = partOf(fault, file.text, { change, words: order.request.words });
  if (part === undefined || !applyOperation(file.text, part).ok) return undefined;
  const why = fault.message;
  return { ...order, request: { ...order.request, withheld: [...withheld, { ...part, why }] } };
}

type Scene = { readonly change: ChangeSet; readonly words: string };

function partOf(fault: Finding, text: string, { change, words }: Scene): Operation | undefined {
  const offset = (indexLines(text).starts[fault.line - 1] ?? 0) + fault.column - 1;
  const own = resourcesOf(text).resources.find(
    ({ document: { start, end } }) => start <= offset && offset < end,
  );
  if (own === undefined || own.name === '') return undefined;
  const target = { path: fault.path, kind: own.kind, name: own.name };
  const field = fieldOf(fault, own, offset);
  if (field.length < 2 || field[0] === 'metadata' || isGuarding.test(own.kind))
    return isKept(fault, own, words) || isListed(change) ? undefined : { op: 'remove', target, field: [] };
  return isOfPods(field) ? undefined : { op: 'remove', target, field };
}

/** Without a part of them they would allow more than was asked for. */
const isGuarding = /Policy|Role|Quota|LimitRange|PeerAuthentication|RequestAuthentication|Webhook/u;

/** What runs is why all else is there, and of what was called by a name and not told to its end the words are named. */
function isKept({ message }: Finding, { kind, name }: Resource, words: string): boolean {
  return runs.test(kind) || (message.startsWith('missing field') && words.includes(name));
}

const runs = /^(?:Deployment|StatefulSet|DaemonSet|ReplicaSet|Job|CronJob|Pod)$/u;

/** A file that is listed has to stay. */
function isListed({ files }: ChangeSet): boolean {
  return files.some(({ path }) => isKustomizationPath(path));
}

/** What runs is not taken out of what runs it. */
function isOfPods(field: FieldPath): boolean {
  const last = field.at(-1);
  const holder = typeof last === 'number' ? field.at(-2) : last;
  return typeof holder === 'string' && pods.test(holder);
}

const pods = /^(?:template|jobTemplate|containers|initContainers|selector|matchLabels)$/u;

/** A field that lacks another goes as a whole. */
function fieldOf({ message }: Finding, { root }: Resource, offset: number): FieldPath {
  const [missing, path] = /^missing field `[^`]+`(?: in `([^`]+)`)?/u.exec(message) ?? [];
  if (missing === undefined) return pathAt(root, offset);
  return path === undefined ? [] : (readPath(path) ?? []);
}

type Left = { readonly files: readonly Written[]; readonly notes: readonly Note[] };

/** What is drawn without the parts that were found wrong, each of them told. */
export function withoutWithheld(
  drawing: Drawing,
  { withheld = [] }: Order['request'],
): { readonly drawn: Drawing; readonly faults: readonly Note[] } {
  const { files, notes } = withheld.reduce<Left>(without, { files: drawing.files, notes: [] });
  return { drawn: { ...drawing, files }, faults: notes };
}

function without({ files, notes }: Left, part: Withheld): Left {
  const { path } = part.target;
  const file = files.find((one) => one.path === path);
  const made = file && applyOperation(file.text, part);
  if (file === undefined || made?.ok !== true) return { files, notes };
  const kept = { ...file, text: remarked(file.text, made.value) };
  const isGone = resourcesOf(made.value).resources.length === 0;
  const left = files.flatMap((one) => (one !== file ? [one] : isGone ? [] : [kept]));
  return { files: left, notes: [...notes, toldOf(part, isGone ? left[0]?.path : path)] };
}

function toldOf({ target: { kind, name }, field, why }: Withheld, path: string | undefined): Note {
  const object = `${kind} \`${name}\``;
  const shown = showPath(field);
  return {
    id: 'left-out',
    severity: 'warning',
    text: {
      en:
        shown === ''
          ? `The ${object} is left out: ${why}.`
          : `\`${shown}\` of the ${object} is left out: ${why}.`,
      zh: shown === '' ? `${object} 未写入：${why}。` : `${object} 的 \`${shown}\` 未写入：${why}。`,
    },
    docs: 'https://kubernetes.io/docs/reference/using-api/api-concepts/',
    ...(path !== undefined && { path }),
  };
}
