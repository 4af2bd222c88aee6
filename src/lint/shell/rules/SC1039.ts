import type { Rule } from '../../contract.ts';
import { errorNamed } from '../analysis/syntax-errors.ts';
import type { ShellSubject } from '../subject.ts';

export const SC1039: Rule<ShellSubject> = {
  id: 'SC1039',
  severity: 'error',
  ofFaults: true,
  summary: 'The end of a here-document is indented, and so does not end it',
  why: 'Only <<- lets it be indented, and by tabs alone.',
  docs: 'https://www.shellcheck.net/wiki/SC1039',
  mentions: ['<<'],
  bad: ['cat <<EOF > x\na\n EOF', "cat <<'END'\nb\n	END", 'ls && cat <<X\n  X'],
  good: ['cat <<EOF > x\na\nEOF', 'cat <<-EOF > x\na\n	EOF', 'ls'],
  check: (subject) => errorNamed(subject, 'SC1039'),
};
