import { overLines } from '../../../../kernel/over-lines.ts';
import type { Json, JsonMap } from '../../../../kernel/json.ts';
import { present } from '../../../../kernel/present.ts';
import type { Kind } from '../../kind.ts';
import { listOf, mapOf, merge, textOf } from '../../merge.ts';
import { joined, phrases } from '../../phrase.ts';
import { on } from '../../say.ts';
import { toList } from '../../values.ts';
import { composed } from '../../tells/compose.ts';
import type { Shape } from '../../tells/shape.ts';
import { tellsOf } from '../../tells/tells.ts';
import type { Meaning } from '../../wish.ts';
import { spelled } from './spelled.ts';

const types: Readonly<Record<string, string>> = {
  字符串: 'string',
  整数: 'integer',
  布尔: 'boolean',
  数字: 'number',
  对象: 'object',
  int: 'integer',
  bool: 'boolean',
};
const type = '(string|integer|int|boolean|bool|number|object|字符串|整数|布尔|数字)(?:类型)?(?:值)?';
const field = overLines`
  ["'\x60]?(?<![\w.])(?:spec\.)?(
    (?!
      (?:
        an?|the|string|integer|boolean|number|object|of|type|is|as|and|with|has|field|fields|property|
        properties|spec|status|named|called
      )(?![\w-])
    )[a-z]\w{1,40}
  )["'\x60]?
`;

const property = (...[name = '', said = '', minimum = '', maximum = '']: readonly string[]): Meaning => {
  const bounds = present({ minimum: numberOf(minimum), maximum: numberOf(maximum) });
  const piece = { name, type: types[said] ?? said.toLowerCase(), ...bounds };
  return on('CustomResourceDefinition', { pieces: [piece] });
};

const numberOf = (said: string): number | undefined => (said === '' ? undefined : Number(said));

const bounds =
  '(?:,? ?(?:with |from |between )?(?:a )?(?:min(?:imum)? ?(?:of |is |:)? ?)?(\\d{1,9}),? ?(?:and |to )?(?:a )?(?:max(?:imum)? ?(?:of |is |:)? ?)?(\\d{1,9}))?';

const own = phrases('properties', { en: 'Property', zh: '属性' }, [
  [
    [
      `${field}~(?:\\(|(?:is |of |as |has |with )*(?:the |an? )*(?:type )?(?:of )?|:|=|为|是|类型为)~${type}${bounds}\\)?(?![\\w-])`,
      `${field} ${type}(?= ?[,;.)]|$| and)`,
    ],
    property,
  ],
  [
    [
      `${type}~?的?~?((?:${field.replace('((?!', '(?:(?!')}(?:、|,~?|和|以及)~?){1,7}${field.replace('((?!', '(?:(?!')})~?(?:字段|属性)`,
      `${type} (?:fields|properties)(?: named| called)? ((?:${field.replace('((?!', '(?:(?!')}(?:, ?and |, ?| and )){1,7}${field.replace('((?!', '(?:(?!')})`,
    ],
    (said = '', names = '') =>
      on('CustomResourceDefinition', {
        pieces: toList(names).map((name) => ({ name, type: types[said] ?? said.toLowerCase() })),
      }),
  ],
  [
    [`(?:the |an? )?${type}(?: field| property)?~(?:的~?)?(?:named |called )?${field}`],
    (said = '', name = '') => property(name, said),
  ],
]);

const shape: Shape = {
  spec: {
    group: 'text',
    scope: 'Namespaced|Cluster',
    names: {
      plural: 'text',
      singular: 'text',
      kind: 'text',
      listKind: 'text',
      shortNames: 'list',
      categories: 'list',
    },
    versions: [{ name: 'text', served: 'bool', storage: 'bool' }],
  },
};

/** `crontabs.stable.example.com`: its name says two of its fields. */
const called = phrases('definition-name', { en: 'Name', zh: '名称' }, [
  [
    '(?<=(?:crds?|definitions?|resource)(?: named| called|:)? ?["\'`]?)([a-z][a-z0-9]{1,40})\\.([a-z0-9-]{1,40}(?:\\.[a-z0-9-]{1,40}){1,5})["\'`]?',
    (plural = '', group = '') => ({
      ...on('CustomResourceDefinition', { plural, group }),
      value: `${plural}.${group}`,
    }),
  ],
]);

