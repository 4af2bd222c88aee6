import type { Rule } from '../../contract.ts';
import { literalOf } from '../analysis/words.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2141: Rule<ShellSubject> = {
  id: 'SC2141',
  severity: 'warning',
  summary: 'This backslash is a character of IFS',
  why: "The shell splits at it and at the letter; write $'\\n' in bash, or a line break in quotes.",
  docs: 'https://www.shellcheck.net/wiki/SC2141',
  mentions: ['IFS='],
  bad: ['IFS="\\n"', 'IFS=\'\\t\' read -r x < f; echo "$x"', 'IFS=n; ls'],
  good: ["#!/bin/bash\nIFS=$'\\n'; ls", 'IFS=,; ls', 'IFS=" "; ls'],
  *check({ commands }) {
    for (const { command } of commands) {
      for (const { name, node, span } of command.assignments) {
        const value = node.value?.type === 'Word' ? literalOf(node.value) : undefined;
        if (name === 'IFS' && value !== undefined && /\\|^[nt]$/u.test(value)) yield { at: span };
      }
    }
  },
};
