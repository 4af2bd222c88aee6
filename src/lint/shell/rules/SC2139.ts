import type { Rule } from '../../contract.ts';
import { named, wordsAfterName } from '../analysis/commands.ts';
import { flatParts, wordsOf } from '../analysis/words.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2139: Rule<ShellSubject> = {
  id: 'SC2139',
  severity: 'warning',
  summary: 'What an alias expands here is fixed when it is defined',
  why: 'In single quotes it is expanded when the alias is used.',
  docs: 'https://www.shellcheck.net/wiki/SC2139',
  mentions: ['alias'],
  bad: ['alias a="ls $HOME"', 'alias here="cd $(pwd)"', 'alias x="echo ${A}"'],
  good: ["alias a='ls $HOME'", 'alias a="ls"', 'echo "alias a=$B"'],
  *check(subject) {
    for (const { command } of named(subject, 'alias')) {
      for (const { node, text, span } of wordsAfterName(command)) {
        const parts = wordsOf(node).flatMap((word) => flatParts(word));
        if (text.includes('=') && parts.some(({ type }) => type.endsWith('Expansion'))) yield { at: span };
      }
    }
  },
};