const tells = tellsOf('CustomResourceDefinition', shape, {
  says: {
    group: ['(?:of |in )?(?:the )?(?:api )?group', '(?:API~)?组'],
    'names.kind': [
      '(?:of |the |new )*(?:kind|resource type|resource|type|object)s?(?: named| called| is|:)?',
      '(?:crd|definition) (?:for|of)(?: the kind)?',
      'kind(?:为|是)?|类型(?:为|是)?|种类(?:为|是)?',
    ].map((one) => `(?:${one})(?= ?[A-Z][a-z]+[A-Za-z]*(?!\\w))`),
    plural: ['plural(?: name| form)?', '复数(?:形式|名称)?'],
    singular: ['singular(?: name| form)?', '单数(?:形式|名称)?'],
    shortNames: ['short(?: ?names?)?', '短名称?|简称|缩写'],
    versions: ['(?:api )?version', '版本'],
    scope: ['作用域|范围'],
  },
  asides: [
    [
      [
        '(?:is |it is |which is |and |the )*stor(?:ed|age)(?: version)?',
        '(?:并|且|和)?(?:用于)?存储(?:版本)?',
      ],
      'storage',
      true,
    ],
    [['(?:is |it is |which is |and )*served', '(?:被|已)?(?:提供|启用)(?:服务)?'], 'served', true],
    [['cluster[ -]?(?:wide|scoped?)', '集群(?:级别|作用域|范围)'], 'scope', 'Cluster'],
    [
      ['namespaced?(?=[ -]scoped?| resource| scope|,|\\.| new| kind)', '命名空间(?:级别|作用域|范围)'],
      'scope',
      'Namespaced',
    ],
  ],
});

export const customResourceDefinition: Kind = {
  kind: 'CustomResourceDefinition',
  example: 'with group example.com, version v1 and kind Backup',
  apiVersion: 'apiextensions.k8s.io/v1',
  isClusterWide: true,
  names: [
    spelled('CustomResourceDefinition'),
    'crds?',
    '(?<=an? )(?:new )?custom ?-?resource(?= (?:type|named|called|kind))',
    '(?<=teach [^.;]{1,30} )an? new (?:(?:namespaced|cluster[ -]?(?:wide|scoped)) )?resource',
    '自定义资源(?:定义)?',
  ],
  tells: { ...tells, reader: joined('definition', called, tells.reader, own) },
  body: ({ pieces, plural, group }, { draft }) => {
    const named = present({ group, names: plural === undefined ? undefined : { plural } });
    const told = composed(draft.facts['told'], shape);
    const spec = merge(named, mapOf(told['spec']));
    return definitionOf({ ...told, spec, name: draft.name ?? '' }, listOf(pieces));
  },
};

/** Its version has a schema, and what a kind is called follows from it. */
function definitionOf(told: JsonMap, pieces: readonly Json[]): JsonMap {
  const spec = mapOf(told['spec']);
  const names = mapOf(spec['names']);
  const kind = textOf(names['kind']);
  const called = kind === undefined ? {} : { singular: kind.toLowerCase(), plural: `${kind.toLowerCase()}s` };
  const [version = {}] = listOf(spec['versions']).map(mapOf);
  const properties = Object.fromEntries(
    pieces.map(mapOf).map(({ name, ...property_ }) => [textOf(name) ?? '', property_]),
  );
  const inner = pieces.length === 0 ? {} : { properties: { spec: { type: 'object', properties } } };
  const schema = { openAPIV3Schema: { type: 'object', ...inner } };
  const first = merge({ name: 'v1', served: true, storage: true, schema }, version);
  const whole = merge({ names: { ...called, ...names } }, { versions: [first] });
  const group = textOf(spec['group']);
  const named = `${textOf(mapOf(whole['names'])['plural'])}.${group}`;
  return {
    metadata: { name: group === undefined ? (textOf(told['name']) ?? '') : named },
    spec: merge({ scope: 'Namespaced', ...spec }, whole),
  };
}
