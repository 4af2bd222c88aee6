import { describe, expect, test } from '@jest/globals';
import { openings } from '../../src/spec/openings/openings.ts';
import type { Said } from '../../src/spec/openings/opening.ts';
import { openIn, unanswered, withProposed } from '../../src/spec/openings/propose.ts';
import type { Spec, Workload } from '../../src/spec/spec.ts';

const service: NonNullable<Workload['service']> = {
  path: '.',
  name: 'web',
  language: 'go',
  kind: 'web',
  ports: [],
  env: [],
  needs: [],
  evidence: [],
};
const web: Workload = {
  name: 'web',
  partOf: 'web',
  image: { kind: 'built', name: 'ghcr.io/acme/web', tag: 'x' },
  kind: 'web',
  replicas: 2,
  port: 8080,
  servicePort: 80,
  writable: [],
  resources: { cpu: '50m', memory: '64Mi', memoryLimit: '128Mi' },
  probes: { readiness: 'tcp', liveness: 'tcp' },
  env: [],
  needs: [],
  extras: ['serviceMonitor'],
  service,
};
const job: Workload = { ...web, kind: 'worker', controller: 'Job', probes: {} };
const claim: Workload = {
  ...web,
  volumes: [{ name: 'data', path: '/data', source: { kind: 'claim', size: '1Gi' } }],
};
const said: Said = { drafts: [], words: 'run it with autoscaling', leftover: ['autoscaling'] };

function propose(
  value: string,
  { workload = web, quote = '' }: { workload?: Workload; quote?: string } = {},
) {
  const spec: Spec = { workloads: [workload], objects: [] };
  const [id = '', ...rest] = value.split(' ');
  const proposed = [{ key: `${id}@web`, value: rest.join(' '), quote }];
  return withProposed(spec, openIn(spec, said, openings), { proposed, openings }).spec.workloads[0];
}

describe('a value that is open is taken', () => {
  test.each<[string, Parameters<typeof propose>[1], object]>([
    ['replicas 4', {}, { replicas: 4 }],
    ['autoscale 2-6@70', {}, { autoscale: { min: 2, max: 6, cpu: 70 } }],
    ['cpu 250m', {}, { resources: { cpu: '250m', memory: '64Mi', memoryLimit: '128Mi' } }],
    ['memory 512Mi/1Gi', {}, { resources: { cpu: '50m', memory: '512Mi', memoryLimit: '1Gi' } }],
    [
      'readiness /healthz',
      { quote: 'r.Get("/healthz", ok)' },
      { probes: { readiness: { path: '/healthz' } } },
    ],
    ['liveness /livez', { quote: 'r.Get("/livez", ok)' }, { probes: { liveness: { path: '/livez' } } }],
    ['schedule 30 2 * * *', { workload: job, quote: '# runs every night' }, { controller: 'CronJob' }],
    ['storage 20Gi', { workload: claim }, { volumes: [{ source: { kind: 'claim', size: '20Gi' } }] }],
    [
      'variable PAGE_SIZE=50',
      { quote: 'PAGE_SIZE=50' },
      { settings: { PAGE_SIZE: '50' }, env: [{ kind: 'config', name: 'PAGE_SIZE', from: 'web-config' }] },
    ],
    [
      'variable STRIPE_API_KEY',
      { quote: 'os.Getenv("STRIPE_API_KEY")' },
      { env: [{ kind: 'secret', name: 'STRIPE_API_KEY', from: 'web-secrets' }] },
    ],
    ['need redis', { quote: 'redis.NewClient(opts)' }, { needs: [{ kind: 'redis', required: true }] }],
    ['writable /app/tmp/cache', { quote: 'dir := "/app/tmp/cache"' }, { writable: ['/app/tmp/cache'] }],
    ['metrics /internal/metrics', { quote: 'r.Get("/internal/metrics", m)' }, { metrics: {} }],
  ])('%s', (value, where, expected) => {
    expect(propose(value, where)).toMatchObject(expected);
  });
});

describe('what is no value of its kind, or not shown, is not', () => {
  test.each<[string, Parameters<typeof propose>[1]?]>([
    ['replicas 0'],
    ['replicas 5000'],
    ['replicas 3; privileged: true'],
    ['autoscale 2-900@70'],
    ['autoscale 9-2@70'],
    ['cpu 64000m'],
    ['cpu 1m'],
    ['memory 900Gi/900Gi'],
    ['memory 1Gi/512Mi'],
    ['memory 1Mi'],
    ['readiness /healthz', { quote: 'r.Get("/ready", ok)' }],
    ['readiness /admin/delete', { quote: 'r.Get("/admin/delete", ok)' }],
    ['readiness /health?token=x', { quote: 'r.Get("/health?token=x")' }],
    ['readiness //evil.test/health', { quote: '//evil.test/health' }],
    ['schedule * * * * *', { workload: job, quote: 'every minute' }],
    ['schedule 0 2 * * *', { quote: 'every night' }],
    ['schedule 0 2 * * *; rm', { workload: job, quote: 'every night' }],
    ['storage 90Ti', { workload: claim }],
    ['storage 20Gi'],
    ['variable LD_PRELOAD=x.so', { quote: 'LD_PRELOAD=x.so' }],
    ['variable NODE_OPTIONS=--inspect', { quote: 'NODE_OPTIONS=--inspect' }],
    ['variable AUTH_DISABLED=true', { quote: 'AUTH_DISABLED=true' }],
    ['variable API_URL=http://evil.test', { quote: 'API_URL=http://evil.test' }],
    ['variable PAGE_SIZE=5000', { quote: 'PAGE_SIZE=50' }],
    ['variable PAGE_SIZE', { quote: 'nothing of it' }],
    ['need evilcorp/miner', { quote: 'evilcorp/miner' }],
    ['need redis', { quote: 'postgres' }],
    ['writable /etc', { quote: '/etc' }],
    ['writable /app', { quote: 'WORKDIR /app' }],
    ['writable /usr/bin', { quote: '/usr/bin' }],
    ['metrics /delete', { quote: '/delete' }],
    ['image evilcorp/miner'],
    ['privileged true'],
    ['user 0'],
  ])('%s', (value, where = {}) => {
    expect(propose(value, where)).toBe(where.workload ?? web);
  });
});

