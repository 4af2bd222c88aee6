import type { Rule } from '../../contract.ts';
import { errorNamed } from '../analysis/syntax-errors.ts';
import type { ShellSubject } from '../subject.ts';

export const SC1041: Rule<ShellSubject> = {
  id: 'SC1041',
  severity: 'error',
  ofFaults: true,
  summary: 'The end of the here-document stands in a line with something else',
  why: 'It must stand there alone; what follows it is text as well.',
  docs: 'https://www.shellcheck.net/wiki/SC1041',
  mentions: ['<<'],
  bad: ['cat <<EOF\na\nEOFX', 'cat <<EOF > x\na\nthe EOF', 'cat <<END\na\nEND.'],
  good: ['cat <<EOF\na\nEOF', 'cat <<EOF\na', 'ls'],
  check: (subject) => errorNamed(subject, 'SC1041'),
};
