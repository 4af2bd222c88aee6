import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { spaced } from '../introducing/pieces.ts';

const name = '["\'\x60]?([a-z][a-z0-9]{0,40}(?:-[a-z0-9]{1,40}){0,6})["\'\x60]?';
const over = '(?:via|over|on|by|using|through)';
/** `53 (UDP and TCP)`, `53, be it via UDP or via TCP` */
const bothWays = overLines`
  (?:,? \(?|,? ?/)(?:(?:both|be it|either|whether|for|with|as)? ?(?:${over} )?(?:the protocols? )?)
  (UDP|TCP)(?:,? (?:and|or|as well as|plus)|/|,)(?: also)? ?(?:${over} )?(UDP|TCP)(?: alike| traffic)?\)?
`;
const out = '(?:(?:all |any )?(?:outgoing|outbound|egress) (?:traffic|connections?))';
const be = '(?:(?:is|are|be|should|must|shall|may|can|has to|have to|only) ){1,4}';
const policy = '(?:a |the )?network ?policy,?';
const said = '(?:(?:please )?(?:make|write|express|put|describe|define|formulate) (?:it|this|that)(?: as)?)';
const where = `(?: (?:in|of) (?:the )?(?:namespace )?${name}(?: namespace)?)`;
const pair = '["\'\x60]?[a-z][\\w./-]{0,80}=[\\w.-]{0,62}\\w["\'\x60]?';
const may = overLines`
  (?:may|can|shall|should|must|are allowed to) (?:(?:only|just) (?:send (?:traffic|packets)|talk|speak|connect|open connections|reach out|go out)(?: out)? to|(?:only|just) reach|reach nothing (?:but|except|other than)|talk to nothing (?:but|except))
`;
const rest = '([^.\\n]{3,160}?)';

/** Both protocols of one port, and the one way out that is left open. */
export const wallsOutright: readonly Rewriting[] = (
  [
    [
      spaced(`(?<![\\w.:-])port (\\d{1,5})${bothWays}(?![\\w-])`),
      (...[, port = '', one = '', other = '']) => `${one} and ${other} port ${port}`,
    ],
    [
      spaced(
        `(?<![\\w-])${out} ${be}(?:blocked|denied|forbidden|dropped|stopped|prohibited) unless (?:it|they) (?:goes|go|is addressed|are addressed|is directed|is sent|leads|is) to `,
      ),
      'egress is allowed only to ',
    ],
    [
      spaced(
        `(?<![\\w-])${out} ${be}(?:permitted|allowed|possible|open) (?:only )?to (${rest.slice(1, -1)}),? (?:and|but) (?:to )?(?:nowhere|nothing|nobody) else`,
      ),
      'egress is allowed only to $1',
    ],
    // `The pods with a=b in shop may reach nothing but port 53. Make it a NetworkPolicy x.`
    [
      spaced(
        `(?:all |the |every )?(?:(?:of )?the )?pods?(?: (?:with|labell?ed|carrying)(?: the labels?)? (${pair}))?${where}(?: (?:with|labell?ed|carrying)(?: the labels?)? (${pair}))? ${may} ${rest}\\. ${said} ${policy}(?: (?:named|called|with the name))? ${name}(?: in (?:the )?(?:namespace )?[a-z0-9-]{1,60}(?: namespace)?)?(?=[.,;]|$)`,
      ),
      (...[, one, space = '', other, to = '', own = '']) => {
        const label = typeof one === 'string' ? one : other;
        const pods = typeof label === 'string' ? `pods with ${label}` : 'all pods';
        return `A NetworkPolicy named ${own} in the namespace ${space} for ${pods} that allows egress only to ${to.replace(/,?\sand\snothing\selse$/iu, '')}`;
      },
    ],
    // `In the namespace lab no pod may talk to the outside except for DNS. Write a NetworkPolicy called x`
    [
      spaced(
        `(?<=^|[.!?] |\\n)in (?:the )?(?:namespace )?${name}(?: namespace)?,? no pods? (?:may|can|must|should|shall|is allowed to) [^.\\n]{3,80} (?:except|but|other than|apart from)(?: for| to)? (?:the )?(?:cluster )?DNS(?: lookups?| names?)?\\. ((?:please )?(?:write|create|define|make|add) (?:a|the) network ?policy (?:(?:named|called) )?["'\x60]?[a-z][a-z0-9-]{0,60}["'\x60]?)(?! in (?:the )?(?:namespace|[a-z0-9-]+ namespace))`,
      ),
      '$2 in the namespace $1',
    ],
  ] as const satisfies readonly Rewriting[]
).map(([from, written]): Rewriting => [from, written, isOfWalls]);

function isOfWalls(words: string): boolean {
  return /network\s?polic/iu.test(words);
}
