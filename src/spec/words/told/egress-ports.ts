import { overLines } from '../../../kernel/over-lines.ts';
import type { Rewriting } from '../text/rewriting.ts';

const protocols = String.raw`(?:both\s)?(UDP|TCP)(?:\s?(?:and|or|\+|\/|&|,|和|与|及|、)\s?(UDP|TCP))?`;
const port = String.raw`(?:ports?\s)?(\d{1,5})`;
const anywhere = String.raw`(?:(?:to|of|at|on|towards?)\s)?(?:any(?:where|\s(?:destination|host|address|place|ip|target))|everywhere|(?:every|all)\s(?:destination|host|address|place|target)s?|no\smatter\swhere(?:\sto)?|wherever(?:\sit\sgoes|\sthat\sis)?)`;
const whose = String.raw`(?:(?:(?:from|of|for)\s)?(?:all|every|any|each)\s(?:of\s(?:its|the|their)\s)?pods?(?:\sthere)?,?\s)?`;

const rule = (number: string, one: string, two?: string): string => {
  const doors = [one, two].flatMap((name) => (name === undefined ? [] : [`${name.toUpperCase()}/${number}`]));
  return `egress-anywhere-on:${doors.join('+')} `;
};

const isPolicy = (words: string): boolean => /network\s?-?polic|netpol|网络策略/iu.test(words);

/** Where traffic may go is a port with its protocols, at any place. */
export const egressPorts: readonly Rewriting[] = [
  [
    new RegExp(
      overLines`
        (?<![\w-])egress\s(?:traffic\s)?(${whose})(?:(?:on|to|towards?|via)\s)?${port},?\s(?:(?:by|over|via|with|using|on|for)\s)?${protocols},?\s${anywhere}
      `,
      'giu',
    ),
    (...[, all = '', number = '', one = '', two]) => `${all}${rule(number, one, two)}`,
    isPolicy,
  ],
  [
    new RegExp(
      overLines`
        (?:send|open|make|start|sends|opens)\s(?:any\s)?${protocols}\s(?:traffic|connections?|packets|requests|queries)\s(?:to|towards?|on)\s${port}\s${anywhere}
      `,
      'giu',
    ),
    (...[, one = '', two, number = '']) => rule(number, one, two),
    isPolicy,
  ],
  [
    new RegExp(
      String.raw`(?:可以?|能)?(?:向|到|往|对)任[意何]的?(?:目标|目的地|地址|主机|位置|地方)的?\s?(\d{1,5})\s?端口(?:发送|发出|发起|建立)?\s?${protocols}\s?(?:的)?(?:流量|请求|连接|数据包)?`,
      'giu',
    ),
    (...[, number = '', one = '', two]) => rule(number, one, two),
    isPolicy,
  ],
];
