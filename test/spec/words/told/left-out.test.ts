import { expect, test } from '@jest/globals';
import { rewritten } from '../../../../src/spec/words/text/rewriting.ts';
import { leftOut } from '../../../../src/spec/words/told/left-out.ts';
import { letInTo } from '../../../../src/spec/words/told/let-in-to.ts';

const read = (words: string): string => rewritten(words, [...leftOut, ...letInTo]);

test.each([
  'from 10.0.0.0/8 apart from those in 10.1.0.0/16',
  'from 10.0.0.0/8, other than the addresses of 10.1.0.0/16',
  'from 10.0.0.0/8 minus the 10.1.0.0/16 range',
  'from 10.0.0.0/8, with the exception of 10.1.0.0/16',
  'from 10.0.0.0/8 though never from 10.1.0.0/16',
  'from 10.0.0.0/8 (10.1.0.0/16 excluded)',
  'from 10.0.0.0/8. 10.1.0.0/16 is excluded',
])('leaves out a range: %s', (said) => {
  expect(read(said)).toBe('from 10.0.0.0/8 except 10.1.0.0/16');
});

test.each([
  '除了 10.1.0.0/16 之外的 10.0.0.0/8',
  '10.0.0.0/8，但不包括 10.1.0.0/16',
  '10.0.0.0/8（10.1.0.0/16 除外）',
])('leaves out a range in Chinese: %s', (said) => {
  expect(read(said).trim()).toBe('10.0.0.0/8 除了 10.1.0.0/16');
});

test.each(['from 10.0.0.0/8 and 10.1.0.0/16', 'from 10.0.0.0/8, to 10.1.0.0/16', '10.0.0.0/8、10.1.0.0/16'])(
  'keeps ranges that are both let in: %s',
  (said) => {
    expect(read(said)).toBe(said);
  },
);

test('pods that something is let in to are those of the policy', () => {
  expect(read('allow ingress to pods app=db from pods app=web')).toBe(
    'for pods with label app=db: allow ingress from pods app=web',
  );
  expect(read('allows ingress from pods app=web to the pods labelled app=db on port 80')).toBe(
    'for pods with label app=db: allows ingress from pods app=web on port 80',
  );
  expect(read('允许 10.0.0.0/8 访问 app=db 的 Pod')).toBe('选择 app=db 的 Pod，允许来自 10.0.0.0/8 的流量');
});

test('a policy is of the namespace that is called, and lets in the one that calls', () => {
  expect(read('allows pods in namespace my-app to connect to port 9000 of pods in the namespace fubar')).toBe(
    'in the namespace fubar for all pods: allow ingress from the namespace my-app on port 9000',
  );
  expect(read('let pods in the web namespace reach UDP port 53 on pods in the dns namespace')).toBe(
    'in the namespace dns for all pods: allow ingress from the namespace web on port 53/UDP',
  );
});

test.each([
  'allows pods in namespace my-app to connect to pods in the namespace fubar',
  'forbids pods in namespace my-app to connect to port 9000 of pods in the namespace fubar',
  'allows pods with app=web in namespace my-app to connect to port 9000 of pods in the namespace fubar',
])('what says less or more of both is left: %s', (said) => {
  expect(read(said)).toBe(said);
});
