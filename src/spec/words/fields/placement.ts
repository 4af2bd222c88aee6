import { overLines } from '../../../kernel/over-lines.ts';
import { phrases } from '../phrase.ts';
import { oneOf, pod } from '../say.ts';
import type { Reader } from '../wish.ts';
import { toPairs } from '../values.ts';
import { apart, byAffinity, nodeSelector, spread, weighed } from './scheduling.ts';
import { tolerated } from './tolerations.ts';

const onArch = (said: string): Readonly<Record<string, string>> => ({
  'kubernetes.io/os': 'linux',
  'kubernetes.io/arch': said === 'arm64' ? said : 'amd64',
});

export const placement: Reader = phrases('placement', { en: 'Placement', zh: '调度' }, [
  ...tolerated,
  [
    [
      '(preferred|required) node affinity(?: with weight (\\d{1,3}))? for ([a-z][\\w./-]{1,80}) in \\(([\\w.-]{1,60}(?:, [\\w.-]{1,60}){0,8})\\)',
    ],
    (...[strength = '', weight = '', key = '', values = '']) =>
      weighed(/^p/iu.test(strength) ? Number(weight === '' ? '1' : weight) : undefined, [key, 'In', values]),
  ],
  [
    [
      'nodeAffinity (required|preferred)~([a-z][\\w./-]{1,80})@(In|NotIn)@([\\w.|-]{1,300})(?:~weight~(\\d{1,3}))?',
    ],
    (...[strength = '', key = '', operator = '', values = '', weight = '1']) =>
      weighed(strength === 'preferred' ? Number(weight) : undefined, [
        key,
        operator,
        values.replaceAll('|', ', '),
      ]),
  ],
  [
    [
      '(?:with |using |and |an? |the )*((?:preferred|required|soft|hard)?)~(?:node )?(?:affinity|affinities)(?: rules?)?(?: for| to| that| which| requires?| requiring| schedules?| prefers?| on| nodes?| with| the| where| of| label(?:s|led)?| key|,|:)* ["\'`]?([a-z][\\w./-]{1,80})["\'`]?(?:,? (?:operator )?)?(?: is| be| with|\\s)*(in|not in|NotIn|=|:|equals?|set to|being)(?:,? (?:and )?values?)?(?: of| either| one of| is| are|:)*~{values}(?: nodes?)?',
      '(?:使用)?()(?:节点)?亲和性[^。;]{0,20}?(?:键|标签)(?:为|是)?~["\'`]?([a-z][\\w./-]{1,80})["\'`]?~[^。;]{0,12}?(In|NotIn|=|为)(?:的)?(?:值为)?~{values}',
    ],
    byAffinity,
  ],
  [
    [
      overLines`
        (prefer(?:s|red)?|required?|must|only)(?: to)? (?:be )?(?:schedul(?:e|ed|es)|run|runs|placed?)
        (?: only)? on nodes? (?:with|labell?ed|where|having)(?: the)?(?: label)? {key}() (?:in|being one of|either) {
        values}
      `,
    ],
    (...[strength = '', key = '', , values = '']) => byAffinity(strength, key, 'In', values),
  ],
  [
    [
      '(?:only |must |should |is |be |are )*(?:run|runs|schedul(?:e|ed|es|ing)|placed?|deployed)?(?: only)? ?on nodes? (?:that have|which have|having|with|whose|where)(?: the)?(?: node)? label {key} (?:with |has |having |is |set |in |to |equals? |being |equal to |one of |either |the |values? |of |and |should be |must be )*{values}(?: \\((required|preferred)[^()]{0,40}\\))?',
      '(?:只能?|仅)?(?:调度|运行|部署)(?:到|在)标签~{key}~的?值(?:为|是)~{values}~的?节点(?:上)?(?:\\((?:调度时)?(必需|首选)\\))?',
    ],
    (key = '', values = '', strength = '') => byAffinity(strength, key, 'In', values),
  ],
  [
    [
      overLines`
        (?:
          prefer(?:s|ably|red)?(?: to)? (?:be )?(?:schedul(?:e|ed|es)|run|runs|placed?) on|
          preferably on|prefers?
        ) nodes? (?:with|labell?ed|where|having)(?: the)?(?: label)? {pair}
      `,
      '(?:优先|首选|尽量)(?:调度|运行)(?:到|在)(?:带有|标签为|具有)*(?:标签)?~{pair}~(?:标签)?的?节点(?:上)?',
    ],
    (said = '') => {
      const [key, value] = Object.entries(toPairs(said))[0] ?? ['', ''];
      return byAffinity('preferred', key, 'In', value);
    },
  ],
  [
    [
      '((?:prefer(?:red|ably)?|required|soft|hard|try to|should not|must not|never)?)~(?:pod ?-?)?anti-?affinity(?: rules?)?(?: so| that| to| which| for| pods?| with| the| on| labels?| spreads?| replicas?| keeps?| them| copies| are| not| scheduled| avoid| ensure| same| different| nodes?|,|:)*(?: ?{pairs})?()(?:[^.;。]{0,60}?topology ?key{is}["\'`]?([\\w./-]{3,80}\\w)["\'`]?)?',
      '()(?:Pod)?反亲和性?(?:规则)?()()',
      overLines`
        (?:no )?((?:prefer(?:red|ably)?|must not|never|not)?) ?
        (?:two |run |on |replicas |pods |copies |of it |share |schedule(?:d)? )*(?:on )?(?:the )?same (?:node|host)
        (?: ?machine)?(?! (?:as|with) )()()
      `,
      '()(?:each |every )(?:replica|pod|copy)(?: runs?| is| should| be| on| scheduled)* (?:a )?(?:different|separate|its own) (?:node|host)()()',
      '()(?:不要|不)(?:调度|运行|部署)(?:在|到)同一(?:个|台)?(?:节点|主机)(?:上)?()()',
    ],
    (...[strength = '', said = '', , key = '']) =>
      apart(strength, said, key === '' ? 'kubernetes.io/hostname' : key),
  ],
  [
    '(?:尽量|尽可能|最好|优先)(?:能|可以|要|都)*(?:均匀|平均)?地?(?:分布|分散|打散|散|铺|部署|调度)开?(?:到|在|于)?(?:不同|多个|各个|所有)+的?(可用区|节点|区域|主机|机器|机房)(?:上|之间|中|里)?',
    (key = '') => spread('', key === '机房' ? '区' : key, 'best'),
  ],
  [
    [
      overLines`
        (?:with |and |the |an? |use |using )*topology ?-?spread(?: ?constraints?)?
        (?: with| of| and| a| for| on| across| over| the| that| ensur\w{1,4}| max ?skew)*(?:{is}(\d))?(?:
          ,? (?:and|on|across|over|for|the|by|with|using|topology ?key|is|of|topology(?![.\w]))
        )* ?["'\x60]?(
          zones?|nodes?|hosts?|hostnames?|(?:[a-z0-9-]{1,40}\.){1,4}[a-z]{2,6}/[\w-]{2,30}|zone
        )?["'\x60]?(?:
          ,? ?(?:and |with |when ?unsatisfiable ?){0,3}{is}["'\x60]?(DoNotSchedule|ScheduleAnyway)
          ["'\x60]?
        )?
      `,
      overLines`
        (?:spread|distribut)(?:e|ed|s|es|ing)?(?: the| its| pods?| replicas?| them| copies| it| evenly)*
        ()(?: across| over| between)(?: the| different| all| availability| multiple)* (zones?|nodes?|hosts?)
        ()
      `,
      '()(?:均匀)?(?:分布|分散|打散)(?:到|在|于)?(?:不同|多个|各个|所有)*(?:的)?(可用区|节点|区域|主机|机器|服务器)(?:上|之间|中)?()',
      overLines`
        max(?:imum)? ?-?skew{is}(\d)(?:
          [,;]? ?(?:and |with )?(?:the )?topology ?-?key{is}["'\x60]?([\w./-]{3,80}\w)["'\x60]?
        )?(?:
          [,;]? ?(?:and |with )?when ?-?unsatisfiable{is}["'\x60]?(DoNotSchedule|ScheduleAnyway)["'\x60]?
        )?
      `,
    ],
    (skew = '', key = '', action = '') => spread(skew, key, action),
  ],
  [
    overLines`
      (?:spread|distribut)(?:e|ed|s|es|ing)?(?: the| its| pods?| replicas?| them| copies| it| evenly)*
      (?: across| over| between| among)(?: the| different| all| availability| multiple)* (zones?|nodes?|hosts?)
      ,? (?:and |with |using )*(?:an? )?max(?:imum)? ?-?skew{is}(\d)(?:
        [^.]{0,60}?(DoNotSchedule|ScheduleAnyway|still (?:be )?(?:scheduled|start|run)|best effort)
      )?
    `,
    (key = '', skew = '', action = '') => spread(skew, key, action),
  ],
  [
    [
      overLines`
        (?:spread|distribut\w{1,4}|over|across)?[^.;]{0,40}?\(?topology ?-?key{is}["'\x60]?
        ([\w./-]{3,80}\w)["'\x60]?\)?,? ?(?:and |with )*(?:an? )?max(?:imum)? ?-?skew{is}(\d)
        (?:[^.]{0,60}?(DoNotSchedule|ScheduleAnyway)\)?)?
      `,
    ],
    (key = '', skew = '', action = '') => spread(skew, key, action),
  ],
  [
    [
      '(?:with |using |and |an? |the |use )*node ?-?selector(?: labels?| set| of| to| with)*{is}{pairs}',
      '(?:only |be |is |are |should |must )*(?:run|runs|running|schedul(?:e|ed|es|ing)|deploy(?:ed|s)?|plac(?:e|ed)|assign(?:ed)?|pin(?:ned)?|land)(?: only)? (?:on|to|onto) (?:the )?(?:nodes?|machines?)(?: that| which)?(?: have| has| with| labell?ed| are| is| having| carrying| matching| labels?| the| a| label)*:? {pairs}(?: label)?',
      'only (?:on )?(?:the )?nodes with {pairs}',
      '(?:only )?on (?:the )?nodes? {pairs}',
      overLines`
        (?:only )?(?:the )?nodes (?:(?:that|which) (?:are|have|carry) )?
        (?:labell?ed|with (?:the )?label|carrying (?:the )?label)(?: with| as)? {pairs}
      `,
      '(?:on|to|onto) (?:each|every) node (?:with|labell?ed|having)(?: with| as| the| label)* {pairs}',
      '(?:只能?|仅)?在(?:带有|具有|有|打了)?(?:标签)?(?:为)?~{pair}~(?:标签)?的?节点上?(?:运行|调度|部署)?',
      '(?:on|to) nodes (?:with|labell?ed|having)(?: with| as| the| label)* {pairs}',
      '(?:the )?nodes (?:are|should be|must be) (?:selected|chosen) (?:by|with) (?:the )?(?:label )?{pairs}',
      '(?:使用)?(?:节点选择器|nodeSelector){is}{pairs}',
      '(?:只|仅)?(?:能)?(?:运行|调度|部署|分配)(?:在|到)(?:带有|标签为|具有|有|含有|打了)*(?:标签)?~{pairs}~(?:标签)?的?节点(?:上)?',
    ],
    nodeSelector,
  ],
  [
    [
      '(?:only |scheduled |run |runs |must |be |should )*on (linux|windows) (?:nodes|machines|hosts)(?: only)?',
      '(?:只能?|仅)?(?:运行|调度|部署)?在~(linux|windows)~节点(?:上)?(?:运行|调度|跑)?',
      '(?:only |scheduled |run |runs |must |be |should )*on (?:linux[ /]?)?(amd64|arm64|x86-64)(?: linux)? (?:nodes|machines)',
      '(?:only |scheduled |run |runs |must |be |should )*on nodes? (?:with|that have|having) (?:an? )?["\'`]?(ssd|gpu)s?["\'`]?(?: disks?)?',
    ],
    (said = '') =>
      /^(?:linux|windows)$/iu.test(said)
        ? pod({ nodeSelector: { 'kubernetes.io/os': said.toLowerCase() } })
        : /^(?:amd64|arm64|x86)/u.test(said)
          ? pod({ nodeSelector: onArch(said) })
          : pod({
              nodeSelector: said.toLowerCase() === 'ssd' ? { disktype: 'ssd' } : { accelerator: 'nvidia' },
            }),
  ],
  [
    [
      '(?:on|to|onto) (?:the |a )*(?:specific )?node (?:named |called )?["\'`]?([a-z][a-z0-9-]{0,60}\\d|[a-z0-9]+(?:-[a-z0-9]+)+)["\'`]?(?![\\w=])',
      'node ?name{is}{name}',
      '(?:只能|仅能|仅|只)?(?:在|可在)(?:名为)?节点~["\'`]?([a-z][a-z0-9-]{1,60})["\'`]?~(?:上)(?:使用|访问|挂载|可用)?',
      '(?:调度|运行|分配|部署)(?:到|在)(?:名为|节点)*~["\'`]?([a-z][a-z0-9-]{1,60})["\'`]?~的?(?:节点)?(?:上)',
    ],
    (nodeName = '') => {
      const hostname = { key: 'kubernetes.io/hostname', operator: 'In', values: [nodeName] };
      const required = { nodeSelectorTerms: [{ matchExpressions: [hostname] }] };
      return oneOf(['workload', { pod: { nodeName } }], ['PersistentVolume', { nodeAffinity: { required } }]);
    },
  ],
]);
