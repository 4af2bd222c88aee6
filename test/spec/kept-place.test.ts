import { expect, test } from '@jest/globals';
import { placedIn } from '../../src/spec/kept-place.ts';
import { snapshotOf } from '../support/snapshot.ts';

const resources = { cpu: '100m', memory: '128Mi', memoryLimit: '256Mi' };

test.each([
  ['WORKDIR /opt/shop', ['/opt/shop/log', '/data']],
  ['WORKDIR /opt/shop/', ['/opt/shop/log', '/data']],
  ['WORKDIR /app', ['/app/log', '/data']],
  ['WORKDIR $HOME/shop', ['/data']],
  ['RUN true', ['/data']],
])('an image of people with %s is written to in %j', (line, expected) => {
  const snapshot = snapshotOf({ Dockerfile: `FROM ruby:3.4\n${line}\n` });
  const runtime = { user: 1000, writable: ['/app/log', '/data'], kept: ['/app/storage'], resources };
  const placed = placedIn(runtime, 'Dockerfile', snapshot);
  expect(placed.writable).toEqual(expected);
});
