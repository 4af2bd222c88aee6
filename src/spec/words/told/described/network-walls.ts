import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { pair, told } from './described.ts';

/** What may not pass, and the few that may. */
export const wallSays: readonly Rewriting[] = [
  [
    told(
      `(?:only|nothing but|nobody but|no one but|none but|nobody except) (?:the )?(?:pods? (?:that )?(?:with|labell?ed(?: with| as)?|carrying|carry|have)(?: the label)? )?(${pair})(?: pods?)? (?:(?:may|can|should|must|shall|gets?|is|are|be|to|allowed|able) )*(?:talk to|reach|speak to|access|connect to|call|contact|enter|get to) (?:the )?(?:pods? (?:with|labell?ed|carrying)(?: the label)? )?(${pair})(?: pods?)?`,
    ),
    'for pods with $2 allow traffic from pods with $1',
  ],
  [
    told(
      '(?:and )?(?:then )?(?:only )?(?:on|over|by|via) (tcp|udp)/(\\d{1,5})(?: (?:exclusively|only|alone))?',
    ),
    'on $1 port $2',
  ],
  [
    told(
      overLines`
        (?:
          lock(?:s|ed)? down|seals?(?: off)?|isolates?|cut(?:s)? off|walls? off|
          shut(?:s)?(?: off| down)?
        ) (?:the )?(?:whole )?namespace ([a-z][a-z0-9-]*)
        (?: (?:completely|entirely|fully|totally|altogether))?
      `,
    ),
    'in the namespace $1 denies all ingress and egress traffic for all pods',
  ],
  [
    told(
      '(?:and )?no pods? (?:there )?(?:receives?|gets?|accepts?|hears?) (?:anything|any traffic|any connections?)',
    ),
    'denies all ingress traffic for all pods',
  ],
  [
    told('(?:and )?no pods? (?:there )?(?:sends?|says|opens?) (?:anything|any traffic|any connections?)'),
    'denies all egress traffic for all pods',
  ],
  [
    told(
      overLines`
        (?:nothing|nobody|no pods?|no traffic|no packets?) (?:should |may |must |can |shall |is to |is allowed to )?
        (?:be able to )?(?:gets?|comes?|goes?|leaves?|talks?) out
        (?: (?:any ?more|any longer|at all|there))?
      `,
    ),
    'denies all egress from all pods',
  ],
  [told('(?:,? )?(?:apart from|other than|save for|with the exception of|but not)(?= [a-z])'), ' except'],
  [
    told(
      overLines`
        (?:the )?(?:(?:name|dns) (?:lookups?|resolution|queries)|dns|resolving names)(?: traffic)? \(
        (?:port )?53,? (?:both |over )?(?:udp (?:and|,) tcp|tcp (?:and|,) udp)\)
      `,
    ),
    'for DNS (UDP and TCP port 53)',
  ],
  [
    told(
      `(?<=and |, |except )(?:to )?(?:the |our )?(?:[a-z]+ )?pods \\((${pair})\\),? (?:at|on|over|by) (tcp|udp)(?: port)? (\\d{1,5})`,
    ),
    'traffic to pods with $1 on $2 port $3',
  ],
  [
    told(
      overLines`
        (?:the |our )?(?:[a-z]+ )?pods \((${pair})(,? (?:in )?(?:the )?namespace [a-z0-9-]+)?\) (?:(?:should|may|must|can|shall) )?
        (?:only )?(?:talk|listen|speak|answer|open)(?: up)? (?:to|for) (?:nobody but|no one but|nobody except|only|none but) (?:the )?
        (?:(${pair}) pods?|pods? (?:with |labelled )?\(?(${pair})\)?)
        (?:[^.;\d]{0,40}(?<![\d=])(\d{2,5}))?
      `,
    ),
    (...[, own = '', space, a, b, port]) =>
      `for pods with ${own}${space === undefined ? '' : ` in${space.replace(/^,? (?:in )?/u, ' ')}`} allow traffic from pods with ${a ?? b ?? ''}${port === undefined ? '' : ` on TCP port ${port}`}`,
  ],
];
