import { expect, test } from '@jest/globals';
import { routesIn } from '../../../../../src/change/propose/told/ways-in/routes.ts';

const called = [
  { service: 'api', names: ['api', '后端'] },
  { service: 'web', names: ['web', '前端'] },
];

test.each([
  ['web at a.example.com, /api goes to the api', '/api'],
  ['web at a.example.com, requests to /api/v1 are routed to api', '/api/v1'],
  ['web at a.example.com, api under /api', '/api'],
  ['前端域名 a.example.com，/api 转发给后端', '/api'],
  ['前端域名 a.example.com，后端走 /api', '/api'],
])('a path leads to a service: %s', (words, path) => {
  const { rest, routes } = routesIn(words, called);
  expect(routes).toMatchObject([{ service: 'api', path }]);
  expect(rest).not.toContain(path);
});

test.each([
  'api with a health check at /healthz',
  '/api goes to service api port 8080',
  'mount /api in web',
  'image ghcr.io/acme/api:1',
])('and none is meant by %s', (words) => {
  expect(routesIn(words, called)).toEqual({ rest: words, routes: [] });
});

test('where there is only one service nothing is parted', () => {
  const words = '/api goes to the api';
  expect(routesIn(words, [{ service: 'api', names: [] }])).toEqual({ rest: words, routes: [] });
});
