import { overLines } from '../../../kernel/over-lines.ts';
import type { JsonMap } from '../../../kernel/json.ts';
import { mapOf } from '../merge.ts';
import { container } from '../say.ts';
import type { Span } from '../span.ts';
import type { Claim, Reader } from '../wish.ts';
import { bareKeys } from './env-bare-keys.ts';
import { isVariable, type Found } from './env-words.ts';

const variable = /(?<![\w.$/{-])["'`]?([A-Z][A-Z0-9]+(?:_[A-Z0-9]+)*)["'`]?(?![\w=:/]|\s?=|-\w|\.\w)/gu;

const named = String.raw`["'\x60]?([a-z0-9](?:[a-z0-9.-]{0,80}[a-z0-9])?)["'\x60]?`;
const keyed = String.raw`["'\x60]?([\w.-]{0,80}\w)["'\x60]?`;
const kind = String.raw`(?<![\w-])(?:kubernetes )?(secret|config ?-?map)(?: named| called)?`;
const zhKind = String.raw`(secret|密钥|机密|config ?-?map|配置映射|配置字典)`;
/** What holds it can be told from its name. */
const tellingName = String.raw`["'\x60]?([a-z0-9][a-z0-9.-]{0,60}-(?:secrets?|credentials|creds|config|configmap|cm))["'\x60]?`;
const the = '(?:the |its |this |that |our ){0,2}';

type Order = readonly ['kind' | 'name' | 'key', 'kind' | 'name' | 'key', 'kind' | 'name' | 'key'];

/** Where a key of a Secret or a ConfigMap is told, in the orders in which people tell it. */
const references: readonly (readonly [RegExp, Order])[] = [
  [
    new RegExp(
      String.raw`(?<!\w|(?:should|must|will|to|is|are|be) )(?:(?:key )?${keyed}(?: key| entry| field)? (?:of|in|inside|within)|key ${keyed} from) ${the}${kind} ${named}(?![\w-])`,
      'giu',
    ),
    ['key', 'kind', 'name'],
  ],
  [
    new RegExp(
      String.raw`${kind} ${named}(?![\w-])(?:'s)?,? ?(?:\(|with |and |under |at |in |using |where (?:it|they) (?:is|are) |it is |stored |kept |as |its |the |a )*(?:key|under|as)(?: named| called| of| is|:)? ?${keyed}(?![\w-])`,
      'giu',
    ),
    ['kind', 'name', 'key'],
  ],
  [
    new RegExp(
      String.raw`(?:from|in) ()${tellingName},? (?:\(|with |and |under |at |in |using |where (?:it|they) (?:is|are) |it is |stored |kept |as |its |the |a )*(?:key|under|as)(?: named| called| of| is|:)? ?${keyed}(?![\w-])`,
      'giu',
    ),
    ['kind', 'name', 'key'],
  ],
  [
    new RegExp(
      String.raw`(?<!\w)(?:key )?${keyed}(?: key| entry)? (?:of|in|from|inside) ${the}()${tellingName}(?![\w-])`,
      'giu',
    ),
    ['key', 'kind', 'name'],
  ],
  [new RegExp(String.raw`${kind} ${named}[:/]${keyed}(?![\w-])`, 'giu'), ['kind', 'name', 'key']],
  [
    new RegExp(
      String.raw`(?:名为\s?)?${zhKind}\s?(?:名为\s?)?${named}\s?(?:中|里)?的?\s?\(?(?:(?:键|key)\s?(?:名?为)?\s?${keyed}|${keyed}\s?(?:键|key))`,
      'giu',
    ),
    ['kind', 'name', 'key'],
  ],
];

function sourcesIn(words: string): Found<JsonMap>[] {
  const keys = references.flatMap(([pattern, order]) =>
    [...words.matchAll(pattern)].flatMap((match) => keyIn(match, order) ?? []),
  );
  const told = [...keys, ...fieldsIn(words)].toSorted((a, b) => a.start - b.start);
  return [...told, ...sameIn(words, told), ...bareKeys(words, told)].toSorted((a, b) => a.start - b.start);
}

/** `the same secret (key password)`: of the one that was told of last. */
function sameIn(words: string, told: readonly Found<JsonMap>[]): Found<JsonMap>[] {
  return [...words.matchAll(again)].flatMap((match) => {
    const field = /config|配置/iu.test(match[1] ?? '') ? 'configMapKeyRef' : 'secretKeyRef';
    const { name } = mapOf(told.findLast(({ start, is }) => start < match.index && field in is)?.is[field]);
    const key = match[2] ?? match[3] ?? '';
    return name === undefined ? [] : [{ ...spanOf(match), is: { [field]: { name, key } } }];
  });
}

const again = new RegExp(
  String.raw`(?:the same |同一个?\s?|相同的?\s?|该\s?)(secret|密钥|config ?-?map|配置映射)(?:,? ?\(?(?:with |and |under |its |the )*key(?: named| of|:)? ?${keyed}|\s?的?\s?\(?(?:键|key)\s?(?:名?为)?\s?${keyed})`,
  'giu',
);

function keyIn(match: RegExpExecArray, order: Order): Found<JsonMap> | undefined {
  const [first = '', second = '', third = ''] = match.slice(1).filter((group) => group !== undefined);
  const said = new Map([
    [order[0], first],
    [order[1], second],
    [order[2], third],
  ]);
  const { name, key, kind: held } = { name: '', key: '', kind: '', ...Object.fromEntries(said) };
  if (noName.test(name) || noName.test(key)) return undefined;
  const field = /config|配置|cm$/iu.test(held === '' ? name : held) ? 'configMapKeyRef' : 'secretKeyRef';
  return { ...spanOf(match), is: { [field]: { name, key } } };
}

const noName = new RegExp(
  overLines`
    ^(?:
      the|an?|its?|that|which|this|with|and|is|are|as|in|of|from|key|keys|named|called|all|secret|
      configmap|live|lives|stored|kept|found|defined|values?|data|everything|namespace|comes?|coming|
      taken|reads?|loaded|sourced|populated|set|(?:[a-z]+ing)
    )$
  `,
  'iu',
);

function fieldsIn(words: string): Found<JsonMap>[] {
  const paths = words.matchAll(
    /(?<![\w.])["'`]?((?:metadata|status|spec)\.(?:name|namespace|uid|nodeName|serviceAccountName|hostIPs?|podIPs?|labels\['[\w./-]{1,80}'\]|annotations\['[\w./-]{1,80}'\]))["'`]?(?!\w)/gu,
  );
  const amounts = words.matchAll(
    /(?:container ["'`]?([a-z][\w-]{0,60})["'`]?(?:'s)? )?["'`]?(?<![\w.])((?:limits|requests)\.(?:cpu|memory|ephemeral-storage))["'`]?(?: of (?:the )?container ["'`]?([a-z][\w-]{0,60}))?/gu,
  );
  return [
    ...[...paths].map((match) => ({ ...spanOf(match), is: { fieldRef: { fieldPath: match[1] ?? '' } } })),
    ...[...amounts].map((match) => {
      const containerName = match[1] ?? match[3];
      const own = containerName === undefined ? {} : { containerName };
      return { ...spanOf(match), is: { resourceFieldRef: { ...own, resource: match[2] ?? '' } } };
    }),
  ];
}

function spanOf(match: RegExpExecArray): Span {
  return { start: match.index, end: match.index + match[0].length };
}

/** `A and B come from x and y`: each has its own. */
const joined = /(?<![\w.-])[A-Z][A-Z0-9_]{1,30}["'`]?(?: and |和|与)$/u;

function variablesIn(words: string): Found<string>[] {
  return [...words.matchAll(variable)]
    .map((match) => ({ ...spanOf(match), is: match[1] ?? '' }))
    .filter(({ is }) => isVariable(is) && (is.length > 3 || is.includes('_')))
    .filter(({ start }) => !joined.test(words.slice(Math.max(0, start - 40), start)));
}

/** What may part a variable from where its value stands: no other sentence, variable or source. */
const other = /[A-Z]_[A-Z0-9]/u;
const apart =
  /^["'`]?\s(?:is|are|should be|must be|equals)\s(?!(?:from|taken|read|set|stored|in|the|an?|its|loaded|sourced|populated|pulled|kept|found|both|also|to)(?!\w))[^\s,;]{1,80},\s|(?:set to|设置为|设为)\s?(?!the\s|an?\s|its\s|from|key|value|secret|config)["'`]?\w|[;。；\n]|\.\s|(?<![a-z])(?:mount|volume|port|image|command|挂载|卷|镜像|端口)/iu;

function isNear(words: string, before: Span, after: Span): boolean {
  const between = words.slice(before.end, after.start);
  return after.start >= before.end && between.length <= 70 && !apart.test(between) && !other.test(between);
}

const becoming =
  /(?<![a-z])(?:as|becomes?|into|under|in|through|called|named|for|to|为|作为|到|成|读取|获取|的)(?:环境变量)?["'`\s]{0,2}$|[:→]\s?$|->\s?$/iu;

type Pair = { readonly variable: Found<string>; readonly source: Found<JsonMap> };

function pairsIn(words: string): Pair[] {
  const variables = variablesIn(words);
  const sources = sourcesIn(words);
  return sources.flatMap((source, at): Pair[] => {
    const from = sources[at - 1]?.end ?? 0;
    const until = sources[at + 1]?.start ?? words.length;
    const variable = variableFor(
      source,
      words,
      variables.filter(({ start, end }) => start >= from && end <= until),
    );
    return variable === undefined ? [] : [{ variable, source }];
  });
}

/** The nearest one before it, unless it becomes the next one. */
function variableFor(
  source: Span,
  words: string,
  variables: readonly Found<string>[],
): Found<string> | undefined {
  const before = variables.findLast(({ end }) => end <= source.start);
  const after = variables.find(({ start }) => start >= source.end);
  const link = after === undefined ? '' : words.slice(source.end, after.start);
  const isNext = after !== undefined && isNear(words, source, after) && becoming.test(link);
  const isTold = before !== undefined && isNear(words, before, source);
  if (isNext && link.trim() === '的') return after;
  return isTold ? before : isNext ? after : undefined;
}

/** Variables and where their values stand, whatever is said between them. */
export const envPairs: Reader = {
  id: 'env-pairs',
  read: (words) => {
    if (!/[A-Z]{2}/u.test(words)) return [];
    return pairsIn(words).map(
      ({ variable: { is: name, ...own }, source: { is: valueFrom, ...other } }): Claim => ({
        ...container({ env: [{ name, valueFrom }] }),
        subject: { en: 'Environment', zh: '环境变量' },
        start: Math.min(own.start, other.start),
        end: Math.max(own.end, other.end),
      }),
    );
  },
};
