import type { Rule } from '../../contract.ts';
import type { ShellSubject } from '../subject.ts';

export const SC1075: Rule<ShellSubject> = {
  id: 'SC1075',
  severity: 'error',
  summary: 'Write elif instead of else if',
  why: 'Each `else if` needs a fi of its own.',
  docs: 'https://www.shellcheck.net/wiki/SC1075',
  mentions: ['else'],
  bad: [
    'if a; then b; else if c; then d; fi; fi',
    'if a; then b; elif c; then d; else if e; then f; fi; fi',
    'if a; then b; else if c; then d; fi; e; fi',
  ],
  good: [
    'if a; then b; elif c; then d; fi',
    'if a; then b; else\nif c; then d; fi; fi',
    'if a; then b; else c; if d; then e; fi; fi',
  ],
  *check({ nodes, script }) {
    for (const { node } of nodes.all('If')) {
      const inner = node.else?.commands[0]?.command;
      if (inner?.type !== 'If') continue;
      const at = nodes.spanOf(inner);
      if (/\belse(?:[ \t]|\\\n){1,40}$/u.test(script.source.slice(Math.max(0, at.start - 50), at.start)))
        yield { at };
    }
  },
};
