import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { phrased } from './phrased.ts';

const own = '["\'`]?([a-z][a-z0-9]*(?:-[a-z0-9]+)*)["\'`]?';
const traffic =
  '(?:what(?:ever)?|all that|everything(?: that)?|anything(?: that)?|traffic(?: that)?|requests(?: that)?|calls(?: that)?)';
const comes = '(?:(?:arrives?|comes?|enters?|hits?|gets|reaches|knocks|calls)(?: in| there| it)* )';
const goes = overLines`
  (?:is |are |gets? |be )*(?:
    goes|go|leads?|led|passed|handed|forwarded|sent|given|ends?|lands?|reaches|mapped|routed|proxied|
    ->|=>|→
  )(?: on| over| up| along)*
`;
const to = '(?: to| at| in| on| into)? ?(?:the )?(?:container |target |pod )?(?:port )?(\\d{2,5})';
const lead = overLines`
  (?:(?:,|:) ?|,? (?:where|on which|at which|for|which takes|takes|taking|with|that takes) ?)
  (?:${traffic} )?${comes}?(?:(?:on|at|to|for|over) )?(?:port )?
`;
const after =
  '(?<=(?:doors?|ports|entrances|entries|ways in|openings)[^.]{0,300}|port [a-z]{1,15} \\d[^.]{0,120})';

/** A Service with several ports, as its doors. */
const doors: readonly Rewriting[] = [
  ...phrased(
    overLines`
      (?<=[:,;] ?(?:and )?|and )${after}(?:one |the other |another )?(?:is |are |called |named |for )*
      ["'\x60]?((?!(?:port|and|where|the|on|to|from)(?![\w-]))[a-z][a-z-]{1,14})["'\x60]?${lead}
      (\d{2,5}),? ${goes}${to}
    `,
    'port $1 $2 to target port $3',
  ),
  ...phrased(
    `(?:it |and |which |that )*has (?:two|three|several) (?:doors?|entrances|entries|ways in|openings)`,
    'ports',
  ),
];

const pods =
  '(?:pods?|copies|backends?|nodes|servers|instances|brokers|members|replicas|[A-Z][a-z]{2,15} nodes)';

/** Names that lead to each pod, without an address between. */
const headless: readonly Rewriting[] = [
  ...phrased(
    `,? ?(?:(?:which|that) (?:is|are) )?(?:fronted by|behind|exposed by|reached (?:by|through)) (?:the|an?) headless service ${own}(?=[,.;)]|$| (?:and|on|with|which|that)(?!\\w))`,
    (...[whole = '', name = '']) =>
      /^(?:named|called|and|with|that|which|for|on|in)$/u.test(name)
        ? whole
        : ` with a headless Service named ${name}`,
  ),
  ...phrased(
    [
      overLines`
        for (?:our |the |all |my )?(?:[a-z]{2,15} )?${pods} \((?:(?:labell?ed|labels?|with|marked) )?
        {pairs}\),? (?:i|we) (?:need|want|would like) (?:a|one|some) (?:dns )?(?:name|address),? (?:called |named )?
        ${own},?(?=[^.]{0,120}(?:dns|all of them|them all|each|every))
      `,
    ],
    'a headless Service named $2 selecting pods with $1,',
  ),
  ...phrased(
    [
      '(?:under which |where |so that |for which |that |and )?(?:the )?dns (?:(?:should|shall|must|will|has to|is to) )?(?:lists?|returns?|gives?(?: back)?|shows?|names?|knows?|hands? out|answers? with|resolves? to|tells?|publish(?:es)?)(?: us| you| me)? (?:them all|all of them|each of them|every one of them|each (?:pod|one|member|copy)|every (?:pod|one|member|copy)|all (?:the )?(?:pods|members|copies)|the pods themselves|all their addresses)(?: (?:instead of|rather than|and not|not|without|in place of) (?:behind )?(?:one|a|any)(?: single| common)*(?: virtual| cluster)?(?: ip)? ?(?:address|ip)?)?',
      overLines`
        (?:with(?:out)?|no) (?:a |any )?(?:load )?balancing,? (?:just|only|but) (?:the )?(?:dns )?
        (?:records|names|addresses) (?:of|for) (?:each|every|all)(?: the)? (?:pods?|members?)
      `,
    ],
    'clusterIP None',
  ),
  ...phrased(
    overLines`
      (?<=Service [^]{1,400})(?:they|it|these|all) (?:speaks?|talks?|listens?|answers?|is|are)
      (?: (?:reached|found|reachable))? (?:on|at|over|via|through) (?:port )?(\d{2,5})(?![\w.]*\w)
    `,
    'port $1',
  ),
];

const front = '(?:(?:stands?|sits?|is|goes|be|comes|put|placed|lies) )(?:in front of|before|ahead of|over)';

/** What stands before what. */
const before: readonly Rewriting[] = [
  ...phrased(
    overLines`
      (?<=^|[.;] )${own} ${front} (?:the |all |our |its )*pods? (?:
        with|labell?ed(?: with| as)?|carrying|marked(?: with| as)?|tagged(?: with| as)?|wearing|
        that (?:carry|have|bear|wear)|having|bearing
      ) (?:the )?(?:labels? )?{pairs}
    `,
    'a Service named $1 selecting pods with $2',
  ),
  ...phrased(
    `(?:put|place|set|have|get|give) (?:a |an |one |the )?service,? (?:called |named )?${own},? ?(?=of type|\\(|in front|before)`,
    'a Service named $1 ',
  ),
  ...phrased(
    overLines`
      (?<=service (?:named )?[^.;]{0,80})(?:in front of|before|ahead of) (?:them|it|these|those|that),? (?:and )?
      (?:that |which |it )?(?:takes|listens on|answers on|opens|has|uses|with|on)(?: port)? (\d{2,5})
      (?: too| as well| also)?
    `,
    'port $1',
  ),
  ...phrased(
    overLines`
      (?:
        clients|callers|users|visitors|customers|everybody|everyone|people|a client|the same client|
        whoever (?:calls|comes)
      )(?: of (?:the |our )?[a-z-]{2,20})? (?:(?:should|shall|must|have to|has to|need to|will|to|always|be) )*(?:
        come|comes|get|gets|land|lands|return|returns|stick|sticks|stay|stays|end up|sent|brought|led
      )(?: (?:always|back|again|on|with|at|in|to|by))* the same (?:pod|copy|instance|backend|server|one)
      (?: again)?(?:
        ,? (?:for|within|during)(?: at most| up to)? {time}(?: at (?:the )?most| at the longest)?
      )?
    `,
    (...[, time]) => `sessionAffinity ClientIP${typeof time === 'string' ? ` with timeout ${time}` : ''}`,
  ),
];

/** What stands before pods, and how many ways lead through it. */
export const frontedTold: readonly Rewriting[] = [...before, ...headless, ...doors];
