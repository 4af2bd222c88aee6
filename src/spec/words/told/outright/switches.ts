import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { spaced } from '../introducing/pieces.ts';

/** Fields that are either true or false. */
const fields = overLines`
  (runAsNonRoot|allowPrivilegeEscalation|privileged|readOnlyRootFilesystem|automountServiceAccountToken|hostNetwork|hostPID|hostIPC|shareProcessNamespace|enableServiceLinks|
  allowVolumeExpansion|globalDefault|publishNotReadyAddresses|setHostnameAsFQDN|hostUsers|immutable(?= (?:is |being )?(?:set|turned|switched|on|off)(?![\w-])))
`;
const is = ' ?(?:=|:)? ?(?:(?:is|are|being|be|must be|should be|has to be|set to) )?';
const on = '(?:enabled|on|set|active|activated|switched on|turned on|enforced|yes)';
const off = '(?:disabled|off|unset|inactive|deactivated|switched off|turned off|no)';
const ends = '(?=[.,;)]|$| (?:and|for|in|on|at|with|but|as)(?![\\w-]))';

/** `runAsNonRoot enabled`, `automountServiceAccountToken is off` */
export const switchesOutright: readonly Rewriting[] = [
  [spaced(`(?<![\\w-])${fields}${is}${on}${ends}`), '$1 true'],
  [spaced(`(?<![\\w-])${fields}${is}${off}${ends}`), '$1 false'],
  [
    spaced(
      `(?<=^|[.;,:] |\\n|(?<![\\w-])(?:and|with) )(?:enable|set|enabling|setting|activate) ${fields}(?=[.,;]|$| and )`,
    ),
    '$1 true',
  ],
  [
    spaced(
      `(?<=^|[.;,:] |\\n|(?<![\\w-])(?:and|with) )(?:disable|disabling|deactivate) ${fields}(?=[.,;]|$| and )`,
    ),
    '$1 false',
  ],
  [
    spaced(
      '(?<![\\w-])(?:(?:please )?(?:enable|enabling|activate|use|using|turn on|with|has|have|set) )?(?:the )?(?:client[- ]?IP(?:[- ]based)? session affinity|session affinity (?:by|on|based on|for) (?:the )?client[- ]?IPs?)(?: (?:should |must |shall |is to |has to )?(?:be |is )?(?:enabled|on|active|used|wanted|set))?',
    ),
    'session affinity ClientIP',
  ],
];
