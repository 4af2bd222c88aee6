import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { phrased } from './phrased.ts';

const runs =
  '(?:(?:it|they|everything|whatever (?:runs|is) (?:in|inside) (?:it|there|that pod|the pod)|all (?:containers|processes)|(?:the|its|all) (?:process|container|pod)(?:s|es)?) )?(?:(?:has to|must|should|shall|is to|are to|may|will) )?(?:only )?(?:runs?|be run|is run|are run|executed?|be executed|started|be started|works?|live|operate)';

const host = '(?:hosts?|nodes?|machines?)';
const shares = '(?:shares?|uses?|lives? in|joins?|runs? in|sees?|works? in|sits? in)';

/** What of its machine it shares. */
const shared: readonly Rewriting[] = [
  ...phrased(
    [
      `${shares} (?:the )?(?:network|net) and (?:the )?(?:pids?|process(?:es)?(?: ids?| namespace)?)(?: namespace)? of (?:the |its |each )?${host}`,
      `${shares} (?:the |its |each )?${host}(?:'s|s'|') (?:network|net) and (?:pids?|process(?:es)?(?: ids?| namespace)?)(?: namespace)?`,
    ],
    'hostNetwork true, hostPID true',
  ),
  ...phrased(
    `${shares} (?:the )?(?:network|net) of (?:the |its |each )?${host}(?! path)`,
    'hostNetwork true',
  ),
  ...phrased(
    `${shares} (?:the )?(?:pids|process(?:es)?(?: ids?| namespace)|process(?:es)?) of (?:the |its |each )?${host}(?! path)`,
    'hostPID true',
  ),
];

/** As whom it runs and what it may not, as people tell it. */
export const guardedTold: readonly Rewriting[] = [
  ...shared,
  ...phrased(
    [
      overLines`
        ${runs} (?:by|as|under|with|for) (?:the )?(?:user|uid|account)(?: ?id)?(?: number| no\.?)? ?
        (\d{1,10})(?:,? (?:and|with|,|in|of)?(?: the| by| as| under| its)? ?|/)(?:primary )?
        (?:group|gid)(?: ?id)? ?(\d{1,10})
      `,
      `${runs} (?:by|as|under|with) (\\d{1,10}):(\\d{1,10})(?![\\w:])`,
    ],
    'runs as user $1, group $2',
  ),
  ...phrased(
    overLines`
      (?:the )?(?:users?|uids?) (?:is|are|has|have)(?: the)?(?: id| number)? ?(\d{1,10}),? (?:and |with )?
      (?:the |a )?(?:file|fs|volume) ?groups? (?:is |of )?(\d{1,10})
    `,
    'runs as user $1, fsGroup $2',
  ),
  ...phrased(
    `${runs} (?:by|as|under|with|for) (?:the )?(?:user|uid|account)(?: ?id)?(?: number| no\\.?)? ?(\\d{1,10})`,
    'runs as user $1',
  ),
  ...phrased(
    overLines`
      (?:(?:the|all|its) )?(?:files?|volumes?|everything|what is)(?: (?:on|in))?
      (?: (?:its|the|all|any))?(?: mounted)?(?: (?:volumes?|disks?))? (?:(?:must|should|shall|will|has to|have to|to|be|is|are) ){0,3}
      (?:belongs?|belonging|owned|given) (?:to|by) (?:the )?group(?: id)? (\d{1,10})
    `,
    'fsGroup $1',
  ),
  ...phrased(
    [
      overLines`
        (?:and )?(?:nobody|nothing|no one|no process|no container)(?: inside| in there| in it| there)? (?:may|can|must|should|is allowed to|shall)
        (?: ever)? (?:gain|get|obtain|acquire|raise|win|have|take)(?: any)?
        (?: more| further| new| additional| higher| other| its)* (?:privileges?|rights)
        (?: than (?:it|they)[^.;,]{0,30})?
      `,
      overLines`
        (?:gaining|getting|raising|acquiring)(?: any)?(?: more| further| new| additional| higher)* privi
        leges (?:is|must be|should be) (?:forbidden|impossible|not allowed|ruled out|denied)
      `,
    ],
    'may not gain more privileges',
  ),
  ...phrased(
    [
      overLines`
        (?:and )?(?:nobody|nothing|no one|no process|it)(?: inside| in there| in it)? (?:may|can|must|should|is allowed to|shall)
        (?: ?not)?(?: ever)? (?:write|change anything|alter anything|write anything)(?: to| on| in)* (?:the |its )?
        (?:root|image|own) ?(?:file ?system|disk)(?: of (?:the )?(?:container|image))?
      `,
    ],
    'readOnlyRootFilesystem: true',
  ),
  ...phrased(
    'privilege escalation (?:(?:is|must be|should be|stays|turned|switched) ){0,2}(?:off|disabled|forbidden|denied|disallowed|prohibited)',
    'allowPrivilegeEscalation: false',
  ),
  ...phrased(
    '(?:with |has |have |gets? |there are |and )*no (?:linux )?capabilities (?:at all|whatsoever)',
    'drop all capabilities',
  ),
  ...phrased(
    overLines`
      (?:(?:the|its|any|a) )?service ?account(?:'s)? (?:api )?token (?:(?:must|should|may|is|be|are|to|shall) ){0,2}
      not (?:be )?(?:auto)?mounted(?: automatically| into (?:it|the pod|the container))?
    `,
    'automountServiceAccountToken: false',
  ),
  ...phrased(
    overLines`
      (?:(?:it|they|and|which|that) )*(?:uses?|shares?|has|needs|using|sharing) (?:the )?network
      (?: namespace)? and (?:the )?(?:process ids?|pids?|process(?:es)?(?: namespace)?) of (?:the|its) (?:host|node)
    `,
    'hostNetwork: true, hostPID: true',
  ),
  ...phrased(
    '(?:the )?root (?:directory|file ?system|folder) of (?:the|its) (?:host|node)(?: \\(/\\))?(?: (read-?only))?(?= (?:at|to|on|under|in) /)',
    (...[, mode]) => `the host path /${typeof mode === 'string' ? ' read-only' : ''}`,
  ),
  ...phrased(
    overLines`
      (?:
        (?:the )?(?:control[- ]plane|master)(?: nodes| machines)? included|
        including (?:the |all )?(?:control[- ]plane|master)(?: nodes| machines)?
      )(?=[.,;)]|$)
    `,
    'tolerating the taint node-role.kubernetes.io/control-plane:NoSchedule',
  ),
  ...phrased(
    overLines`
      (?<=(?:at|in|under|mounted|visible|file|files)[^.;]{0,80}),? (?:and |but )?
      (?:nobody|nothing|no one|it|they|the container) (?:may|can|must|should|is allowed to|is able to)
      (?: ?not)?(?: ever)? (?:write|change anything|be written|alter|modify)(?: to| on| in)*
      (?: it| there| them| that)?(?=[.,;]|$)
    `,
    ', read-only',
  ),
];
