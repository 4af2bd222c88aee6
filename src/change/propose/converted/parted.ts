import { isSecretName } from '../../../facts/secret.ts';
import { overLines } from '../../../kernel/over-lines.ts';
import { literally } from '../../../kernel/literally.ts';
import type { JsonMap } from '../../../kernel/json.ts';
import { mapOf } from '../../../spec/words/merge.ts';
import type { Given } from '../amended/given-text.ts';
import { calledAfter, objectOf, withoutEntries } from './entries.ts';
import { isMadeOf } from './made-of.ts';
import { keptPairs } from './kept-pairs.ts';
import { known } from './moving.ts';
import { drawing, variablesIn, nameOf, withContainers } from './variables.ts';

type Kind = 'ConfigMap' | 'Secret';
/** What goes where, out of one object that is quoted. */
type Part = { readonly kind: Kind; readonly name: string | undefined; readonly names: readonly string[] };

const parting = new RegExp(
  overLines`
    (?<![\w-])(?:split\w{0,4}|separat\w{1,4}|mov(?:e|es|ed|ing)|extract\w{0,3}|tak(?:e|es|en|ing)\s(?:[^.;\n]{1,60}\s)?out|pull\w{0,3}|relocat\w{1,3}|externali[sz]\w{1,3}|
    factor\w{0,3}\sout|transfer\w{0,4}|belongs?\sin(?:to)?|go(?:es)?\sin(?:to)?)(?![\w-])|(?:->|→|=>)|移[到至动入]|拆[分成到]|抽[取到出]|分离|提取|挪到
  `,
  'iu',
);
const rest =
  /(?<![\w-])(?:rest|others?|remaining|remainder|everything else|what is left|whatever remains|non-?sensitive|harmless)(?![\w-])|其余|其他|剩下|剩余|普通/iu;
const sensitive =
  /(?<![\w-])(?:passwords?|credentials?|sensitive|secret ones|confidential)(?![\w-])|密码|敏感|凭据|机密/iu;
const nouns = { Secret: 'secrets?|密钥', ConfigMap: 'config-?\\s?maps?|cm|配置字典' } as const;
const name = '["\'\\x60]?(?<name>[a-z0-9]+(?:[-.][a-z0-9]+)*)["\'\\x60]?(?![\\w-])';
const calledSo = (kind: Kind): RegExp[] =>
  [
    `(?:${nouns[kind]})(?![\\w-])(?:\\s?\\([^()\\n]{0,60}?name:?\\s|,?\\s(?:which\\sis\\s|to\\sbe\\s)?(?:named|called|by\\sthe\\sname(?:\\sof)?|name)\\s|\\s?(?:名为|叫做?|名称为?)\\s?)${name}`,
    `(?:名为|叫做?|名称为)\\s?${name}\\s?的\\s?(?:Opaque\\s?(?:类型)?的?\\s?)?(?:${nouns[kind]})`,
    `(?:${nouns[kind]})\\s(?=[a-z0-9]+-)${name}`,
    `(?<![\\w-])(?=[a-z0-9]+-)${name}\\s(?:${nouns[kind]})(?![\\w-])`,
  ].map((one) => new RegExp(one, 'iu'));

/** `DB_PASSWORD into a Secret, the others into a ConfigMap`, however it is told: every name that is said goes to the object that is told next to it. */
export function parted(given: Given): Given {
  const [only, ...others] = given.documents;
  if (only === undefined || others.length > 0 || !parting.test(given.words)) return given;
  const pairs = keptPairs(only);
  if (Object.keys(pairs).length > 1) return entriesParted(given, only, pairs);
  const plain = variablesIn(only);
  return plain.length > 0 ? variablesParted(given, only, plain) : given;
}

function entriesParted(given: Given, only: JsonMap, pairs: JsonMap): Given {
  const to: Kind = only['kind'] === 'Secret' ? 'ConfigMap' : 'Secret';
  const part = partsIn(given.words, Object.keys(pairs)).find(({ kind }) => kind === to);
  if (part === undefined || part.names.length === 0 || part.names.length === Object.keys(pairs).length)
    return given;
  const metadata = mapOf(only['metadata']);
  const own = part.name ?? calledAfter(metadata, to);
  const gone = Object.entries(pairs).filter(([key]) => part.names.includes(key));
  const { labels: _labels, ...plain } = metadata;
  const made = objectOf(to, { ...plain, name: own }, Object.fromEntries(gone));
  return {
    ...given,
    words: withoutTold(given.words, Object.keys(pairs)),
    documents: [withoutEntries(only, part.names), made],
    told: [...given.told, { said: part.names.join(', '), value: `${to} ${own}` }],
  };
}

