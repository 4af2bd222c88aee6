import { overLines } from '../../../kernel/over-lines.ts';
import { toSeconds } from '../numbers.ts';
import type { Phrase } from '../phrase.ts';
import { on } from '../say.ts';
import type { Meaning } from '../wish.ts';

const sticky = (said = ''): Meaning => {
  const timeoutSeconds = said === '' ? undefined : toSeconds(said);
  const config =
    timeoutSeconds === undefined ? {} : { sessionAffinityConfig: { clientIP: { timeoutSeconds } } };
  return on('Service', { sessionAffinity: 'ClientIP', ...config });
};

const lasting =
  '(?:,? ?(?:and |with |for |it |which |lasts?|lasting|up to|a |the |its |of |timeout(?: ?seconds)?|expir\\w{1,4}|after|is|:|=| )*{time}(?: by (?:their |the |its )?(?:client )?ip(?: address)?)?)?';
const zhLasting = '(?:,?~?(?:并|且|其|超时(?:时间)?|保持|持续|有效期|最长|为|是|设为)*~{time})?';
const same = 'same (?:pod|backend|endpoint|instance|replica|server)';

const familyOf = (said: string): string => `IPv${said.slice(-1)}`;

/** Clients that come back to where they were. */
const places = [
  `session ?-?affinity(?: based on| of| set| to| is| by| with| using|:)* (?:the )?(?:client ?-?ip)`,
  `client ?-?ip (?:session )?affinity`,
  `sessions?(?: (?:should|shall|must|will|always|are|be|to))* (?:sticky|sticks?|stuck|pinned|bound|kept|affine)(?: (?:to|by|per|on|with|the same|one|a|single|pod|backend))* (?:the |each )?client(?:'s)?(?: ?-?ip)?(?: address(?:es)?)?`,
  `sticky sessions?(?: (?:by|based on|via|per) (?:the )?client(?: ?-?ip|'s ip)?)?`,
  overLines`
    (?:requests?|connections?|traffic|everything|calls) (?:of|from) (?:the |a |one )?
    (?:same |single |one )?(?:client|user|ip|client ip)
    (?: (?:should|shall|must|will|always|to|be|is|are))* (?:
      reach(?:es)?|go(?:es)?|sent|routed|land(?:s)?|stay(?:s)?|stick(?:s)?|hit(?:s)?|end(?:s)? up|
      directed|forwarded
    )(?: (?:to|at|on|with))? (?:always )?(?:the |one )?${same}
  `,
  overLines`
    (?:a |the |each |every )?(?:clients?|users?)(?: (?:should|shall|must|will|always|to|be|is|are))* (?:sticks?|stays?|kept|keeps?|pinned|bound|land)
    (?: (?:to|at|on|with))? (?:always )?(?:the |one |its |their )?(?:${same}|pod)(?: by (?:client )?ip)?
  `,
];
const zhPlaces = [
  `会话(?:亲和性?|保持)(?:为|是|基于|使用|设置为|:)*(?:~?客户端~?IP|~?ClientIP)?`,
  `(?:基于客户端~?IP的?会话保持)`,
];
const zhKept =
  '(?:会话|客户端|请求|连接)(?:应该?|始终|总是|都|要)*(?:按|根据|基于)(?:其|来源|客户端)?~?(?:的)?IP~?(?:在~{time}~?之?内)?(?:固定|绑定|保持|路由)(?:到|在)(?:同一个?|相同|一个)的?~?(?:Pod|后端|实例)(?:(?:上|中)?,?~?(?:持续|保持|为期|最长)~{time})?';
const zhTimed =
  '(?:来自)?(?:同一个?|相同)(?:客户端|用户|IP)(?:IP)?的?请求(?:应该?|始终|总是|都|要)*(?:在~{time}~?(?:之?内)?)?(?:都)?(?:到达|发到|转发到|访问|打到|落到|进入)(?:同一个?|相同|一个)的?~?(?:Pod|后端|实例)';

