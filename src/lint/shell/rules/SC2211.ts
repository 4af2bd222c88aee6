import type { Rule } from '../../contract.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2211: Rule<ShellSubject> = {
  id: 'SC2211',
  severity: 'warning',
  summary: 'A pattern stands where a command begins',
  why: 'The first file that matches is run, with the others as its arguments.',
  docs: 'https://www.shellcheck.net/wiki/SC2211',
  mentions: ['*', '?', '['],
  bad: ['./*.sh', '/tmp/*.run --silent', 'ls && ./setup-?.sh'],
  good: ['for f in ./*.sh; do "$f"; done', './a.sh *.txt', "'./*.sh'"],
  *check({ nodes }) {
    for (const { node } of nodes.all('Command')) {
      if (node.name?.parts?.some((part) => part.type === 'Glob')) yield { at: nodes.spanOf(node.name) };
    }
  },
};
