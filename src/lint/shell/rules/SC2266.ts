import type { Rule } from '../../contract.ts';
import { isTest } from '../analysis/tests.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2266: Rule<ShellSubject> = {
  id: 'SC2266',
  severity: 'warning',
  summary: 'A test neither reads nor writes a pipe: use `||` or `&&`',
  why: 'One bar joins the output of a command with the input of the next.',
  docs: 'https://www.shellcheck.net/wiki/SC2266',
  mentions: ['|'],
  bad: ['[ "$A" = b ] | grep x', '[ -f a ] | [ -f b ]', 'ls | [ -f y ]'],
  good: ['[ -f a ] || [ -f b ]', 'ls | grep x', '[ "$A" = b ] || ls | grep x'],
  *check({ nodes }) {
    for (const { node } of nodes.all('Pipeline')) {
      if (node.commands.length < 2) continue;
      const test = node.commands.find((one) => isTest(one));
      if (test) yield { at: nodes.spanOf(test) };
    }
  },
};
