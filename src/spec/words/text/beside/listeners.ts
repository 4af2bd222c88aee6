import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../rewriting.ts';

const name = String.raw`["'\x60]?([a-z][a-z0-9-]{0,40})["'\x60]?`;
const on = String.raw`,?\s(?:(?:on|at|with|for|using|uses|listens|waits|listening|waiting|which|that|is|the|number)\s){0,5}(?:port\s)?(\d{2,5})(?![\w.])`;
const first = new RegExp(
  overLines`
    (?<![\w-])(?:(?:with|and|has|have|the|its|two|three|four|[2-4])\s){0,3}listeners(?:\s(?:are|is|named|called))?:?\s${name}${on}
    (?<rest>[^.;\n]{0,300})
  `,
  'giu',
);
const next = new RegExp(String.raw`(?:,\s(?:and\s)?|\sand\s)${name}${on}`, 'giu');

/** `two listeners: http on port 80 and https on port 443 for x`: each is told as one. */
export const listenersTold: readonly Rewriting[] = [
  [
    first,
    (...[said = '', one = '', port = '', rest = '']) => {
      if (!next.test(rest)) return said;
      next.lastIndex = 0;
      return `with a listener ${one} on port ${port}${rest.replaceAll(next, ', a listener $1 on port $2')}`;
    },
    (words) => /gateway/iu.test(words),
  ],
];
