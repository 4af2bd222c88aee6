import type { Rewriting } from '../../text/rewriting.ts';
import { labels, on, pods, port, spaced } from './pieces.ts';

const policy = /network\s?-?polic|(?<![\w-])netpol/iu;
const isPolicy = (text: string): boolean => policy.test(text);

const coming = '(?:ingress|(?:incoming|inbound) (?:traffic|connections?|requests))';
const going = '(?:egress|(?:outgoing|outbound) (?:traffic|connections?|requests))';
const both =
  '(?:(?:ingress|incoming)(?:,? (?:or|nor|and) (?:no )?| ?\\/ ?)(?:egress|outgoing)(?: traffic)?|traffic (?:in or out|in and out|(?:in )?either (?:way|direction)|in both directions))';
const no = '(?:no|zero|(?:den(?:y|ies|ying)|block(?:s|ing)?|forbid(?:s|ding)?) (?:all |any )?)';
const end = '(?=[.;,)](?: |$)| ?$)';

/** `no ingress for app=batch`: whose traffic it is, and nobody that it comes from. */
const none: readonly Rewriting[] = (
  [
    ['ingress', coming, '(?:for|to|into|at|of|on)'],
    ['egress', going, '(?:for|from|of|by|out of)'],
    ['ingress and egress', both, '(?:for|of|to|from)'],
  ] as const
).flatMap(([what, said, by]): Rewriting[] => [
  [
    spaced(`(?:(?:that |which )?(?:has|lets|allows|gives) )?${no} ?${said} ${by} ${pods}${labels}${end}`),
    (...[, who = '']) => `for ${who} that denies all ${what}`,
    isPolicy,
  ],
  [
    spaced(
      `(?:(?<![\\w-])for )?${pods}${labels}(?::|,|(?: (?:gets|has|have|get|takes|take|is allowed|are allowed|with))) ${no} ?${said}(?: at all)?${end}`,
    ),
    (...[, who = '']) => `for ${who} that denies all ${what}`,
    isPolicy,
  ],
]);

const reach = '(?:reach|access|talk to|connect to|call|speak to|contact|enter)';
const reached = '(?:called|reached|contacted|accessed|entered|addressed|connected to|talked to)';
const may = '(?:may|can|should|must|is allowed to|are allowed to)';
const internet =
  '(?:the (?:whole |public )?(?:internet|world|outside(?: world)?)|anything|anywhere|everything|any (?:address|host|destination))';

