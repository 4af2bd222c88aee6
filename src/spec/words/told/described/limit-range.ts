import { overLines } from '../../../../kernel/over-lines.ts';
import { sign, told, type Described } from './described.ts';
import { isOfCores, oneAmount, valueOf } from './amounts.ts';

const silent = overLines`
  (?:
    say(?:s|ing)? nothing|says? no(?:thing|t)|
    (?:do|does|did)(?: not|n't) (?:say|ask|name|state|declare|specify|set|tell|request|mention|give)|
    without|(?:ask|asks|asking) (?:for )?nothing|omits?|forgets?|
    leaves? (?:it|them|that|this|these) out|nothing is said|named? no(?:ne|thing)|
    states? no(?:ne|thing)|silent|no (?:requests?|limits?|resources?) of
  )
`;
const bound =
  '(?:smaller|less|lower|fewer|bigger|larger|more|greater|above|below|over|under|beyond|at least|at most|between|no more|up to)';
const said = (resource = ''): string => (isOfCores(resource) ? 'CPU' : 'memory');
const lead =
  '(?: (?:it|they|them|is|are|be|to|may|can|will|should|shall|for|a|an|its|their|the|of|at|with|and|automatically|then|by|default|set|aside|start|starts|out|implicitly))*';

export const limitRange: Described = {
  kind: 'LimitRange',
  unless: /(?<!\w)(?:deployments? [a-z]|replicas?|image [a-z])|quota|(?<!\w)[a-z0-9/-]+:\d+\.\d/iu,
  signs: [
    sign(`(?:containers?|pods?|who|whoever|anything|anyone)~${silent}~${oneAmount}`),
    sign(
      overLines`
        (?:no|every|each|any|a single|one|an?|all) (?:single )?(?:containers?|pods?|claims?|disks?)
        (?: [a-z-]+){0,6}? (?:may|can|could|must|should|shall|has to|have to|is|are|be|is allowed|will|gets?)
        ~${bound}~${oneAmount}
      `,
    ),
    sign(`(?:containers|pods|claims) (?:may|can|must|should|have to|are)~${bound}~${oneAmount}`),
  ],
  says: [
    [
      told(
        overLines`
          (?:gets?|is given|has|takes|starts with) (${oneAmount}) as (?:its |the |a |both )?
          (?:default )?(?:
            request and (?:as )?(?:its |the |a )?(?:default )?limit|
            limit and (?:as )?(?:its |the |a )?(?:default )?request
          )
        `,
      ),
      (...[, one = '']) =>
        `default ${said(one)} request ${valueOf(one)}, default ${said(one)} limit ${valueOf(one)}`,
    ],
    [
      told(
        overLines`
          (?:nobody|no one|nothing|none|no container|never) (?:(?:may|can|should|must|goes|go|use|take|ask for|be|get|is allowed) )*
          (?:above|over|beyond|more than) (${oneAmount}) (?:or|nor|and) (?:under|below|less than) (${oneAmount})
        `,
      ),
      (...[, most = '', least = '']) =>
        `max ${said(most)} ${valueOf(most)}, min ${said(least)} ${valueOf(least)}`,
    ],
    [
      told(`(${oneAmount}) as (?:the |a |an |its |their )?(?:default )?(request|limit)s?`),
      (...[, one = '', side = '']) => `default ${said(one)} ${side} ${valueOf(one)}`,
    ],
    [
      told(
        `(?:gets?|given|receives?|reserved?|guaranteed|assumed|starts? with|booked|asks? for|counted (?:as|with))${lead} (${oneAmount})(?: (?:reserved|guaranteed|set aside|booked|requested|to start with|as (?:its |their |a |the )?(?:default )?request))?`,
      ),
      (...[, one = '']) => `default ${said(one)} request ${valueOf(one)}`,
    ],
    [
      told(
        `(?:may|can|could|might|are allowed to|is allowed to|allowed to|never|must not|to|should|will)(?: (?:go|grow|use|climb|burst|rise|stretch|take|have|get|be|not|never|only|limited|capped|cut off|stopped|killed|past|beyond|above|up|to|as|far|much|at|most|more|than))+ (${oneAmount})(?<=(?:${silent})[^]{1,200})`,
      ),
      (...[, one = '']) => `default ${said(one)} limit ${valueOf(one)}`,
    ],
    [told(`(?:smaller|lower|fewer) than`), 'less than'],
    [told(`(?:bigger|larger|greater|higher) than`), 'more than'],
    [told(`(?<=(?:less|more) than [^.;]{1,20} or )(bigger|larger|more|greater|higher)`), 'more'],
  ],
};
