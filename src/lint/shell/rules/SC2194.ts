import type { Rule } from '../../contract.ts';
import { literalOf } from '../analysis/words.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2194: Rule<ShellSubject> = {
  id: 'SC2194',
  severity: 'warning',
  summary: 'The word of this case is a constant',
  why: 'Only one branch can ever run; a $ may be missing.',
  docs: 'https://www.shellcheck.net/wiki/SC2194',
  mentions: ['case'],
  bad: ['case ARCH in amd64) ls;; esac', 'case "a" in b) ls;; esac', "case 'x' in *) ls;; esac"],
  good: [
    'case "$ARCH" in amd64) ls;; esac',
    'case $(uname -m) in x86_64) ls;; esac',
    'case a$X in b) ls;; esac',
  ],
  *check({ nodes }) {
    for (const { node } of nodes.all('Case')) {
      if (literalOf(node.word) !== undefined) yield { at: nodes.spanOf(node.word) };
    }
  },
};
