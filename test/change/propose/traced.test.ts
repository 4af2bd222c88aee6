import { expect, test } from '@jest/globals';
import { traced } from '../../../src/change/propose/traced.ts';

const subject = { en: 'Setting', zh: '设置' };
const row = (said: string, value: string) => ({ said, subject, value, isOfObject: true as const });
const written = [
  '# port 9376\nkind: Deployment\nspec:\n  replicas: 3\n  image: acme/web:1.2\n  hostAliases: []\n',
];

function told(understood: ReturnType<typeof row>[], leftover: string[]) {
  const made = traced({ wish: { drafts: [] }, understood, leftover }, written);
  return { rows: made.understood.map(({ said }) => said), leftover: made.leftover };
}

test('what stands in what is written was understood', () => {
  const rows = [
    row('three copies', 'replicas: 3'),
    row('image acme/web:1.2', 'acme/web:1.2'),
    row('a', 'Deployment'),
  ];
  expect(told(rows, [])).toEqual({ rows: ['three copies', 'image acme/web:1.2', 'a'], leftover: [] });
});

test('what stands nowhere is named instead, once', () => {
  expect(told([row('listen on 9376', '9376'), row('listen on 9376', '9376')], ['zorbly'])).toEqual({
    rows: [],
    leftover: ['zorbly', 'listen on 9376'],
  });
});

test('what another reader understood of the same words is not named', () => {
  expect(told([row('web 3', 'replicas: 3'), row('3', 'weight: 30')], []).leftover).toEqual([]);
});

test('a default that other words replaced is neither claimed nor named', () => {
  expect(told([row('by its queue', 'image: acme/web:1.2, length: 5')], [])).toEqual({
    rows: [],
    leftover: [],
  });
});

test('the name of a field that is written was understood, a plain word may be of another thing', () => {
  expect(told([], ['hostAliases', 'replicas', 'Deployment']).leftover).toEqual(['replicas']);
});

test('what is said of no object is left as it is', () => {
  const { isOfObject: _, ...free } = row('staging has 7', '7');
  expect(traced({ wish: { drafts: [] }, understood: [free], leftover: [] }, written).understood).toEqual([
    free,
  ]);
});

test('a namespace that is written nowhere is named, whoever was told of it', () => {
  const { isOfObject: _, ...place } = row('for the team in ops', 'ops');
  const understood = [{ ...place, subject: { en: 'Namespace', zh: '命名空间' } }];
  const made = traced({ wish: { drafts: [] }, understood, leftover: [] }, written);
  expect(made).toMatchObject({ understood: [], leftover: ['for the team in ops'] });
});
