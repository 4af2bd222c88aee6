import { expect, test } from '@jest/globals';
import { worthNaming } from '../../../../src/spec/words/text/leftover.ts';

/** What is worth naming of words of which those in brackets were read. */
function named(marked: string): string[] {
  const claims: { start: number; end: number }[] = [];
  const text = marked.replaceAll(/\[([^\]]+)\]/gu, (_, said: string, at: number) => {
    const start = at - claims.length * 2;
    claims.push({ start, end: start + said.length });
    return said;
  });
  return worthNaming(text, claims);
}

test.each([
  'Files of [up to 100MB] are uploaded [at acme.io]',
  'The pods have to know [their own IP as POD_IP]',
  '[SESSION_SECRET] sits in [the secret web-secrets]',
  'A new pod counts as [ready only after 20 seconds]',
])('%s: a common word beside what was read says nothing', (marked) => {
  expect(named(marked)).toEqual([]);
});

test.each([
  // What a clause begins with is what it asks for.
  ['Record traffic at [shop.acme.io]', ['Record', 'traffic']],
  ['[2 replicas at shop.acme.io], and undo manual changes', ['undo', 'manual', 'changes']],
  // One word that is not common, and all of it is named.
  ['The pods have to know [their own IP as POD_IP] pickled', ['know', 'pickled']],
  // What turns it.
  ['[shop.acme.io] is never visited by robots', ['never', 'visited', 'robots']],
  // Nothing that was read there has a value.
  ['It should survive a [node] failure', ['survive', 'failure']],
])('%s', (marked, left) => {
  expect(named(marked)).toEqual(left);
});
