import type { Rule } from '../../contract.ts';
import { errorNamed } from '../analysis/syntax-errors.ts';
import type { ShellSubject } from '../subject.ts';

export const SC1040: Rule<ShellSubject> = {
  id: 'SC1040',
  severity: 'error',
  ofFaults: true,
  summary: 'The end of a here-document is indented by spaces',
  why: '<<- takes tabs away, and nothing else.',
  docs: 'https://www.shellcheck.net/wiki/SC1040',
  mentions: ['<<-'],
  bad: ['cat <<-EOF > x\na\n  EOF', "cat <<-'END'\nb\n END", 'cat <<-X\n	 X'],
  good: ['cat <<-EOF > x\na\n	EOF', 'cat <<-EOF\nEOF', 'ls'],
  check: (subject) => errorNamed(subject, 'SC1040'),
};
