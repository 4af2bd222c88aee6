import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { phrased, within } from './phrased.ts';

const isOfService = (words: string): boolean =>
  /(?<![\w-])(?:service|svc|load ?-?balancer)(?![\w-]| ?-?account)/iu.test(words) &&
  !/(?<![\w-])(?:network ?-?policy|gateway|virtual ?-?service|service ?-?entry|image|container named)(?![\w-])/iu.test(
    words,
  );

const hasSides = (words: string): boolean =>
  isOfService(`service ${words}`) &&
  !/(?<![\w-])(?:deployment|stateful ?-?set|daemon ?-?set|ingress|polic(?:y|ies)|quota)(?![\w-])/iu.test(
    words,
  ) &&
  (isOfService(words) || /(?<![\w.:])3[0-2]\d{3}(?!\w)/u.test(words));

const one = overLines`
  ["'\x60]?((?!(?:
    ports?|and|with|on|to|the|a|an|tcp|udp|is|are|from|of|for|service|targetport|nodeport|hostport|two|three|one|it|that|which|container|target|number|as|at|
    named|called|name|pods?|node|in|by|its|has|via|all|both|open|opens|forwards?
  )(?![\w-]))[a-z](?:[a-z0-9-]{0,13}[a-z0-9])?)["'\x60]?(?![\w-])
`;
const number = String.raw`["'\x60]?(\d{2,5})["'\x60]?(?![\w%/]|[.:]\d| ?(?:seconds|minutes|replicas|pods|copies))`;
const inner = overLines`
  (?:
    (?:the |its |their )?(?:(?:container|target|pod|app)(?:s|'s|s')? )?(?:named )?port (?:(?:that is |which is )?(?:named|called) )?["'\x60]?(\d{2,5}|[a-z](?:[a-z0-9-]{0,13}[a-z0-9])?)["'\x60]?|
    (?:what(?:ever)?|the port that|the port) (?:the |its )?(?:containers?|pods?|app|program) (?:calls?|names?|knows? as)(?: its)? ["'\x60]?([a-z](?:[a-z0-9-]{0,13}[a-z0-9])?)["'\x60]?|
    (?:(?:the |its |their )?(?:container|pod|app)(?:s|'s|s')? )?(?:at |on )?(\d{2,5})(?: (?:of|in|inside|on) (?:the |its |their )?(?:containers?|pods?|them))?
  )(?![\w-]|[.:]\d)
`;
const hands = overLines`
  (?:goes|go|forward(?:s|ed|ing)?|sends?|sent|leads?|maps?|mapped|passe?[sd]?|hand(?:s|ed)|rout(?:es|ed)|deliver(?:s|ed)|points?|
  ends? up|lands?|redirects?|proxie[sd]|targets?|translat\w+)
`;
const leads = overLines`
  ,? ?(?:(?:and|which|that|it|then|is|are|gets?|there) )*(?:
    ${hands}(?: (?:it|them|this|everything|traffic|requests|all|on|over|along|through|straight))* (?:to|at|on|in|into) |
    (?:targets?|to) |(?:->|=>|→) ?|(?:(?:with|and|its|the|a) )*target ?-?port(?: is| of| being|:)? ?
  )
`;
const called =
  '(?:named|called|as|known as|by the name(?: of)?|under the name(?: of)?|with the name(?: of)?|having the name|has the name|gets the name|name)';
const some = '(?:(?:on|with|and|has|have|an?|the|its|one|another|first|second|third|there is|also) )*';

const write = (port: unknown, name: unknown, targets: readonly unknown[]): string => {
  const target = targets.find((said) => typeof said === 'string');
  return `port ${String(port)} named ${String(name)}${typeof target === 'string' ? ` with targetPort ${target}` : ''}`;
};

/** A port with its name, in whichever order, and with where it leads to. */
const whole: readonly Rewriting[] = [
  ...phrased(
    [
      `${some}port (?:(?:named|called) )?${one},? (?:(?:on|at|is|with|being|number|port|which is|that is|set|to|:) ?|\\(){0,4}${number}\\)?${leads}${inner}`,
      `(?<=ports?(?: are| is|:)? |ports? [^.;]{2,90}(?:,|,? and) )${one},? ?(?:(?:on|at|is|:|=) ?|\\(){0,2}${number}${leads}${inner}\\)?`,
    ],
    (...[, name, port, a, b, c]) => write(port, name, [a, b, c]),
  ),
  ...phrased(
    [
      `${some}(?:port )?(?<![\\w.:])${number},? ?\\(?(?:(?:which|that|it|is|are|and) )*${called} ${one}\\)?${leads}${inner}`,
    ],
    (...[, port, name, a, b, c]) => write(port, name, [a, b, c]),
  ),
  ...phrased(
    `${some}(?:port )?(?<![\\w.:])${number}${leads}${inner},? ?\\(?(?:(?:which|that|it|is|are|and) )*${called} ${one}\\)?`,
    (...[, port, a, b, c, name]) => write(port, name, [a, b, c]),
  ),
];

