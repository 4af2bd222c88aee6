import { describe as group, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { quotedFrom } from '../../../src/change/propose/quoted.ts';

group('what a row quotes', () => {
  test.each([
    ['with 300m of CPU and 512Mi please', 'cpu request 300m, memory request 512Mi', '300m of CPU and 512Mi'],
    ['staging is a.b.io, production www.b.io', 'host www.b.io', 'www.b.io'],
    ['two pods with 256Mi', 'pods with 256Mi', 'pods with 256Mi'],
    ['services:\n  web:', 'services: …', 'services: …'],
    ['副本 3 个', '副本 3', '副本 3'],
    ['worker 从 2 个扩到 10 个', 'worker自动扩缩 2-10 个副本', 'worker 从 2 个扩到 10'],
    ['nothing of it', 'replicas 3', 'replicas 3'],
    ['port 80800 and 80', 'service port 80', 'port 80'],
    ['cpu 300m, password hunter2, and 512Mi', 'cpu request 300m, memory request 512Mi', 'cpu 300m 512Mi'],
  ])('of %j for %j', (written, said, quoted) => expect(quotedFrom(written)(said)).toBe(quoted));

  test('stands in the words wherever they hold any of it in one piece', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'bb', 'c3', '80', ',')),
        fc.constantFrom('x a', 'bb y 80', 'z'),
        (all, said) => {
          const written = all.join(' ');
          const quoted = quotedFrom(written)(said);
          expect(quoted === said || quoted.split(' ').every((one) => written.includes(one))).toBe(true);
        },
      ),
    );
  });
});
