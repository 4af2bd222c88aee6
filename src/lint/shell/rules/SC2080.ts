import type { Rule } from '../../contract.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2080: Rule<ShellSubject> = {
  id: 'SC2080',
  severity: 'error',
  summary: 'A number that begins with 0 is octal',
  why: '8 and 9 are no octal digits, so this is an error; write it without the 0.',
  docs: 'https://www.shellcheck.net/wiki/SC2080',
  mentions: ['(('],
  bad: ['echo $((08))', 'X=$((1 + 09)); echo "$X"', 'echo $((018 + 1))'],
  good: ['echo $((8))', 'echo $((010))', 'echo $((0x89))'],
  *check({ nodes, script }) {
    for (const { span } of nodes.all('ArithmeticExpansion', 'ArithmeticCommand')) {
      const text = script.source.slice(span.start, span.end);
      if (/(?<![\w.#$])0\d{0,20}[89]\d{0,20}(?![\w.])/u.test(text)) yield { at: span };
    }
  },
};
