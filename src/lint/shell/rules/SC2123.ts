import type { Rule } from '../../contract.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2123: Rule<ShellSubject> = {
  id: 'SC2123',
  severity: 'warning',
  summary: 'PATH is where the shell looks for commands',
  why: 'With one folder in it no command of the system is found; add to it, or take another name.',
  docs: 'https://www.shellcheck.net/wiki/SC2123',
  mentions: ['PATH='],
  bad: ['PATH=foo', 'PATH=/opt/tool && ls', 'PATH=$HOME/x; ls'],
  good: ['PATH="$PATH:/opt/tool"', 'PATH=/a:/b', 'export PATH=foo'],
  *check({ commands }) {
    for (const { command } of commands) {
      if (command.words.length > 0) continue;
      for (const { name, node, span } of command.assignments) {
        const text = node.value?.type === 'Word' ? node.value.text : '';
        const isOne = !text.includes(':') && !/\/s?bin/u.test(text) && /\/|^[^$`]+$/u.test(text);
        if (name === 'PATH' && isOne) yield { at: span };
      }
    }
  },
};