function drafts(part: object, controller: object = {}): Said {
  return {
    words: '',
    leftover: [],
    drafts: [
      {
        kind: 'Deployment',
        isImplied: true,
        isReference: false,
        metadata: {},
        facts: {},
        work: {
          cron: {},
          controller: { ...controller },
          podMetadata: {},
          pod: {},
          containers: [{ ...part }],
          initContainers: [],
        },
      },
    ],
  };
}
function keys(spec: Spec, heard: Said): string[] {
  return openIn(spec, heard, openings).map(({ key }) => key);
}

describe('closed is', () => {
  const spec: Spec = { workloads: [web], objects: [] };

  test('what the words say', () => {
    expect(keys(spec, drafts({}, { replicas: 3 }))).not.toContain('replicas@web');
    const amounts = keys(spec, drafts({ resources: { requests: { cpu: '1' } } }));
    expect(amounts).not.toEqual(expect.arrayContaining(['cpu@web']));
    expect(keys(spec, drafts({ readinessProbe: {} }))).not.toContain('readiness@web');
    expect(
      keys({ ...spec, workloads: [claim] }, { drafts: [], words: 'with 5Gi', leftover: [] }),
    ).not.toContain('storage@web');
  });

  test('what the facts say', () => {
    const known = { ...web, probes: { readiness: { path: '/ok' }, liveness: 'tcp' as const } };
    expect(keys({ ...spec, workloads: [known] }, said)).not.toContain('readiness@web');
  });

  test('everything of the minimal profile, and of programs that are known', () => {
    const { service: _, ...known } = web;
    expect(keys({ ...spec, profile: 'minimal' }, drafts({}))).toEqual([]);
    expect(keys({ ...spec, workloads: [known] }, drafts({}))).toEqual([]);
  });
});

describe('but what words ask for without a value is open, whatever runs', () => {
  const { service: _, ...known } = web;
  const minimal: Spec = { profile: 'minimal', workloads: [known], objects: [] };
  const nightly: Spec = { ...minimal, workloads: [{ ...known, controller: 'CronJob' }] };

  test.each<[string, readonly string[], string, Spec?]>([
    ['nginx, autoscaled', ['autoscaled'], 'autoscale'],
    ['nginx that scales with its load', ['scales', 'load'], 'autoscale'],
    ['nginx 随负载伸缩', ['随负载伸缩'], 'autoscale'],
    ['nginx, highly available', ['highly', 'available'], 'replicas'],
    ['几个副本的 nginx', ['几个'], 'replicas'],
    ['nginx with sensible resource limits', ['sensible', 'limits'], 'cpu memory'],
    ['nginx with enough memory', ['enough', 'memory'], 'memory'],
    ['nginx，合理的资源限制', ['合理', '限制'], 'cpu memory'],
    ['busybox periodically', ['periodically'], 'schedule', nightly],
    ['定期运行 busybox', ['定期'], 'schedule', nightly],
    ['redis with plenty of storage', ['plenty', 'storage'], 'storage', { ...minimal, workloads: [claim] }],
  ])('%s', (words, leftover, ...[ids, spec = minimal]) => {
    const open = ids.split(' ').map((id) => `${id}@web`);
    expect(keys(spec, { drafts: [], words, leftover })).toEqual(open);
    expect(keys(spec, { drafts: [], words, leftover: [] })).toEqual([]);
  });

  test.each([
    ['nginx, not autoscaled', ['autoscaled']],
    ['nginx without resource limits', ['limits']],
    ['nginx with a sensible name', ['sensible']],
    ['nginx for the highly paid', ['highly', 'paid']],
  ])('and not what they refuse, or do not speak of: %s', (words, leftover) => {
    expect(keys(minimal, { drafts: [], words, leftover })).toEqual([]);
  });

  test('and needs no line of a repository', () => {
    const heard: Said = { drafts: [], words: 'busybox periodically', leftover: ['periodically'] };
    const open = openIn(nightly, heard, openings);
    const proposed = [{ key: 'schedule@web', value: '15 */6 * * *', quote: '' }];
    expect(open).toMatchObject([{ isAsked: true, isShown: false }]);
    const { spec, taken } = withProposed(nightly, open, { proposed, openings });
    expect(spec.workloads[0]?.job).toEqual({ schedule: '15 */6 * * *' });
    expect(unanswered(heard, taken, openings)).toEqual([]);
  });
});
