import { wallSays } from './network-walls.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import { anyCase } from '../../../../kernel/any-case.ts';
import { pair, sign, told, toldAfter, type Described } from './described.ts';

const cidr = String.raw`\d{1,3}(?:\.\d{1,3}){3}/\d{1,2}`;
const hear = overLines`
  (?:
    listen|listens|answer|answers|talk|talks|speak|speaks|reach|reaches|hear|accept|accepts|admit|
    admits|let in|lets in|open to|open for|serve|serves|contact|connect|call|calls|allowed in|come in|
    enter|touch
  )
`;

/** Where that is all, it is the port of a container. */
const served =
  '(?:listens?|answers?|serves?) (?:(?:on|at) )?(?:port )?\\d{2,5}(?:[.;,](?! (?:but|from|for|only))|$| and )';

const peer = anyCase(
  `(?<cidr>${cidr}(?:,? except ${cidr})?)|namespaces?[^,]{0,30}?(?<space>${pair})|(?<pods>${pair})|(?<named>namespace ["'\`]?[a-z][a-z0-9-]*)`,
);

/** Who may come and to which ports, in whatever order. */
function peersOf(said: string): string {
  const peers = [...said.matchAll(peer)].map(({ groups = {} }) => {
    if (groups['cidr'] !== undefined) return `from ${groups['cidr']}`;
    if (groups['space'] !== undefined) return `from namespaces with ${groups['space']}`;
    return groups['pods'] === undefined
      ? `from pods in the ${groups['named'] ?? ''}`
      : `from pods with ${groups['pods']}`;
  });
  const rest = said.replaceAll(peer, '');
  const ports = rest.match(/(?<![\d.=/])\d{2,5}(?![\d./])/gu) ?? [];
  const protocol = /(?<!\w)(?:udp|sctp)(?!\w)/iu.exec(rest)?.[0].toUpperCase() ?? 'TCP';
  const open = ports.length === 0 ? '' : ` on ${protocol} port ${ports.join(' and ')}`;
  return `${peers.toSorted().join(', ')}${open}`;
}

