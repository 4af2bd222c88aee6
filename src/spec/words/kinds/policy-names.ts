import type { Phrase } from '../phrase.ts';
import { rule } from './traffic.ts';

/** Names are looked up over both protocols, and in the namespace that has the servers, where it is named. */
export const names: Phrase = [
  [
    '(?:allow(?:s|ing)?|permit(?:s|ting)?|except(?: for)?|other than|only|plus)? ?(?:all |egress |outbound |only |traffic |to |for |the |cluster )*(?:dns)(?: traffic| egress| resolution| lookups?| queries| requests?| server| port| \\(| udp| tcp|/|53){0,6}\\)?(?: (?:to|in|towards) (?:the )?(?:namespace )?["\'`]?(kube-system|openshift-dns)["\'`]?(?: namespace)?)?(?:,? ?(?:on|over|via|using|through|both|port|ports|and|,|/|\\(|udp|tcp|53) ?){0,6}\\)?(?![\\w-])',
    '(?:允许)?(?:出站)?(?:到|访问)?(?:~(kube-system)~(?:命名空间)?(?:中|里|内)?的?)?~?(?:DNS)(?:查询|解析|流量|服务)*(?:~?\\(?(?:UDP|TCP|端口|53|和|/|、|的)+\\)?){0,2}',
  ],
  (space = '') =>
    rule(
      'egress',
      space === ''
        ? {}
        : { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': space.toLowerCase() } } },
      'UDP 53, TCP 53',
    ),
];
