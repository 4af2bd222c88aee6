import type { Rule } from '../../contract.ts';
import { setOptions } from '../analysis/posix.ts';
import type { ShellSubject } from '../subject.ts';

export const SC3040: Rule<ShellSubject> = {
  id: 'SC3040',
  severity: 'warning',
  summary: 'This option of `set -o` is not in POSIX sh',
  why: 'dash before 0.5.13 and others stop with an error; set SHELL to bash for pipefail.',
  docs: 'https://www.shellcheck.net/wiki/SC3040',
  mentions: ['set'],
  bad: ['set -o pipefail && ls | cat', 'set -euxo pipefail; ls', 'set -o errtrace'],
  good: ['#!/bin/bash\nset -o pipefail; ls', 'set -o errexit', '#!/bin/ash\nset -o pipefail; ls'],
  *check(subject) {
    if (subject.dialect !== 'sh') return;
    for (const { kind, at } of setOptions(subject)) if (kind === 'name') yield { at };
  },
};
