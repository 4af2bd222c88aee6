import { overLines } from '../../../../kernel/over-lines.ts';
import { sign, told, type Described } from './described.ts';

const version = '([a-z][a-z0-9-]{0,20})';

export const destinationRule: Described = {
  kind: 'DestinationRule',
  unless: /http\s?-?route/iu,
  signs: [
    sign('subsets?~label ["\'`]?[a-z]+["\'`]? \\('),
    sign('subsets?~(?:tell|told|differ|distinguish|known|recogni)~label'),
  ],
  says: [
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
