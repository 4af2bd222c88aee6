import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { phrased } from './phrased.ts';

const key = '["\'`]?([a-z][\\w./-]{0,80})["\'`]?';
const effect = '(NoSchedule|NoExecute|PreferNoSchedule)';
const gone = '(?:taken away|dropped|removed|gone|revoked|withdrawn)';
const capability = '["\'`]?((?:CAP_)?[A-Z]+(?:_[A-Z]+){1,4})["\'`]?';
const name = '["\'`]?([a-z][a-z0-9]*(?:-[a-z0-9]+)*)["\'`]?';

/** What it may not do, what it puts up with and how much it matters, as people tell it. */
export const harmlessTold: readonly Rewriting[] = [
  ...phrased(
    '(?<=(?:: ?|, |as |by |under ))(?:the )?user (\\d{1,10}),? (?:and|but) never (?:as )?root',
    'runs as user $1, runAsNonRoot true',
  ),
  ...phrased(
    [
      '(?:with )?(?:nothing|no one|nobody|not a byte) (?:(?:is|to|may|can|must|should|shall|be) ){1,3}written (?:on|to|in|into) (?:its|the) root ?file ?system',
      '(?:its|the) root ?file ?system (?:(?:is|must|may|can|should|shall|be) ){0,3}(?:not|never) (?:be )?(?:written(?: to)?|changed|touched)',
    ],
    'read-only root filesystem',
  ),
  ...phrased(
    `(?:all|every|each|any) (?:capability|capabilities) (?:(?:is|are|must be|should be|to be) )?${gone},? (?:apart from|except(?: for)?|but|save|other than|with the exception of) ${capability}`,
    'drops all capabilities, adds the capability $1',
  ),
  ...phrased(
    overLines`
      seccomp (?:as|like|the way) (?:the )?(?:container )?runtime (?:has|does|sets|brings|wants|gives) it(?: by default)?|(?:the )?seccomp profile (?:of|
      from|that) the (?:container )?runtime(?: brings)?
    `,
    'seccomp profile RuntimeDefault',
  ),
  ...phrased(
    overLines`(?:that |this |the )?(?:container|pod|process|it)? ?(?:can not|cannot|can't|may not|must not|must never|may never) (?:gain|get|acquire|obtain|win)(?: )
    (?:more|new|further|additional|higher) (?:privileges|rights|permissions)(?: than (?:its|the) parent)?`,
    'privilege escalation is not allowed',
  ),
  ...phrased(
    '(?:whatever|whichever|no matter (?:what|which)|regardless of(?: the| its| which)?) taints?(?: (?:it|they|the (?:node|machine)s?|that one) (?:has|have|carry|carries|bears?))?',
    'tolerates all taints',
  ),
  ...phrased(
    `tolerat(?:es?|ing|ion for) (?:the )?${key}(?:=([\\w.-]{1,60}))?:${effect}(?! taint)`,
    (...[, of = '', value, what = '']) =>
      `tolerates the taint ${of}${typeof value === 'string' ? `=${value}` : ''}:${what}`,
  ),
  ...phrased(`(?<=^|[.;,] )${name} is (?:its|their|the) priority ?class`, 'priority class $1'),
  ...phrased(
    '(?:,? (?:but |and )?)?without (?:ever )?(?:being (?:able|allowed) to write|writing|changing anything|the right to write)(?: (?:there|to it|to them|anything))?',
    ' read-only',
  ),
];
