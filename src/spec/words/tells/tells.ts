import type { Bilingual } from '../../../kernel/language.ts';
import { entryOf } from '../../../kernel/entry.ts';
import type { Json, JsonMap } from '../../../kernel/json.ts';
import { mapOf, textOf } from '../merge.ts';
import { compile, phrases, type Phrase } from '../phrase.ts';
import { on, show } from '../say.ts';
import type { Claim, Meaning, Reader } from '../wish.ts';
import { phrasesOf, placedPhrases, spoken, tellingPhrases } from './field-phrases.ts';
import { bounded } from './lists.ts';
import { entry, placesOf, type Place, type Shape } from './shape.ts';

/** What can be told of a kind field by field. */
export type Tells = {
  readonly shape: Shape;
  readonly reader: Reader;
  /** Another kind is spoken of as a part of this one. */
  readonly isPart: (kind: string) => boolean;
};

/** Words for a field together with its value: `stored` for `storage: true`. */
export type Aside = readonly [words: string | readonly string[], field: string, value: Json];

/** What people say of a kind beside the names of its fields. */
export type Told = {
  /** By field, or by the part that has it: `nfs.path`. */
  readonly says?: Readonly<Record<string, readonly string[]>>;
  readonly asides?: readonly Aside[];
  /** What is told in other turns of phrase; each means `toldOf` a field. */
  readonly turns?: readonly Phrase[];
};

const subject: Bilingual = { en: 'Setting', zh: '设置' };

/** Any field of the schema of a kind, as Kubernetes writes it or in words, with its value beside it. */
export function tellsOf(
  kind: string,
  shape: Shape,
  { says: own = {}, asides = [], turns = [] }: Told = {},
): Tells {
  const fields = new Map<string, Place>();
  for (const place of placesOf(shape)) {
    const known = fields.get(place.field);
    if (known?.leaf === undefined) fields.set(place.field, place);
  }
  const places = [...fields.values()];
  const reader = phrases(`told-${kind}`, subject, [
    ...turns,
    ...asides.map(([words, field, value]): Phrase => [
      words,
      () => on(kind, { told: { field, value, isSure: true } }),
    ]),
    ...placesOf(shape).flatMap((one) => placedPhrases(kind, one, own)),
    ...places.flatMap((one) => phrasesOf(kind, one, entryOf(own, one.field) ?? [])),
    ...tellingPhrases(kind, places),
  ]);
  const choices = new Set(places.flatMap(({ leaf = '' }) => (leaf.includes('|') ? leaf.split('|') : [])));
  const isField = (word: string): boolean => choices.has(word) || fieldOf(places).test(word);
  const read: Reader['read'] = (words) =>
    reader.read(words).flatMap((said) => {
      const claim = bounded(words, said, isField);
      const says = (claim.says ?? []).map(({ on: whom, set }) => ({
        on: whom,
        set: placedAt(set, claim.start),
      }));
      return isOpen(words, claim, { shape, own }) ? [{ ...claim, says }] : [];
    });
  return { shape, reader: { ...reader, read }, isPart: partOf(places) };
}

/** What a turn of phrase means. */
export function toldOf(kind: string, field: string, value: Json): Meaning {
  return { ...on(kind, { told: { field, value, isSure: true } }), value: `${field}: ${show(value)}` };
}

function fieldOf(places: readonly Place[]): RegExp {
  return new RegExp(`^(?:${places.map(({ field }) => spoken(field)).join('|')})$`, 'iu');
}

/** A webhook has a service, a certificate the name of its Secret. */
function partOf(places: readonly Place[]): Tells['isPart'] {
  const said = new Set(places.flatMap(({ field }) => [field, field.replace(/(?:Name|Ref)$/u, '')]));
  const kinds = new Set(
    places.flatMap(({ field, leaf }) => (field === 'kind' ? (leaf?.split('|') ?? []) : [])),
  );
  return (kind) => kinds.has(kind) || said.has(`${kind.charAt(0).toLowerCase()}${kind.slice(1)}`);
}

/** Words that every object has mean a field of a part only where the part, or another field of it, was named. */
const common = new Set([
  'name',
  'namespace',
  'kind',
  'path',
  'type',
  'image',
  'user',
  'port',
  'key',
  'value',
  'labels',
  'annotations',
]);

type Around = { readonly shape: Shape; readonly own: NonNullable<Told['says']> };

function isOpen(words: string, { start, says = [] }: Claim, { shape, own }: Around): boolean {
  const told = mapOf(says[0]?.set['told']);
  const field = textOf(told['field']) ?? '';
  if (!common.has(field) || told['key'] !== undefined || told['isSure'] === true) return true;
  const before = words
    .slice(Math.max(0, start - longest), start)
    .replace(/^.*[.。](?=\s|\p{Script=Han})/su, '');
  const parts = placesOf(shape).flatMap((place) =>
    place.field === field ? [place.path.findLast((one) => one !== entry) ?? 'spec'] : [],
  );
  if (parts.includes('spec') && field !== 'name' && field !== 'namespace') return true;
  const called = parts.flatMap((part) =>
    part === 'spec' ? [] : [spoken(part), ...(entryOf(own, part) ?? [])],
  );
  return called.some((one) => compile(one).test(before));
}

const longest = 120;

function placedAt({ told: one }: JsonMap, at: number): JsonMap {
  return { told: [{ ...mapOf(one), at }] };
}
