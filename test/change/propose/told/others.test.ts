import { expect, test } from '@jest/globals';
import { othersTold } from '../../../../src/change/propose/told/others.ts';
import type { Service } from '../../../../src/facts/facts.ts';

const names = ['vote', 'result', 'tally'];
const services = names.map((name): Service => {
  const nothing = { ports: [], env: [], needs: [], evidence: [] };
  return { path: name, name, language: 'node', kind: 'web', ...nothing };
});
const called = names.map((service) => ({ service, names: [service] }));

test.each([
  ['vote 3 replicas, everything else one replica', /^vote 3 replicas, result 1 replicas, tally 1 replicas$/u],
  ['vote and result get 4 replicas, the rest get 2 copies each', /, tally 2 replicas$/u],
  ['result at r.example.com. 3 for vote, the others: 1 replica', /result 1 replicas, tally 1 replicas$/u],
  ['vote at v.example.com, result 2 replicas, the rest 1 replica', /vote 1 replicas, tally 1 replicas$/u],
  ['vote 3 个副本，其他 1 个', /result 1 replicas, tally 1 replicas$/u],
  ['vote 和 result 各 2 个副本，其余的都是 1 个副本', /，tally 1 replicas$/u],
])('how many run of the services that are not named: %s', (words, rest) => {
  expect(othersTold(words, { services, called }).rest).toMatch(rest);
});

test.each(['vote with 3 replicas, nothing else', 'vote, result and tally, the rest 1 replica', '其他不变'])(
  'nothing is said of others by %s',
  (words) => {
    expect(othersTold(words, { services, called }).rest).toBe(words);
  },
);
