import type { JsonMap } from '../../../kernel/json.ts';
import type { Path } from '../../../syntax/yaml/value.ts';
import type { Remedy } from '../contract.ts';
import { placesIn, put, valueAt } from '../place.ts';

/** A field that nobody knows where it stands may be known near by: it was indented too little, or too much. */
export const misplaced: Remedy = ({ by, path, field }, object) => {
  if (by !== 'additionalProperties' || field === undefined) return [];
  const from = [...path, field];
  const value = valueAt(object, from);
  if (value === undefined) return [];
  const rest = put(object, from, undefined);
  return goalsIn(rest, path, field)
    .slice(0, most)
    .map((goal) => put(rest, [...goal, field], value));
};

const most = 120;
/** What people leave out between a field and the one that holds it. */
const bridges: readonly Path[] = [
  [],
  ['spec'],
  ['metadata'],
  ['template', 'spec'],
  ['template', 'metadata'],
  ['template'],
  ['jobTemplate', 'spec'],
  ['resources'],
  ['securityContext'],
  ['selector'],
  ['http'],
];
/** They take any key, so that none is missing there. */
const open = /^(?:labels|annotations|matchLabels|data|stringData|nodeSelector|limits|requests|parameters)$/u;

function goalsIn(object: JsonMap, from: Path, field: string): Path[] {
  const places = placesIn(object).filter((place) => valueAt(object, place) === null || !isOpen(place));
  const goals = places.flatMap((place) =>
    bridges
      .filter(([first]) => first === undefined || valueAt(object, [...place, first]) === undefined)
      .map((bridge) => [...place, ...bridge]),
  );
  return goals
    .filter((goal) => valueAt(object, [...goal, field]) === undefined)
    .toSorted((a, b) => distance(a, from) - distance(b, from));
}

function isOpen(path: Path): boolean {
  return open.test(String(path.at(-1) ?? ''));
}

function distance(a: Path, b: Path): number {
  const shared = a.findIndex((step, at) => step !== b[at]);
  const common = shared === -1 ? a.length : shared;
  return a.length + b.length - 2 * common;
}
