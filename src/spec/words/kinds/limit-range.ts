import type { JsonMap } from '../../../kernel/json.ts';
import type { Kind } from '../kind.ts';
import { mapOf } from '../merge.ts';
import { phrases, type Phrase } from '../phrase.ts';
import { oneOf } from '../say.ts';
import type { Meaning } from '../wish.ts';
import { toCores } from '../numbers.ts';
import { size } from './resource-quota.ts';

const parts: readonly (readonly [key: string, en: string, zh: string])[] = [
  ['defaultRequest', '(?:default ?-?requests?)', '默认(?:的)?(?:资源)?(?:请求)'],
  ['default', '(?:default(?: (?:cpu|memory))?(?: limits?)?)', '默认(?:的)?(?:资源)?(?:限制|上限|值)?'],
  [
    'max',
    '(?:max(?:imum)?(?: limits?)?|upper (?:limit|bound)|at most|(?:have |use )?(?:no )?more than)',
    '(?:最大|最多|上限)(?:的)?(?:值|限制)?',
  ],
  [
    'min',
    '(?:min(?:imum)?(?: limits?)?|lower (?:limit|bound)|at least|(?:no )?less than)',
    '(?:最小|最少|下限)(?:的)?(?:值|限制)?',
  ],
];

const piece = (key: string, values: JsonMap): Meaning => oneOf(['LimitRange', { limits: { [key]: values } }]);

const filler =
  '(?: of| to| is| are| at| be| set| value| values| should| must| for| the| a| container| containers| per|:|=|s)*';

const zhFiller = '(?:应该?|设置|值|量|都|分别|为|是|到|在|的|:|=)*';

const given: readonly (readonly [key: string, en: string])[] = [
  ['default', 'limits?'],
  ['defaultRequest', 'requests?'],
];

/** What a container gets that asks for nothing. */
const plain: readonly Phrase[] = given.map(([key, en]) => [
  `(?:gets? |get |have |has |with |and |default )*${en}(?: of| to| are|:)* {cpu}(?: of)?(?: cpus?| cores?){1,2},? (?:and |with )?{size}(?: of)?(?: memory)?`,
  (cpu = '', memory = '') => piece(key, { cpu: toCores(cpu), memory: size(memory) }),
]);

const ranges: readonly Phrase[] = parts.flatMap((part) => [...amountsOf(part), ...storageOf(part)]);

function storageOf([key, en, zh]: LimitPart): Phrase[] {
  if (key !== 'max' && key !== 'min') return [];
  return [
    [
      [
        `(?:with |and |the |an? )*${en}${filler}~storage(?: size| request)?${filler}~{size}`,
        `${zh}${zhFiller}~存储${zhFiller}(?:空间|容量|大小)?${zhFiller}~{size}`,
      ],
      (storage = '') => piece(key, { storage: size(storage) }),
    ] as const,
  ];
}

type LimitPart = (typeof parts)[number];

function amountsOf([key, en, zh]: LimitPart): Phrase[] {
  return [
    [
      [
        `(?:with |and |the |an? |has |have )*${en}${filler}~cpu${filler}~{cpu}(?: cores?| cpus?)?(?:,? ?(?:and|with)? ?(?:a )?(?:${en} )?)memory${filler}~{size}`,
        `(?:with |and |the |an? )*${en}${filler}~{cpu}(?: cores?| of cpu| cpus?){0,2}(?:,? ?and ?|, ?){size}(?: of)?(?: memory)?`,
        `${zh}${zhFiller}~CPU${zhFiller}~{cpu}(?:核心?)?(?:,|和|、|,?且)*~内存${zhFiller}~{size}`,
        `${zh}${zhFiller}~{cpu}(?:个|核心?)?~(?:的)?(?:CPU)?(?:,|和|、|,?且)*~{size}(?:的)?内存`,
      ],
      (cpu = '', memory = '') => piece(key, { cpu: toCores(cpu), memory: size(memory) }),
    ],
    [
      `(?:with |and |the |an? )*${en}${filler} {size}(?: of)?(?: memory)?(?:,? ?and ?|, ?)(\\d{1,6}m)(?: of)?(?: cpus?)?(?!\\w)`,
      (memory = '', cpu = '') => piece(key, { cpu, memory: size(memory) }),
    ],
    ...singleOf([key, en, zh]),
  ];
}