/** Whose policy it is when one side speaks to the other: of whom it is named after, else of who is reached. */
function sided(from: string, to: string, [number, text]: readonly [string | undefined, string]): string {
  const name =
    /(?:network\s?-?policy|netpol)\s(?:(?:named|called)\s)?["'`]?(?<name>[a-z0-9][\w-]{0,60})/iu.exec(text)
      ?.groups?.['name'];
  const isOf = (one: string): boolean => name !== undefined && one.endsWith(`=${name}`);
  return isOf(from) && !isOf(to)
    ? `for ${from}, egress only to ${to}${on(number)}`
    : `for ${to}, only from ${from}${on(number)}`;
}

const pair = labels;
const arrow = '(?:->|=>|-->|→|⇒)';
const wire = '(?:: ?(\\d{2,5}(?:-\\d{2,5})?)(?:\\/tcp)?|PORT)';

const sides: readonly Rewriting[] = [
  // `app=db <- app=web:30000-30100` with a range; one port is told by who is let in
  [
    spaced(`(?:(?<![\\w-])for )?${pair} ?(?:<-|<=|←) ?${pair}: ?(\\d{2,5}-\\d{2,5})(?:\\/tcp)?${end}`),
    (...[, own = '', who = '', number]) => `for ${own}, only from ${who}${on(number)}`,
    isPolicy,
  ],
  // `app=web -> app=api:8080`
  [
    spaced(
      `(?:(?<![\\w-])(?:for|from) )?${pods}${pair} ?${arrow} ?${pods}${pair}${wire.replace('PORT', port)}(?=[.;,)](?: |$)| ?$)`,
    ),
    (...groups) => {
      const [, from = '', to = '', number, other] = groups;
      return sided(from, to, [number ?? other, groups.at(-1) ?? '']);
    },
    isPolicy,
  ],
  // `netpol api: from app=web tcp 8080 to app=api`
  [
    spaced(
      `(?<=(?:policy|netpol) (?:(?:named|called) )?["'\x60]?[\\w-]{1,60}["'\x60]?)[:,] (?:from )?${pods}${pair}${port} to ${pods}${pair}${port}${end}`,
    ),
    (...groups) => {
      const [, from = '', one, to = '', other] = groups;
      return ` ${sided(from, to, [one ?? other, groups.at(-1) ?? ''])}`;
    },
    isPolicy,
  ],
  // `nothing may reach app=batch`
  [
    spaced(
      `(?<=[:,] |that |which )(?:nothing|nobody|no one|no pods?) ${may} ${reach} ${pods}${labels}${end}`,
    ),
    (...[, who = '']) => `for ${who} that denies all ingress`,
    isPolicy,
  ],
  [
    spaced(`(?:that |which )?(?:block(?:s|ing)?|den(?:y|ies|ying)) all traffic to ${pods}${labels}${end}`),
    (...[, who = '']) => `for ${who} that denies all ingress`,
    isPolicy,
  ],
  // `app=db takes TCP 30000-30100 from app=web`
  [
    spaced(
      `${pods}${pair} (?:only )?(?:takes?|accepts?|receives?)(?: only)?${port} from ${pods}${pair}${port}${end}`,
    ),
    (...[, own = '', one, who = '', other]) => `for ${own}, only from ${who}${on(one ?? other)}`,
    isPolicy,
  ],
  // `for app=db: app=web on ports 30000-30100`
  [
    spaced(
      `(?<=(?<![\\w-])for ${pair}:) (?:from )?${pair}(?: on)? (?:TCP )?ports? (\\d{2,5}(?:-\\d{2,5})?)${end}`,
    ),
    (...[, , who = '', number]) => ` only from ${who}${on(number)}`,
    isPolicy,
  ],
];

/** `app=x may be called by app=z and may call the internet`: both directions are of the same pods. */
const crossed: Rewriting = [
  spaced(
    `${pods}${pair},? (?:(?:${may} be|is|are) (?:only )?${reached}(?: only)? (?:by|from)|${may} receive (?:traffic )?from|accepts?(?: traffic| connections)? from) ${pods}${pair}${port},? and(?: it| they)? (?:${may} )?(?:only )?(?:${reach}|calls?|reach(?:es)?|(?:talks?|connects?|speaks?)(?: only)? to)(?: only)? (?:${pods}${pair}|${internet})${port}${end}`,
  ),
  (...groups) => {
    const [, own = '', from = '', one, to = '0.0.0.0/0', other] = groups;
    const lead = isPolicy(groups.at(-1) ?? '') ? '' : 'A NetworkPolicy ';
    return `${lead}for ${own}, ingress from ${from}${on(one)} and egress to ${to}${on(other)}`;
  },
];

/** All that comes, or goes, is let through: a sentence of its own, lest it be taken for who may. */
function opened(way: string): string {
  const told = { in: 'Allow all incoming traffic', out: 'Allow all outgoing traffic' };
  if (/and/iu.test(way)) return `. ${told.in}. ${told.out}`;
  return `. ${/in/iu.test(way) ? told.in : told.out}`;
}

/** What is let in or out, in fewer words than a policy has. */
export const wallsTold: readonly Rewriting[] = [
  // `30000 thru 30100`, `30000..30100`
  [
    /(?<=((?:ports?|between|from|range)\s|:)|[^\d.])(?<!\d)(\d{4,5})(?:\.\.|…|\sthru\s)(\d{4,5})(?![\w.])/giu,
    (...[, ahead, first = '', last = '']) => `${ahead === undefined ? 'ports ' : ''}${first}-${last}`,
    isPolicy,
  ],
  [
    spaced(
      '(?:that |which )?(?:lets? |allows? |letting )?nothing (?:in,? (?:or|nor|and) out|in,? nothing out)(?: of (?!the |any |these |those )(?:namespace )?([a-z][a-z0-9-]{0,60}))?(?=[.;,]| |$)',
    ),
    (...[, space]) =>
      `${space === undefined ? '' : `in the namespace ${space} `}that denies all ingress and egress`,
    isPolicy,
  ],
  // `lets everything in`
  [
    spaced(
      `,?:? (?:(?:that|which|and) )?(?:lets?|letting|allows?|allowing) (?:everything|anything|everybody|everyone|anyone|anybody|all)(?: and (?:everyone|everybody))? (in|out|in and out)(?=[.;,)](?: |$)| ?$)`,
    ),
    (...[, way = '']) => opened(way),
    isPolicy,
  ],
  [
    spaced(
      ',?:? (?:(?:that|which|and) )?allow(?:s|ing)? (?:all|any) (ingress and egress|ingress|egress)(?: traffic)?(?=[.;,](?: |$)| ?$)',
    ),
    (...[, way = '']) => opened(way === 'egress' ? 'out' : way.replace('ingress', 'in')),
    isPolicy,
  ],
  [
    spaced(
      ',?:? (?:(?:(?:that|which|and) )?(?:allows|allow|allowing|permits|lets in) |with )?ingress from (?:everywhere|anywhere|everyone|anyone|everything|anything|all sources|any source)(?=[.;,](?: |$)| ?$)',
    ),
    () => opened('in'),
    isPolicy,
  ],
  ...none,
  crossed,
  ...sides,
];
