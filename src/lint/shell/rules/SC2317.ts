import type { Rule } from '../../contract.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2317: Rule<ShellSubject> = {
  id: 'SC2317',
  severity: 'info',
  summary: 'This command can never run',
  why: 'Every way to it ends before.',
  docs: 'https://www.shellcheck.net/wiki/SC2317',
  mentions: ['exit', 'return'],
  bad: ['exit 0; echo done', 'if true; then exit 1; else exit 0; fi; ls', '{ exit 1; }; ls'],
  good: ['false || exit 1; ls', 'exit 0', '(exit 1); ls'],
  *check({ trace, commands }) {
    if (trace.fuel < 0) return;
    for (const { command, place } of commands) if (!trace.reached.has(place.node)) yield { at: command.span };
  },
};
