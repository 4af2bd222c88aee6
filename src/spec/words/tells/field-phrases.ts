import type { Json } from '../../../kernel/json.ts';
import { entryOf } from '../../../kernel/entry.ts';
import { noName } from '../mentions/no-names.ts';
import type { Phrase } from '../phrase.ts';
import { on, show } from '../say.ts';
import type { Meaning } from '../wish.ts';
import { sayings } from './sayings.ts';
import { entry, type Place, type Shape } from './shape.ts';
import { tellingOf, wayOf, wholeOf } from './ways.ts';

/** A whole in brackets is the same wherever it stands. */
const whole = '(\\{[^\\n]{1,600}\\}|\\[(?=[^\\n]{0,3}\\{)[^\\n]{1,600}\\])';

/** How a field of a kind is told: by its name with its value, as a whole, by the name of its entry, by its value alone. */
export function phrasesOf(kind: string, place: Place, own: readonly string[]): Phrase[] {
  const { field, leaf } = place;
  const names = [...own, ...(entryOf(sayings, field) ?? []), spoken(field)];
  const say = (value: string, before = '(?:with |and |an? |the |its |set |sets )*'): string[] =>
    names.map((name) => `${/^[(]?[?:]*[A-Za-z]/u.test(name) ? before : ''}(?:${name})${value}`);
  const mean = (value: Json | undefined) => meaningOf(kind, field, value);
  const ofWhole: Phrase = [say(`{is}${whole}`), (said = '') => mean(wholeOf(said))];
  if (leaf === undefined) return [ofWhole, ...openingsOf(kind, place, say)];
  const amount: Phrase = [
    `(?:and )?{${leaf}}(?: of)? (?:${names.join('|')})`,
    (said = '') => mean(wayOf(leaf).read(said)),
  ];
  return [
    ...(leaf === 'size' || leaf === 'cpu' ? [amount] : []),
    ...(leaf === 'pairs' ? [ofWhole] : []),
    [say(wayOf(leaf).pattern), (...said) => mean(wayOf(leaf).read(said.find((one) => one !== '') ?? ''))],
  ];
}

/** What only the field of one part is called: `nfs.path`. */
export function placedPhrases(
  kind: string,
  { path, field, leaf }: Place,
  own: Readonly<Record<string, readonly string[]>>,
): Phrase[] {
  const under = path.findLast((one) => one !== entry) ?? '';
  const names = entryOf(own, `${under}.${field}`);
  if (names === undefined || leaf === undefined) return [];
  const mean = (...said: readonly string[]): Meaning | undefined => {
    const value = wayOf(leaf).read(said.find((one) => one !== '') ?? '');
    if (value === undefined || value === '') return undefined;
    return {
      ...on(kind, { told: { field, under, value, isSure: true } }),
      value: `${field}: ${show(value)}`,
    };
  };
  return [[names.map((name) => `(?:${name})${wayOf(leaf).pattern}`), mean]];
}

/** A value that only one field can have tells that field. */
export function tellingPhrases(kind: string, places: readonly Place[]): Phrase[] {
  const all = places.flatMap(({ field, leaf }) =>
    (leaf === undefined ? [] : tellingOf(leaf)).map((value) => ({ field, value })),
  );
  return all.flatMap(({ field, value }): Phrase[] => {
    const isAlone = all.every((other) => other.value !== value || other.field === field);
    const exact = (said = ''): Meaning | undefined =>
      said === value
        ? { ...on(kind, { told: { field, value, isSure: true } }), value: `${field}: ${value}` }
        : undefined;
    return isAlone ? [[`(?<![./:=-])(${value})(?![./:=-]\\w)`, exact]] : [];
  });
}

function meaningOf(kind: string, field: string, value: Json | undefined): Meaning | undefined {
  if (value === undefined || value === '') return undefined;
  return { ...on(kind, { told: { field, value } }), value: `${field}: ${show(value)}` };
}

/** `subset v1`: an entry that is known by its name; else only the words for what the following stands in. */
function openingsOf(kind: string, { field, inner }: Place, say: (value: string) => string[]): Phrase[] {
  const opened = on(kind, { told: { field } });
  const plain: Phrase = [`${words(field).join('[ -]?')}(?=~[:({])`, () => opened];
  const key = inner === undefined ? undefined : identityOf(inner);
  if (key === undefined) return [plain];
  const named = (said = ''): Meaning | undefined =>
    /^\d/u.test(said) || noName.test(said) || isField(said, inner ?? {})
      ? undefined
      : { ...on(kind, { told: { field, key, value: said } }), value: `${field}: ${said}` };
  return [[say('{named}{word}(?![:=])'), named], plain];
}

function identityOf(inner: Shape): string | undefined {
  return ['name', 'key'].find((one) => inner[one] === 'text');
}

function isField(said: string, inner: Shape): boolean {
  return Object.entries(inner).some(
    ([one, leaf]) =>
      new RegExp(`^(?:${spoken(one)})$`, 'iu').test(said) ||
      (typeof leaf === 'string' && leaf.split('|').slice(1).length > 0 && leaf.split('|').includes(said)),
  );
}

/** `volumeHandle`, `volume handle`, `volume-handle`; what ends with `Name` may go without it, and one of many is one. */
export function spoken(field: string): string {
  const parts = words(field);
  const isNamed = parts.length > 2 && parts.at(-1) === 'Name';
  const body = (isNamed ? parts.slice(0, -1) : parts).join('[ -]?');
  return isNamed ? `${body}(?:[ -]?Names?)?` : singular(body);
}

function words(field: string): string[] {
  return field
    .replaceAll(/(?<=[a-z\d])(?=[A-Z])/gu, ' ')
    .replaceAll(/(?<=[A-Z])(?=[A-Z][a-z])/gu, ' ')
    .split(' ');
}

function singular(body: string): string {
  // Every object has a namespace.
  if (body === 'namespaces') return body;
  if (/[^aeiou]ies$/u.test(body)) return `${body.slice(0, -3)}(?:ies|y)`;
  return /(?:[^su]s|[sx]es)$/u.test(body) && body.length > 3
    ? `${body.replace(/(?<=[sx])es$|s$/u, '')}(?:e?s)?`
    : body;
}
