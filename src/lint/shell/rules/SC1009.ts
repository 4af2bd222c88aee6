import type { Rule } from '../../contract.ts';
import { depthAt } from '../analysis/nesting.ts';
import { errorNamed, namedError } from '../analysis/syntax-errors.ts';
import type { ShellSubject } from '../subject.ts';

export const SC1009: Rule<ShellSubject> = {
  id: 'SC1009',
  severity: 'info',
  ofFaults: true,
  summary: 'The syntax error lies within something that began before',
  why: 'Look there too: what surrounds an error is not read either.',
  docs: 'https://www.shellcheck.net/wiki/SC1009',
  bad: ['if [ "$A" = "y"]; then ls; fi', 'echo "a', 'for i in a; do [$i = y]; done'],
  good: ['if [ "$A" = "y" ]; then ls; fi', '[ -f x] && ls', '(ls'],
  *check(subject) {
    if (namedError(subject) !== undefined) return yield* errorNamed(subject, 'SC1009');
    const { faults, script } = subject;
    const fault = faults.find(({ message }) => /^(?:unterminated|expected (?:redirect|'\]'))/u.test(message));
    if (!fault) return;
    const isWithinCommand = !fault.message.startsWith("expected ']");
    if (isWithinCommand || depthAt(script.source, fault.at) > 0)
      yield { at: { start: fault.at, end: fault.at } };
  },
};
