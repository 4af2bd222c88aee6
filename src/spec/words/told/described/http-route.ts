import { overLines } from '../../../../kernel/over-lines.ts';
import { named, sign, told, type Described } from './described.ts';
import { shareSays } from './shares.ts';

const gateway = '(?:through|via|from|at|over|by|on|behind|attached to|bound to|using)';

/** A program that is called gateway does something: `gateway scales to 6 pods`. */
const noVerb =
  '(?!(?:scal|talk|connect|need|ha|is|are|should|must|can|may|get|goe?|grow|listen|writ|read|call|send|forward|rout|belong|start|run|want|mov|chang|us|pod|replica|cop|service|deployment|has)(?:e?s|e|ies)?(?:~|$))';

/** Nor is one that is listed with others or told of the name of one. */
const noJoint =
  '(?!(?:and|or|but|plus|with|without|to|into|in|on|at|for|from|by|via|as|both|also|only|just|public|publicly|exposed|deployed|reachable|internal|not|no|the|an?|its) )';

export const httpRoute: Described = {
  kind: 'HTTPRoute',
  unless: /(?<!\w)(?:listener|nginx|ingress)(?!\w)/iu,
  signs: [
    sign(`${gateway} (?:the |our )?gateway ["'\`]?[a-z]`),
    sign(
      `gateway ["'\`]?${noVerb}${noJoint}[a-z][a-z0-9-]{1,40}["'\`]?~(?:requests|traffic|goes|lands?|routes?|sends?|sent|to )`,
    ),
  ],
  says: [
    [
      told(
        `(?:(?:should|shall|must|may|will|is|are|be|gets?|goes?|to|has|have|handled|served|answered|sent|routed|passed|forwarded) ){1,5}(?:to|by|with|on) (?:the )?(?:service )?${named},? (?:on|at) (?:its )?(?:port )?(\\d{1,5})`,
      ),
      'to the service $1 at port $2',
    ],
    [told('(?:and |that |which |whose path )*(?:starts?|begins?|beginning|starting) with (?=/)'), 'path '],
    [
      told(
        overLines`
          (?:that |which |who )?(?:(?:come|comes|came|arrive|arrives|enter|enters) )?(?:in )?${gateway} (?:the |our )?
          gateway (?:named |called )?(?!api(?![\w-]))${named}
        `,
      ),
      'with parent gateway $1',
    ],
    ...shareSays(
      `${named}(?:,? (?:on|at|over) (?:port )?(\\d{1,5})|:(\\d{1,5}))?`,
      (to, port) => `to ${to}${port === undefined ? '' : ` port ${port}`}`,
    ),
  ],
};
