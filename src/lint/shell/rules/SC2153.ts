import type { Rule } from '../../contract.ts';
import { unassigned } from '../analysis/unassigned.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2153: Rule<ShellSubject> = {
  id: 'SC2153',
  severity: 'info',
  summary: 'A variable that is not assigned has almost the name of one that is',
  why: 'It may be misspelt; an unset variable is empty and says nothing.',
  docs: 'https://www.shellcheck.net/wiki/SC2153',
  mentions: ['$'],
  bad: [
    'NODE_VERSION=20; echo "$NODE_VERSON $NODE_VERSION"',
    'APP_HOME=/app; cd "$APP_HOMES" && ls "$APP_HOME"',
    'BUILD_DIR=/b; ls "$BUILDDIR" "$BUILD_DIR"',
  ],
  good: [
    'NODE_VERSION=20; echo "$NODE_VERSION"',
    'NODE_VERSION=20; echo "$NODE_VERSION" "$HOME"',
    'FOO=1; echo "$FO" "$FOO"',
  ],
  *check(subject) {
    for (const { name, at, similar } of unassigned(subject)) {
      if (similar !== undefined) yield { at, message: `${name} is not assigned; is ${similar} meant?` };
    }
  },
};
