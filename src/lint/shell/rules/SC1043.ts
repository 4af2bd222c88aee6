import type { Rule } from '../../contract.ts';
import { errorNamed } from '../analysis/syntax-errors.ts';
import type { ShellSubject } from '../subject.ts';

export const SC1043: Rule<ShellSubject> = {
  id: 'SC1043',
  severity: 'error',
  ofFaults: true,
  summary: 'The end of the here-document is written in other letters',
  why: 'Capital and small letters are not the same there.',
  docs: 'https://www.shellcheck.net/wiki/SC1043',
  mentions: ['<<'],
  bad: ['cat <<EOF\na\neof', 'cat <<eof\na\nEOF', 'cat <<End > x\nb\nEND'],
  good: ['cat <<EOF\na\nEOF', 'cat <<EOF\na', 'ls'],
  check: (subject) => errorNamed(subject, 'SC1043'),
};
