import type { ShellWord } from '../../../syntax/shell/script.ts';
import type { Report, Rule } from '../../contract.ts';
import type { ShellSubject } from '../subject.ts';

export const SC1035: Rule<ShellSubject> = {
  id: 'SC1035',
  severity: 'error',
  summary: 'A space is missing after the bracket or the exclamation mark',
  why: '`[` and `!` are words of their own.',
  docs: 'https://www.shellcheck.net/wiki/SC1035',
  bad: ['if ["$a" = b ]; then ls; fi', '["npm", "install"]', "['ls', '-l']", '!grep -q a b && ls'],
  good: ['if [ "$a" = b ]; then ls; fi', 'echo ["a"]', '[ -f x ] && ls'],
  *check({ faults, commands }) {
    const fault = faults.find(({ message }) => message === "expected a space after '['");
    if (fault) yield { at: { start: fault.at, end: fault.at } };
    for (const { command } of commands) {
      const [name] = command.words;
      if (name !== undefined && /^(?:![\w./]|!?\[!?$)/u.test(name.text) && name.text !== '[')
        yield { at: name.span };
      if (name?.text === '[') yield* gluedOperators(command.words.slice(1));
    }
  },
};

/** `-gt1`, `="x"` and `-n"$X"` are one word where the test needs two. */
function* gluedOperators(words: readonly ShellWord[]): Generator<Report> {
  for (const [at, { text, span }] of words.entries()) {
    const isGlued = at === 0 ? /^(?:!-|-[a-zA-Z]["'$])/u.test(text) : /^-(?:eq|ne|lt|le|gt|ge)\d/u.test(text);
    if (isGlued || (at === 1 && /^(?:==?|!=)[^=]/u.test(text))) yield { at: span };
  }
}
