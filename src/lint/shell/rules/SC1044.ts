import type { Rule } from '../../contract.ts';
import { errorNamed } from '../analysis/syntax-errors.ts';
import type { ShellSubject } from '../subject.ts';

export const SC1044: Rule<ShellSubject> = {
  id: 'SC1044',
  severity: 'error',
  ofFaults: true,
  summary: 'A here-document does not end',
  why: 'Its end must stand alone in a line; without it all that follows is text.',
  docs: 'https://www.shellcheck.net/wiki/SC1044',
  mentions: ['<<'],
  bad: ['cat <<EOF > x\na', 'cat <<-END\nb\nc', "ls && cat <<'X' | sh\ndate"],
  good: ['cat <<EOF > x\na\nEOF', 'cat <<< x', 'ls'],
  check: (subject) => errorNamed(subject, 'SC1044'),
};