/** Whose traffic goes where, and how long it stays there. */
export const traffic: readonly Phrase[] = [
  [[...places.map((one) => one + lasting), ...zhPlaces.map((one) => one + zhLasting)], sticky],
  [[...places, ...zhPlaces], sticky],
  [[zhTimed, zhKept], (before = '', after = '') => sticky(before === '' ? after : before)],
  [
    [
      '(?<=session ?-?affinity[^.;]{1,60})(?:timeout(?: ?-?seconds)?|lasts?|for|超时(?:时间)?)(?: of| is|:|=|为|是)?~{time}',
      '(?<=session ?-?affinity client ?-?ip )(\\d{1,6} ?s)(?![\\w])',
    ],
    sticky,
  ],
  [
    [
      overLines`
        (?:internal|cluster|pod|in-cluster) traffic
        (?: (?:should|shall|must|will|be|is|are|only|has|to|have))* (?:stays?|kept|remain|delivered|handled|served|routed|go)
        (?: (?:to|only|on|at|within))* (?:the |its |local |same )*(?:nodes?|endpoints?|pods?)()
      `,
      '(?:集群)?内部流量(?:必须|应该?|只|要|都)*(?:留在|停留在|只发到|转发到|保持在|路由到)(?:本|同一|本地的?)*(?:节点|端点|Pod)(?:上)?()',
    ],
    () => on('Service', { internalTrafficPolicy: 'Local' }),
  ],
  [
    [
      'external ?-?traffic ?-?policy{is}(local|cluster)',
      '外部流量策略{is}(Local|Cluster)',
      overLines`
        (?:traffic|requests|packets|connections)
        (?: (?:from|of) (?:the )?(?:outside|clients?|external\w*))?
        (?: (?:should|shall|must|will|be|is|are|only|has|to|have))* (?:stays?|kept|remain|delivered|handled|served|routed|go|sent)
        (?: (?:to|only|pods))*(?: (?:on|at|by|within|to))* (?:the )?
        (?:(?:same|local|receiving) (?:node|endpoints?|pods?)|node (?:where|on which|that|it))
        (?: [a-z]{2,10}){0,5}()
      `,
      "(?:preserv(?:e|es|ing)|keep(?:s|ing)?|see(?:s)?) (?:the )?(?:original |real )?(?:client(?:'s)?|source|caller's)(?: source)? (?:ip|addresses|address)(?: address(?:es)?)?()",
      '(?:外部)?流量(?:必须|应该?|只|要|都)*(?:留在|停留在|发到|转发到|保持在|路由到)(?:到达的|接收的|本地的?|同一个?|一个)*(?:节点|本机|端点|Pod)(?:上)?()',
      '保留(?:客户端)?(?:的)?(?:真实|原始|源)*~?(?:源|客户端)?~?(?:IP|地址)()',
    ],
    (said = '') => on('Service', { externalTrafficPolicy: /^c/iu.test(said) ? 'Cluster' : 'Local' }),
  ],
  [
    [
      '(?:prefers? |use |uses |with |be |in )*dual[ -]?stack(?: mode| networking)?(?: (?:if|when|where|wherever) (?:the cluster |possible|available|it )(?:(?:has|supports|offers|can|is|do|does|both|it|them|so|this|allows) ?)*)?',
      '(?:优先)?(?:使用)?(?:IPv4/IPv6)?双栈',
      '(?:(?:it|should|must|shall|can|get|gets|has|have|an?|both|be|reachable|over|via|by|address|addresses|of) )*IPv4(?: address)? (?:and|as well as) (?:an? )?IPv6(?: addresses| address)? (?:if|when|where)(?:ver)? (?:the cluster |possible|available|it |that )(?:(?:has|supports|offers|can|is|do|does|available|possible|both|it|them|so|this|allows) ?)*',
      '(?:both )?IPv4 and IPv6 (?:if|when|where) (?:the cluster|possible|available|it)(?: (?:has|supports|offers) (?:both|it|them))?',
    ],
    () => on('Service', { ipFamilyPolicy: 'PreferDualStack' }),
  ],
  [
    [
      '(?:ip ?families{is})?(IPv[46])(?: first)?(?:,| and| then| followed by)+ (IPv[46])(?! (?:if|when|where)(?!\\w))',
      '先~(IPv[46])~,?(?:再|后|然后)~(IPv[46])',
    ],
    (first = '', second = '') => on('Service', { ipFamilies: [first, second].map(familyOf) }),
  ],
  [
    ['(?:requires? |must be |must have |needs? )dual[ -]?stack', '(?:必须|要求)(?:使用)?双栈'],
    () => on('Service', { ipFamilyPolicy: 'RequireDualStack' }),
  ],
  [
    [
      'publish ?-?not ?-?ready ?-?addresses(?:{is}true)?',
      overLines`
        publish(?:es|ing)?(?: the)? (?:ip )?(?:addresses of )?(?:its |the |all |unready |not ready )*
        (?:pods|addresses|endpoints) ?(?:
          (?:that|which|even if they|when they|before they) (?:are|have) ?(?:not)?(?: yet)?(?: been)? ready
        )?(?=[.,;]|$| as well| too| and)
      `,
      '(?:unready |not[ -]ready )?(?:pods|endpoints|addresses)(?: (?:that|which) (?:are|is) not(?: yet)? ready)?(?: (?:should|must|shall|are|be|also))+ published(?: as well| too| also)?',
      '(?:并)?发布(?:所有)?(?:未|没有|尚未|还未)(?:就绪|绪|准备好)的?(?:Pod)?的?(?:地址|端点)|未(?:就)?绪的?(?:Pod)?的?地址(?:也)?(?:要|应)?(?:被)?发布',
    ],
    () => on('Service', { publishNotReadyAddresses: true }),
  ],
];
