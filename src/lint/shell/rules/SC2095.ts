import type { Rule } from '../../contract.ts';
import { hasAnyFlag, named } from '../analysis/commands.ts';
import { ancestors } from '../analysis/nodes.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2095: Rule<ShellSubject> = {
  id: 'SC2095',
  severity: 'warning',
  summary: 'This command may eat what the loop is to read',
  why: 'It reads the same input; give it < /dev/null.',
  docs: 'https://www.shellcheck.net/wiki/SC2095',
  mentions: ['ssh', 'ffmpeg', 'mplayer'],
  bad: [
    'while read -r x; do ssh "$x" ls; done < f',
    'while read -r x; do ffmpeg -i "$x"; done < f',
    'cat f | while read -r x; do ssh "$x" ls; done',
  ],
  good: [
    'while read -r x; do ssh -n "$x" ls; done < f',
    'while read -r x; do ssh "$x" ls < /dev/null; done < f',
    'for x in a b; do ssh "$x" ls; done',
  ],
  *check(subject) {
    for (const { command, place } of named(subject, 'ssh', 'ffmpeg', 'mplayer')) {
      const isFed = command.redirects.some(({ operator }) => operator === '<');
      if (isFed || hasAnyFlag(command, ['n', 'nostdin'])) continue;
      const loop = ancestors(place).find(({ node }) => node.type === 'While');
      const isReading = loop && subject.script.source.slice(loop.span.start).startsWith('while read');
      if (isReading) yield { at: command.span };
    }
  },
};