function singleOf([key, en, zh]: LimitPart): Phrase[] {
  return [
    [
      [
        `(?:with |and |the |an? )*${en}${filler}~(?:for )?memory(?: limit| request)?${filler}~{size}`,
        `(?:with |and |the |an? )*${en.replace('(?:cpu |memory )?', '')}${filler} {size}(?: of)?(?: memory)?`,
        `memory ${en}${filler}~{size}`,
        ...(key === 'defaultRequest'
          ? [
              `(?:with |and |the |an? )*default memory requests?${filler}~{size}`,
              `默认(?:的)?内存(?:的)?请求${zhFiller}~{size}`,
            ]
          : []),
        `${zh}${zhFiller}~内存${zhFiller}(?:限制|请求|上限)?${zhFiller}~{size}`,
        `内存(?:的)?${zh}${zhFiller}~{size}`,
        `${zh}${zhFiller}~{size}`,
      ],
      (said = '') => piece(key, /\dm$/u.test(said) ? { cpu: said } : { memory: size(said) }),
    ],
    [
      [
        `(?:with |and |the |an? )*${en}${filler}~(?:for )?cpu(?: limit| request)?${filler}~{cpu}(?: cores?| cpus?)?(?![MG]i)`,
        `(?:with |and |the |an? )*${en}${filler} {cpu}(?: cores?| of)? ?cpus?(?: cores?)?`,
        `(?:with |and |the |an? )*${en}${filler} {cpu} cores?`,
        `(?<=cpu[^.;]{0,60})(?:with |and |the |an? )*${en}${filler} (\\d{1,6}m)(?!\\w)`,
        `cpu ${en}${filler}~{cpu}(?: cores?| cpus?)?(?![MG]i)`,
        ...(key === 'defaultRequest'
          ? [
              `(?:with |and |the |an? )*default cpu requests?${filler}~{cpu}`,
              `默认(?:的)?CPU(?:的)?请求${zhFiller}~{cpu}`,
            ]
          : []),
        `${zh}${zhFiller}~CPU${zhFiller}(?:限制|请求|上限)?${zhFiller}~{cpu}(?:核心?)?`,
        `CPU(?:的)?${zh}${zhFiller}~{cpu}(?:核心?)?`,
      ],
      (cpu = '') => piece(key, { cpu: toCores(cpu) }),
    ],
  ];
}

export const limitRange: Kind = {
  kind: 'LimitRange',
  apiVersion: 'v1',
  names: ['limit ?-?ranges?', '(?:资源)?限制范围', '限额范围'],
  near: ['LimitRange'],
  reader: phrases('range', { en: 'Limits', zh: '限额' }, [
    ...ranges,
    ...plain,
    [
      [
        '(?:of |with |for |limits? |the )*type{is}["\'`]?(Container|Pod|PersistentVolumeClaim)["\'`]?',
        '(?:for|on|per|of|every|each|restricts?|restricting|limits?|limiting) (?:each |every |all |the )?(container|pod|pvc|persistent ?volume ?claim)s?',
        '(?:类型(?:为|是|:)?|每个|对|将|把)~(Container|Pod|容器|PersistentVolumeClaim|PVC)',
      ],
      (said = '') => oneOf(['LimitRange', { type: typeOf(said) }]),
    ],
  ]),
  body: (facts) => {
    const said = mapOf(facts['limits']);
    const limits = facts['type'] === 'PersistentVolumeClaim' ? ofStorage(said) : said;
    const hasStorage = [limits['max'], limits['min']].some((one) => mapOf(one)['storage'] !== undefined);
    return {
      spec: {
        limits: [{ ...limits, type: facts['type'] ?? (hasStorage ? 'PersistentVolumeClaim' : 'Container') }],
      },
    };
  },
};

/** A claim has no memory: its amounts are of storage. */
function ofStorage(limits: JsonMap): JsonMap {
  const entries = Object.entries(limits).map(([key, one]) => {
    const { memory, ...others } = mapOf(one);
    return [key, memory === undefined ? others : { storage: memory, ...others }] as const;
  });
  return Object.fromEntries(entries);
}

function typeOf(said: string): string {
  if (/^pod$/iu.test(said)) return 'Pod';
  return /^p/iu.test(said) ? 'PersistentVolumeClaim' : 'Container';
}
