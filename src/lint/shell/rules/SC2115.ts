import type { Rule } from '../../contract.ts';
import { removedPaths } from '../analysis/removal.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2115: Rule<ShellSubject> = {
  id: 'SC2115',
  severity: 'warning',
  summary: 'With an empty variable this deletes a directory of the system',
  why: 'Write "${name:?}", which stops where the variable is empty or unset.',
  docs: 'https://www.shellcheck.net/wiki/SC2115',
  mentions: ['rm'],
  bad: ['rm -rf "$DIR/"*', 'rm -rf $JAVA_HOME/lib', 'rm -rf ${TMP}/', 'rm -rf /var/*'],
  good: ['rm -rf "${DIR:?}/"*', 'rm -rf "$DIR/build"', 'rm -f "$DIR/"*', 'rm -rf /var/lib/apt/lists/*'],
  *check(subject) {
    for (const { span, isLiteral } of removedPaths(subject)) if (!isLiteral) yield { at: span };
  },
};
