import { describe, expect, test } from '@jest/globals';
import { translate } from '../../../src/adapters/github/errors.ts';
import { Delay } from '../../../src/inbox/delivery.ts';
import { Refusal } from '../../../src/kernel/refusal.ts';

function answered(status: number, headers: Record<string, string> = {}, message = 'no') {
  return Object.assign(new Error(message), { status, response: { headers } });
}

describe('a limit is a wait', () => {
  test.each([
    ['as long as GitHub asks', answered(429, { 'retry-after': '7' }), 7000],
    [
      'a secondary limit says so in words',
      answered(403, {}, 'You have exceeded a secondary rate limit'),
      60_000,
    ],
    [
      'until the reset, by the clock of GitHub',
      answered(403, {
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset': '1800000300',
        date: new Date(1_800_000_000_000).toUTCString(),
      }),
      301_000,
    ],
    ['at least a minute', answered(429), 60_000],
  ])('%s', (_, error, milliseconds) => {
    const translated = translate(error);
    expect(translated).toBeInstanceOf(Delay);
    expect(translated).toMatchObject({ milliseconds });
  });

  test('also of GraphQL, which says so with status 200', () => {
    const error = Object.assign(new Error('limit'), { errors: [{ type: 'RATE_LIMITED' }], headers: {} });
    expect(translate(error)).toBeInstanceOf(Delay);
  });
});

test('a lacking permission is a refusal that names it', () => {
  const error = answered(403, { 'x-accepted-github-permissions': 'checks=write' }, 'Resource not accessible');
  expect(translate(error)).toBeInstanceOf(Refusal);
  expect(translate(error)).toMatchObject({ message: expect.stringContaining('checks=write') });
});

test.each([answered(500), answered(404), answered(422), new Error('socket')])(
  'all else stays: %s',
  (error) => {
    expect(translate(error)).toBe(error);
  },
);
