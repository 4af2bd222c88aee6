import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { spaced } from '../introducing/pieces.ts';

const name = '["\'\x60]?([a-z][a-z0-9]{0,40}(?:-[a-z0-9]{1,40}){0,6})["\'\x60]?';
const kind = '(deployment|stateful ?set|daemon ?set|replica ?set)';
const run = '(pod|deployment|stateful ?set|daemon ?set|(?:cron ?)?job)';
const count = '(\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten)';
const pair = '["\'\x60]?[a-z][\\w./-]{0,80}=[\\w.-]{0,62}\\w["\'\x60]?';
const begins = '(?<=^|[.;!?] |\\n|[;,] (?:and )?)';

const few = (said: string): string => (/^an?$/iu.test(said) ? '1' : said);
const replicas = (of: string, own: string, said: string): string =>
  `the ${of} ${own} has ${few(said)} ${/^(?:an?|1|one)$/iu.test(said) ? 'replica' : 'replicas'}`;

/** Workloads that are told of by their pods, and what their containers are made of and handed. */
export const runsOutright: readonly Rewriting[] = [
  // `a training pod, "trainer",`: what it is for is no name of it.
  [
    spaced(
      `(?<=(?<![\\w-])(?:an?|the|our) )(?!init |mirror |static |cron |(?:one|single|second|third|other|new|same|multi)[- ])[a-z]{3,20} ${run}, ["'\x60]([a-z][a-z0-9-]{0,60})["'\x60],`,
    ),
    (...[, of = '', own = '']) => `${of} named ${own},`,
  ],
  // `The relay pod consists of one container`
  [
    spaced(`(?<=^|[.!?] |\\n)the ${name} (pod|deployment) (?=consists of|comprises|contains|is made up of)`),
    'the $2 named $1 ',
  ],
  // `Those pods, two in number, are managed by the Deployment a`
  [
    spaced(
      `${begins}(?:those|these|the|its|such) pods(?: (?:with|labell?ed)(?: the labels?)? (${pair}))?, ${count} in number,? (?:are|is) (?:managed|run|kept|owned|started|looked after) by (?:the|a) ${kind} ${name}((?: in (?:the )?(?:namespace )?[a-z0-9-]{1,60}(?: namespace)?)?)`,
    ),
    (...[, label, said = '', of = '', own = '', where = '']) =>
      `${replicas(of, own, said)}${where}${typeof label === 'string' ? ` with pods labelled ${label}` : ''}`,
  ],
  // `Nine such pods come from the Deployment a, which employs …`
  [
    spaced(
      `${begins}${count} (?:(?:such|of these|of them|of those) )?(?:pods|copies|replicas|of (?:these|them|those))(?: (?:with|labell?ed)(?: the labels?)? (${pair}))? (?:come|comes|stem|are|is) (?:from|run by|made by|managed by|of) (?:the|a) ${kind} ${name}(?:, (?:which|that) )?`,
    ),
    (...[all = '', said = '', label, of = '', own = '']) =>
      `${replicas(of, own, said)}${typeof label === 'string' ? ` with pods labelled ${label}` : ''}${/(?:which|that)\s$/iu.test(all) ? ', ' : ''}`,
  ],
  [
    spaced(
      `${begins}${count} more (?:comes|come|is|are) (?:from|run by|managed by) ${name}, (?:another|a second|a further|the other) ${kind}, (?:which|that) `,
    ),
    (...[, said = '', own = '', of = '']) => `${replicas(of, own, said)}, `,
  ],
  [
    spaced(
      `(?<![\\w-])(?:and )(?:additionally |also |besides )?sets ((?:${pair})(?:(?:,| and) ${pair}){0,3})(?: (?:on|for) (?:them|it|those|its pods|these|these pods))?(?=[.;,]|$)`,
    ),
    'and has pods labelled $1',
    (words) => /employs|uses|runs/iu.test(words) && /deployment|stateful ?set|daemon ?set/iu.test(words),
  ],
  [spaced(`(?<![\\w-])employs (?:the image )?(?=["'\x60]?[a-z0-9][\\w./-]{0,80}:v?\\d)`), 'uses the image '],
  // `has url=https://a.b in its environment`: no host that is to be reached.
  [
    spaced(
      `(?<![\\w-])(has|have|with|gets?|sees?|finds?) ([A-Za-z_]\\w{0,60}=[^\\s;,]{1,200}) in (?:its|the|their) environment(?= |[.;,]|$)`,
    ),
    '$1 the environment variable $2',
  ],
  // `gives up ALL capabilities with the sole exception of IPC_LOCK, which is added`
  [
    spaced(
      overLines`
        (?<![\w-])(?:gives? up|drops?|loses?|sheds?|renounces?|relinquishes?) (?:all|ALL|every|each|any)(?: of (?:its|the))?(?: linux)? capabilit(?:y|ies),?
        \s(?:with the (?:sole|only|single) exception of|with the exception of|except(?: for)?|save(?: for)?|apart from|other than|but(?: for)?) ([A-Z][A-Z_]{2,30})(?:,? (?:which|that) (?:is|gets|shall be|has to be|must be) (?:added|kept|granted)(?: back)?)?(?![\w-])
      `,
    ),
    'drops ALL capabilities and adds $1',
  ],
  // `a TCP check of 8080`
  [
    spaced(
      '(?<![\\w-])(TCP (?:check|probe|test)|TCP connection(?= to \\d)) (?:of|to|on|at|against) (?:the )?(?:port )?(?=\\d{2,5}(?![\\w:]))',
    ),
    '$1 of port ',
  ],
];
