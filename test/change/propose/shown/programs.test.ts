import { expect, test } from '@jest/globals';
import { shownAs } from '../../../../src/change/propose/shown/objects.ts';
import { programsIn } from '../../../../src/change/propose/shown/programs.ts';

const shop = 'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: shop\n';
const asked = (said: string) => programsIn(`${said}\n\`\`\`yaml\n${shop}\`\`\`\n`, [shownAs(shop)]);

test.each([
  ['please add a Redis for the shop.', ['redis'], ''],
  ['Set replicas to 4 and add a Postgres 16 with 20Gi for it', ['postgres'], 'Set replicas to 4'],
  ['帮它加一个 Redis', ['redis'], ''],
])('programs that shall run beside what is shown: %s', (said, names, rest) => {
  const found = asked(said);
  expect(found?.names).toEqual(names);
  expect(found?.words.split('```')[0]?.trim()).toBe(rest);
});

test.each([
  'add REDIS_URL=redis://redis:6379 to it',
  'add an init container that waits for redis:6379',
  'add a NetworkPolicy for redis',
  'Remove the REDIS_URL variable',
  'it needs a redis Secret',
])('a program that is only named is none: %s', (said) => {
  expect(asked(said)).toBeUndefined();
});
