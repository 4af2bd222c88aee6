import { overLines } from '../../../kernel/over-lines.ts';
import type { Phrase } from '../phrase.ts';
import { container } from '../say.ts';
import { toCommand } from '../values.ts';

/** What is told after a command that no mark ends. */
const field = overLines`
  and|with|in|on|restart|restartPolicy|concurrency|concurrencyPolicy|schedule|env|ports?|labels?|volumes?|namespace|replicas|
  requests?|limits?|image|container|completions|parallelism|backoffLimit|nodeSelector|resources|args?
`;

/** `command tar czf /backup/data.tgz /data, ...`: whatever program it is. */
export const unquoted: readonly Phrase[] = [
  [
    overLines`
      (?<=(?:^|[,;.:\n(] ?|:[\w.-]{1,60} |(?:busybox|alpine|bash|ubuntu|debian|perl|python|node) ))command:?\s(
        (?!(?:is|to|should|must|that|of|the|with|and|line|args?)(?!\w))[a-z./][\w./-]{0,60}
        (?:\s(?!(?:${field})(?=[ :]))[\w./:=@*$+%{}-]{1,120}){1,16}
      )(?=[,;)\n]|\.(?:\s|$)|$|\s(?:${field})[ :])
    `,
    (said = '') => container({ command: toCommand(said) }),
  ],
];
