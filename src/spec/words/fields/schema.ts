import type { Json, JsonMap } from '../../../kernel/json.ts';
import { scalar } from '../merge.ts';
import { phrases, type Phrase } from '../phrase.ts';
import { oneOf } from '../say.ts';
import type { Meaning, Reader } from '../wish.ts';
import { fields } from './literal-fields.ts';
import { spoken, valueOf } from './literal.ts';
import { places } from './schema-fields.ts';

/** A field that may stand in several places. */
type Key = { readonly name: string; readonly type: string; readonly places: readonly Place[] };
type Place = { readonly on: string; readonly under: readonly string[] };

const keys: readonly Key[] = places.reduce<readonly Key[]>(
  (all, [on, under, said]) =>
    said.split(' ').reduce((known, one) => {
      const [name = '', type = ''] = one.split(':');
      const here = on.map((kind) => ({ on: kind, under: under.split('.') }));
      const before = known.find((other) => other.name === name)?.places ?? [];
      return [...known.filter((other) => other.name !== name), { name, type, places: [...before, ...here] }];
    }, all),
  [],
);

const values: Readonly<Record<string, string>> = {
  int: '{is}{int}',
  bool: '{is}["\'`]?(true|false|yes|no|enabled|disabled)["\'`]?(?!\\w)',
  path: '{is}{path}',
  value: '{is}{value}',
};

function phraseFor(key: Key): Phrase {
  const value = values[key.type] ?? `{is}["'\`]?(${key.type})["'\`]?(?!\\w)`;
  return [
    `(?:with |and |an? |the |its |set |sets )*["'\`]?(${spoken(key.name)})["'\`]?${value}`,
    // A variable is called so.
    (name = '', said = '') => (name === name.toUpperCase() ? undefined : meaningOf(key, said)),
  ];
}

function meaningOf(key: Key, said: string): Meaning | undefined {
  const value = valueFor(key.type, said);
  if (value === undefined) return undefined;
  const field: JsonMap = { [key.name]: value };
  const ways = key.places.map(
    ({ on, under }) =>
      [on, under.toReversed().reduce<JsonMap>((inner, one) => ({ [one]: inner }), field)] as const,
  );
  return { ...oneOf(...ways), value: `${key.name}: ${scalar(value)}` };
}

function valueFor(type: string, said: string): Json | undefined {
  if (values[type] === undefined) return valueOf(type.split('|'), said);
  return type === 'int' || type === 'bool' ? valueOf(type, said) : said;
}

/** Fields that people call by no name but that of their key. */
export const schema: Reader = phrases('schema', { en: 'Setting', zh: '设置' }, keys.map(phraseFor));

/** Two words in one, such as `OnRootMismatch`, that only one field takes. */
const telling = /^[A-Z][a-z]+(?:[A-Z][a-zA-Z]+)+$/u;
const ofKeys = keys.map((key) => ({
  choices: values[key.type] === undefined ? key.type.split('|') : [],
  mean: (said: string) => meaningOf(key, said),
}));
const ofFields = fields.map(([part, name, type]) => ({
  choices: typeof type === 'string' ? [] : type,
  mean: (said: string) => oneOf(['workload', { [part]: { [name]: said } }]),
}));
const all = [...ofKeys, ...ofFields].flatMap(({ choices, mean }) =>
  choices.map((value) => ({ value, mean: () => mean(value) })),
);

/** A value that tells its field, where nobody names that. */
export const choice: Reader = phrases(
  'choice',
  { en: 'Setting', zh: '设置' },
  all
    .filter(({ value }) => telling.test(value) && all.filter((other) => other.value === value).length === 1)
    .map(({ value, mean }): Phrase => [value, mean]),
);
