import type { Phrase } from '../phrase.ts';
import { on } from '../say.ts';
import { toList } from '../values.ts';

const ips =
  '((?:["\'`]?\\d{1,3}(?:\\.\\d{1,3}){3}["\'`]?(?![\\w/])(?:, ?and |, ?| and |和|、| (?=["\'`]?\\d))?){1,6})';
const blocks =
  '((?:["\'`]?\\d{1,3}(?:\\.\\d{1,3}){3}/\\d{1,2}["\'`]?(?:, ?and |, ?| and |和|、| (?=["\'`]?\\d))?){1,6})';

/** Where a Service is reached, and from where. */
export const addresses: readonly Phrase[] = [
  [
    [
      `(?:with |the |and |on )*external ?-?ips?(?: ?address(?:es)?)?{is}${ips}`,
      `(?:(?:is|be|and|it|should|that|which|also|can|must) )*(?:reachable|reached|available|answers?|accessible|found)(?: also| too| as well)? (?:at|on|under|via) (?:the )?(?:(?:outside|external|public|fixed|additional) )*(?:ip |address )*${ips}(?: too| as well| also)?`,
      `(?:traffic|requests|packets|calls|whatever arrives|what arrives|everything)(?: that)? (?:(?:is|sent|goes|comes|arrives|addressed|for) )*(?:to|at|for|on) ${ips} (?:(?:should|must|shall|has to|is to|also|too) )*(?:reach|reaches|end up at|ends up at|go to|goes to|land at|lands at|get to|gets to|belongs? to) (?:it|the service|this service|the pods)(?: too| as well| also)?`,
      `${ips} (?:is|are|as) (?:the |its |an? )?external ?-?ips?(?: address(?:es)?)?`,
      `外部~?(?:IP|地址)(?:地址)?{is}${ips}`,
    ],
    (said = '') => on('Service', { externalIPs: toList(said) }),
  ],
  [
    [
      "(?:with |the |a |and |static )*load ?-?balancer(?:'s)?(?: ?-?ip|(?: ip)? address){is}{ip}",
      '负载均衡器?(?:的)?~?(?:IP|地址){is}{ip}',
    ],
    (loadBalancerIP = '') => on('Service', { loadBalancerIP }),
  ],
  [
    ['cluster ?-?ip(?: address)?{is}{ip}', '集群IP{is}{ip}'],
    (clusterIP = '') => on('Service', { clusterIP }),
  ],
  [
    [
      `(?:only |and |but |allow(?:s|ing|ed)? |restrict(?:s|ed|ing)? |limit(?:s|ed|ing)? |the |to |with )*(?:load ?-?balancer ?-?)?source ?-?ranges?{is}${blocks}`,
      `(?:源|来源)(?:地址|IP)?(?:范围|网段)(?:限制)?{is}${blocks}`,
    ],
    (said = '') => on('Service', { loadBalancerSourceRanges: toList(said) }),
  ],
  [
    [
      `(?:only |and |but |is |be |it |access |allow(?:s|ing|ed)? |reachable |accessible |restrict(?:s|ed|ing)? |limit(?:s|ed|ing)? )+(?:for |to |from |clients? |traffic |the |ips? |in |range |of |source )+${blocks}`,
      `(?:(?:nobody|no one|no client|nothing)(?: but| except| other than| outside(?: of)?| beyond| apart from) )(?:(?:clients?|callers?|traffic|people|from|in|the|of|range|network|those) )*${blocks} (?:(?:may|can|should|must|shall|is|be|gets?|get|has|ever|allowed|able|to) )*(?:use|reach|access|through|in|see|connect|enter|come|call)(?: (?:it|to it|in|through|the service))*`,
      `(?:(?:that|which|it) )?(?:may |can )?only (?:(?:clients?|callers?|traffic|people|from|in|the|of|range|network|those) )*${blocks} (?:(?:may|can|should|must|shall|is|are|be|gets?|get|has|allowed|able|to) )+(?:use|reach|access|through|in|see|connect|enter|come|call)(?: (?:it|to it|in|through|the service))*`,
      `(?:仅|只)?(?:允许|限制)(?:来自|从|为|由|在|源|来源|IP|地址|网段|客户端)*~${blocks}(?:网段|地址|的)*(?:访问)?`,
    ],
    (said = '') => on('Service', { loadBalancerSourceRanges: toList(said) }),
  ],
];
