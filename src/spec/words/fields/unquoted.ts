import { overLines } from '../../../kernel/over-lines.ts';
import type { Phrase } from '../phrase.ts';
import { container } from '../say.ts';
import { toCommand } from '../values.ts';

/** What is told after a command that no mark ends. */
const field = overLines`
  and|with|in|on|restart|restartPolicy|concurrency|concurrencyPolicy|schedule|env|ports?|labels?|volumes?|namespace|replicas|
  requests?|limits?|image|container|completions|parallelism|backoffLimit|nodeSelector|resources|args?
`;

const none = 'is|to|should|must|that|of|the|with|and|line|args?|in|on|for|a|an|it|as|from|below|above';
const word = overLines`
  (?:\s(?!(?:${field}|is|are|which|that|then|every)(?=[ :,.])|#)(?:[\w./:=@*$+%{}-]{1,120}|"[^"\n]{1,300}"|'[^'\n]{1,300}'))
`;
const ends = String.raw`(?=[,;)\n]|\.(?:\s|$)|$|\s(?:${field}|which|that|then)[ :])`;

/** `command tar czf /backup/data.tgz /data, ...`: whatever program it is. */
export const unquoted: readonly Phrase[] = [
  [
    overLines`
      (?<=(?:^|[,;.:\n(] ?|:[\w.-]{1,60} |(?:busybox|alpine|bash|ubuntu|debian|perl|python|node) ))command:?\s(
        (?!(?:${none})(?!\w))[a-z./][\w./-]{0,60}${word}{1,16}
      )${ends}
    `,
    (said = '') => container({ command: toCommand(said) }),
  ],
  [
    overLines`
      (?:with|using|runs?|running|executes?|executing|cmd) (?:the |this |its )?(?:command|cmd):? (
        (?!(?:${none})(?!\w))[a-z./][\w./-]{0,60}(?=[^,;\n]{0,200}\s(?:-[A-Za-z]|/[a-z]))${word}{1,16}
      )${ends}
    `,
    (said = '') => container({ command: toCommand(said) }),
  ],
  [
    overLines`
      (?<=[)\w,] )(?:runs|executes|does|performs|running|run) (
        (?!(?:${none}|only|at|by|once|daily)(?!\w))[a-z][a-z0-9]{1,12}(?:\s-{1,2}[A-Za-z][\w-]{0,20}){0,4}\s/[\w./-]{1,100}\w|
        \./[\w./-]{1,60}\w(?:\s(?!(?:${field}|${none}|every|once)(?!\w))[\w./:=@-]{0,60}[\w/]){0,6}
      )${ends}
    `,
    (said = '') => container({ command: toCommand(said) }),
  ],
];
