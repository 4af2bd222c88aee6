import type { Rule } from '../../contract.ts';
import type { SyntaxNode } from 'unbash';
import type { ShellSubject } from '../subject.ts';

export const SC2237: Rule<ShellSubject> = {
  id: 'SC2237',
  severity: 'style',
  summary: 'Write `[ -n … ]` instead of `! [ -z … ]`',
  why: 'The negation says the same in more words.',
  docs: 'https://www.shellcheck.net/wiki/SC2237',
  mentions: ['[', 'test'],
  bad: [
    'if ! [ -z "$x" ]; then echo y; fi',
    '! [ -n "$x" ] && echo y',
    '#!/bin/bash\n! [[ -z $x ]] && echo y',
  ],
  good: ['if [ -n "$x" ]; then echo y; fi', '! [ -f "$x" ] && echo y', '! [ "$x" = y ] && echo y'],
  *check(subject) {
    for (const { node, span } of subject.nodes.all('Pipeline')) {
      const [command, ...others] = node.commands;
      const isNegated = node.prefixes.some((prefix) => prefix.type === 'Negation') && others.length === 0;
      if (isNegated && command && isEmptyTest(subject, command)) yield { at: span };
    }
  },
};

function isEmptyTest(subject: ShellSubject, node: SyntaxNode): boolean {
  if (node.type === 'TestCommand') {
    return node.expression.type === 'TestUnary' && /^-[nz]$/u.test(node.expression.operator);
  }
  const words = subject.commandAt(node)?.words ?? [];
  return words[0]?.value === '[' && words.length === 4 && /^-[nz]$/u.test(words[1]?.text ?? '');
}
