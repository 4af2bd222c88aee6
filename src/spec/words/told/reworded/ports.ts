import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { spaced } from '../introducing/pieces.ts';
import { must, named } from './pieces.ts';

const port = '(?<![\\w.:/-])(\\d{2,5})(?![\\w:/-]|\\.\\w|,\\d)';
const goes = overLines`
  (?:(?:which|that) (?:is|goes|shall be|should be) )?(?:to be )?(?:called|named|referred to as|known as|dubbed|by the name(?: of)?|going by(?: the name(?: of)?)?|by|under the name(?: of)?)
`;
const begins = '(?<=^|[.;:!?] |\\n|(?<![\\w-])and )';
const listens = overLines`
  (?:listens?|listening|serves?|serving|accepts? (?:connections|requests|traffic)|accepting (?:connections|requests)|answers?|answering|reachable|reached|available|waits? for connections|open|opens|exposes?|exposing|port|ports)
`;
const host = '(?:machine|node|host|server)';
const bound = '(?:bound|mapped|published|opened|exposed|forwarded|tied|attached|open|made available)';

/** The one port that was told of before; of several nobody knows which is meant. */
function samePort(words: string): string | undefined {
  const all = new Set([...words.matchAll(told)].map(([, number = '']) => number));
  const [one] = all;
  return all.size === 1 ? one : undefined;
}

const told =
  /(?<![\w.:/-])(?:ports?\s(?:[a-z][\w-]{0,20}\s)?|on\s|at\s|:\s)(\d{2,5})(?![\w:/-]|\.\w|\s(?:s|seconds|minutes|attempts|times)(?!\w))/giu;

/** Ports of services are opened on nodes as well. */
const isOfContainer = (words: string): boolean =>
  !/(?<![\w-])(?:services?(?! ?-?(?:account|name))|node\s?-?ports?|load\s?balancers?)(?![\w-])/iu.test(words);

const ofMachine: readonly Rewriting[] = (
  [
    // `its port 9633 is bound to 9633 of the machine`
    [
      spaced(
        `${port},?(?: (?:which|that|and))? (?:is |are |be )?(?:also )?${bound} (?:to|on|at|as|under|onto) (?:the )?(?:port )?(\\d{2,5}) (?:of|on) (?:the|its|each|every) ${host}s?(?: itself)?`,
      ),
      '$1 with host port $2',
    ],
    [
      spaced(
        `${port},?(?: (?:which|that|and))? (?:is |are |be )?(?:also )?${bound} (?:to|on|at|as|under) (?:the|its|each|every) ${host}s? (?:itself )?(?:as|at|on|under|to)(?: port)? (\\d{2,5})(?!\\w|\\.\\d)`,
      ),
      '$1 with host port $2',
    ],
    [
      spaced(
        `${port},?(?: (?:which|that|and))?(?: it)? (?:(?:is |are |be )?(?:also )?${bound} (?:to|on|at|as|under)|(?:also )?(?:takes|occupies|uses|claims|gets)) (?:the same (?:port|number|one) (?:of|on) (?:the|its|each|every) ${host}|(?:\\1|that port) (?:of|on) (?:the|its|each|every) ${host})s?(?:,? too|,? as well)?`,
      ),
      '$1 with host port $1',
    ],
    [
      spaced(
        `${begins}(?:(?:on|at) (?:the|every|each|any) ${host}s?, )?port (\\d{2,5})(?: (?:of|on) (?:the|every|each|any) ${host}s?)? (?:leads|goes|is led|is forwarded|points) to (?:its port|(?:port )?\\1 of (?:the|its) container|its) (\\d{2,5})?(?=[.,;]|$)(?<=${host}s?(?![\\w-])[^.;]{0,120})`,
      ),
      (...[, out = '', own]) =>
        `it listens on port ${typeof own === 'string' ? own : out} with host port ${out}`,
    ],
    [
      spaced(`(?<![\\w-])(it ${must}(?:listens?|serves?|answers?)(?: on)?) (?=port \\d{2,5} with host port)`),
      '$1 ',
    ],
  ] as const satisfies readonly Rewriting[]
).map(([said, written]): Rewriting => [said, written, isOfContainer]);

/** Which ports a container answers on, what those are called, and which of the machine lead there. */
export const portsReworded: readonly Rewriting[] = [
  // `2379 is its port, referred to as client`
  [
    spaced(
      `${begins}${port} is (?:its|the) (?:only |single )?(?:container )?port(?: (?:(?:that |which )?it (?:listens|serves|answers|is reachable)(?: on| at)?|of (?:it|the container)))?(?:,? \\(?${goes} ${named}\\)?)?`,
    ),
    (...[, number = '', name]) =>
      `it listens on port ${number}${typeof name === 'string' ? ` named ${name}` : ''}`,
  ],
  [spaced(`${begins}(?:two|three|both|these) ports are open: (?=\\d)`), 'it listens on '],
  [
    spaced(
      `(?<=(?<![\\w-])port \\d{2,5}(?:,? (?:known as|called|named|referred to as) [a-z][a-z0-9-]{0,40})?,?) is open(?=[.;]|$)`,
    ),
    ' is exposed',
  ],
  // `http (8080) and metrics (9100) are its ports`
  [
    spaced(`${begins}${named} \\((\\d{2,5})\\)(?:,? and ${named} \\((\\d{2,5})\\))? (?:is|are) its ports?`),
    (...[, name = '', number = '', other, more]) =>
      `it listens on port ${number} named ${name}${typeof other === 'string' ? ` and on port ${String(more)} named ${other}` : ''}`,
  ],
  [
    spaced(
      `${begins}(?:connections|requests|calls) (?:are|shall be|should be|have to be|are to be) (?:accepted|taken|expected|answered|served) (?:on|at|via) (?:port )?${port}`,
    ),
    'it listens on port $1',
  ],
  [
    spaced(`${begins}it (?:offers|provides) its services? (?:on|at|via|over) (?:port )?${port}`),
    'it listens on port $1',
  ],
  // `listens on 2379 (called client)`
  [
    spaced(
      `(?<=(?<![\\w-])${listens}(?: (?:on|at|via|over|through|are|is|both|its|the|tcp|container))*(?: ports?)? (?:\\d{2,5} named [a-z][a-z0-9-]{0,40}(?:,|,? and|,? as well as)(?: (?:on|at))?(?: port)? )?)${port},? \\(${goes} ${named}\\)`,
    ),
    '$1 named $2',
  ],
  [
    spaced(
      `(?<=(?<![\\w-])${listens}(?: (?:on|at|via|over|through|are|is|both|its|the|tcp|container))*(?: ports?)? (?:\\d{2,5} named [a-z][a-z0-9-]{0,40}(?:,|,? and|,? as well as)(?: (?:on|at))?(?: port)? )?)${port}, (?:which is |to be )?(?:called|named|referred to as|known as) ${named},?(?= and |[.;]|$)`,
    ),
    '$1 named $2',
  ],
  ...ofMachine,
  // `a connection to that very port`
  [
    spaced(
      '(?<![\\w-])(?:that|the|this)(?: very)?(?: same| very)? port(?=[ ,.;)])(?<=(?:very|same) port|(?:on|to|at) that port)',
    ),
    (...groups) => {
      const port = samePort((groups.at(-1) ?? '').slice(0, Number(groups.at(-2))));
      return port === undefined ? (groups[0] ?? '') : `port ${port}`;
    },
    (words) =>
      /alive|ready|probe|traffic|started/iu.test(words) && !/(?<![\w-])service(?! ?account)/iu.test(words),
  ],
];
