import { describe, expect, test } from '@jest/globals';
import { applyOperation } from '../../../src/change/edit/apply.ts';
import { thingsIn, thingsOf } from '../../../src/change/edit/objects.ts';
import { aspects } from '../../../src/change/edit/words/aspects.ts';
import { readChange } from '../../../src/change/edit/words/read.ts';
import { snapshotOf } from '../../support/snapshot.ts';
import { moreSentences } from './more-sentences.ts';
import { sentences } from './sentences.ts';
import { shop } from './shop.ts';
import { thirdSentences } from './third-sentences.ts';
import { differences } from './differences.ts';
import { followUps } from './follow-ups.ts';

const snapshot = snapshotOf(shop);

/** What differs once the words have been done. */
function outcome(words: string): readonly string[] {
  const { meant } = readChange(words, { things: thingsOf(snapshot), near: [], isEach: false, aspects });
  const texts = new Map(Object.entries(shop));
  for (const operation of meant.flatMap(({ operations }) => operations)) {
    const done = applyOperation(texts.get(operation.target.path) ?? '', operation);
    if (!done.ok) return [done.error.what];
    texts.set(operation.target.path, done.value);
  }
  return [...texts].flatMap(([path, text]) =>
    differences(thingsIn(path, shop[path] ?? ''), thingsIn(path, text)),
  );
}

test.each([
  'allow the gateway to reach web on port 9001',
  'web should connect to worker on port 5673',
  'block port 5672 of web for everybody but worker',
  '允许 worker 访问 web 的 9001 端口',
  'use the debug image for web',
  'web takes up to two minutes to start, so give it a startup probe like its readiness',
  'set the replicas of web to 5 on weekends',
  'scale web to 5 if it is slow',
  'make web highly available',
  'how many replicas does web have?',
  'web is too slow',
])('nothing is done on half an understanding: %s', (words) => {
  expect(outcome(words)).toEqual([]);
});

test.each([
  'worker 不变',
  'leave the rest as it is',
  'result stays the same',
  '其他不用动',
  "don't touch the others",
])('what shall stay is understood: %s', (words) => {
  expect(readChange(words, { things: thingsOf(snapshot), near: [], isEach: false, aspects })).toMatchObject({
    leftover: [],
    meant: [{ operations: [] }],
  });
});

describe('what shall be different about what is there', () => {
  test.each([...sentences, ...moreSentences, ...thirdSentences, ...followUps])('%s', (words, differs) => {
    expect(outcome(words)).toEqual(differs);
  });
});
