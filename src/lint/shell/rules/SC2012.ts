import type { Rule } from '../../contract.ts';
import { wordsAfterName } from '../analysis/commands.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2012: Rule<ShellSubject> = {
  id: 'SC2012',
  severity: 'info',
  summary: 'Use find instead of the output of ls',
  why: 'What ls prints is for people: it changes unusual names, and its columns differ between systems.',
  docs: 'https://www.shellcheck.net/wiki/SC2012',
  mentions: ['ls'],
  bad: ['ls /opt | head -n1', 'ls -1 | wc -l', 'ls -t | tail -1', 'ls | while read -r f; do rm "$f"; done'],
  good: ['find /opt -maxdepth 1 | head -n1', 'ls | grep x', 'ls -N | wc -l'],
  *check(subject) {
    for (const { node } of subject.nodes.all('Pipeline')) {
      for (const [at, next] of node.commands.slice(1).entries()) {
        const list = subject.commandAt(node.commands[at]);
        const reader = subject.commandAt(next)?.name ?? '';
        if (list?.name !== 'ls' || reader === 'grep' || reader === 'xargs') continue;
        if (!wordsAfterName(list).some((word) => /^-[^-]*N/u.test(word.value))) yield { at: list.span };
      }
    }
  },
};
