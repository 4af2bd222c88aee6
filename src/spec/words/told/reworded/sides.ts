import type { Rewriting } from '../../text/rewriting.ts';
import { spaced } from '../introducing/pieces.ts';
import { pairs } from './pieces.ts';

const isWall = (words: string): boolean => /network\s?polic|netpol|网络策略/iu.test(words);
const address = '\\d{1,3}(?:\\.\\d{1,3}){3}\\/\\d{1,2}';
const anyone =
  '(?:anything(?: else)?|everything(?: else)?|any (?:other )?(?:address|destination|host|ip|place|target)|all (?:other )?(?:addresses|destinations|hosts)|the rest of the world)';
const own = `(?:(?:the )?pods? )?(?:(?:with|labell?ed) )?(${pairs})`;
const anywhere =
  '(?:其他|其它)?(?:任意|任何|所有|一切)\\s?(?:的)?(?:目的|目标)?(?:地址|地方|目的地|主机|IP|来源)';

/** Beside the name of its kind it is told apart from that. */
const mayReach = (...groups: string[]): string => {
  const before = (groups.at(-1) ?? '').slice(0, Number(groups.at(-2)));
  return `${/polic(?:y|ies)\s$/iu.test(before) ? 'for the pods: ' : ''}pods ${groups[1] ?? ''} may only reach `;
};

/** Whose traffic a policy is about, and where all of it may go, told from the side of the traffic. */
export const sidesReworded: readonly Rewriting[] = [
  [
    spaced(
      `(?<=${address} (?:on|at|over|via|port)[^.;\\n]{1,40}?),? (?:and|plus|as well as) (?:to )?${anyone} (?=(?:on|at|over|via) )`,
    ),
    ' and to anywhere ',
    isWall,
  ],
  [
    spaced(
      `(?<![\\w-])(?:egress|outbound(?: traffic)?|outgoing(?: traffic| connections)?) (?:of|for|from) ${own} (?:(?:is|are|goes|go|may go|allowed|permitted|limited|restricted) ){0,3}(?:only |just )?(?:allowed )?to `,
    ),
    mayReach,
    isWall,
  ],
  [
    spaced(
      `(?<![\\w-])(?:egress|outbound(?: traffic)?|outgoing(?: traffic| connections)?) (?:of|for|from) ${own}: (?:only )?(?:to )?(?=${address})`,
    ),
    mayReach,
    isWall,
  ],
  [
    spaced(
      `(?<![\\w-])(?:ingress|inbound(?: traffic)?|incoming(?: traffic| connections)?) (?:of|for|to|into) ${own} (?:(?:is|are|comes|come|may come|allowed|permitted|limited|restricted) ){0,3}(?:only |just )?(?:allowed )?from `,
    ),
    'pods $1 only accept traffic from ',
    isWall,
  ],
  [
    new RegExp(
      String.raw`(?<![\w=])(${pairs})\s?的\s?pod\s?的?(?:出站|出向|出口)(?:流量)?\s?(?:只|仅)(?:允许|能|可以|可)?(?:访问|到|去|连|走)?\s?(?=\d)`,
      'giu',
    ),
    '$1 的 Pod 只允许访问 ',
    isWall,
  ],
  [
    new RegExp(
      String.raw`限制\s?(${pairs})\s?(?:的\s?pod\s?)?的?(?:出站|出向|出口)(?:流量)?\s?[:：,，]\s?(?=\d)`,
      'giu',
    ),
    '$1 的 Pod 只允许访问 ',
    isWall,
  ],
  [
    new RegExp(
      String.raw`(?<=${address}[^。;；\n]{1,30})(?:和|以及|与|及|[,，]\s?(?:以及|和|还有)?)\s?${anywhere}\s?的?\s?(?=(?:tcp|udp)?\s?\d{2,5})`,
      'giu',
    ),
    '，以及 0.0.0.0/0 的 ',
    isWall,
  ],
  [
    new RegExp(
      String.raw`(?<=${address}\s?的\s?(?:(?:tcp|udp)\s?)?\d{2,5}(?:\s?端口)?)\s?(?:和|与|及)\s?(?=${address}\s?的)`,
      'giu',
    ),
    '，以及 ',
    isWall,
  ],
];
