import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { shellRules } from '../../../src/lint/shell/rules.ts';
import { readShell } from '../../../src/lint/shell/read.ts';
import type { ShellDialect } from '../../../src/syntax/shell/script.ts';

const fragments =
  `; \n && || | & ( ) { } (( )) [[ ]] [ ] ! if then else fi for in do done while case esac ;; f() a b=1 c=(1) exit
  " ' \` \\\` \\ $ \${ $( $(( <<EOF EOF <( > 2>&1 # * é😀 $x \${y:-z} x+=1 export read cd rm -rf echo -e find | xargs
  set -e \${#a[@]} \${!b} ~/c {d,e} [aa] trap printf local`.split(/ +/u);

const scripts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...fragments), { maxLength: 60 }).map((parts) => parts.join(' ')),
  fc.array(fc.constantFrom(...fragments), { maxLength: 60 }).map((parts) => parts.join('')),
);

test('no script makes a rule fail, and every report lies in the script', () => {
  fc.assert(
    fc.property(scripts, fc.constantFrom<ShellDialect>('sh', 'bash', 'dash', 'ksh'), (text, dialect) => {
      for (const { start, end } of placesIn(text, dialect)) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThanOrEqual(start);
        expect(end).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: 3000 },
  );
});

const pieces = [
  ['$(', '(', '`', '"$(', '${a:-', '{ ', 'if ', '$((', 'f() ', 'while ', 'for i in a; do ', 'a && '],
  [
    '[aa]',
    'x=1;',
    'X$X ',
    'a|',
    '> b ',
    '{a,b}',
    'f() { f; f; }; f;',
    'if a; then x=$y; ',
    '${a:=$b}',
    '"$@"',
  ],
].flat();

test.each(pieces)('%j, two thousand times over, is survived', (piece) => {
  expect(() => placesIn(piece.repeat(2000), 'sh')).not.toThrow();
});

function placesIn(text: string, dialect: ShellDialect): { readonly start: number; readonly end: number }[] {
  const subject = readShell({ text, dialect });
  return shellRules.flatMap((rule) => Array.from(rule.check(subject), (report) => report.at));
}
