import type { Rule } from '../../contract.ts';
import type { ShellSubject } from '../subject.ts';

export const SC1007: Rule<ShellSubject> = {
  id: 'SC1007',
  severity: 'warning',
  summary: 'No space after `=`: `name=value`',
  why: "With a space the variable is empty and the value is run as a command; write name='' if that is meant.",
  docs: 'https://www.shellcheck.net/wiki/SC1007',
  mentions: ['='],
  bad: ['http_proxy= curl https://example.com', 'FOO= bar', 'VERSION= "$V"'],
  good: ['FOO=bar', "FOO='' bar", 'IFS= read -r x; echo "$x"', 'ARCH= && echo "$ARCH"'],
  *check(subject) {
    for (const { node, parent, span } of subject.nodes.all('Assignment')) {
      const { value, name } = node;
      if (value.type !== 'Word' || value.text !== '' || name === 'IFS' || node.append) continue;
      const rest = subject.script.source.slice(span.end, parent?.span.end);
      if (/^[ \t]+[^\s&|;()<>]/u.test(rest)) yield { at: span };
    }
  },
};
