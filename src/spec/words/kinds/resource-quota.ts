import { overLines } from '../../../kernel/over-lines.ts';
import { present } from '../../../kernel/present.ts';
import { scalar } from '../merge.ts';
import { oneOf } from '../say.ts';
import type { Json } from '../../../kernel/json.ts';
import type { Kind } from '../kind.ts';
import { phrases, type Phrase } from '../phrase.ts';
import { withoutDefaults } from './quota-defaults.ts';
import { classes, keys, scoped } from './quota-scopes.ts';
import type { Meaning } from '../wish.ts';
import { toCores, toCount, toSize } from '../numbers.ts';

const hard = (key: string, value: Json): Meaning => ({
  ...oneOf(['ResourceQuota', { hard: { [key]: value } }]),
  value: `${key}: ${scalar(value)}`,
});

const counted =
  (key: string) =>
  (said = ''): Meaning =>
    hard(key, String(toCount(said)));

export const size = (said: string): string => (/^\d+(?:\.\d+)?[KMGT]i$/u.test(said) ? said : toSize(said));

const things: readonly (readonly [key: string, en: string, zh: string])[] = [
  ['pods', 'pods?', '(?:Pod|容器组)'],
  [
    'services.loadbalancers',
    'load ?-?balancers?(?: services?)?',
    '(?:负载均衡器?|LoadBalancer)~(?:服务|Service)?',
  ],
  ['services.nodeports', 'node ?-?ports?(?: services?)?', 'NodePort~(?:服务|Service)?'],
  ['services', 'services?', '(?:Service|服务)'],
  ['configmaps', 'config ?-?maps?', '(?:ConfigMap|配置映射)'],
  ['secrets', 'secrets?', '(?:Secret|密钥)'],
  [
    'persistentvolumeclaims',
    '(?:persistent ?volume ?claims?|pvcs?|claims?)',
    '(?:PVC|持久卷(?:声明|申领)|PersistentVolumeClaim)',
  ],
  ['replicationcontrollers', 'replication ?controllers?', '(?:ReplicationController|复制控制器)'],
  ['count/deployments.apps', 'deployments?', '(?:Deployment|部署)'],
  ['count/jobs.batch', 'jobs?', '(?:Job|任务)'],
  ['requests.nvidia.com/gpu', '(?:nvidia )?gpus?', 'GPU'],
];

export const most =
  '(?:at most |a maximum of |maximum(?: of)? |max |up to |no more than |limit(?:s|ed)? (?:to )?|and |with |of |to |total |a |the |only |more than )*';

const zhMost = '(?:最多|不超过|上限为?|(?<!的)限制为?|总共|允许|创建|,|、|和)*';

const counts: readonly Phrase[] = things.map(([key, en, zh]) => [
  [
    `${most}{count} (?:best-?effort |running |terminating )?${en}(?! ?(?:cpu|memory))`,
    `(?:number of |max |maximum |total )*${en}(?: count| number| limit| quota)?(?: limited| at| max)*{is}\\(?{count}(?![\\w.]*[A-Za-z])`,
    `${zhMost}~{count}~个?${zh}`,
    `${zh}(?:的)?(?:数量|总数|数|个数|最多|上限|不超过|限制|为|是|:)+~{count}(?:个)?`,
  ],
  counted(key),
]);

const side = (word: string): string => (/^r/iu.test(word) || /请求/u.test(word) ? 'requests' : 'limits');

const total = '(?:the |total |of |all |sum |a |and |with |aggregate |hard |overall )*';

const sides: readonly (readonly [key: string, en: string])[] = [
  ['requests', 'requests?'],
  ['limits', 'limit(?:s|ed to)?'],
];

const zhSide: Readonly<Record<string, string>> = { requests: '请求', limits: '(?:限制|上限|限额)' };

