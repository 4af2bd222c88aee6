import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { rewritten } from '../../../../../src/spec/words/text/rewriting.ts';
import { eachProgram } from '../../../../../src/spec/words/told/each/each-program.ts';

const apart = (words: string): string => rewritten(words, eachProgram);
const nginx = 'Deployment nginx with image nginx:1.27';
const redis = 'Deployment redis with image redis:7';

describe('two programs, and of which of them each thing is said', () => {
  test.each([
    ['nginx:1.27 with 3 replicas and redis:7 with 2 replicas', `${nginx}, 3 replicas. ${redis}, 2 replicas.`],
    ['3x nginx:1.27, 2x redis:7', `${nginx}, 3 replicas. ${redis}, 2 replicas.`],
    ['run 3 nginx:1.27 pods plus two replicas of redis:7', `${nginx}, 3 replicas. ${redis}, 2 replicas.`],
    ['部署 3 个 nginx:1.27 和 2 个 redis:7', `${nginx}, 3 replicas. ${redis}, 2 replicas.`],
    [
      'please deploy nginx:1.27 (port 8081, 300Mi memory); redis:7 listening on 6380 with MODE=a',
      `${nginx}, port 8081, memory 300Mi. ${redis}, port 6380, environment variable MODE=a.`,
    ],
    [
      'deploy:\n- ghcr.io/acme/back:v2 limited to 1Gi of memory\n- acme/front:v5 at shop.example.com',
      'Deployment back with image ghcr.io/acme/back:v2, memory limit 1Gi. Deployment front with image acme/front:v5, host shop.example.com.',
    ],
    [
      'redis port 6380. nginx port 8081. Use namespace shop.',
      'Deployment redis with image redis, port 6380. Deployment nginx with image nginx, port 8081. Use namespace shop.',
    ],
  ])('%s', (words, plain) => {
    expect(apart(words)).toBe(plain);
  });

  test.each([
    // Of one alone, or of both.
    'nginx with 3 replicas and redis',
    'nginx and redis with 3 replicas each',
    // Other words, and others read them.
    'wordpress with 2 replicas that uses mysql with 10Gi',
    'a StatefulSet of nginx with 3 replicas and redis with 2 replicas',
    'nginx on port 81 and redis on port 6380, both with 3 replicas',
    'nginx with 3 replicas calls nginx with 2 replicas',
    'nginx:1.27 with 10Gi and redis:7 with 5Gi',
  ])('%s: as it is', (words) => {
    expect(apart(words)).toBe(words);
  });

  test('nothing goes to another program, in whatever wording', () => {
    const form = fc.constantFrom(
      'I with N replicas',
      'I xN',
      'Nx I',
      'N replicas of I',
      'I (N replicas)',
      'I 跑 N 个副本',
      'N 个 I',
    );
    const image = fc.constantFrom(
      'nginx:1.27',
      'redis:7',
      'acme/api:v1',
      'ghcr.io/acme/web:2.0',
      'postgres',
      'mysql:8',
    );
    const asked = fc.record({
      images: fc.uniqueArray(image, { minLength: 2, maxLength: 4 }),
      forms: fc.array(form, { minLength: 4, maxLength: 4 }),
      lead: fc.constantFrom('', 'deploy ', 'I need ', '部署 '),
      mark: fc.constantFrom(' and ', ', ', '; ', '\n- ', '，', '. '),
    });
    fc.assert(
      fc.property(asked, ({ images, forms, lead, mark }) => {
        const said = images.map((one, at) =>
          (forms[at] ?? '').replace('I', one).replace('N', String(at + 2)),
        );
        const plain = images.map(
          (one, at) =>
            `Deployment ${one.replace(/:.*$/u, '').split('/').at(-1) ?? ''} with image ${one}, ${String(at + 2)} replicas.`,
        );
        expect(apart(lead + said.join(mark))).toBe(plain.join(' '));
      }),
    );
  });

  test('a long text is read in time that grows with it', () => {
    expect(apart('nginx:1 with 3 replicas and '.repeat(600))).toContain('nginx');
    expect(apart(`deploy ${'a'.repeat(16_000)}`)).toContain('deploy');
  });
});
