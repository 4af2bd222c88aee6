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
      `(?:仅|只)?(?:允许|限制)(?:来自|从|为|由|在|源|来源|IP|地址|网段|客户端)*~${blocks}(?:网段|地址|的)*(?:访问)?`,
    ],
    (said = '') => on('Service', { loadBalancerSourceRanges: toList(said) }),
  ],
];
