import { base } from './base.ts';
import { lexicon } from './terms.ts';

/** What words mean where it is told who may talk to whom. */
export const wallsWords = [
  ...lexicon({
    policy: [
      '(?:network ?)?polic(?:y|ies)|netpols?|rules? ?sets?|network ?polic(?:y|ies)',
      '网络策略|NetworkPolicy|策略',
    ],
    inward: [
      'open to|ingress|incoming|inbound|in(?=:)|(?<=nothing )in|ingress rules?|comes? in|reachable|be (?:reached|called|accessed|contacted)|reached|coming|accepts?|accept(?:ing)?|receiv(?:e|es|ing)|lets? in|admits?|(?:get|come|coming) in',
      '以下来源|来源(?=通过|访问)|入站|入口|进入|入向|被访问|接收|接受|入方向',
    ],
    outward: [
      'egress|outgoing|outbound|out(?=:)|(?<=nothing )out|(?:goes?|get|may go) out|leav(?:e|es|ing)|open connections?|initiate|send(?:s|ing)?',
      '出站|出口|外出|出向|发出|出方向|对外',
    ],
    reach: [
      'reach(?:es|ing)?|talk(?:s|ing)?(?: only)? to|opens? (?:outgoing )?connections? to|(?:reach|connect|speak|call|get)(?: out)? to|access(?:es|ing)?|connect(?:s|ing)?(?: to)?|contact|call(?:s|ing)?|query|scrape',
      '访问|连接到?|连到?|调用|抓取',
    ],
    deny: [
      'den(?:y|ies|ied|ying)|block(?:s|ed|ing)?|forbid(?:s|den|ding)?|drop(?:s|ped)?|reject(?:s|ed|ing)?|prohibit(?:s|ed)?|isolat(?:e|es|ed|ing)|nothing|nobody|no one|no(?= (?:traffic|incoming|outgoing|ingress|egress|inbound|outbound))|no pods?|default deny|deny all|cut off|refused?',
      '禁止|拒绝|阻断|阻止|隔离|屏蔽|默认拒绝|不允许|封锁',
    ],
    other: [
      '(?:and )?(?:nothing|nobody|no ?one|none)(?: else| other)|everything else|anything else|all (?:the )?(?:others?|rest)|other traffic',
      '其他(?:流量|访问|一切|所有)?(?:都|一律|均)?|其余(?:流量|一切)?(?:都|一律|均)?|别的',
    ],
    allow: [
      'allow(?:s|ed|ing)?|permit(?:s|ted|ting)?|only|solely|limited|restricted|exclusively|just|lets?|let|grants?|opens?|whitelist',
      '让|可以|允许|放行|仅允许|只|仅|只能|仅能|限制',
    ],
    all: ['all|every|any|each|everything|whole|complete(?:ly)?|entire', '所有|全部|任意|任何|每个|一切|整个'],
    anywhere: [
      'any(?:where| destination| address| ip| host| target| source)|(?:to|from) (?:everywhere|anywhere)|(?:wherever|no matter where) (?:it|they|that) (?:is|are|lives?|runs?|sits?)|every destination|all destinations',
      '任意(?:目的地|目标|地址|来源)|任何(?:目的地|目标|地址|来源|地方)|所有(?:目的地|目标|来源)',
    ],
    pods: [
      'pods?|podSelectors?|workloads?|clients?|backends?|frontends?|neighbours?|neighbors?',
      'Pods?|工作负载|容器组',
    ],
    label: [
      'labell?ed|labels?|carrying|tagged|marked|selector|match(?:es|ing|ed)?(?: labels?)?|selected',
      '标签|标记|匹配|选择器',
    ],
    spaces: ['namespaces? ?selector|nsselector', '命名空间选择器'],
    dns: [
      'DNS(?: (?:queries|lookups?|resolution|requests|traffic))?|name resolution|resolve names|kube ?dns|coredns',
      'DNS(?:\\s?(?:解析|查询|请求))?|域名解析|解析',
    ],
    tcp: ['tcp'],
    udp: ['udp'],
    sctp: ['sctp'],
    types: ['policy ?types?', '策略类型'],
    port: ['ports?', '端口'],
    except: [
      'except(?: for)?|excluding|but not(?: within| in| from)?|apart from|with the exception of|other than|minus|save for',
      '排除|除外|除了?|不包括|但不包含',
    ],
    both: ['both conditions|together|and(?=\\))|at the same time|combined', '两个条件|同时满足|同时'],
    from: ['from|by', '来自|从|由'],
    to: ['to|into|towards?', '到|至|往|去往|向'],
    own: [
      '(?:(?:of|in|within|inside) )?(?:the same|its own|their own|their|this|that|the same own) namespace(?! (?:is|are|has|carries|labelled|labeled))|same (?:namespace|ns)|right there',
      '(?:本|同(?:一)?(?:个)?|自己的|自身|该|此)命名空间(?:内|中|里)?(?:的)?',
    ],
    turn: [
      "not|n't|never|unless|until|when|during|except when|cannot|don't|doesn't|without",
      '不能|不得|不要|不可|除非|没有',
    ],
    idle: [
      'let through|through|selecting|exception|needs?|shielded|kinds? of callers|callers?|restricted|protect(?:s|ing)?|database|sorts? of peers|kinds? of peers|anything|put|three sorts of|traffic|connections?|requests?|packets|access|communication|network|directions?|side|lock down|guards?|protects?|covers?|applies|apply|selects?|selecting|targets?|over|via|live|lives|living|run|running|runs|located|whose|provided|conditions|limited to|things|goes?|come|comes|rules?|resolution|measure|types?|wanted|is wanted|are wanted|match it|CIDR|ip ?blocks?|range|subnet|network|addresses|block|as well as|as well|plus|sources?|destinations?|peers?|within|protocols?|able|host',
      '数据库|以下|通过|保护|中的|内的|流量|请求|连接|通信|网络|方向|作用于|应用于|适用于|针对|选择|保护|运行|规则|带有?|只要|具备|协议|网段|地址段|地址|网络段|子网|来源|目的|目标|访问权限|其自身|匹配|之间|彼此|互相|名字',
    ],
  }),
  ...base,
];
