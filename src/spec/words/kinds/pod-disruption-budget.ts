import { overLines } from '../../../kernel/over-lines.ts';
import type { Json } from '../../../kernel/json.ts';
import type { Around, Kind } from '../kind.ts';
import { labelsOf } from '../link.ts';
import { toAmount } from '../numbers.ts';
import { phrases } from '../phrase.ts';
import { on } from '../say.ts';
import { toPairs } from '../values.ts';

const some = overLines`
  (?: of)?(?: the| its| these| those| all)*(?: [a-z][\w-]{0,30})?
  (?: (?:pods?|replicas?|instances?|copies))?(?: (?:of|from) (?:the )?app(?:lication)?{is}{name})?(?: ?\(?(?:with |labell?ed |labels? )*{pairs}\)?)?
`;
const disrupted =
  '(?: (?:may|can|should|must|is|are|be|to|ever|go|at|any|a|one|allowed|simultaneously|time|gets?)){1,6} (?:down|unavailable|disrupted|evicted|offline|missing|gone)(?: (?:at|any|a|one|the|same|given|once|simultaneously|time)){0,4}';

export const podDisruptionBudget: Kind = {
  kind: 'PodDisruptionBudget',
  apiVersion: 'policy/v1',
  names: ['(?:pod ?-?)?disruption ?-?budgets?', 'pdbs?', '(?:Pod|容器组)?~?(?:中断|干扰)预算'],
  near: ['PodDisruptionBudget'],
  reader: phrases('budget', { en: 'Budget', zh: '中断预算' }, [
    [
      [
        overLines`
          (?:with |and |the |a |that |ensures? |keeps? |requires? |guarantees? )*
          (?:min(?:imum)?[ -]?(?:of )?(?:number of )?available(?: pods| replicas)?){is}{amount}
        `,
        '(?:at least|no less than|no fewer than) {amount}(?= of (?:the |my |our |these )?pods(?:[^.;]|[.](?=\\S)){0,100}(?:available|remain|running|up))',
        '(?<=Pods?[^。;\\n]{0,30})至少~(?:要有)?(?:保持)?(\\d{1,3}~%|\\d{1,4})~?个?~?(?:保持)?(?:可用|运行)',
        '(?:at least|min(?:imum)?(?: of)?|keeps?|keeping|leaves?|always) {amount} (?:pods?|replicas?|instances?|copies|of (?:the |its |these |those )(?:[\\w./-]{1,60}[:=] ?[\\w.-]{1,60} )?(?:pods|replicas)|[a-z][a-z-]{2,30})?(?: of (?:this |the )?[\\w ]{2,20}?)? ?(?:are |is |be |must be |should be |remain |have to |has to |to be |to stay |stay |always |can be |must |kept )*(?:available|running|up)',
        overLines`
          {amount} (?:of (?:the|its) )?(?:pods?|replicas?)(?: of (?:this |the )?[a-z ]{2,20}?)? (?:must |should |has to |have to |is |are |be |always |stay |remain |kept )+
          (?:available|running|up)
        `,
        '(?:最小|最少)可用(?:的)?(?:Pod|副本)?(?:数|数量)?{is}{amount}',
        '(?:至少|最少)(?:要|保持|有|保证)*~{amount}~(?:个)?(?:的)?(?:Pod|副本|实例)?(?:始终|保持|处于|是)*(?:可用|运行)',
      ],
      (said = '') => on('PodDisruptionBudget', { minAvailable: toAmount(said) }),
    ],
    [
      [
        '(?:at least|min(?:imum)?(?: of)?) {amount} (?:pods?|replicas?|instances?|copies)(?: (?:with|labell?ed|carrying|having|of))?(?: the)?(?: labels?)? {pairs} (?:are |is |be |must be |should be |remain |have to |has to |to be |to stay |stay |always |can be |must |kept )*(?:available|running|up)',
        '(?:at least|min(?:imum)?(?: of)?|no (?:less|fewer) than|not (?:less|fewer) than) {amount}(?: of)? (?:the |all |its )*(?:pods?|replicas?|instances?|copies)(?: (?:that have|that are|with|labell?ed|carrying|having|of))?(?: the)?(?: labels?)? {pairs} (?:are |is |be |must be |should be |remain |have to |has to |to be |to stay |stay |always |can be |must |kept )*(?:available|running|up)',
        '(?:至少|最少)(?:要|保持|有|保证)*~{amount}~个?(?:标签为|带有?(?:标签)?|具有(?:标签)?)?~{pairs}~的?~?(?:Pod|副本)(?:始终|保持|处于|是)*(?:可用|运行)',
      ],
      (said = '', pairs = '') =>
        on('PodDisruptionBudget', { minAvailable: toAmount(said), selector: toPairs(pairs) }),
    ],
    [
      [
        '(?:while |and |that |but )?(?:unhealthy (?:pods|ones)|(?:pods|ones|those)(?: (?:which|that))? (?:are|is) (?:not healthy|unhealthy)(?: anyway| already)?)(?: (?:are|is|may|can|should|must|be|always|allowed|to|however))* (?:evicted|drained|removed)(?: (?:at any time|always|any time|whenever|regardless))?',
        '(?:always )?(?:allow(?:s|ing)?|permit(?:s|ting)?)(?: the| always)* (?:eviction|evicting|drain(?:ing|age)?) of (?:the )?unhealthy (?:pods|ones)',
        '(?:并且?|且|则)?(?:随时|始终|总是|总)?(?:都)?允许(?:随时|始终)?驱逐(?:不健康|异常)的?~?Pod',
        '(?:本来就|已经|原本)?(?:不健康|异常)的?~?(?:Pod|副本)?~?(?:则|都|也|可以?|应|随时|始终|总是|总|允许|被|可){1,5}(?:被)?驱逐',
      ],
      () => on('PodDisruptionBudget', { body: { spec: { unhealthyPodEvictionPolicy: 'AlwaysAllow' } } }),
    ],
    [
      [
        overLines`
          (?:sees? to it|make(?:s)? sure|ensures?|guarantees?|keeps?)(?: that)? {amount} (?:pods?|replicas?|of (?:them|its pods)) (?:are |is |be |stay |always |remain )+
          (?:there|up|alive|running|available|left)
        `,
        '{amount} (?:of them |pods? |replicas? )?(?:have|has|must|need|needs) (?:to )?(?:always )?(?:be|stay|remain) (?:up|there|alive|running|available)',
        'keeps? all but one(?: of (?:them|its pods|the pods))?(?: pods?)? (?:up|running|available|alive)()',
      ],
      (said = '') =>
        on('PodDisruptionBudget', said === '' ? { maxUnavailable: 1 } : { minAvailable: toAmount(said) }),
    ],
    [
      [
        `(?:no more than|at most|max(?:imum)?(?: of)?|up to|only|not more than) {amount}${some}${disrupted}`,
        `(?:同时)?(?:最多|至多|不超过)(?:只?允许|只?能|有|可以)*~{amount}~(?:个)?(?:的)?(?:Pod|副本|实例)?()()(?:同时|处于|被|可以|是|状态)*(?:不可用|中断|驱逐|下线|停机)`,
      ],
      (said = '', app = '', pairs = '') =>
        on('PodDisruptionBudget', {
          maxUnavailable: toAmount(said),
          ...(app !== '' && { selector: { app } }),
          ...(pairs !== '' && { selector: toPairs(pairs) }),
        }),
    ],
    // Nothing else of a budget is counted.
    [
      [
        '(?:at least|min(?:imum)?(?: of)?|requires?|needs?|keeps?|keeping) (?:at least )?{amount}(?: of (?:the|its|those|these))? (?:pods?|replicas?|instances?|copies)(?! ?(?:available|running|up|unavailable|down)(?!\\w))',
        '(?:at least|min(?:imum)?(?: of)?:?) {amount}(?=[,;)]|\\.(?:\\s|$)|$)',
      ],
      (said = '') => on('PodDisruptionBudget', { minAvailable: toAmount(said) }),
    ],
    [
      ['(?:at most|max(?:imum)?(?: of)?:?) {amount}(?: (?:pods?|replicas?))?(?=[,;)]|\\.(?:\\s|$)|$)'],
      (said = '') => on('PodDisruptionBudget', { maxUnavailable: toAmount(said) }),
    ],
    [
      [
        overLines`
          (?:among|of|across)(?: the| those| all| its| any| pods?)+ (?:that (?:have|carry|are) )?
          (?:with|labell?ed|having|carrying)?(?: the| labels?)* ?{pairs}(?: pods)?
        `,
        '(?:在|从)(?:带有|具有)?(?:标签)?(?:为)?~{pairs}~的?~?Pods?(?:中|里|之中)',
        '(?:给|为|对|针对)(?:所有)?(?:带有|具有)?(?:标签)?(?:为)?~{pairs}~的?~?(?:所有)?~?Pods?(?=~?(?:加|添|创建|配置|设置|提供|增|新建|定义|编写|写))',
      ],
      (said = '') => on('PodDisruptionBudget', { selector: toPairs(said) }),
    ],
    [
      '(?:给|为|对|针对)~(?:名为)?~{name}~(?:这个)?的?(?:部署|应用|服务|工作负载|Deployment|StatefulSet|ReplicaSet)(?=~?(?:加|添|创建|配置|设置|提供|增|新建|定义|编写|写|生成))',
      (name = '') => on('PodDisruptionBudget', { name }),
    ],
  ]),
  body: ({ minAvailable, maxUnavailable, selector }, around) => ({
    spec: {
      ...(maxUnavailable === undefined || minAvailable !== undefined
        ? { minAvailable: minAvailable ?? 1 }
        : { maxUnavailable }),
      selector: { matchLabels: selector ?? selected(around) },
    },
  }),
};

function selected({ main, drafts, name }: Around): Json {
  const pod = drafts.find(
    ({ isReference, kind, name: own, work }) =>
      isReference && kind === 'Pod' && (own !== undefined || work.podMetadata['labels'] !== undefined),
  );
  const others = drafts.filter(({ isReference }) => isReference);
  return [pod, main, ...others].map(labelsOf).find((labels) => labels !== undefined) ?? { app: name };
}
