import type { Rule } from '../../contract.ts';
import { errorNamed } from '../analysis/syntax-errors.ts';
import { partsOf } from '../analysis/words.ts';
import type { ShellSubject } from '../subject.ts';

export const SC1083: Rule<ShellSubject> = {
  id: 'SC1083',
  severity: 'warning',
  summary: 'This brace is a character here: quote it, or check what it should begin or end',
  why: 'A shell reads `{` and `}` as keywords only where a command can begin.',
  docs: 'https://www.shellcheck.net/wiki/SC1083',
  mentions: ['{', '}'],
  bad: [
    'echo { "a": 1 }',
    'git checkout stash@{0}',
    'docker ps --format {{.ID}}',
    'curl -d {"a":1} https://example.com',
  ],
  good: ['echo "{ a }"', 'find . -exec ls {} +', 'echo ${X}', 'cp f{,.bak}'],
  *check(subject) {
    yield* errorNamed(subject, 'SC1083');
    const { nodes } = subject;
    for (const { node, parent, span } of nodes.all('Word')) {
      if (!/[{}]/u.test(node.text) || elsewhere.has(parent?.node.type ?? '')) continue;
      const isBare = partsOf(node).some(
        (part) => part.type === 'Literal' && /[{}]/u.test(part.text.replaceAll(/\\.|\{\}/gsu, '')),
      );
      if (isBare) yield { at: span };
    }
  },
};

/** Where braces are patterns or part of an expansion. */
const elsewhere = new Set(['TestBinary', 'Default', 'Remove']);
