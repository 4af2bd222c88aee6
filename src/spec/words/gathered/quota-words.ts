import { base } from './base.ts';
import { marks } from './marks.ts';
import { lexicon } from './terms.ts';

/** What may be counted, by the key under which it is. */
const counted: Readonly<Record<string, readonly [string, string?]>> = {
  pods: ['pods?', 'Pods?|容器组'],
  persistentvolumeclaims: [
    'PVCs?|(?:persistent ?)?(?:volume ?)?claims?|persistentvolumeclaims',
    '持久卷声明|PVC',
  ],
  'services.loadbalancers': [
    'services?\\.loadbalancers|(?:services? of (?:the )?type )?load ?balancers?(?: (?:type )?(?:services?|svcs?))?|LB(?: services?| svcs?)?',
    '(?:LoadBalancer|负载均衡)\\s?(?:类型)?的?\\s?(?:Services?|服务)?',
  ],
  'services.nodeports': [
    'services?\\.nodeports|(?:services? of (?:the )?type )?node ?ports?(?: (?:type )?(?:services?|svcs?))?',
    'NodePort\\s?(?:类型)?的?\\s?(?:Services?|服务)?',
  ],
  services: ['services?|svcs?', '服务'],
  configmaps: ['config ?maps?', '配置映射'],
  secrets: ['secrets?', '密钥'],
  replicationcontrollers: ['replication ?controllers?'],
  resourcequotas: ['resourcequotas'],
  'count/deployments.apps': ['(?:count/)?deployments?(?:\\.apps)?'],
  'count/statefulsets.apps': ['(?:count/)?stateful ?sets?(?:\\.apps)?'],
  'count/jobs.batch': ['(?:count/)?jobs?(?:\\.batch)?', '任务'],
  'count/cronjobs.batch': ['(?:count/)?cron ?jobs?(?:\\.batch)?', '定时任务'],
  'count/ingresses.networking.k8s.io': ['(?:count/)?ingress(?:es)?(?:\\.networking\\.k8s\\.io)?'],
};
const measured: Readonly<Record<string, readonly [string, string?]>> = {
  cpu: ['cpus?|cores?|vcpus?', 'CPU|核(?:心)?'],
  memory: ['memory|mem|ram', '内存'],
  'ephemeral-storage': ['ephemeral ?storage', '临时存储'],
  storage: ['storage(?! ?class)|disk(?: space)?', '存储(?!类)(?:空间|容量|量)?|磁盘'],
  gpu: ['(?:nvidia\\.com/)?gpus?', '(?:nvidia\\.com/gpu|GPU|显卡)'],
};

/** What words mean where it is told what a namespace may use. */
export const quotaWords = [
  ...lexicon({
    ...marks,
    kind: ['(?:resource ?)?quotas?(?: object)?', '资源配额|配额|ResourceQuota'],
    class: ['(?:storage ?)?class', '存储类|StorageClass'],
    priority: ['priority ?class(?:es)?', '优先级类|优先级类别|PriorityClass'],
    requests: ['request(?:s|ed)?|req|ask for|asked for|requesting', '请求|申请|requests?'],
    limits: ['(?<!that |which |it )limits?|lim|limited to', '上限|限额|limits?'],
    banned: ['not (?:permitted|allowed|possible)(?: at all)?|forbidden', '禁止使用|不可用'],
    none: ['no|none|zero', '不允许(?:任何|使用|有|创建)?|禁止|没有|零'],
    scope: ['(?:best ?effort|not ?best ?effort|terminating|not ?terminating)'],
    ...Object.fromEntries(Object.entries(counted).map(([key, said]) => [`n:${key}`, said] as const)),
    ...Object.fromEntries(Object.entries(measured).map(([key, said]) => [`m:${key}`, said] as const)),
    turn: [
      "of which (?:may|can)|of them|not|n't|never|except|unless|without|outside|per|other than|don't",
      '除|除外|每个|以外',
    ],
    idle: [
      "scopeName|limits|bounds?|upper|lower|summed|charged|tenant's|onboard|set to|limits? (?=the|object)|limit|at most|no more than|not more than|up to|maximum(?: of)?|max|at all|in total|total|totals?|overall|altogether|hard|caps?|caps|capped|quantities|sums?|permitted|permits?|allows?|allowed|limiting|restrict(?:s|ed)?|restricts?|together|only|concerns?|exceed|(?:may|must|shall|should|can) not (?:exceed|use more than|have more than)|more than|of which|which|holds?|holders?|resource|resources|objects?|scope ?selector|scopes?|in operator|team|space|inside|counts?|number|amount|aggregate|consumption|combined|values?|operator|selects?|matching|applies|apply",
      '最多|至多|不超过|不得超过|不能超过|最大|总共|总计|一共|总量|合计|总和|累计|硬(?:性)?限制|限制|数量|个数|其中|使用量|资源|使用|作用域|作用域选择器|scopeSelector|块|张|台|上线|限定|仅|只|针对|限制|一个|里',
    ],
  }),
  ...base,
];
