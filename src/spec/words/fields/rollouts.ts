import { overLines } from '../../../kernel/over-lines.ts';
import { toAmount, toSeconds } from '../numbers.ts';
import type { Phrase } from '../phrase.ts';
import { oneOf, workload } from '../say.ts';
import type { Meaning } from '../wish.ts';

/** How many pods an update may add or take away, by the kind of what is updated. */
export const rolling =
  (field: string) =>
  (said = ''): Meaning => {
    const update = { type: 'RollingUpdate', rollingUpdate: { [field]: toAmount(said) } };
    return oneOf(
      ['DaemonSet', { controller: { updateStrategy: update } }],
      ['StatefulSet', { controller: { updateStrategy: update } }],
      ['PodDisruptionBudget', { [field]: toAmount(said) }],
      ['workload', { controller: { strategy: update } }],
    );
  };

const pods = '(?: (?:pods?|replicas?|instances?|copies|of them|new|old|extra))*';
const may = '(?: (?:may|can|should|must|will|to|be|is|are))*';

/** How an update goes on, as people say it without the name of a field. */
export const rollouts: readonly Phrase[] = [
  [
    [
      `(?:never |not |n't |no )(?:ever )?(?:tak(?:e|es|ing)|los(?:e|es|ing)|remov(?:e|es|ing)|stop(?:s|ping)?|kill(?:s|ing)?)(?: away| down| out)? more than {amount}${pods}(?: at (?:a time|once))?`,
      `(?:never |not |no )(?:ever )?(?:have |with )?more than {amount}${pods}${may} (?:down|missing|gone|unavailable|out of service)(?: at (?:a time|once))?`,
      `(?<=(?:updat|roll|upgrad)[^.;]{1,120})(?:at most|up to|no more than) {amount}${pods}${may} (?:down|missing|gone|out of service)`,
      `(?:replac|updat|swap|exchang|restart)(?:e|es|ing|s)? (?:at most|up to|no more than|not more than|only) {amount}${pods}(?: (?:of|all|its|the|their|them)(?: pods?)?)* (?:at (?:a time|once|the same time)|simultaneously)`,
      `(?<=(?:updat|roll|upgrad)[^.;]{1,120})(?:at most|up to|no more than|only) {amount}${pods}(?: (?:of|all|its|the|their|them)(?: pods?)?)*${may} (?:replaced|updated|swapped|exchanged|restarted)(?: (?:at (?:a time|once|the same time)|simultaneously))?`,
      '(?<=(?:更新|升级|发布)[^。;]{0,40})(?:同时)?(?:最多|至多)(?:允许|可以)?(?:同时)?(?:有)?~{amount}~个?的?~?(?:Pod|副本|实例|节点)?(?:同时)?(?:下线|停止|离线|停机|不可用|被替换|被更新)',
      '(?<=(?:更新|升级|发布)[^。;]{0,40})(?:同时)?(?:最多|至多)(?:同时)?(?:替换|更新|升级)~{amount}~个?的?~?(?:Pod|副本|实例|节点)?',
    ],
    rolling('maxUnavailable'),
  ],
  [
    overLines`
      (?:(?:during|in|while) (?:an? |the )?(?:rolling )?updat(?:e|ing)s?,? )?(?:there (?:are|is) )?never (?:have |has |with )?
      (?:fewer|less) than (?:the |all )?(?:{count} |desired |wanted )?(?:pods|replicas|copies)
      (?: available| ready| running)?
    `,
    () => rolling('maxUnavailable')('0'),
  ],
  ['(?<=surge[^.;]{1,20})unavailable{is}{amount}', rolling('maxUnavailable')],
  [
    [
      `(?:never |not |n't |no )(?:ever )?(?:add|start|creat|launch)(?:e|s|es|ing)? more than {amount}${pods}(?: at (?:a time|once))?`,
      `(?:never |not |no )?more than {amount} (?:extra|additional|surplus)${pods}${may}(?: (?:created|added|started|allowed))?`,
      overLines`
        (?:at most|up to|no more than) {amount} (?:pods?|replicas?) (?:can|may|should|is|are|to|be)
        (?: (?:be|created|added|scheduled|started))* (?:above|over|beyond|on top of) (?:the )?
        (?:desired|wanted|specified)(?: number| count| replicas)?(?: of (?:pods|replicas))?
      `,
      '{amount} (?:pods?|replicas?) more than (?:wanted|desired|needed|usual)(?: (?:is|are) (?:fine|ok|okay|allowed|acceptable))?',
      '(?:最多|至多)(?:可|可以|能)?超出(?:期望|所需|设定)(?:的)?(?:数量|副本数)?~{amount}~个?(?:Pod|副本)?',
      `(?:a |the )?surge(?: of)?{is}{amount}(?:${pods})?(?! unavailable)`,
      '(?:最多|至多)(?:可以|能|允许)?(?:额外|多)(?:创建|启动|运行|增加)?~{amount}~个?(?:Pod|副本)?',
    ],
    rolling('maxSurge'),
  ],
  [
    [
      '(?:(?:with|and|but|has|have) )*(?:no|zero|without(?: any| a)?) (?:rolling )?surge(?: pods?| replicas?)?(?! (?:of|is|queue|price))',
      '(?<=(?:updat|roll|upgrad|unavailable|down)[^.;]{1,120})(?:(?:and|but|with) )*(?:none|no(?: \\w+)? (?:pods?|replicas?|ones?)|nothing|no one)(?: (?:may|can|is|are|must|should|be|to))* (?:added|started|created|scheduled|launched)(?: (?:on top|extra|additionally|in addition|above|beyond)(?: of (?:it|them|that))?)?',
      '(?<=(?:更新|升级|发布)[^。;]{0,40})(?:且|并且?|也|,)*(?:不|不能|不允许|禁止|不得)(?:额外|超额|超出(?:期望)?|多)(?:数量)?(?:地)?(?:创建|启动|运行|增加|新建)?(?:任何)?(?:Pod|副本)?',
    ],
    () => rolling('maxSurge')('0'),
  ],
  [
    [
      '(?:and )?no (?:pods?|replicas?) (?:may|can|must|should|is allowed to|are allowed to)(?: ever)? be (?:unavailable|down|missing)',
      '(?<=more than (?:wanted|desired)[^.;]{0,40})(?:but )?(?:none|not one|no pod) (?:less|fewer)',
      '(?:且|并|,)?(?:不允许|不能|不得)有?~?(?:任何)?~?(?:Pod|副本)不可用',
      `(?<=surge[^.;]{0,60})(?:and |with )*no (?:unavailable${pods}|(?:pods?|replicas?) unavailable)`,
      '(?:without|no|zero) (?:any )?down ?time(?: (?:rolling )?updates?| deployments?| rollouts?)?(?=[^.;]{0,60}(?:surge|updat|roll))',
    ],
    () => rolling('maxUnavailable')('0'),
  ],
  [
    [
      '(?:Pod|副本|容器)?(?:就绪|准备好)~{time}~(?:之?后|以后|才)+(?:被|会)?(?:算作?|视为|认为|计为|标记为|当作)(?:是)?(?:可用|就绪)',
      `(?:need|needs|have|has|required?)? ?(?:to )?(?:be|being|been|stay|remain) ready for(?: at least)? {time}(?: before [a-z ]{1,40}?(?:count|available|next|considered|ready)(?: available)?)?`,
    ],
    (said = '') => workload({ controller: { minReadySeconds: toSeconds(said) } }),
  ],
  [
    [
      '(?:give|gives|giving) up (?:on )?(?:the |a |an |any )?(?:rollouts?|roll-outs?|updates?|deployments?) (?:after|when it takes longer than) {time}',
      '(?:a |the )?(?:rollout|roll-out|update|deployment) (?:(?:is|counts as|must be|should be|is considered|fails?|as|failed|considered|marked) ){0,4}(?:after|when|if)(?: there (?:is|was))?(?: it makes)?(?: no progress)?(?: (?:for|in|within|after))? {time}(?: (?:without|of no) progress)?',
      '(?:if|when|should) (?:the |a )?(?:new|next) (?:version|release|pods?|deployment|rollout)(?: is| are|s)?(?:n.t| not| never)(?: be)?(?: (?:ready|up|available|healthy|there|running)){1,2} (?:in|within|after){1,2} {time},? (?:(?:it|that|the rollout|this|then|is|should|must|be|please|consider|count|counts|treat|as|mark|let|a) ?){0,5}(?:failed|fails?|failure)',
      '{time}~(?:之?内|之?后)?(?:都)?(?:没有?|无|毫无)(?:任何)?进展(?:的话|就|则|时|,|视为|算|认为|被|判定为|标记为)*(?:发布|部署|更新|滚动|升级)*失败',
    ],
    (said = '') => workload({ controller: { progressDeadlineSeconds: toSeconds(said) } }),
  ],
  [
    [
      '(?:(?:its|the|a|this|all) )?(?:rollouts?|roll-outs?|deployment|updates?)(?: (?:is|are|should|must|be|starts?|begins?|in|state|as|to))* paused',
      '(?<=(?:deployment|manifest|extend|change|make)[^.;]{0,60})(?<![\\w-])pause (?:it|the (?:rollout|deployment)|its rollout)',
      '(?<=deployment[^.;]{0,90})(?:is |be |starts? |in a )?paused(?: state)?(?! ?[:=])',
      '暂停(?:发布|部署|滚动更新|更新|上线|rollout)|(?<=(?:deployment|部署|发布|更新)[^。;\\n]{0,90})(?:处于|为)暂停(?:状态)?',
    ],
    () => workload({ controller: { paused: true } }),
  ],
];
