import type { Rule } from '../../contract.ts';
import { declarations } from '../analysis/builtins.ts';
import { isVariable, flatParts, nameOf, wordsOf } from '../analysis/words.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2318: Rule<ShellSubject> = {
  id: 'SC2318',
  severity: 'warning',
  summary: 'This variable has its new value only behind the line',
  why: 'All values are worked out before the first is assigned; write two lines.',
  docs: 'https://www.shellcheck.net/wiki/SC2318',
  mentions: ['export', 'readonly', 'declare', 'local', 'typeset'],
  bad: ['export A=1 B=$A', '#!/bin/bash\ndeclare a=1 b="$a"; echo "$b"', 'readonly X=/x Y="$X/y"'],
  good: ['export A=1; export B=$A', 'export A=1 B=2', 'A=1 B=$A make'],
  *check({ nodes }) {
    for (const { node } of nodes.all('Command')) {
      if (!declarations.has(node.name?.value ?? '')) continue;
      const before = new Set<string>();
      for (const argument of node.args) {
        if (argument.type !== 'Assignment') continue;
        const parts = wordsOf(argument).flatMap((word) => flatParts(word));
        const early = parts.find((part) => isVariable(part) && before.has(nameOf(part)));
        if (early) yield { at: nodes.spanOf(argument) };
        before.add(argument.name);
      }
    }
  },
};