export const networkPolicy: Described = {
  kind: 'NetworkPolicy',
  unless:
    /(?<![\w-])polic(?:y|ies)(?!\sname)|load\s?-?balancer|istio|mesh|(?<!\w)(?:image|replicas?|ingress\s(?:named|called|for))/iu,
  signs: [
    sign(`(?:only|nothing but|nobody but|no one but|none but|nobody except)~${pair}~ ${hear}(?!\\w)~${pair}`),
    sign('(?:lock|seal|isolate|cut|wall|shut)\\w*(?: off| down)? (?:the )?(?:whole )?namespace [a-z]'),
    sign(`only~pods?~${pair}~ (?:get|come|through|in|reach|talk|connect)`),
    sign(
      '(?:no pod|pods?|nothing|nobody)~(?:open connections|connect|talk|call|reach|go|send)~(?:outside|internet|outside world)',
    ),
    sign(`(?:pods?|workloads?|containers?)~${pair}~ (?!${served})${hear}(?!\\w)`),
    sign(`(?:pods?|workloads?)~ ${hear}~${pair}`),
    sign(`${hear}~${cidr}`),
    sign(
      overLines`
        (?:nothing|nobody|no one|no traffic|no connections?|no packets?|no pod)~(?:
          come|comes|get|gets|enter|enters|reach|reaches|leave|leaves|go|goes|talk|talks|flow|flows|
          send|sends|call|calls
        ) (?:into|in|out|to|out of|outside|from)~(?:pods?|namespace)
      `,
    ),
    sign(
      `(?:pods?|namespace)~(?:sealed|cut off|isolated|locked down|closed|shut off|walled off|reach nothing|unreachable|not (?:be )?(?:reachable|reached|accept))`,
    ),
  ],
  says: [
    ...wallSays,
    [
      told(
        overLines`
          (?:(?:our|the|all|these|those) )*(?:[a-z]+ )?pods (?:carry|have|are labell?ed(?: with)?|bear) (?:the label )?
          (${pair})([^;]{3,80}?)only (?:the )?(?:pods|those) (?:that |which |with |carrying |labell?ed )*
          (?:carry |have |are |bear )?(?:the label )?(${pair}) (?:shall|may|should|must|can|are allowed to|will)
          (?: [a-z]+){1,5}
        `,
      ),
      'A NetworkPolicy for pods with $1 that allows traffic from pods with $3',
    ],
    [
      told(
        `(?:from )?(?:any |all |every )?pods? (?:whose|in|of|from) (?:any |a |the )?namespaces? (?:has|have|with|carries|labell?ed|that has)(?: the label)? (?=${pair})`,
      ),
      'from namespaces with ',
    ],
    [
      told(
        `(?:and |but )?(?:from |to )?(?:nowhere|nobody|no one|nothing|none)(?: else)?(?: (?:may|can|should|gets?|comes?|in|through|is|let))*(?=[.;,]|$)`,
      ),
      '',
    ],
    [
      told(
        overLines`
          (?:no pod|nothing|nobody|pods?)((?: (?:in|of) (?:the )?(?:namespace )?[a-z][a-z0-9-]*)?) (?:may|can|should|must|shall)
          (?: (?:not|only|be able to|ever))* (?:open connections|connect|talk|call|reach|go|send anything)
          (?: to| out)*(?: the)? (?:outside|internet|outside world)(?: world)?
        `,
      ),
      'denies all egress traffic for all pods$1',
    ],
    [
      told(
        overLines`
          (?:,? )?except (?:to )?(?:
            ask for names|names|dns|lookups?|resolve names|look up names|dns lookups?|name resolution
          )(?: lookups?)?(?: on| over| via)? ?\(?((?:udp|tcp)[^.;)]{1,30})\)?
        `,
      ),
      ', allow egress on $1',
    ],
    [
      told(
        overLines`
          (?:
            but(?: not)? (?:for|from|to)?|except(?: for| from)?|save(?: for)?|apart from|other than|
            minus|without|leaving out|excluding|not however|with the exception of|but
          )(?: the (?:range|part|subnet|block))? (?=${cidr})
        `,
      ),
      'except ',
    ],
    [
      told(
        overLines`
          pods? (?:with |labell?ed |carrying |that (?:have|are|carry) |of )?(?:the label )?(${pair}) (?:should |may |must |can |shall )?
          (?:only )?(?:be )?(?:
            listens?|answers?|speaks?|talks?|opens?|accepts?|admits?|lets? in|serves?|reached|reachable|
            hears?|takes?
          )((?:[^.;]|[.](?=\S)){5,300})
        `,
      ),
      (...[, label = '', rest = '']) => `for pods with ${label} allow traffic ${peersOf(rest)}`,
    ],
    [
      told(
        overLines`
          (?:whatever|everything|anything|all pods|all|pods|everyone|anyone) (?:that )?
          (?:lives|runs|sits|is|living|running)? ?in (?:any |the |a )?namespaces? (?:labell?ed|with|carrying|that (?:have|has|are|is)(?: labell?ed)?)
          (?: the label)? (?=${pair})
        `,
      ),
      'namespaces with ',
    ],
    [
      told(
        overLines`
          (?:they|it|these pods|the pods|the same pods|those pods)?(?: themselves| itself)? ?
          (?:may |can |should |must |are allowed to |is allowed to )?
          (?:only |just |in turn |themselves |itself )*(?:call|talk|speak|connect|reach|send|go|get)
          (?: out| traffic| things| anything)*(?: only)?(?: to| out)? (?:the )?
          (?:range |network |addresses |block )?(?=${cidr})
        `,
      ),
      'allow egress to ',
    ],
    [
      told(
        overLines`
          (?:by default )?(?:nothing|nobody|no one|no traffic|no connections?) (?:should |may |must |can |shall |is to |is allowed to )?
          (?:be able to )?(?:come|get|enter|comes|gets|enters|flow|reach)(?: in| into)?(?: to)? (?:any |the |a |all )?
          (?:of the )?pods?
        `,
      ),
      'denies all ingress traffic for all pods',
    ],
    [
      told(
        overLines`
          (?:by default )?(?:nothing|nobody|no one|no traffic|no connections?|no pod) (?:should |may |must |can |shall |is to |is allowed to )?
          (?:be able to )?(?:
            leave|go out of|get out of|leaves|goes out of|send anything out of|talk to the outside
          )(?: (?:any |the |a |all )?(?:of the )?pods?)?
        `,
      ),
      'denies all egress traffic for all pods',
    ],
    [
      told(
        overLines`
          (?:going|getting|calling|calls|traffic|connections|packets|what goes|everything) (?:out|outwards|that leaves|going out)
          (?: still)? (?:stays|remains|is|are|stay) (?:possible|allowed|free|open|untouched|as it is|unrestricted|fine)
        `,
      ),
      '',
    ],
    [
      toldAfter(
        'denies all (?:in|e)gress traffic for all pods',
        ' (?:of|in) (?:the )?(?:namespace )?["\'`]?([a-z][a-z0-9-]{0,60})["\'`]?(?: namespace)?',
      ),
      '. It is in the namespace $1',
    ],
  ],
};
