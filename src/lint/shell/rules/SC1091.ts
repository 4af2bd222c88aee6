import type { Rule } from '../../contract.ts';
import { named } from '../analysis/commands.ts';
import { flatParts, literalText } from '../analysis/words.ts';
import type { Word } from 'unbash';
import type { ShellSubject } from '../subject.ts';

export const SC1091: Rule<ShellSubject> = {
  id: 'SC1091',
  severity: 'info',
  summary: 'A file that is read with `.` or `source` is not checked',
  why: 'What the file sets or runs stays unknown to every check of this script; name it in the build so that readers can find it.',
  docs: 'https://www.shellcheck.net/wiki/SC1091',
  mentions: ['. ', '.\t', 'source'],
  bad: [
    '. /etc/os-release && echo "$VERSION_CODENAME"',
    '. ./env.sh',
    '#!/bin/bash\nsource /opt/conda/etc/profile.d/conda.sh',
    '. "$HOME/.cargo/env"',
  ],
  good: ['. /dev/null', '. "$PROFILE"', 'sh ./env.sh'],
  *check(subject) {
    for (const { command } of named(subject, '.', 'source')) {
      const file = command.words.slice(1).find((word) => word.value !== '--');
      if (file?.node.type === 'Word' && isFixedPath(file.node)) yield { at: file.span };
    }
  },
};

/** A path that can be known; where only its beginning is computed, the rest can be. */
function isFixedPath(word: Word): boolean {
  const [first, ...rest] = flatParts(word).map((part) => literalText(part));
  if (rest.includes(undefined)) return false;
  if (first === undefined) return rest[0]?.startsWith('/') ?? false;
  return word.value !== '/dev/null' && !word.text.startsWith('~');
}
