import type { Rule } from '../../contract.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2189: Rule<ShellSubject> = {
  id: 'SC2189',
  severity: 'error',
  summary: 'A redirection stands where a command should',
  why: 'The pipe ends or begins with nothing.',
  docs: 'https://www.shellcheck.net/wiki/SC2189',
  mentions: ['|'],
  bad: ['ls | > foo', '> foo | ls', '< foo | sort'],
  good: ['ls > foo', 'sort < foo', '> foo'],
  *check({ commands }) {
    for (const { command } of commands) {
      const { words, assignments, redirects, pipeline } = command;
      const isBare = words.length + assignments.length === 0 && redirects.length > 0;
      if (isBare && pipeline.length > 1) yield { at: command.span };
    }
  },
};
