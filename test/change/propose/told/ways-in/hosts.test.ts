import { expect, test } from '@jest/globals';
import { hostsTold } from '../../../../../src/change/propose/told/ways-in/hosts.ts';

const called = [{ service: 'api', names: ['api'] }];

test.each([
  'at a.example.com, also answer on b.example.com',
  'at a.example.com. It should also be reachable under b.example.com',
  'at a.example.com and a second host b.example.com',
  'use a.example.com, add another domain b.example.com',
  'at a.example.com and also b.example.com',
  '域名 a.example.com，再加一个域名 b.example.com',
  '域名 a.example.com，还要支持域名 b.example.com',
  '域名 a.example.com，b.example.com 也指向它',
])('another name is added: %s', (words) => {
  const { rest, rows } = hostsTold(words, { services: [], called });
  expect(rows.map(({ value }) => value)).toEqual(['b.example.com']);
  expect(rest).toContain('a.example.com');
  expect(rest).not.toContain('b.example.com');
});

test.each([
  'also answer on b.example.com',
  'web at a.example.com, api at b.example.com',
  'at a.example.com. no, at b.example.com',
  '域名 a.example.com。改成 b.example.com',
])('and none by %s', (words) => {
  expect(hostsTold(words, { services: [], called })).toMatchObject({ rest: words, rows: [] });
});
