import type { Json, JsonMap } from '../../../../kernel/json.ts';
import { present } from '../../../../kernel/present.ts';
import type { Kind } from '../../kind.ts';
import { listOf, mapOf, merge, textOf } from '../../merge.ts';
import { joined, phrases } from '../../phrase.ts';
import { on } from '../../say.ts';
import { composed } from '../../tells/compose.ts';
import type { Shape } from '../../tells/shape.ts';
import { tellsOf, toldOf } from '../../tells/tells.ts';
import { propertiesSaid, specOf } from './properties-said.ts';
import { spelled } from './spelled.ts';

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

const fqdn = '((?:[a-z0-9-]{1,40}\\.){1,5}[a-z]{2,12})';

const tells = tellsOf('CustomResourceDefinition', shape, {
  turns: [
    [
      [
        `(?:belonging|belongs?|that belongs?) to (?:the )?(?:api )?(?:group )?${fqdn}`,
        `(?:in|under|of|for) (?:the )?${fqdn}(?: api)? group`,
        `${fqdn}~(?:API~)?组`,
      ],
      (group = '') => toldOf('CustomResourceDefinition', 'group', group),
    ],
    [
      [
        '([A-Z][a-z]+[A-Za-z]{0,40})~(?:资源)?(?:类型|种类|资源)',
        '(?:an? |the |of )*["\'`]?([A-Z][a-z]+[A-Za-z]{0,40})["\'`]? (?:kind|resource type)(?!\\w)',
      ],
      (kind = '') => (/^[A-Z]/u.test(kind) ? toldOf('CustomResourceDefinition', 'kind', kind) : undefined),
    ],
    [
      '(?:(?:is|are|both|it|and|which|that|the) )*(?:persisted|kept in (?:the )?(?:storage|etcd))(?: version)?',
      () => toldOf('CustomResourceDefinition', 'storage', true),
    ],
    [
      '(?:(?:can|may|also|people|users|it|be|is|should|abbreviated|called|know|known|to) )*(?:for short|abbreviated(?: to| as)?|in short|shortened to)(?: is|:|,)? ["\'`]?([a-z]{1,12})["\'`]?(?=[ ,.;)]|$)',
      (short = '') => toldOf('CustomResourceDefinition', 'shortNames', [short]),
    ],
  ],
  says: {
    group: ['(?:of |in )?(?:the )?(?:api )?group', '(?:API~)?组'],
    'names.kind': [
      '(?:of |the |new )*(?:kind|resource type|resource|type|object)s?(?: named| called| is|:)?',
      '(?:crd|definition) (?:for|of)(?: the kind)?',
      'kind(?:为|是)?|类型(?:为|是)?|种类(?:为|是)?',
    ].map((one) => `(?:${one})(?=,? ?["'\\x60]?[A-Z][a-z]+[A-Za-z]*(?!\\w))`),
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
  tells: { ...tells, reader: joined('definition', called, tells.reader, propertiesSaid) },
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
  const inner = pieces.length === 0 ? {} : { properties: { spec: specOf(pieces.map(mapOf)) } };
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
