import type { Json } from '../../kernel/json.ts';
import { isRemoval } from '../../spec/words/text/negation.ts';
import { mentions } from '../mentions.ts';
import { annotationIn, isHarmlessAnnotation } from './annotations.ts';
import { changeOf, type Changed, type NamedLeaf } from './change.ts';
import { withEmbedded } from './embedded.ts';
import { isKindAsked, isRuler } from './kinds.ts';
import { lossIn } from './losses.ts';
import { openingsIn } from './openings.ts';
import { powerIn } from './powers.ts';
import { rangeIn } from './ranges.ts';
import { rightIn } from './rights.ts';
import { strayIn } from './stray.ts';
import { otherImage, unaskedIn } from './unasked.ts';
import { leavesOf, strangerIn, type Grounds } from './values.ts';

/** One object before and after an edit; undefined where it was not there, or is not any more. */
export type Edited = {
  readonly kind: string;
  readonly name: string;
  readonly before: Json | undefined;
  readonly after: Json | undefined;
};

/**
 * What stands against an edit of objects that are there: it changes what nobody spoke of, takes rights, opens doors,
 * brings strangers in, or takes guards away that nobody asked to lose. What the object held before is not held
 * against it.
 */
export function editObjections(edited: readonly Edited[], grounds: Grounds): string[] {
  return edited.flatMap((one) =>
    objectionsTo(one, grounds).map((what) => `${one.kind} ${one.name}: ${what}`),
  );
}

function objectionsTo(edited: Edited, grounds: Grounds): string[] {
  const { kind, name, before, after } = edited;
  if (!isSpokenOf(edited, grounds)) return ['the request does not speak of it; leave it as it is'];
  const change = changeOf(before ?? {}, after ?? {});
  if (isUnasked(kind, change, grounds))
    return [`a ${kind} rules what others may do, and the request does not speak of that`];
  if (kind === 'Secret') return ['values of Secrets are given in the cluster; refer to one by name'];
  if (after === undefined) return isRemoval(grounds.words) ? [] : ['nobody asked for it to be removed'];
  const open = new Set(openingsIn(before ?? {}, grounds));
  return [
    ...openingsIn(after, grounds).filter((one) => !open.has(one)),
    ...change.gained.flatMap(
      (leaf) => gainObjection(leaf, { kind, held: change.held.get(leaf.id) }, grounds) ?? [],
    ),
    ...strayIn({ ...change, name }, grounds),
    ...change.lost.flatMap((leaf) => lossIn(leaf, grounds) ?? []),
  ];
}

function isUnasked(kind: string, change: Changed, grounds: Grounds): boolean {
  // `do not prune` speaks of pruning.
  const spoken = { ...grounds, asked: grounds.words };
  return isRuler(kind) && !isTame(change) && !isKindAsked({ kind, apiVersion: '' }, spoken);
}

/** Values that a chart is handed, and how often something is looked at, rule nobody; they are judged one by one. */
function isTame({ gained, lost }: Changed): boolean {
  return [...gained, ...lost].every(
    ({ path }) => isHarmlessAnnotation(path) || tame.test(`.${path.join('.')}`),
  );
}

const tame =
  /^\.spec\.(?:values|source\.helm\.(?:valuesObject|parameters))\.|\.(?:\w*[iI]nterval|timeout|renewBefore)$/u;

type At = { readonly kind: string; readonly held: unknown };

function gainObjection(leaf: NamedLeaf, { kind, held }: At, grounds: Grounds): string | undefined {
  for (const one of withEmbedded(leaf)) {
    const said = powerIn(one, grounds) ?? rightIn(one, grounds) ?? strangerIn(one, grounds);
    if (said !== undefined) return said;
  }
  return (
    otherImage(leaf, held, grounds) ??
    unaskedIn(leaf, kind, grounds) ??
    annotationIn(leaf, grounds) ??
    rangeIn(leaf, held, grounds)
  );
}

/** By its name or that of a program in it, or by its kind where the words name no object of the repository. */
function isSpokenOf({ kind, name, before }: Edited, { words, namedKinds = new Set() }: Grounds): boolean {
  const parts = name.toLowerCase().split(/[-._]/u);
  if (mentions(words, name.toLowerCase()) || parts.every((part) => mentions(words, part))) return true;
  if (containersOf(before).some((one) => mentions(words, one))) return true;
  // `chat` is what people call `chat-backend` where no other one of the kind is called so.
  const isCalled = mentions(words, parts[0] ?? '') && !namedKinds.has(kind);
  const spoken = words.replaceAll(/[\s_-]+/gu, '').includes(kind.toLowerCase());
  return isCalled || spoken || namedKinds.size === 0;
}

/** The names of containers, and what their images are called. */
function containersOf(object: Json | undefined): string[] {
  return leavesOf(object).flatMap(({ path, value }) => {
    const isContainer = /\.(?:containers|initContainers)\.\d+\.(?:name|image)$/u.test(path.join('.'));
    if (!isContainer || typeof value !== 'string') return [];
    return [
      value
        .replace(/^.*\//u, '')
        .replace(/[:@].*$/u, '')
        .toLowerCase(),
    ];
  });
}
