import type { Rule } from '../../contract.ts';
import { baseName } from '../analysis/commands.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2003: Rule<ShellSubject> = {
  id: 'SC2003',
  severity: 'style',
  summary: 'Use `$((…))` instead of expr',
  why: 'The shell calculates on its own, and without escapes for `*`.',
  docs: 'https://www.shellcheck.net/wiki/SC2003',
  mentions: ['expr'],
  bad: ['expr 1 + 2', 'x=$(expr "$y" + 1); echo "$x"', 'y=`expr 2 \\* 3`; echo "$y"'],
  good: ['x=$((y + 1)); echo "$x"', 'expr "$x" : \'a.*\'', 'expr length "$x"'],
  *check({ commands }) {
    for (const { command } of commands) {
      if (baseName(command) === 'expr' && !command.words.some(({ value }) => textual.has(value)))
        yield { at: command.span };
    }
  },
};

const textual = new Set([':', '<', '>', '<=', '>=', 'match', 'substr', 'index', 'length']);
