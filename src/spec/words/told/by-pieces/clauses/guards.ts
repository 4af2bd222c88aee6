import { overLines } from '../../../../../kernel/over-lines.ts';
import { words } from '../../../text/words.ts';
import { byMatter } from './matter.ts';

const id = '(\\d{1,10})';
const number =
  '(?:(?:with |bears |has |of |is |are |the |a |whose |user |group )*(?:numbers?|ids?|uid|gid) ?(?:is |of )?)?';
const user = '(?:users?(?: ids?)?|uids?|user account)';
const group = '(?:(?:primary |main |default )?groups?(?: ids?)?|gids?)';
const files =
  '(?:volumes?|files?|mounts?|disks?|storage)(?: (?:on|in|that|which|lie|lies|its|the|mounted|volumes?))*';
const ruled = overLines`
  (?:(?:is|are|be|to be|must be|should be) )?(?:ruled out|out of the question|forbidden|prohibited|excluded|not (?:permitted|allowed|possible|an option|accepted)|denied|refused|disallowed|banned|barred)
`;
const not = '(?:not|never|cannot|neither|nor|no longer)';
const forbid =
  '(?:forbid|forbids|rule out|rules out|prohibit|prohibits|exclude|excludes|disallow|disallows|refuse|refuses|deny|denies)';
const more =
  '(?:(?:additional|further|more|extra|new|higher|elevated|any|greater|its|their) ){0,3}(?:privileges?|rights|permissions)';
const gain =
  '(?:gain|gaining|acquire|acquiring|obtain|obtaining|escalate|escalating|raise|raising|elevate|elevating|get|getting|receive|receiving|increase|increasing|extend|extending)';
const than =
  '(?: than (?:(?:it|its|their|they|the|a|parent|process|started|began|begun|had|has|have|was|were|given|with|at|start|launch|before|beginning|those|of) ?)+)?';
const root =
  "(?:root file ?-?system(?: of (?:the|its|a) containers?)?|(?:file ?-?system at the )?root of (?:its|the) (?:file ?-?system|container)(?: of the container)?|(?:container's )?root file ?-?system|rootfs)";
const cap =
  '(?:CAP_)?((?:[A-Z]{2,}(?:_[A-Z]{2,}){1,3})|CHOWN|KILL|SETUID|SETGID|FOWNER|MKNOD|SYSLOG)(?: (?:alone|only))?';
const all = '(?:all|every|any|each)(?: \\(?all\\)?)?(?: (?:of )?(?:the|its))?(?: linux)?';
const caps = '(?:capabilit(?:y|ies))';
const but =
  '(?:except(?: for)?|apart from|but|save(?: for)?|other than|with the exception of|aside from|besides)';

const written: readonly (readonly [
  key: 'user' | 'group' | 'files' | 'nonRoot' | 'drop' | 'escalation' | 'readOnly',
  write: (said: string, added?: string) => string,
])[] = [
  ['user', (said) => `runAsUser ${said}`],
  ['group', (said) => `runAsGroup ${said}`],
  ['files', (said) => `fsGroup ${said}`],
  ['nonRoot', (said) => `runAsNonRoot ${said}`],
  ['drop', (_, added) => `drops ALL capabilities${added === undefined ? '' : ` and adds ${added}`}`],
  ['escalation', (said) => `allowPrivilegeEscalation ${said}`],
  ['readOnly', (said) => `readOnlyRootFilesystem ${said}`],
];

