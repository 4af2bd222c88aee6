import { overLines } from '../../../kernel/over-lines.ts';
import type { Json } from '../../../kernel/json.ts';
import type { Phrase } from '../phrase.ts';
import { on } from '../say.ts';
import { toList } from '../values.ts';

/** Any key of a quota, as Kubernetes writes it. */
const key = overLines`
  ["'\x60]?(
    count/[a-z.]{2,60}|(?:requests|limits)\.[a-z][a-z0-9./-]{1,60}|
    [a-z0-9-]{1,40}\.storageclass\.storage\.k8s\.io/[a-z.]{4,40}|
    (?<![\w.])(?:
      persistentvolumeclaims|configmaps|replicationcontrollers|resourcequotas|
      services\.(?:loadbalancers|nodeports)
    )
  )["'\x60]?
`;

export const keys: Phrase = [
  `${key}{is}["'\`]?(\\d{1,9}(?:\\.\\d{1,3})?(?:m|[KMGTP]i?)?)["'\`]?(?![\\w.]*\\w)`,
  (name = '', said = '') => on('ResourceQuota', { hard: { [name]: said } }),
];

const scopes: readonly (readonly [name: string, pattern: string])[] = [
  ['NotBestEffort', 'not ?-?best ?-?effort|non-?best-?effort|非~?(?:BestEffort|尽力而为)'],
  ['BestEffort', 'best ?-?effort|尽力而为'],
  ['NotTerminating', 'not ?-?terminating|non-?terminating|非终止'],
  ['Terminating', 'terminating'],
  ['CrossNamespacePodAffinity', 'cross ?-?namespace ?-?pod ?-?affinity'],
];

const filler =
  '(?:[,;(]? ?(?:is|in|of|to|with|the|and|an?|operator|scope|scopes|values?|named|called|equals?|=|:|\\[)(?![a-z])| ?(?:操作符|值|名称|作用域|为|是|和|,|\\[))*';

const selected = (operator: string, values: readonly string[]) => {
  const expression: Json = { scopeName: 'PriorityClass', operator, ...(values.length > 0 && { values }) };
  return on('ResourceQuota', { scopeSelector: { matchExpressions: [expression] } });
};

/** Of which pods a quota counts. */
export const scoped: readonly Phrase[] = [
  ...scopes.map(([name, pattern]): Phrase => [
    `(?:with |the |only |in |for |of |scopes?{is})*["'\`]?(?:${pattern})["'\`]?(?: scope|~?(?:作用域|范围))?`,
    () => on('ResourceQuota', { scopes: [name] }),
  ]),
  [
    overLines`
      (?:(?:the |use |using |with |a |scope ?-?(?:name|selector)?{is}))*
      (?:priority ?-?class(?:es)?|优先级类?)${filler} ?(?:(NotIn|Exists|DoesNotExist) ?)?
      (?:(?:In(?![a-z])|\[|is|values?) ?)*["'\x60]?(
        (?!(?:named|and|that|with|operator|which|who|exists|in|is|scope|of|the)(?![\w-]))[a-z][a-z0-9-]{
        1,40}(?:
          (?:, ?and |, ?| and |和|、)(?!operator|and|with|scope)[a-z][a-z0-9-]{1,40}(?=[,\]]|$)
        ){0,4}
      )["'\x60]?\]?
    `,
    (operator = '', said = '') => selected(operator === '' ? 'In' : operator, toList(said)),
  ],
  [
    '(?:for |with |of |the |and |whose |pods? )*priority(?: is| of|:)? ["\'`]?((?!class|is|of|and|the)[a-z][a-z0-9-]{1,40})["\'`]?(?=[,.;)\\n]|$| and)',
    (said = '') => selected('In', [said]),
  ],
];

const claims = '(?:persistent ?volume ?claims?|pvcs?|claims?|个?~?(?:声明|PVC|PersistentVolumeClaim))';
const most = '(?:no more than |at most |only |up to |to |最多|可使用|只能|可以|使用)*';
const ofClass = (name: string, size: string, count: string) => {
  const prefix = `${name}.storageclass.storage.k8s.io`;
  return on('ResourceQuota', {
    hard: {
      ...(size !== '' && { [`${prefix}/requests.storage`]: size }),
      ...(count !== '' && { [`${prefix}/persistentvolumeclaims`]: count }),
    },
  });
};

/** What may be asked of one storage class. */
export const classes: readonly Phrase[] = [
  [
    overLines`
      (?:of which |and |of )*${most}{size}(?: of storage)?(?:,? and|,| to)? ?${most}
      (?:(\d{1,5}) ${claims})?[^.;,\d]{0,24} (?:the )?storage ?class(?: named)? {name}
    `,
    (size = '', count = '', name = '') => ofClass(name, size, count),
  ],
  [
    [
      overLines`
        (?:and )?(?:of|for|from|in) (?:the )?storage ?class(?: named)? {name}:?,? ?${most}{size}
        (?: of storage)?(?:(?:,? and|,| to)? ?${most}(\d{1,5}) ${claims})?
      `,
      `(?:其中)?存储类(?:名为|为)?~{name}~?${most}~?{size}(?:的?存储)?(?:(?:和|,|及|以及)~?${most}~?(\\d{1,5})~?${claims})?`,
    ],
    (name = '', size = '', count = '') => ofClass(name, size, count),
  ],
];
