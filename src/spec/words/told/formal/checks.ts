import { overLines } from '../../../../kernel/over-lines.ts';
import { toSeconds } from '../../numbers.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { phrased } from '../paraphrased/phrased.ts';
import { path } from '../retold/probed.ts';

const listening =
  /(?:port|listen\w*|on|at|expos\w+)\s(?:containerPort\s|port\s|tcp\s)?(\d{2,5})(?!\w|[.:/]\w|\s(?:seconds|minutes|%))/iu;
const same = new RegExp(
  '(?<![\\w-])(?:the |that |this |its )?(?:very )?(?:same|identical) (?:http )?(?:endpoint|url|path and port|address|path|http request|http call)(?![\\w-])'.replaceAll(
    ' ',
    '\\s',
  ),
  'giu',
);
const that =
  /(?<![\w-])(?:on|at|to|via)\s(?:that|this|the\ssaid|the\ssame|the\slatter|said)(?:\s(?:very|same))?\sport(?!\w)/giu;
const about = /probe|ready|alive|health|started|start(?:ing|up)|traffic|check/iu;

/** A request that is made once more is the one that was told of before. */
function toldAgain(text: string): string {
  const [asked] = path.exec(text) ?? [];
  const port = listening.exec(text)?.[1];
  const on = port === undefined ? '' : ` on port ${port}`;
  const told = asked === undefined ? text : text.replaceAll(same, `the path ${asked}${on}`);
  return port === undefined ? told : told.replaceAll(that, `on port ${port}`);
}

const time =
  '((?:\\d{1,4}|an?|one|two|three|four|five|six|ten|fifteen|twenty|thirty|sixty)[ -]?(?:seconds?|s|minutes?|mins?))';
const each = `(?:(?:checking|checked|repeated|tried|polled|probed|asked|performed|retried|carried out|executed|queried)(?: (?:again|it|this))? )?(?:every|at intervals of|in intervals of|each) ${time}`;
const joined = '(?:,? (?:and|while|but|with|for|before|so that) |, )';
const granted = overLines`
  (?:(?:the )?(?:application|container|program|pod|service|app|it|which|and|server) )?(?:(?:is|are|be|being|has|have|should|must|may|can|it|to) )*(?:giv(?:ing|en|es?)|grant(?:ing|ed|s)?|allow(?:ing|ed|s)?|allott?(?:ing|ed)|for|tak(?:e|es|ing)|wait(?:ing|s)?(?: for)?|within|tolerat(?:e|es|ing)|needs?|up to)(?: (?:it|the (?:application|container|program|pod|service|app)))?(?: (?:up to|at most|a maximum of|a total of|no more than|a budget of|for))*
`;
const toStart =
  '(?: (?:in total|overall|altogether|all in all|in all|at most|to (?:start(?: up)?|boot|come up|finish starting|get ready|initiali[sz]e|complete its (?:startup|initiali[sz]ation)|do so)|(?:before|until) (?:it|the container) is (?:restarted|killed|considered failed)))+';

/** How often at most somebody asks who has so long in all. */
const thresholds: readonly Rewriting[] = phrased(
  `${each}${joined}${granted} ${time}${toStart}`,
  (...[whole = '', period = '', total = '']) => {
    const [step, all] = [toSeconds(period.replace('-', ' ')), toSeconds(total.replace('-', ' '))];
    return step > 0 && all % step === 0
      ? `every ${step} seconds, failing after ${all / step} attempts`
      : whole;
  },
);

/** Checks that are told of by what was told of before, and budgets in the place of counts. */
export const checks: readonly Rewriting[] = [
  [/^[^]+$/gu, toldAgain, (text) => about.test(text)],
  ...thresholds,
];