/** As whom it runs, and what it may not do. */
export const guards = byMatter({
  about: /uid|gid|user|group|root|privilege|rights|permission|capabilit/iu,
  holds: /uid|gid|user|group|root|privilege|rights|permission|capabilit|[A-Z]{2,}_[A-Z]{2,}/iu,
  pieces: [
    [
      'both',
      words(
        `(?:both )?(?:the |its |their )?${user} and (?:the |its |their )?${group}(?: (?:of|for) (?:all |its |the |their )*(?:processes|process|containers?|programs?|pod))? (?:are |is |being |both |have |has |all )*(?:the )?(?:number |id )?${id}`,
      ),
    ],
    [
      'both',
      words(
        `(?:with |under |as |by )?(?:(?:the|a) )?${user} and ${group} ${id}(?: (?:for|as) (?:both|all) ?(?:of them|processes)?)?`,
      ),
    ],
    [
      'files',
      words(
        `(?:(?:whatever|everything|all|what) (?:is |lies |it )?(?:stored|written|put|kept|on|saved|writes) (?:on|to|in) )?(?:(?:the|its|their|all|any|mounted|of) )*${files} (?:(?:are|is|be|to|gets?|get|owned|owner|belong|belongs|falls?|given|have|has|handed|over|by|as|the|a|in|of|possession|assigned|should|must|shall) )*${group} ${number}(?:(?:is|are) )?${id}`,
      ),
    ],
    [
      'files',
      words(
        `(?:(?:the )?${group} )?${id}(?: (?:is|as|be|should|must|the|a))* ?(?:${group} )?(?:that |which |to |who )?(?:owns?|owning|is to own|has) (?:(?:the|its|their|all|any|mounted|pod's) )*${files}`,
      ),
    ],
    [
      'files',
      words(
        `(?:the )?${group} (?:that |which )?(?:owns?|owning|of) (?:(?:the|its|their|all|any|mounted|pod's) )*${files} (?:is |be |should be |has to be )?${id}`,
      ),
    ],
    [
      'user',
      words(
        `(?:(?:belong|belongs|run|runs|running|act|acts|acting|executed|start|started|owned|work|works|operate|launched|performed|carried out) )?(?:(?:to|as|under|by|with|have|has|use|uses) )?(?:(?:the|a|its|their) )?${user}(?: (?:it|they|everything) (?:runs?|acts?|works?|starts?|is run|are run) as)? ${number}(?:(?:is|be|of|with|has|bears) ){0,2}(?:the )?(?:number )?${id}`,
      ),
    ],
    [
      'group',
      words(
        `(?:(?:to|as|under|by|with|have|has|use|uses) )?(?:(?:the|a|its|their) )?${group}(?: likewise| also| too)? ${number}(?:(?:is|be|of|likewise|also|has|bears) ){0,3}${id}`,
      ),
    ],
    ['group', words(`(?:with )?${id} (?:as|being|for|is) (?:their|its|the|a) ${group}`)],
    ['user', words(`(?:with )?${id} (?:as|being|for|is) (?:their|its|the|a) ${user}`)],
    [
      'readOnly',
      words(
        overLines`
          (?:${not} (?:be (?:able|allowed|permitted) to )?(?:write|writing|change|modify|touch|alter)(?: anything)? (?:to |in |on |into )?(?:its|the)(?: own)? ${root}|
          nothing (?:may|must|can|should|is to|shall) be (?:written|changed|modified)(?: to| in| on)? (?:its|the) ${root}|
          (?:(?:the|its) )?(?:container's )?(?:own )?${root} (?:(?:has|have|is|are|to|be|must|should|may|can|being|stays|remains|mounted|found|open|only|for) )*(?:read-?only|closed (?:to|for) (?:writes|writing)|off limits (?:for|to) (?:writing|writes)|(?:only )?(?:be )?read|reading(?: only)?|without write access|not (?:be )?(?:writable|writeable|written to|written|changed|modified))(?: only)?|
          ((?:its|the)? ?${root} mounted (?:without write access|read-?only))|
          (?:has |have |with )?(?:an? )?${root} (?:that|which) (?:can|may) (?:only|merely|just) be read|(?:make|makes|mount|mounts|keep|keeps|set|sets|leave) (?:its|the)(?: own)? ${root} (?:as )?(?:unwritable|read-?only|immutable|unchangeable)|
          (?:writ(?:es|ing)|changes) (?:to|in|on) (?:its|the)(?: own)? ${root} ${ruled}|${forbid} (?:it |the container )?(?:writes|writing|to write) (?:to|in|on) (?:its|the)(?: own)? ${root})
        `,
      ),
      () => 'true',
    ],
    [
      'nonRoot',
      words(
        overLines`
          (?:(?:(?:running|starting|executing|working|acting|operating|anything|a start)(?: anything)? as )?(?:(?:the|a) )?root(?: user)?(?: rights)? ${ruled}|${forbid} (?:it |them )?(?:(?:to )?(?:run|running|start|starting|act|acting) as )?(?:the )?root(?: user)?|
          ${not} (?:be )?(?:(?:run|running|started|start|act|work|operate|executed|allowed to run|permitted to run|be root) )?(?:as )?(?:the )?root(?: user)?|(?:nothing|none|no (?:process|one|container|program))(?: (?:in|of) (?:it|them|the pod))? (?:may|must|can|should|is to|is allowed to|shall) (?:run|start|act|be|work) (?:as )?root|
          anything but root|any user (?:but|except|other than) root)
        `,
      ),
      () => 'true',
    ],
    [
      'escalation',
      words(
        overLines`
          (?:(?:${not}|unable|barred|kept|prevented|stopped|hindered|prohibited|forbidden)(?: (?:be|being|from|able|allowed|permitted|to|ever|in|any|way)){0,5} ${gain} ${more}${than}|
          no (?:process|program|child)(?: (?:in|of|inside) it)? (?:may|must|can|should|is to|is able to|is allowed to) ${gain} ${more}${than}|
          (?:${forbid}|deny|forbid|forbids) (?:it|them|the container|its processes) (?:(?:to|from) ${gain} ${more}${than}|(?:any )?(?:escalation of (?:its )?privileges|privilege escalation))|
          privilege escalation ${ruled}|(?:${forbid}|without|no|not allow) privilege escalation|escalat(?:ing|ion of) privileges ${ruled})
        `,
      ),
      () => 'false',
    ],
    [
      'drop',
      words(
        overLines`
          (?:(?:loses?|lose|gives? up|is stripped of|stripped of|strip it of|is deprived of|deprive (?:it|the container) of|deprived of|drops?|has to drop|denied|is denied|is refused|forfeits?|does without|must do without|goes without|without|keeps none of|take away|takes away|rid it of) ${all} ?${caps}|
          (?:take|takes|remove|removes|drop|drops|strip|withdraw|withdraws|revoke) ${all} ?${caps}(?: away)?(?: (?:from|of) (?:it|the container|them))?|of (?:its|the)(?: linux)? ${caps},? ${all}(?: \\(ALL\\))? (?:(?:are|is|be|being|to) )*(?:withdrawn|dropped|removed|revoked|taken(?: away)?)|
          ${all} ?${caps} (?:(?:are|is|be|to|have|has|been|get|gets|must|should) ){0,4}(?:taken(?: away)?|dropped|removed|revoked|withdrawn|denied|stripped|lost|refused|cut)(?: (?:away |off )?(?:from|to|of) (?:it|the container|them))?|
          (?:of )?(?:the |its )?(?:linux )?${caps} ?(?:it keeps|it has|it retains|keeps|keep|retains)? ?(?:none|nothing)|(?:it )?(?:has|have|keeps?|retains?) (?:no|none of the) (?:linux )?${caps}|no (?:linux )?${caps})
        `,
      ),
      () => 'true',
    ],
    [
      'add',
      words(
        `(?:(?:${but}|(?:then |gets? |given |give |is |are )*back(?: only)?|(?:only|solely|just)|(?:and )?(?:before |then )?(?:granting|giving|adding|returning|handing)(?: it| back)*|(?:hand|give|grant|grants|granted|keep|keeps|retain|retains|add|adds|gets?|receives?|is given|is granted)(?: only| just| back)*(?: to it)?) )?(?:of |for |to )?(?:the )?(?:capability )?${cap}(?:(?:,? (?:which|that))? (?:is|are|being|be|gets?|has|has been|alone|only|then|should be|must be|remains?|to be))*(?: (?:added|granted|given|kept|retained|handed|restored|allowed|left|returned))?(?: (?:back|again|only|to it|to the container|it))*`,
      ),
      (one) => one.toUpperCase(),
    ],
  ],
  idle: overLines`
    process(?:es)?|program|programs|everything|anything|pod level|level|run|runs|executed?|execute|act|acts|belong|belongs|act as|user|under|by|itself|linux|both|user's|give|up|gets?|get|back|hand|then|it's|likewise|owns?|itself|apart|able|allow|first|deprived?|keep|keeps|kept|no|not|loses?|forbid|security|context|inside|within|permitted|allowed|parent|parents
  `,
  never:
    /config ?-?map|secret|supplement|port|role|api(?!\w)|service account|namespace|read,|list|watch|login|password|mode|(?<!\w)(?:runAs|fsGroup|allowPriv|readOnlyRoot|securityContext|seccomp)|mount(?:ed|s)? (?:at|under|to|in)(?!\w)|taint|database|seconds|rolebinding|environment|CPU|memory/iu,
  say: (found) => {
    const { both, user: own, group: its, drop, add } = found;
    const isTwice = both !== undefined && (own !== undefined || its !== undefined);
    if (isTwice || (add !== undefined && drop === undefined)) return undefined;
    const all: Readonly<Record<string, string | undefined>> = {
      ...found,
      user: both ?? own,
      group: both ?? its,
    };
    const parts = written.flatMap(([key, write]) => {
      const one = all[key];
      return one === undefined ? [] : [write(one, add)];
    });
    return parts.length === 0 ? undefined : `has ${parts.join(', ')}`;
  },
});
