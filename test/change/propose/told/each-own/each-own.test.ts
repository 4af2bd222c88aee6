import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { eachOwn } from '../../../../../src/change/propose/told/each-own/each-own.ts';

const called = [
  { service: 'api', names: ['api', 'backend', '后端'] },
  { service: 'web', names: ['web', 'frontend', '前端'] },
];
const own = (words: string): string => eachOwn(words, called);

function filled(text: string, service: string, amount: number): string {
  return text.replaceAll('S', service).replaceAll('N', String(amount));
}

describe('what each service is given', () => {
  test.each([
    ['5 replicas for web and 3 replicas for api', 'web: 5 replicas. api: 3 replicas'],
    [
      'deploy api and web, scale web to 5 and api to 3',
      'deploy api and web. web: 5 replicas. api: 3 replicas',
    ],
    ['5x web, 3x api', 'web: 5 replicas. api: 3 replicas'],
    ['deploy api and web with 5 web pods. 3x api', 'deploy api and web. web: 5 replicas. api: 3 replicas'],
    ['5 frontend pods; 3x backend', 'frontend: 5 replicas. backend: 3 replicas'],
    ['api 3 replicas, web 5', 'api: 3 replicas. web: 5 replicas'],
    ['5 个副本给前端，后端：3 个副本', '前端: 5 replicas. 后端: 3 replicas'],
    [
      'api and web: the api needs 300Mi, the web 700Mi',
      'api and web. api: memory request 300Mi. web: memory 700Mi',
    ],
    ['limit api to 300Mi and web to 1 GB', 'api: memory limit 300Mi. web: memory limit 1Gi'],
    ['one.a.io goes to web, api on two.b.io', 'web: host one.a.io. api: host two.b.io'],
    ['web：9222 端口；api：8111 端口', 'web: port 9222. api: port 8111'],
    ['api logs at debug; LOG_LEVEL=warn for web', 'api: LOG_LEVEL=debug. web: LOG_LEVEL=warn'],
    [
      '3 replicas and 1Gi for api, 2 replicas and 512Mi for web',
      'api: 3 replicas. api: memory 1Gi. web: 2 replicas. web: memory 512Mi',
    ],
    [
      'api: 3 replicas, 1Gi memory; web: 2 replicas, 512Mi memory',
      'api: 3 replicas. api: memory 1Gi. web: 2 replicas. web: memory 512Mi',
    ],
    ['- api: MODE=a\n- web: MODE=b', 'api: MODE=a. web: MODE=b'],
    ['autoscale api 2-4, hpa 3-9 for web', 'api: autoscale 2-4. web: autoscale 3-9'],
    ['route /v1 to api and / to web. Argo CD please', '/v1 goes to api. / goes to web. Argo CD please'],
  ])('%s', (words, plain) => {
    expect(own(words)).toBe(plain);
  });

  test.each([
    // What goes on may be of the last one alone.
    'api: 3 replicas, web: 2 replicas, 1Gi memory',
    // Somewhere alone, or of one only.
    'web 2 replicas in staging, api 3 replicas in production',
    'staging: api 1 replica, web 2 replicas. production: api 4 replicas, web 6 replicas',
    'api 3 replicas. api 1Gi',
    'api 3 replicas, api 5 replicas and web 2 replicas',
    // Other things that they are not given.
    'api calls web, web calls api',
    'postgres 3 replicas, redis 2 replicas',
  ])('%s: as it is', (words) => {
    expect(own(words)).toBe(words);
  });

  const wordings = {
    replicas: [
      'N replicas for S',
      'S N replicas',
      'S: N replicas',
      'S with N replicas',
      'S should have N replicas',
      'S N 个副本',
    ],
    memory: ['NMi for S', 'S: memory NMi', 'S gets NMi of memory', 'S 内存 NMi', '给 S NMi 内存'],
    port: ['S listens on NN', 'port NN for S', 'S 监听 NN', 'S on port NN'],
  };
  const said = { replicas: 'S: N replicas', memory: 'S: memory NMi', port: 'S: port NN' };

  test('nobody gets what another was given, in whatever order and wording', () => {
    const kind = fc.constantFrom('replicas' as const, 'memory' as const, 'port' as const);
    const asked = kind.chain((what) =>
      fc.record({
        what: fc.constant(what),
        forms: fc.tuple(fc.constantFrom(...wordings[what]), fc.constantFrom(...wordings[what])),
        amounts: fc.tuple(fc.integer({ min: 10, max: 40 }), fc.integer({ min: 41, max: 90 })),
        order: fc.constantFrom(['api', 'web'] as const, ['web', 'api'] as const),
        mark: fc.constantFrom(', ', '; ', ' and ', '，', '；', '\n'),
      }),
    );
    fc.assert(
      fc.property(asked, ({ what, forms, amounts, order, mark }) => {
        const words = forms.map((form, at) => filled(form, order[at] ?? '', amounts[at] ?? 0)).join(mark);
        const plain = order.map((name, at) => filled(said[what], name, amounts[at] ?? 0)).join('. ');
        expect(own(words)).toBe(plain);
      }),
    );
  });

  test('a long text is read in time that grows with it', () => {
    const words = 'api 3 replicas, web of 5 replicas for '.repeat(400);
    expect(own(words)).toContain('api');
  });
});
