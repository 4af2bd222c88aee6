import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseShell } from '../../../src/syntax/shell/parse.ts';
import type { ShellCommand } from '../../../src/syntax/shell/script.ts';

test.each([
  ['a && b || c; d', ['a', 'b', 'c', 'd']],
  ['a | b |& c &', ['a', 'b', 'c']],
  ['(a; b) && { c; }', ['a', 'b', 'c']],
  ['if a; then b; elif c; then d; else e; fi', ['a', 'b', 'c', 'd', 'e']],
  ['for i in $(a); do b; done; while c; do d; done', ['a', 'b', 'c', 'd']],
  ['case $(a) in x) b;; *) c;; esac', ['a', 'b', 'c']],
  ['f() { a; }; function g { b; }', ['a', 'b']],
  ['echo "$(a "$(b)")" `c` <(d) ${x:-$(e)}', ['echo', 'a', 'b', 'c', 'd', 'e']],
  ['echo `a \\`b\\``', ['echo', 'a', 'b']],
  ['cat <<EOF\n$(a)\nEOF\nb', ['cat', 'a', 'b']],
  ['"ap"t-g\\et install', ['apt-get']],
  ['! a; time b', ['a', 'b']],
  ['a \\\n  && b', ['a', 'b']],
])('the commands of %j are %j', (text, names) => {
  expect(commandsOf(text).map((command) => command.name)).toEqual(names);
});

test('a computed name is unknown', () => {
  const [command] = commandsOf('$tool install');
  expect(command?.name).toBeUndefined();
  expect(command?.words.map((word) => word.text)).toEqual(['$tool', 'install']);
});

test('words are known as written and without quotes', () => {
  const [command] = commandsOf(`apt-get install "a b"'c'\\ d "$x"y *.deb`);
  expect(command?.words.slice(2)).toMatchObject([
    { text: `"a b"'c'\\ d`, value: 'a bc d', literal: 'a bc d', isDynamic: false },
    { text: '"$x"y', value: '$xy', literal: undefined, isDynamic: true },
    { text: '*.deb', value: '*.deb', literal: '*.deb', isDynamic: false },
  ]);
});

test('assignments and redirections stand apart from the words', () => {
  const [command] = commandsOf('A=1 B="x y" run 2>&1 >log <<EOF\nEOF\n');
  expect(command?.words.map((word) => word.value)).toEqual(['run']);
  expect(command?.assignments).toMatchObject([
    { name: 'A', value: '1' },
    { name: 'B', value: 'x y' },
  ]);
  expect(command?.redirects).toMatchObject([
    { operator: '>&', descriptor: 2, target: '1' },
    { operator: '>', target: 'log' },
    { operator: '<<', target: 'EOF' },
  ]);
});

test('spans are offsets in the text, in nested commands too', () => {
  const text = 'a && b "$(c  d)"';
  expect(commandsOf(text).map(({ span }) => text.slice(span.start, span.end))).toEqual([
    'a',
    'b "$(c  d)"',
    'c  d',
  ]);
});

test('a command inside escaped backticks has the place of the outermost ones', () => {
  const text = 'a `b \\`c\\``';
  const inner = commandsOf(text).at(-1);
  expect(text.slice(inner?.span.start, inner?.span.end)).toBe('`b \\`c\\``');
});

test('each command knows its place in the pipeline around it', () => {
  expect(commandsOf('a | (b; c) | d; e').map(({ pipeline }) => [pipeline.position, pipeline.length])).toEqual(
    [
      [0, 3],
      [1, 3],
      [1, 3],
      [2, 3],
      [0, 1],
    ],
  );
  expect(parseShell('a | b || c; echo "$(d | e)" "|"', 'sh').pipes).toHaveLength(2);
});

test('commands know the function and the substitution around them', () => {
  expect(commandsOf('f() { a; }; echo $(b)')).toMatchObject([
    { name: 'a', inFunction: 'f', inSubstitution: false },
    { name: 'echo', inFunction: undefined, inSubstitution: false },
    { name: 'b', inSubstitution: true },
  ]);
});

test('a substitution has errors too', () => {
  expect(parseShell('a "$(b &&)"', 'sh').errors).toHaveLength(1);
});

test('what cannot be read is an error beside what can', () => {
  const script = parseShell('a && ; b', 'sh');
  expect(script.errors).toHaveLength(1);
  expect(script.commands.map((command) => command.name)).toEqual(['a', 'b']);
});

const fragments =
  `; \n \\\n && || | & ( ) { } (( )) [[ ]] ! if then fi for in do done while case esac ;; f() a b=1
  " ' \` \\\` \\ $ \${ $( $(( <<EOF EOF <( > 2>&1 # * é😀`.split(/ +/u);

test('no text makes the parser fail, and every span lies in it', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom(...fragments), { maxLength: 60 }).map((parts) => parts.join('')),
    fc.array(fc.constantFrom(...fragments), { maxLength: 60 }).map((parts) => parts.join(' ')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      for (const { span, words } of commandsOf(text)) {
        for (const { start, end } of [span, ...words.map((word) => word.span)]) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }
    }),
    { numRuns: 2000 },
  );
});

test.each(['$(', '(', '`', '"$(', '${a:-', '{ ', 'if ', '$((', '[[ (', 'f() ', 'while ', 'if '])(
  'deep nesting of %j is survived',
  (open) => {
    expect(() => parseShell(open.repeat(20_000), 'sh')).not.toThrow();
  },
);

function commandsOf(text: string): readonly ShellCommand[] {
  return parseShell(text, 'sh').commands;
}