const nth = overLines`
  (?:the )?(?:first|second|third|other)(?: one| port)? (?:(?:is|be|has|gets|the) )*(?:(?:called|named|name) )${one},?
  (?: (?:and|which|it|that|maps?|forwards|listens on|goes|from|is|on|at|port|takes|has|number))* ${number}
`;
/** `80:8080` */
const paired: readonly Rewriting[] = phrased(
  `(?<=ports?(?: are| is|:)? |ports? [^.;]{2,90}(?:,|,? and) )${one}:? (\\d{2,5}):(\\d{2,5}|[a-z][a-z0-9-]{1,14})(?!\\w|:)`,
  (...[, name, port, target]) => write(port, name, [target]),
);
const ordinal: readonly Rewriting[] = [
  ...phrased(nth + leads + inner, (...[, name, port, a, b, c]) => write(port, name, [a, b, c])),
  ...phrased(nth, (...[, name, port]) => write(port, name, [])),
];

const lone: readonly Rewriting[] = [
  ...phrased(
    [
      `${some}port (?:(?:named|called) )?${one},? (?:(?:on|at|is|with|being|number|port|which is|that is|:) ?|\\(){0,4}${number}\\)?`,
      `(?<=ports? [^.;]{2,90}(?:,|,? and) )${one},? ?(?:(?:on|at|is|:|=) ?|\\(){0,2}${number}\\)?(?=[,.;)]|$| and )`,
    ],
    (...[, name, port]) => write(port, name, []),
  ),
  ...phrased(
    `(?<=(?:expos|listen|open|offer|answer|serv)(?:s|es|ing)? (?:on )?|,? and )(?:port )?(?<![\\w.:])${number},? ?\\(?(?:(?:which|that|it|is) )*${called} ${one}\\)?`,
    (...[, port, name]) => write(port, name, []),
  ),
];

const each =
  '(?:every|each|any|all)(?: single)?(?: of)?(?: the| our)?(?: cluster)? (?:nodes?|machines?|hosts?|boxes|servers?)';
const they = overLines`
  (?:(?:the|our|its|their) )?(?:containers?|pods|they|(?:app|application|program|process)(?= (?:behind|itself|listens)))
  (?: (?:behind|inside|themselves|itself|it|there|in it))*
`;

/** What is open on each node, what it is in the cluster, and what it leads to. */
const onNodes = [
  `(?:(?:on|at|through|via|under|over|the) )*(?:port )?(?<![\\w.:])(3[0-2]\\d{3}) (?:of|on|at) ${each}(?:'s?)?(?: of (?:the|our) cluster)?`,
  `(?:(?:on|at|through|via|under|over|of) )*${each}(?:'s?)?(?: of (?:the|our) cluster)? (?:(?:on|at|under|via|through|its|own) )*(?:port )?(3[0-2]\\d{3})(?!\\w|\\.\\d)`,
];
const sides: readonly Rewriting[] = within(hasSides, [
  ...within((words) => !isOfService(words), phrased(onNodes, 'by a NodePort Service with node port $1')),
  ...phrased(onNodes, ' node port $1'),
  ...phrased(
    overLines`
      (?:inside|within|in)(?: of)? (?:the|our) cluster,? (?:it|they|others|callers|the service|that one|this|one|everybody|everyone|we)?
      ?(?:(?:is|are|'s|answers?|listens?|uses?|use|on|at|reach(?:es)?|it|calls?|reached|called|found|goes by|via|through) ?){0,5}(?:port )?${number}
    `,
    'service port $1',
  ),
  ...phrased(
    `,? ?(?:(?:and|while|where|but) )?${they} (?:listens?|answers?|serves?|waits?|is|are)?(?: listening)? ?(?:on|at) (?:port )?${number}`,
    ', targetPort $1',
  ),
]);

const bare: readonly Rewriting[] = [
  ...phrased(
    `(?:(?:on|at|port|takes|listens on|opens|accepts) )*(?<![\\w.:])${number} (?:and|which it|which) ${hands}(?: (?:it|them|this|everything|traffic|requests|all|on|over))* to (?:the |all |those )*(pods [^.;,\\d]{1,80}) (?:at|on|over) (?:their |its )?(?:port )?(\\d{2,5})(?!\\w|\\.\\d)`,
    (...[, port, pods, target]) =>
      `port ${String(port)} with targetPort ${String(target)} for the ${String(pods)}`,
  ),
  ...phrased(
    `(?<=[,:;(] ?|(?:with|on|from|it|that|have|has|and|takes) )(?<![\\w.:])${number}${leads}(?:(?:container|target|pod) )?(?:port )?(\\d{2,5})(?: (?:of|in|inside|on) (?:the |its |their )?(?:containers?|pods?|them))?(?!\\w|[.:]\\d|,? (?:named|called|as) )(?! ?\\()`,
    'port $1 with targetPort $2',
  ),
];

/** How many there are says nothing that the ports do not. */
const counted: readonly Rewriting[] = [
  ...phrased('(?:(?:which|that|it) )?exposes (?=the pods|pods|all pods|port \\d{2}|\\()', ' '),
  ...phrased(
    '(?:(?:with|has|have|it|the|its|two|three|four|these|following|several) )*ports(?: are| is| are these)?,?:? ?(?=port \\d{2})',
    '',
  ),
];

/** The ports of a Service, as they are told one by one. */
export const portedTold: readonly Rewriting[] = [
  ...sides,
  ...within(isOfService, [...paired, ...ordinal, ...whole, ...lone, ...bare, ...counted]),
];
