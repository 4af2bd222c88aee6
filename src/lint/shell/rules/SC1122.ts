import type { Rule } from '../../contract.ts';
import { errorNamed } from '../analysis/syntax-errors.ts';
import type { ShellSubject } from '../subject.ts';

export const SC1122: Rule<ShellSubject> = {
  id: 'SC1122',
  severity: 'error',
  ofFaults: true,
  summary: 'Nothing may follow the end of a here-document in its line',
  why: 'The line is no longer its end; write the rest in the line that begins it.',
  docs: 'https://www.shellcheck.net/wiki/SC1122',
  mentions: ['<<'],
  bad: ['cat <<EOF\na\nEOF x', 'tee x <<EOF\na\nEOF y', 'cat <<END\nb\nEND b'],
  good: ['cat <<EOF x\na\nEOF', 'cat <<EOF\na\nEOF', 'ls x'],
  check: (subject) => errorNamed(subject, 'SC1122'),
};
