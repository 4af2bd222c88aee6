import type { Phrase } from '../phrase.ts';
import { overLines } from '../../../kernel/over-lines.ts';
import { inSpace, podsWith, rule } from './traffic.ts';

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

/** The servers themselves are told of, by their labels and where they run. */
export const nameServers: Phrase = [
  overLines`
    (?:all |the |pods |may |can |should |must |allow(?:s|ing)? |permit(?:s|ting)? |only |be |able |to |egress |outbound |traffic |reach |access |resolve |for |use )*
    (?:dns|coredns|kube-dns)(?: (?:traffic|queries|lookups|resolution|egress|requests))?
    (?: ?(?:\(|on |over |via |at |port |ports )*((?:(?:UDP|TCP)(?: and |/|, ?)?){0,2} ?(?:on )?(?:ports? )?53)?(?:/| \()?((?:(?:UDP|TCP)(?: and |/|, ?)?){1,2})?\)?)?,? 
    (?:on|of|to|from|at|in|towards) (?:only )?(?:the )?(?:coredns |kube-dns |dns )?pods (?:that (?:have|carry|are) |with |labell?ed |having |the |labels? )*{pairs}${inSpace}
  `,
  (...[before = '', after = '', pairs = '', a = '', b = '']) => {
    const spoken = `${before} ${after}`.toUpperCase();
    const known = ['UDP', 'TCP'].filter((one) => spoken.includes(one));
    const ports = (known.length === 0 ? ['UDP', 'TCP'] : known).map((one) => `${one} 53`).join(', ');
    return rule('egress', podsWith(pairs, a === '' ? b : a), ports);
  },
];
