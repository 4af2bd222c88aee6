import type { Rule } from '../../contract.ts';
import { errorNamed } from '../analysis/syntax-errors.ts';
import type { ShellSubject } from '../subject.ts';

export const SC1119: Rule<ShellSubject> = {
  id: 'SC1119',
  severity: 'error',
  ofFaults: true,
  summary: 'A line must end between the here-document and `)`',
  why: 'The parenthesis is text of the document, and nothing ends either.',
  docs: 'https://www.shellcheck.net/wiki/SC1119',
  mentions: ['<<'],
  bad: ['(cat <<EOF\na\nEOF)', 'x=$(cat <<EOF\na\nEOF)', 'ls && (cat <<END\nb\nEND)'],
  good: ['(cat <<EOF\na\nEOF\n)', 'cat <<EOF\na\nEOF', '(ls)'],
  check: (subject) => errorNamed(subject, 'SC1119'),
};