function variablesParted(given: Given, run: JsonMap, plain: readonly JsonMap[]): Given {
  const parts = partsIn(given.words, [...new Set(plain.map(nameOf))]).filter(({ names }) => names.length > 0);
  if (parts.length < 2) return given;
  const owner = mapOf(run['metadata']);
  const { namespace } = owner;
  const whole = /envFrom|as a whole|整体/iu.test(given.words) ? 'envFrom' : '';
  const made = parts.map((part) => ({ ...part, name: part.name ?? calledAfter(owner, part.kind) }));
  const objects = made.map(({ kind, name: own, names }) =>
    objectOf(
      kind,
      { name: own, ...(namespace !== undefined && { namespace }) },
      Object.fromEntries(
        plain.filter((one) => names.includes(nameOf(one))).map((one) => [nameOf(one), one['value'] ?? '']),
      ),
    ),
  );
  const changed = made.reduce(
    (so, part) => withContainers(so, (container) => drawing(container, { ...part, said: whole })),
    run,
  );
  return {
    ...given,
    words: withoutTold(given.words, plain.map(nameOf)),
    documents: [...objects, changed],
    told: [
      ...given.told,
      ...made.map(({ kind, name: own, names }) => ({ said: names.join(', '), value: `${kind} ${own}` })),
    ],
  };
}

/** Names go to the object that is told behind them, else to the one before; what nobody names goes to the one of the rest. */
function partsIn(words: string, own: readonly string[]): Part[] {
  const kinds: readonly Kind[] = ['Secret', 'ConfigMap'];
  const places = kinds.flatMap((kind) =>
    Array.from(words.matchAll(new RegExp(`(?<![\\w-])(?:${nouns[kind]})(?![\\w-])`, 'giu')), ({ index }) => ({
      kind,
      at: index,
    })),
  );
  const said = own.flatMap((one) => {
    const at = words.search(new RegExp(`(?<![\\w-])${literally(one)}(?![\\w-])`, 'u'));
    return at === -1 ? [] : [{ one, at }];
  });
  if (places.length === 0) return [];
  const to = (at: number): Kind =>
    places.toSorted((a, b) => distance(words, at, a.at) - distance(words, at, b.at))[0]?.kind ?? 'Secret';
  const named = said.map(({ one, at }) => ({ one, kind: to(at) }));
  const told = named.length > 0 ? named : secretsOf(words, own);
  if (told.length === 0) return [];
  const left = own.filter((one) => told.every((other) => other.one !== one));
  return kinds
    .filter((kind) => places.some((place) => place.kind === kind))
    .map((kind) => {
      const names = told.filter((one) => one.kind === kind).map(({ one }) => one);
      const isOfRest = names.length === 0 && rest.test(words) && kind !== told[0]?.kind;
      return { kind, name: nameFor(kind, words), names: isOfRest ? left : names };
    });
}

/** `the sensitive ones`: those that are called as passwords are. */
function secretsOf(words: string, own: readonly string[]): { one: string; kind: Kind }[] {
  return sensitive.test(words)
    ? own.filter(isSecretName).map((one) => ({ one, kind: 'Secret' as const }))
    : [];
}

/** What stands behind, in the same clause, is nearer than what stands before. */
function distance(words: string, from: number, to: number): number {
  const between = words.slice(Math.min(from, to), Math.max(from, to));
  const breaks = between.match(/[.;。；\n]|\.(?=\s)/gu)?.length ?? 0;
  return between.length + breaks * 200 + (to < from ? 60 : 0);
}

function nameFor(kind: Kind, words: string): string | undefined {
  return calledSo(kind)
    .map((one) => one.exec(words)?.groups?.['name'])
    .find((one) => one !== undefined && !/^(?:with|and|in|of|for|to|the|which|that|is|name)$/u.test(one));
}

/** What sentences of it say besides is still to be read. */
function withoutTold(words: string, own: readonly string[]): string {
  const names = own.map((one) => literally(one)).join('|');
  const objects = [...calledSo('Secret'), ...calledSo('ConfigMap')];
  return words
    .split(/(?<=[.!?](?=\s|$)|[。！？\n])/u)
    .map((sentence) => {
      if (!about.test(sentence)) return sentence;
      const plain = objects.reduce(
        (said, one) => said.replaceAll(new RegExp(one.source, 'giu'), ' '),
        sentence,
      );
      return isMadeOf(plain.replaceAll(/[()（）:：>→=+-]/gu, ' '), `${names}|${known}|${besides}`)
        ? ''
        : sentence;
    })
    .join('');
}

const about =
  /(?<![\w-])(?:secrets?|config-?\s?maps?|cm|env|envFrom|variables?|entries)(?![\w-])|密钥|配置|变量|清单/iu;
const besides = overLines`
  fine|others?|remaining|rest|remainder|whatever|remains|harmless|sensitive|credentials?|passwords?|ns|same|names?|all|three|two|both|yamls?|manifests?|deploy|deployment|
  let|with|instead|need|show|print|without|renaming|them|take|place|new|present|under|somebody|put|hard-?coded|configuration|somebody|someone|\d|
  其余|其他|剩下|普通|敏感|凭据|三个|清单|都要|给出|这两者|不再|即可|书写|死|名|类型|请|拆分|配置|有人|进|写
`;
