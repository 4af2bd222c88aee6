import type { JsonMap } from '../../../kernel/json.ts';
import { commonPieces, metadataOf, ownLabels, type Spelled } from './common.ts';
import { pieces, type Token } from './piece.ts';
import { bounded } from './plainly/budgeted.ts';
import { amountIn, has, numberIn, whole } from './values.ts';

const what = '(?:(?<of>cpu|memory|storage) ?)?';
const behind = '(?:(?: of| for)? (?<behind>cpu|memory|storage))?';
const is = '(?: (?:is|of|to|at|are|for|per container|each|a container))*:?';
const some = '(?:(?:a|an|the|and|with|of|get|gets|for|each|container|containers|be|is|should|by) )*';

/** What one container, pod or claim may ask for. */
export const limitRange: Spelled = {
  kind: 'LimitRange',
  about: /limit[\s-]?range/iu,
  pieces: [
    ...commonPieces('limit ?ranges?'),
    ...ownLabels,
    ...pieces(bounded),
    ...pieces({
      space: ['(?:for |in )?(?:the )?namespace {name}', 'for {name}(?=[.,:;]| with| that|$)'],
      default: [
        `${some}default ${what}limits?${is} {amount}${behind}`,
        `${some}default (?<of>cpu|memory|storage)${is} {amount}`,
        `${some}${what}limits?${is} {amount}${behind}(?: by default)?`,
        `${some}(?:be )?limited to {amount}${behind}(?: by default)?`,
      ],
      defaultRequest: [
        `${some}default ${what}requests?${is} {amount}${behind}`,
        `${some}default ?request (?<of>cpu|memory|storage)${is} {amount}`,
        `${some}${what}requests?${is} {amount}${behind}(?: by default)?`,
      ],
      min: [
        `${some}min(?:imum)?(?: is)?(?: of)? ${what}${is} ?{amount}${behind}`,
        `${some}${what}(?:of |uses? )?(?:at least|not less than|no less than) {amount}${behind}`,
        `${some}(?:must |have to |should )?(?:ask for |request )?at least {amount}${behind}`,
        `${some}(?:the )?smallest(?: is)? {amount}`,
        `${some}none (?:may|can) have less than {amount}`,
        '(?:nothing|none)? ?(?:below|less than|smaller than) {amount}',
      ],
      max: [
        `${some}max(?:imum)?(?: is)?(?: of)? ${what}${is} ?{amount}${behind}`,
        `${some}${what}at most {amount}${behind}`,
        `${some}(?:may |can )?(?:ask for |request )?(?:at most |up to |no more than )?{amount}${behind} at most`,
        `${some}(?:may ask for |may request )?(?:at most|up to|no more than) {amount}${behind}`,
        `${some}(?:the )?largest(?: is)? {amount}`,
        'or (?:more than|above|over) {amount}',
        'maximum {amount}',
      ],
      range: [
        `${some}(?:(?:only )?(?:allows?|must have|must be|may be|allowed range|range|lie|is|from) )*(?:${what}(?:must be |has to be |may be )?)?(?:is |between |from )*{low@amount}${behind} ?(?:and|to|-|–) ?{high@amount}(?: (?:of )?(?<then>cpu|memory|storage))?`,
      ],
      type: [
        '(?:(?:type|for|each|every|all|the|a|per|of|that|gives) )*(?<type>containers?|pods?|persistent ?volume ?claims?|claims?|PVCs?)',
      ],
      what: ['(?<of>cpu|memory|storage)(?: per container| per pod| per claim)?'],
      idle: [
        'so that|uses?|must have|that say nothing|that specify nothing|which set none|without (?:their )?own',
        'gives?|give|get|gets|may|must|can|be|by default|default|ask for|asks? for|only allows?|allows?|none|that|per|is|to|the|limits|request',
        'must be',
      ],
    }),
  ],
  make: limitsOf,
};

type Fields = Record<string, Record<string, string>>;

