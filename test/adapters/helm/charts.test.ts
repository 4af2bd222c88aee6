import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { helmCharts } from '../../../src/adapters/helm/charts.ts';

const never = new AbortController().signal;
const order = {
  release: 'web',
  namespace: 'shop',
  kubernetes: '1.33',
  files: [
    { path: 'Chart.yaml', text: 'apiVersion: v2\nname: shop\nversion: 1.0.0\n' },
    { path: 'values.yaml', text: 'image: {tag: "1"}\n' },
    {
      path: 'templates/web.yaml',
      text: 'name: {{ .Release.Name }}-{{ .Release.Namespace }}\ntag: {{ .Values.image.tag }}\n',
    },
  ],
  values: ['image: {tag: "2"}\n'],
  apis: ['monitoring.coreos.com/v1', 'monitoring.coreos.com/v1/ServiceMonitor', '--debug'],
};
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'supercargo-helm-'));
  const program = join(import.meta.dirname, '../../support/helm-program.ts');
  put('real', `exec "${process.execPath}" "${program}" "$@"`);
  put('curious', 'env; pwd; find . -type f; echo "$@"');
  put('failing', 'echo "Error: $PWD/chart/templates/web.yaml: bad" >&2; exit 1');
});
afterAll(() => rmSync(folder, { recursive: true }));

function put(name: string, script: string): void {
  const place = mkdtempSync(join(folder, name));
  writeFileSync(join(place, 'helm'), `#!/bin/sh\n${script}\n`);
  chmodSync(join(place, 'helm'), 0o755);
  places.set(name, `${place}:/usr/bin:/bin`);
}

const places = new Map<string, string>();

test('a chart is rendered with its release, namespace and values', async () => {
  const answer = await helmCharts(places.get('real')).render(order, never);
  expect(answer).toEqual({
    kind: 'rendered',
    text: '---\n# Source: shop/templates/web.yaml\nname: web-shop\ntag: 2\n',
  });
});

test('helm sees no environment of ours, no file outside of the chart, and no word of a stranger as an option', async () => {
  process.env['SUPERCARGO_TEST_SECRET'] = 'hidden';
  const hostile = {
    ...order,
    release: '--post-renderer=sh',
    namespace: '-x',
    files: [...order.files, { path: '../../escaped', text: '' }, { path: 'values.schema.json', text: '{}' }],
  };
  const answer = await helmCharts(places.get('curious')).render(hostile, never);
  delete process.env['SUPERCARGO_TEST_SECRET'];
  const text = answer.kind === 'rendered' ? answer.text : '';
  expect(text).toContain('./chart/templates/web.yaml');
  expect(text).toContain(
    'template release chart --kube-version 1.33.0 --api-versions monitoring.coreos.com/v1 --api-versions monitoring.coreos.com/v1/ServiceMonitor --values values-0.yaml --include-crds --skip-tests',
  );
  expect(text).not.toMatch(/hidden|escaped|values\.schema|post-renderer|--debug/u);
});

test('what helm objects to is told without places of ours', async () => {
  const answer = await helmCharts(places.get('failing')).render(order, never);
  expect(answer).toEqual({ kind: 'failed', why: 'chart/templates/web.yaml: bad' });
});

test('without helm, or with too much to render, it says so', async () => {
  expect(await helmCharts('/nowhere').render(order, never)).toEqual({ kind: 'absent' });
  const files = Array.from({ length: 3000 }, (_, at) => ({ path: `${at}.yaml`, text: '' }));
  expect(await helmCharts('/nowhere').render({ ...order, files }, never)).toMatchObject({
    kind: 'failed',
    why: expect.stringContaining('too large'),
  });
});