const pairs: readonly Phrase[] = sides.map(([key, en]) => [
  [
    `{cpu}(?: cpus?| cores?| of cpu)+,? (?:and )?(?:of )?{size}(?: of)?(?: memory| ram)?,? (?:in|for|as) (?:total )?(?:the )?${en}`,
    `${en}:? (?:of |for )?cpu{is}{cpu},? (?:and )?memory{is}{size}`,
    `{cpu}~(?:个|核)?~(?:CPU|核心?)?~(?:和|与|、|以及|,|及)~{size}~(?:的)?(?:内存)?~的?(?:总)?${zhSide[key] ?? ''}(?:量|总量)?`,
    `(?:total |the |their |may |can |must |all )*${en}(?: for| of| to| are| may| not| exceed| cannot| can| must| no| more| than| at most| up to| only| together|:)* {cpu}(?: cpus?| cores?| of cpu)+,? (?:and )?(?:of )?{size}(?: of)?(?: memory| ram)?`,
  ],
  (cpu = '', memory = '') =>
    oneOf(['ResourceQuota', { hard: { [`${key}.cpu`]: toCores(cpu), [`${key}.memory`]: size(memory) } }]),
]);

const sums: readonly Phrase[] = [
  ...pairs,
  [
    [
      '(?:the |total |of |all |sum |and )*request(?:ed)? cpu(?: of| to| is| at|:|=)*~{cpu}(?: cores?| cpus?)?',
      'CPU(?:的)?请求(?:总量|总和|量)?(?:限制)?(?:为|是|到|:)~{cpu}(?:核心?)?',
    ],
    (said = '') => hard('requests.cpu', toCores(said)),
  ],
  [
    [
      '(?:the |total |of |all |sum |and )*request(?:ed)? memory(?: of| to| is| at|:|=)*~{size}',
      '{size} (?:of )?requested memory',
      '请求内存(?:为|是|:)?~{size}',
      '内存(?:的)?请求(?:总量|总和|量)?(?:限制)?(?:为|是|到|:)~{size}',
    ],
    (said = '') => hard('requests.memory', size(said)),
  ],
  [
    [
      overLines`
        ${total}(?<!(?:that|which|it|should|must|to|will) )(requests?|limits?)[. ]
        (?:of |for |on |total )?cpu(?: of| to| is| at|:|=| limited| not exceed\w{0,3}| be)*~{cpu}
        (?: cores?| cpus?)?
      `,
      `${total}cpu (requests?|limits?)(?: of| to| is| at|:|=| limited| must| not| exceed| be| total| in)*~{cpu}(?: cores?| cpus?)?`,
      '(?:总)?CPU(?:的)?(?:总)?(请求|限制)(?:总量|总和|量)?(?:的)?(?:上限)?(?:限制)?(?:不得超过|不能超过|不可超过|不超过|为|是|:|最多|设置为)*~{cpu}(?:核心?)?',
    ],
    (word = '', said = '') => hard(`${side(word)}.cpu`, toCores(said)),
  ],
  [
    [
      `${total}(?<!(?:that|which|it|should|must|to|will) )(requests?|limits?)[. ](?:of |for |on |total )?memory(?: limited| at| be)*{is}{size}`,
      `${total}memory (requests?|limits?)(?: of| to| is| at|:|=| limited| must| not| exceed| be| total| in)*~{size}`,
      '(?:总)?内存(?:的)?(?:总)?(请求|限制)(?:的)?(?:总量|总和|量)?(?:的)?(?:上限)?(?:限制)?(?:不得超过|不能超过|不可超过|不超过|为|是|:|最多|设置为)*~{size}',
    ],
    (word = '', said = '') => hard(`${side(word)}.memory`, size(said)),
  ],
  [
    [
      `${most}{cpu}(?: of)? cpus? (requests?|limits?)`,
      `${most}{cpu} (?:cpus?|cores?)(?: of| in| as)+ (requests?|limits?)`,
      `${most}{cpu}(?: of)? (requests?|limits?)[ .-]cpus?`,
      '{cpu}~(?:核|个)?(?:的)?~CPU~(请求|限制)',
    ],
    (said = '', word = '') => hard(`${side(word)}.cpu`, toCores(said)),
  ],
  [
    [
      `${most}{size}(?: of)? (?:memory|ram) (requests?|limits?)`,
      `${most}{size}(?: of)? (?:memory|ram)(?: of| in| as)+ (requests?|limits?)`,
      `${most}{size}(?: of)? (requests?|limits?)[ .-]memory`,
      '{size}~(?:的)?内存~(请求|限制)',
    ],
    (said = '', word = '') => hard(`${side(word)}.memory`, size(said)),
  ],
  [
    [
      `${total}(?:requests? (?:of |for )*)?storage(?: requests?)?(?: limited| at| be)*{is}{size}`,
      `{size} (?:of )?(?:total |requested |claimed )*storage(?: (?:requests?|requested|claimed|overall|in total))*`,
      '{size}~的?(?:请求|总)?存储(?:请求|空间|容量|总量)?',
      '(?:总)?存储(?:请求)?(?:总量|容量)?(?:不得超过|不能超过|不可超过|不超过|为|是|:|最多)*~{size}',
    ],
    (said = '') => hard('requests.storage', size(said)),
  ],
  [
    [
      '(?:with |and |the |of |a )*cpus?{is}(\\d{1,6}k)(?!\\w)',
      '(?:(?:the|hard|limits?|are|is|of) )*(\\d{1,6}k) (?:of )?cpus?',
    ],
    (said = '') => hard('cpu', said),
  ],
  [
    [
      `${total}cpus?(?: cores?| usage| quota| limit)?(?: limited| at)*{is}{cpu}(?: cores?| cpus?)?(?![MG]i)`,
      `${most}{cpu} cpus?(?: cores?)?`,
      `${most}{cpu} cores?(?: of cpu)?`,
      '(?:总)?CPU(?:总量|配额|核数)?(?:不得超过|不能超过|不可超过|不超过|为|是|:|最多|限制为)*~{cpu}(?:核心?)?',
      '{cpu}~(?:个)?(?:核心?|CPU)(?![A-Za-z])',
    ],
    (said = '') => hard('cpu', toCores(said)),
  ],
  [
    [
      `${total}memory(?: usage| quota| limit)?(?: limited| at)*{is}{size}`,
      `${most}{size}(?: of)? (?:memory|ram)`,
      '(?<=\\d (?:cpus?|cores?),? (?:and )?){size}(?=[,;.]|$)',
      '(?:总)?内存(?:总量|配额)?(?:不得超过|不能超过|不可超过|不超过|为|是|:|最多|限制为)*~{size}',
      '{size}~(?:的)?内存',
    ],
    (said = '') => hard('memory', size(said)),
  ],
];

/** `at most 50 of them`: pods are what a quota is of. */
const ofPods: Phrase = [
  [
    '(?:allows? |and |with |there (?:can|may) be )*(?:at most|up to|no more than|a maximum of|only|not more than) {count} of (?:them|those|these)(?: pods)?',
    '(?:最多|至多|不超过)(?:只)?(?:能|可以?)?(?:允许|有)?~{count}~个(?=,|。|;|$)',
  ],
  counted('pods'),
];

export const resourceQuota: Kind = {
  kind: 'ResourceQuota',
  apiVersion: 'v1',
  names: ['resource ?-?quotas?', '(?<!nominal ?-?)quotas?', '(?:资源)?配额'],
  near: ['ResourceQuota'],
  reader: withoutDefaults(
    phrases('quota', { en: 'Quota', zh: '配额' }, [keys, ...classes, ...scoped, ...sums, ...counts, ofPods]),
  ),
  body: ({ hard: said, scopes, scopeSelector }) => ({
    spec: present({ hard: said ?? {}, scopes, scopeSelector }),
  }),
};
