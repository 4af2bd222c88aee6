import type { Rule } from '../../contract.ts';
import { errorNamed } from '../analysis/syntax-errors.ts';
import type { ShellSubject } from '../subject.ts';

export const SC1121: Rule<ShellSubject> = {
  id: 'SC1121',
  severity: 'error',
  ofFaults: true,
  summary: 'What follows the here-document belongs in the line that begins it',
  why: '`cat <<EOF && ls`: the end stands alone.',
  docs: 'https://www.shellcheck.net/wiki/SC1121',
  mentions: ['<<'],
  bad: ['cat <<EOF\na\nEOF; ls', 'cat <<EOF\na\nEOF && ls', 'cat <<EOF\na\nEOF | sort'],
  good: ['cat <<EOF && ls\na\nEOF', 'cat <<EOF | sort\na\nEOF', 'ls; date'],
  check: (subject) => errorNamed(subject, 'SC1121'),
};
