import { describe, expect, test } from '@jest/globals';
import { isSymptom } from '../../../../src/spec/words/told/asked-around/symptoms.ts';
import { toldAs } from '../../../../src/spec/words/told/told.ts';

describe('a sentence that complains, and tells why somebody asks', () => {
  test.each([
    'My training pod stays Pending because of the taint.',
    'My claim always remains Pending.',
    'When our admins drain nodes, my ZooKeeper ensemble loses its quorum.',
    'When our admins drain nodes my service goes down.',
    'Whenever I roll out a new version, some of my users get 502 errors for a few seconds.',
    'The job loses its connection when the pod restarts.',
  ])('%s', (sentence) => {
    expect(isSymptom(sentence)).toBe(true);
  });

  test.each([
    'My pod stays on nodes labelled disk=ssd.',
    'When the pod goes down, restart it.',
    'My deployment has 3 replicas.',
    'Make sure that the service never goes down while nodes are drained.',
    'The pod keeps its data in /var/lib/data.',
  ])('not: %s', (sentence) => {
    expect(isSymptom(sentence)).toBe(false);
  });
});

describe('what a complaint tells of', () => {
  test('is the namespace, and nothing else', () => {
    const { words } = toldAs(
      'Developers in our namespace "sandbox" keep forgetting to set requests and limits. Make a pod a with nginx:1.',
    );
    expect(words).toMatch(/^Everything is in the namespace sandbox\. /u);
  });

  test('is said to be taken for no wish', () => {
    const { words, rows } = toldAs('My claim always remains Pending. Make a pod a with nginx:1.');
    expect(words.trim()).toBe('Make a pod a with nginx:1.');
    expect(rows.map(({ said }) => said)).toEqual(['My claim always remains Pending.']);
  });
});
