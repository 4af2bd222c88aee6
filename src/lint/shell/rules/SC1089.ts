import type { Rule } from '../../contract.ts';
import { errorNamed, namedError } from '../analysis/syntax-errors.ts';
import type { ShellSubject } from '../subject.ts';

export const SC1089: Rule<ShellSubject> = {
  id: 'SC1089',
  severity: 'error',
  ofFaults: true,
  summary: 'This keyword or bracket ends what never began',
  why: 'The build stops here with a syntax error, and the rest is not checked.',
  docs: 'https://www.shellcheck.net/wiki/SC1089',
  bad: ['ls; fi', 'ls)', 'ls ;; date'],
  good: ['if true; then ls; fi', '(ls)', 'echo "fi"'],
  *check(subject) {
    const [fault] = subject.faults;
    if (namedError(subject) !== undefined) return yield* errorNamed(subject, 'SC1089');
    if (fault && /^unexpected token '(?:\)|;;|fi|done|then|do|else|elif|esac|\})'$/u.test(fault.message)) {
      yield { at: { start: fault.at, end: fault.at } };
    }
  },
};
