import type { Rule } from '../../contract.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2329: Rule<ShellSubject> = {
  id: 'SC2329',
  severity: 'info',
  summary: 'This function is never called',
  why: 'The script ends before anything could call it.',
  docs: 'https://www.shellcheck.net/wiki/SC2329',
  mentions: ['()', 'function'],
  bad: ['a() { ls; }; exit 0', 'a() { ls; }; b() { a; }; ls; exit 1', 'a() { ls; }; exit 0; a'],
  good: ['a() { ls; }; a; exit 0', 'a() { ls; }; ls', 'a() { ls; }; if b; then a; fi; exit 1'],
  *check({ trace, nodes }) {
    if (trace.fuel < 0) return;
    for (const { node, span } of nodes.all('Function')) if (trace.unused.has(node.body)) yield { at: span };
  },
};