function limitsOf(tokens: readonly Token[]): JsonMap | undefined {
  const type = typeOf(tokens);
  const named = [...new Set(tokens.flatMap(({ of }) => ofIn(of) ?? []))];
  const only = named.length === 1 ? named[0] : undefined;
  const fields = fieldsOf(tokens, type === 'PersistentVolumeClaim' ? 'storage' : only);
  const told = whole({ metadata: metadataOf(tokens), type, fields });
  if (told === undefined || Object.keys(told.fields).length === 0) return undefined;
  return {
    apiVersion: 'v1',
    kind: 'LimitRange',
    metadata: told.metadata,
    spec: { limits: [{ type: told.type, ...told.fields }] },
  };
}

/** Each amount with what it is of; nothing where that is open, or told twice. */
function fieldsOf(tokens: readonly Token[], usual: string | undefined): Fields | undefined {
  const fields: Fields = {};
  for (const token of tokens) {
    for (const [field, amount, own] of amountsIn(token)) {
      const of = own ?? ofIn(token.of) ?? usual;
      if (of === undefined || fields[field]?.[of] !== undefined || !isOf(of, amount)) return undefined;
      fields[field] = { ...fields[field], [of]: amountIn(amount) };
    }
  }
  return fields;
}

/** Nobody has mebibytes of processors. */
function isOf(of: string, amount: string): boolean {
  return of !== 'cpu' || /^\d+(?:\.\d+)?\s?m?$/u.test(amount);
}

function ofIn(of: Token['of']): string | undefined {
  return (of['of'] ?? of['behind'] ?? of['then'])?.toLowerCase();
}

const paired: Readonly<Record<string, string>> = {
  requested: 'defaultRequest',
  limited: 'default',
  least: 'min',
  most: 'max',
};

/** `80 millicores`, `two` as amounts of processors. */
function coresIn(said = '', milli?: string): string {
  const plain = /^[a-z]/iu.test(said) ? String(numberIn(said)) : said;
  return milli === undefined ? plain : `${plain}m`;
}

type Amount = readonly [field: string, amount: string, of?: string];

function amountsIn({ key, of }: Token): readonly Amount[] {
  const field = paired[key];
  if (field !== undefined) return bothOf(field, of);
  if (key === 'cpuMost') return [['max', coresIn(of['cpu']), 'cpu']];
  if (key === 'spans' || key === 'range') return boundsOf(key, of);
  return ['default', 'defaultRequest', 'min', 'max'].includes(key) ? [[key, of['amount'] ?? '']] : [];
}

function boundsOf(
  key: string,
  { low = '', high = '', floor = '', ceiling = '' }: Token['of'],
): readonly Amount[] {
  if (key === 'spans')
    return [...bothOf('min', { cpu: low, memory: floor }), ...bothOf('max', { cpu: high, memory: ceiling })];
  return [
    ['min', low],
    ['max', high],
  ];
}

function bothOf(field: string, { cpu, milli, memory = '' }: Token['of']): readonly Amount[] {
  return [
    [field, coresIn(cpu, milli), 'cpu'],
    [field, memory, 'memory'],
  ];
}

const types: readonly (readonly [string, RegExp])[] = [
  ['PersistentVolumeClaim', /(?<!\w)(?:claims?|PVCs?)(?!\w)|persistentvolumeclaim/iu],
  ['Container', /(?<!\w)containers?(?!\w)/iu],
  ['Pod', /(?<!\w)pods?(?!\w)/iu],
];

/** What it is of, wherever that is told; a default can be of nothing but containers. */
function typeOf(tokens: readonly Token[]): string | undefined {
  const said = tokens.map((token) => token.said).join(' ');
  const [only, ...more] = types.filter(([, pattern]) => pattern.test(said));
  if (more.length > 0) return undefined;
  const isDefault = ['default', 'defaultRequest', 'requested', 'limited'].some((key) => has(tokens, key));
  return only?.[0] ?? (isDefault ? 'Container' : undefined);
}
