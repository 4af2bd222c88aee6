import type { Rule } from '../../contract.ts';
import { errorNamed } from '../analysis/syntax-errors.ts';
import type { ShellSubject } from '../subject.ts';

export const SC1042: Rule<ShellSubject> = {
  id: 'SC1042',
  severity: 'error',
  ofFaults: true,
  summary: 'This line is nearly the end of the here-document',
  why: 'It must be exactly the word behind `<<`, and nothing else.',
  docs: 'https://www.shellcheck.net/wiki/SC1042',
  mentions: ['<<'],
  bad: ['cat <<EOF\na\nEOFX', 'cat <<EOF > x\na\nthe EOF', 'cat <<END\na\nEND.'],
  good: ['cat <<EOF\na\nEOF', 'cat <<EOF\na', 'ls'],
  check: (subject) => errorNamed(subject, 'SC1042'),
};
