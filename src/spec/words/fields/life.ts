import { overLines } from '../../../kernel/over-lines.ts';
import { phrases } from '../phrase.ts';
import { oneOf, pod, workload } from '../say.ts';
import { jobs } from './jobs.ts';
import type { Meaning, Reader } from '../wish.ts';
import { rolling, rollouts } from './rollouts.ts';
import { toCount, toSeconds } from '../numbers.ts';
import { toList } from '../values.ts';

const restart = (policy: string) => (): Meaning => pod({ restartPolicy: policy });
const strategy = (type: string) => (): Meaning =>
  oneOf(
    ['DaemonSet', { controller: { updateStrategy: { type } } }],
    ['StatefulSet', { controller: { updateStrategy: { type } } }],
    ['workload', { controller: { strategy: { type } } }],
  );

/** How pods end, are replaced and tried again, as people say it without the name of a field. */
export const life: Reader = phrases('life', { en: 'Lifecycle', zh: '运行' }, [
  ...rollouts,
  [
    [
      '(?:restart|restarted|restarts) (?:only |just )?(?:on|upon|in case of|when it) fail(?:ure|s)',
      '(?:失败|出错)(?:时|后|了)?(?:才|再)?(?:重启|重新启动)',
      '(?:failed|failing|crashed) (?:containers?|pods?|runs?|ones)(?: (?:is|are|get|gets|should|must|will|be|shall))+ restarted',
      '(?:on|upon|after|in case of) (?:a )?failures?,? (?:it|they|the (?:pods?|containers?|job)) (?:(?:is|are|should|must|be|will|gets?) )*restart(?:s|ed)?',
    ],
    restart('OnFailure'),
  ],
  [
    [
      "(?:should |must |will |do |does |is |be |are )*(?:never|not(?! schedul)|no|don't) ?(?:be |to |automatically )*(?:restart)(?:ed|s)?(?: policy)?(?: (?:on|upon|when|if) (?:failure|it fails))?",
      '(?:从不|永远不|绝不|永不|不要|不会|不再|不)(?:应该?|得|能|会|可以|可|被|要|必)*(?:自动)?(?:重启|重新启动)',
      '(?:不需要|无需)重启',
    ],
    restart('Never'),
  ],
  [
    [
      '(?:are |is |be |must |should |have to )*(?:terminated?|shut ?down|stop(?:ped)?) (?:within|after)(?: at most| no more than)? {time}',
      '(?:gets?|given?|gives|have|has|with|allow(?:s|ing)?)(?: it| them| (?:the |each )?pods?)? {time} to (?:terminate|stop|shut ?down|exit|finish)(?: gracefully)?',
    ],
    (said = '') =>
      oneOf(
        ['Job', { controller: { activeDeadlineSeconds: toSeconds(said) } }],
        ['workload', { pod: { terminationGracePeriodSeconds: toSeconds(said) } }],
      ),
  ],
  [
    '优雅(?:退出|停止|关闭|停机)(?:时间|期限|宽限期)?(?:为|是|:)?~{time}',
    (said = '') => pod({ terminationGracePeriodSeconds: toSeconds(said) }),
  ],
  [
    [
      '(?:and )?(?:keeps?|keeping|retains?|remembers?) (?:only )?(?:the )?(?:last )?{count} (?:old |previous |last |former )*(?:replica ?sets?|revisions?)',
      '(?:the )?(?:last )?{count} (?:old |previous |last |former )*(?:replica ?sets?|revisions?) (?:are |is |stay |should |must |be |to )+(?:kept|retained|remembered|around)',
    ],
    (said = '') => workload({ controller: { revisionHistoryLimit: toCount(said) } }),
  ],
  [
    [
      '(?:and )?waits? {time} after (?:readiness|(?:a |each |the )?(?:new )?pods? (?:is|are|becomes?) ready)(?: before [a-z ]{1,30})?',
      '(?:counts? as |is |are |considered |becomes? )+available (?:only )?(?:{time} after|after {time})(?: (?:it|they|of|being|is|are|became|has|have|been|becoming|getting|ready|readiness))*',
    ],
    (said = '') => workload({ controller: { minReadySeconds: toSeconds(said) } }),
  ],
  [
    overLines`
      (?:that |which |to )?(?:never|not|without) (?:ever )?
      (?:tak(?:e|es|ing)|kill(?:s|ing)?|remov(?:e|es|ing)|stop(?:s|ping)?) (?:down )?(?:an? |any |the )?
      (?:old )?(?:pods?|one|replicas?) (?:down )?(?:before|until) [a-z ]{3,30}?
      (?:up|ready|running|started|there)
    `,
    () => rolling('maxUnavailable')('0'),
  ],
  [
    '(?<=(?:updat|roll)[^.;]{1,60})(?:no pods?|none(?: of them)?|no replicas?) (?:may|can|must|is to|should) (?:ever )?(?:be )?(?:missing|gone|absent|down|unavailable)',
    () => rolling('maxUnavailable')('0'),
  ],
  [
    ['(?:should |must |will )*always (?:be )?restart(?:ed|s)?(?: policy)?', '总是重启|始终重启'],
    restart('Always'),
  ],
  [
    [
      '(?:with |and |an? |the )*max(?:imum)? ?-?surge(?: pods)?{is}{amount}',
      '{amount} (?:extra|additional|more|surplus) (?:pods?|replicas?|ones?)(?: (?:may|can|are|is|to|be|should|created|allowed|started)){0,4}(?: during[^.;,]{0,30})?',
      overLines`
        (?<=(?:updat|roll)[^.;]{1,90}){amount} (?:extra|additional|more|surplus)(?: one)? (?:
          (?:may|can|is|are|be) (?:added|created|started|allowed)|
          (?:is|are) (?:allowed|permitted|fine|acceptable|ok)
        )
      `,
      '(?:最大|最多)(?:可)?(?:超出|激增|增加|超额)(?:的)?(?:Pod)?(?:数|数量)?{is}{amount}(?:个)?',
    ],
    rolling('maxSurge'),
  ],
  [
    [
      '(?:with |and |an? |the |at )*max(?:imum)? ?-?(?:of )?(?:number of )?unavailable(?: pods| replicas)?(?: pods)?{is}{amount}',
      '(?:at most|up to|no more than|maximum(?: of)?) {amount}(?: of (?:the|its|all) pods| pods?| replicas?)? ?(?:can be |may be |being |are |is |to be |should be |must be )*unavailable',
      '(?<=(?:updat|roll)[^.;]{1,90}){amount} (?:pods? )?(?:may|can) (?:be )?(?:missing|gone|absent|down)',
      '(one|two|three|\\d{1,2}) (?:pods?|nodes?|replicas?)? ?at a time(?= |,|\\.|;|$)',
      '(?:最大|最多)(?:的)?不可用(?:的)?(?:Pod|副本)?(?:数|数量)?{is}{amount}(?:个)?',
      '(?:最多|至多)(?:允许|可以|有)*~{amount}~(?:个)?(?:Pod|副本)?不可用',
    ],
    rolling('maxUnavailable'),
  ],
  [
    [
      '(?:using |with |the |a |use |of |and |strategy )*["\'`]?recreate["\'`]? (?:deployment |update )?strategy',
      '(?:deployment |update |its )*strategy(?: type)?{is}["\'`]?recreate["\'`]?',
      '(?<=[,;] ?|:v?\\d[\\w.-]{0,20} |[x×] ?\\d{1,3} )Recreate(?=[,;.]|$)',
      '(?:部署|更新)?策略(?:类型)?{is}["\'`]?(?:Recreate|重建|重新创建)["\'`]?',
      '(?:Recreate|重建|重新创建)~(?:部署|更新)?策略',
    ],
    strategy('Recreate'),
  ],
  [
    [
      '(?:using |with |the |a |use |of |and |perform )*["\'`]?rolling ?-?updates?["\'`]?(?: (?:deployment |update )?strategy)?',
      '(?:deployment |update )*strategy(?: type)?{is}["\'`]?rolling ?-?update["\'`]?',
      '(?:(?:部署|更新)?策略(?:类型)?{is})?["\'`]?(?:RollingUpdate|滚动更新|滚动升级)["\'`]?(?:策略)?',
    ],
    strategy('RollingUpdate'),
  ],
  [
    [
      '(?:using |with |the |a )*["\'`]?OnDelete["\'`]?(?: update)?(?: strategy)?',
      'update strategy{is}on ?delete',
      '(?:and )?(?:is |are |be |should be )?updated? (?:pods? )?only (?:on|when|upon|after)(?: (?:they|it|pods?) (?:are|is))?(?: manually)? deleted?',
      '(?:只在|仅在|仅当)?(?:手动)?删除(?:Pod)?(?:时|后)(?:才)?更新',
    ],
    strategy('OnDelete'),
  ],
  ...jobs,
  [
    [
      '(?:with |and |custom |use |using |set |the )*(?:dns ?)?name ?-?servers?{is}((?:["\'`]?\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}["\'`]?(?:, | and |和|、)?){1,3})',
      '(?:custom )?dns(?: server)?s?{is}((?:["\'`]?\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}["\'`]?(?:, | and |和|、)?){1,3})',
      '{ip} (?:is |as )(?:the |a |its )?(?:dns )?name ?-?server',
      '(?:DNS|域名)~(?:服务器|名称服务器)(?:为|是|:)?~((?:\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}(?:,|和|、)?~?){1,3})',
    ],
    (said = '') => pod({ dnsConfig: { nameservers: toList(said) } }),
  ],
  [
    [
      '(?<![\\w/])(?:and |the |a |dns )*search(?!:\\d)(?: domains?| paths?|es)?{is}{host}',
      '(?:and |the )*{host} (?:as |is |for )?(?:the |a )?search domain',
      '搜索(?:域|路径)(?:名)?{is}{host}',
    ],
    (said = '') => pod({ dnsConfig: { searches: [said] } }),
  ],
  [
    [
      'host ?-?alias(?:es)?(?: entry| that| maps?| mapping| from| to| for|:)* {ip} (?:to |for |as |with |= ?|-> ?|→ ?)?(?:host ?names? )?{names}',
      '(?:maps?|mapping|resolv(?:e|es|ing)|(?:the )?names) {names} (?:should |must |to |will )*(?:resolve )?to {ip}',
      '(?<=\\d\\.\\d{1,3}[^.;]{0,40},? (?:and |with )?){names} to {ip}',
      '(?<=\\d\\.\\d{1,3} [^;]{3,80}; ?){ip} {names}',
      '(?:将|把)?{names}~(?:映射|解析|指向)(?:到|为|至)~{ip}',
      '(?:将|把)?{ip}~(?:映射|解析|指向)(?:到|为|至)?~((?:[a-z0-9][\\w.-]{0,80})(?:(?:、|和|与|以及|,(?=[a-z0-9-]{1,60}\\.))[a-z0-9][\\w.-]{0,80}){0,7})(?![\\w.-])',
      '{names} (?:must |should )?resolves? to {ip}',
    ],
    (a = '', b = '') => {
      const [ip, names] = /^\d+\.\d+/u.test(a) ? [a, b] : [b, a];
      return pod({ hostAliases: [{ ip, hostnames: toList(names) }] });
    },
  ],
]);
