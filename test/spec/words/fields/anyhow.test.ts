import { expect, test } from '@jest/globals';
import { memory, processor } from '../../../../src/spec/words/fields/anyhow/amounts.ts';
import { anyhow } from '../../../../src/spec/words/fields/anyhow/anyhow.ts';
import { copies } from '../../../../src/spec/words/fields/anyhow/replicas.ts';
import { readWish } from '../../../../src/spec/words/read.ts';
import { readers } from '../../../../src/spec/words/readers.ts';

const read = (words: string) => {
  const { wish, leftover } = readWish(words, readers);
  const [draft] = wish.drafts;
  return { ...draft?.work.containers[0], ...draft?.work.controller, leftover };
};

test.each([
  ['Please keep memory under 512Mi', { limits: { memory: '512Mi' } }],
  ['memory should stay below 512Mi', { limits: { memory: '512Mi' } }],
  ["don't let it eat more than 1GB of memory", { limits: { memory: '1Gi' } }],
  ['512 MB memory tops', { limits: { memory: '512Mi' } }],
  ['it peaks at one core', { limits: { cpu: '1' } }],
  ['about 250 millicores are normal', { requests: { cpu: '250m' } }],
  [
    'it usually takes 200Mi of memory and can burst to 1Gi',
    { requests: { memory: '200Mi' }, limits: { memory: '1Gi' } },
  ],
  ['give each pod a gig of memory', { requests: { memory: '1Gi' }, limits: { memory: '1Gi' } }],
  ['512Mi is enough memory', { requests: { memory: '512Mi' }, limits: { memory: '512Mi' } }],
  ['内存控制在 512Mi 以内', { limits: { memory: '512Mi' } }],
])('an amount is read whatever the order of its words: %s', (words, resources) => {
  expect(read(words)).toMatchObject({ resources, leftover: [] });
});

test.each([
  ['three of them please', 3],
  ['have at least two running', 2],
  ['one is enough', 1],
])('copies are counted without their name: %s', (words, replicas) => {
  expect(read(words)).toMatchObject({ replicas, leftover: [] });
});

test.each([
  'a quota of 4Gi memory for the namespace team-a',
  'scale it when memory goes over 512Mi',
  'heap at most 512Mi of memory',
  'one pod with one container up',
])('what is about something else is left to others: %s', (words) => {
  expect([memory, processor, copies].flatMap((frame) => anyhow(frame).read(words))).toEqual([]);
});
