import type { Rule } from '../../contract.ts';
import type { ShellCommand } from '../../../syntax/shell/script.ts';
import { pipesBetween } from '../analysis/commands.ts';
import { flatParts, isVariable } from '../analysis/words.ts';
import type { Word } from 'unbash';
import type { ShellSubject } from '../subject.ts';

export const SC2001: Rule<ShellSubject> = {
  id: 'SC2001',
  severity: 'style',
  summary: 'Use `${name//search/replace}` instead of echo and sed',
  why: 'The shell replaces on its own, without two more processes.',
  docs: 'https://www.shellcheck.net/wiki/SC2001',
  mentions: ['sed'],
  bad: [
    '#!/bin/bash\nx=$(echo "$y" | sed \'s/a/b/\'); ls "$x"',
    "#!/bin/bash\necho $y | sed -e 's/a/b/g'",
    '#!/bin/bash\nsed s/a/b/ <<< "$y"',
  ],
  good: [
    'x=$(echo "$y" | sed \'s/a/b/\'); ls "$x"',
    '#!/bin/bash\necho "$y" | sed -E \'s/a/b/\'',
    '#!/bin/bash\necho "a $y" | sed \'s/a/b/\'',
  ],
  *check(subject) {
    if (subject.dialect !== 'bash' && subject.dialect !== 'ksh') return;
    for (const [left, right] of pipesBetween(subject)) {
      if (isEchoOfVariable(left) && isPlainReplacement(right)) yield { at: left.span };
    }
    for (const { command } of subject.commands) {
      if (readsVariable(command) && isPlainReplacement(command)) yield { at: command.span };
    }
  },
};

function isEchoOfVariable({ name, words, pipeline }: ShellCommand): boolean {
  const word = words[1]?.node;
  if (name !== 'echo' || words.length !== 2 || pipeline.length !== 2) return false;
  return word?.type === 'Word' && isOneVariable(word);
}

function readsVariable({ redirects }: ShellCommand): boolean {
  return redirects.some(
    ({ node }) => node.type === 'HereString' && node.target && isOneVariable(node.target),
  );
}

function isOneVariable(word: Word): boolean {
  const [part, ...rest] = flatParts(word);
  return part !== undefined && rest.length === 0 && isVariable(part);
}

/** `sed 's/a/b/'` and nothing else. */
function isPlainReplacement({ name, words }: ShellCommand): boolean {
  const expression = words[1]?.value === '-e' ? words[2] : words[1];
  if (name !== 'sed' || !expression || words.at(-1) !== expression) return false;
  const [head, ...parts] = expression.value.split(expression.value.charAt(1));
  return head === 's' && parts.length === 3 && /^g?$/u.test(parts[2] ?? '');
}
