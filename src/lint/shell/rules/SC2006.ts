import type { Rule } from '../../contract.ts';
import type { Span } from '../../../kernel/text.ts';
import type { Fix } from '../../contract.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2006: Rule<ShellSubject> = {
  id: 'SC2006',
  severity: 'style',
  fixable: true,
  summary: 'Write command substitutions as `$(...)` instead of backticks',
  why: 'Backticks need escapes to be nested, and quotes inside them are read by surprising rules.',
  docs: 'https://www.shellcheck.net/wiki/SC2006',
  mentions: ['`'],
  bad: [
    'echo "`date`"',
    'make -j`nproc`',
    'x=`cat file`; echo "$x"',
    'apt-get install -y `cat packages.txt`',
  ],
  good: ['echo "$(date)"', "echo '`date`'", 'make -j"$(nproc)"'],
  *check({ nodes, script }) {
    for (const { node, span } of nodes.all('CommandExpansion')) {
      if (!script.source.startsWith('`', span.start) || node.script?.commands.length === 0) continue;
      yield { at: span, ...fixOf(script.source.slice(span.start, span.end), span) };
    }
  },
};

/** Nothing inside that backticks and `$(` read in different ways. */
function fixOf(text: string, { start, end }: Span): { readonly fix?: Fix } {
  const inner = text.slice(1, -1);
  if (!text.endsWith('`') || text.length < 3 || /[\\`#]/u.test(inner)) return {};
  return { fix: { description: 'Write $(...)', edits: [{ start, end, text: `$(${inner})` }] } };
}
