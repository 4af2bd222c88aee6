import type { Rule } from '../../contract.ts';
import { errorNamed } from '../analysis/syntax-errors.ts';
import type { ShellSubject } from '../subject.ts';

export const SC1120: Rule<ShellSubject> = {
  id: 'SC1120',
  severity: 'error',
  ofFaults: true,
  summary: 'No comment behind the end of a here-document',
  why: 'The line is no longer its end.',
  docs: 'https://www.shellcheck.net/wiki/SC1120',
  mentions: ['<<'],
  bad: ['cat <<EOF\na\nEOF # end', 'cat <<EOF > x\na\nEOF #end', 'cat <<END\nb\nEND # b'],
  good: ['cat <<EOF\na\nEOF\n# end', 'cat <<EOF # start\na\nEOF', 'ls # b'],
  check: (subject) => errorNamed(subject, 'SC1120'),
};
