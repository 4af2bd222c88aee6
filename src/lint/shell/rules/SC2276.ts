import type { Rule } from '../../contract.ts';
import type { ShellSubject } from '../subject.ts';

export const SC2276: Rule<ShellSubject> = {
  id: 'SC2276',
  severity: 'error',
  summary: 'This name has signs that no variable has',
  why: 'So the whole word is run as a command.',
  docs: 'https://www.shellcheck.net/wiki/SC2276',
  mentions: ['='],
  bad: ['FOO-BAR=x ls', 'foo.bar=x', 'a/b=c'],
  good: ['FOO_BAR=x ls', './configure --a=b', 'echo a-b=c'],
  *check({ commands }) {
    for (const { command } of commands) {
      const [name] = command.words;
      if (
        name !== undefined &&
        /^[A-Za-z_./][^\s='"$`\\*?[\](){}]*[^\w\s='"$`\\*?[\](){}+][^='"$`]*=/u.test(name.text)
      )
        yield { at: name.span };
    }
  },
};
