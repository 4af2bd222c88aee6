import { overLines } from '../../../../kernel/over-lines.ts';
import { named, sign, together, told, type Described } from './described.ts';

const version = '([a-z][a-z0-9-]{0,20})';

export const destinationRule: Described = {
  kind: 'DestinationRule',
  unless: /http\s?-?route/iu,
  signs: [
    together(
      'istio|mesh',
      'turns|round robin|at random|least (?:busy|loaded|requests?)|subsets?',
      'subsets?|version|pods|spread|balanc\\w+',
    ),
    sign('subsets?~label ["\'`]?[a-z]+["\'`]? \\('),
    sign('subsets?~(?:tell|told|differ|distinguish|known|recogni)~label'),
  ],
  says: [
    [
      told(
        overLines`
          (?:istio|the mesh)? ?(?:(?:should|must|shall|has to) )?takes? turns (?:among|between|over|with) (?:the |our )?
          ${named}(?: pods| instances| copies)?
        `,
      ),
      'for host $1 with ROUND_ROBIN load balancing',
    ],
    [
      told(
        overLines`
          (?<![\w=:])${version},? (?:with|is|has|meaning|for|labell?ed|carrying|by)(?: pods)?
          (?: (?:with|labell?ed))?(?: the label)? ([a-z]\w*)[=:] ?([\w.-]*\w)
        `,
      ),
      '$1 ($2: $3)',
    ],
    [
      told(
        overLines`
          (?:which subset is which|the subsets?|subsets?)[^.;]{0,60}?labels? ["'\x60]?
          ([a-z][\w./-]{0,40})["'\x60]?,? \(?${version}(?:, | and | or )${version}\)?
        `,
      ),
      'with subsets $2 ($1=$2) and $3 ($1=$3)',
    ],
  ],
};
