import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundledLibrary } from '../../src/adapters/schemas/bundled.ts';
import type { Library } from '../../src/lint/schema/bundle/library.ts';
import type { Kind } from '../../src/lint/schema/bundle/kind.ts';

const resourcesInAll = 20_000;
const filesInAll = 8_000;
const kindsInAll = 60;

/** Writes 20,000 valid resources of 60 kinds into 8,000 files, the same ones each time. */
export function writeCorpus(folder: string): { files: number; resources: number; bytes: number } {
  const library = bundledLibrary('1.32.0');
  const random = generator(20_251_120);
  const kinds = chooseKinds(library);
  let bytes = 0;
  for (let file = 0; file < filesInAll; file += 1) {
    const count =
      Math.floor(((file + 1) * resourcesInAll) / filesInAll) -
      Math.floor((file * resourcesInAll) / filesInAll);
    const texts = Array.from({ length: count }, () => resource(library, pick(kinds, random), random));
    const place = join(folder, `app-${file % 200}`);
    mkdirSync(place, { recursive: true });
    const text = texts.join('---\n');
    bytes += text.length;
    writeFileSync(join(place, `manifest-${file}.yaml`), text);
  }
  return { files: filesInAll, resources: resourcesInAll, bytes };
}

/** Kinds that stand in repositories; the commonest of them more than once. */
function chooseKinds(library: Library): Kind[] {
  const all = [...library.kinds.values()].filter(
    ({ kind, apiVersion }) =>
      !kind.endsWith('List') &&
      !/alpha|beta/u.test(apiVersion) &&
      kind !== 'CustomResourceDefinition' &&
      kind !== 'DeleteOptions',
  );
  const common = new Set([
    'Deployment',
    'Service',
    'ConfigMap',
    'Ingress',
    'ServiceAccount',
    'StatefulSet',
    'CronJob',
  ]);
  const first = all.filter(({ kind }) => common.has(kind));
  return [...all.slice(0, kindsInAll), ...first, ...first, ...first, ...first];
}

type Random = () => number;

function resource(library: Library, { apiVersion, kind, model }: Kind, random: Random): string {
  const head = `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata:\n  name: ${word(random)}-${word(random)}\n  labels:\n    app.kubernetes.io/name: ${word(random)}\n`;
  const body = fields(library, { model, depth: 1, indent: '' }, random)
    .filter((line) => !/^(?:apiVersion|kind|metadata|status):/u.test(line))
    .join('\n');
  return `${head}${body}${body === '' ? '' : '\n'}`;
}

type Place = { readonly model: string; readonly depth: number; readonly indent: string };

/** Each field with all that stands under it. */
function fields(library: Library, { model, depth, indent }: Place, random: Random): string[] {
  const line = library.models.get(model) ?? '';
  return line.split(',').flatMap((field) => {
    if (field === '') return [];
    const isRequired = field.startsWith('!');
    const [name = '', type = ''] = field.replace('!', '').split(':');
    if (depth > 1 && !isRequired && (name === 'apiVersion' || name === 'kind')) return [];
    const isWanted = isRequired || name === 'spec' || random() < 1.2 / depth;
    if (!isWanted || (depth > 7 && !isRequired) || depth > 12) return [];
    const value = valueOf(library, { model: type, depth: depth + 1, indent: `${indent}  ` }, random);
    return [`${indent}${name}:${value}`];
  });
}

function valueOf(library: Library, place: Place, random: Random): string {
  const { model: type, depth, indent } = place;
  if (type.startsWith('[]')) {
    const count = 1 + Math.floor(random() * 2);
    const items = Array.from({ length: count }, () =>
      valueOf(library, { ...place, model: type.slice(2), indent: `${indent}  ` }, random),
    );
    return items
      .map((item) => `\n${indent}-${item.startsWith('\n') ? ` ${item.trimStart()}` : item}`)
      .join('');
  }
  if (type.startsWith('{}')) {
    return `\n${indent}${word(random)}:${valueOf(library, { model: type.slice(2), depth, indent: `${indent}  ` }, random)}`;
  }
  const simple = scalars[type];
  if (simple !== undefined) return ` ${simple(random)}`;
  const inner = fields(library, place, random);
  return inner.length === 0 ? ' {}' : `\n${inner.join('\n')}`;
}

const scalars: Readonly<Record<string, (random: Random) => string>> = {
  s: (random) => (random() < 0.3 ? `"${word(random)} ${word(random)}"` : word(random)),
  i: (random) => String(Math.floor(random() * 1000)),
  l: (random) => String(Math.floor(random() * 100_000)),
  n: (random) => String(random()),
  b: (random) => String(random() < 0.5),
  t: () => '2026-01-01T00:00:00Z',
  y: () => 'aGVsbG8=',
  q: (random) => `${Math.floor(random() * 900)}Mi`,
  p: (random) => (random() < 0.5 ? '8080' : 'http'),
  o: () => '{}',
  x: () => '{}',
};

const words = [
  'web',
  'api',
  'cache',
  'queue',
  'frontend',
  'worker',
  'metrics',
  'gateway',
  'orders',
  'billing',
];

function word(random: Random): string {
  return pick(words, random);
}

function pick<T>(items: readonly T[], random: Random): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}

/** Mulberry32. */
function generator(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
