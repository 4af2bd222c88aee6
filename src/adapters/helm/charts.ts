import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { ChartAnswer } from '../../change/charts/chart.ts';
import { staysInside } from '../../kernel/paths.ts';
import type { ChartOrder, Charts } from '../../ports/charts.ts';
import { runHelm } from './run.ts';

const mostFiles = 2_000;
const mostCharacters = 16_000_000;

/** Renders charts by the `helm` on a path, each as a copy of its own that is thrown away. */
export function helmCharts(path: string | undefined): Charts {
  return { render: (order, signal) => render(order, path, signal) };
}

async function render(
  order: ChartOrder,
  path: string | undefined,
  signal: AbortSignal,
): Promise<ChartAnswer> {
  const files = order.files.filter(
    (file) => staysInside(file.path) && !/(?:^|\/)values\.schema\.json$/u.test(file.path),
  );
  const size = [...files.map(({ text }) => text), ...order.values].reduce(
    (sum, text) => sum + text.length,
    0,
  );
  if (files.length > mostFiles || size > mostCharacters)
    return { kind: 'failed', why: 'the chart is too large to be rendered here' };
  const home = await mkdtemp(join(tmpdir(), 'supercargo-chart-'));
  try {
    for (const file of files) await put(join(home, 'chart', file.path), file.text);
    for (const [at, text] of order.values.entries()) await put(join(home, `values-${at}.yaml`), text);
    const answer = await runHelm({ args: argumentsOf(order), home, path }, signal);
    return answer.kind === 'done' ? { kind: 'rendered', text: answer.text } : answer;
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

async function put(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

/** Words of a stranger stand only where helm takes them for a name. */
function argumentsOf({ release, namespace, values, kubernetes, apis }: ChartOrder): string[] {
  return [
    'template',
    isName(release) ? release : 'release',
    'chart',
    ...(isName(namespace) ? ['--namespace', namespace] : []),
    ...(/^1\.\d{1,3}$/u.test(kubernetes) ? ['--kube-version', `${kubernetes}.0`] : []),
    ...apis.filter(isApi).flatMap((api) => ['--api-versions', api]),
    ...values.flatMap((_text, at) => ['--values', `values-${at}.yaml`]),
    '--include-crds',
    '--skip-tests',
  ];
}

function isApi(word: string): boolean {
  return /^[a-z\d][a-z\d.-]{0,250}\/v[a-z\d]{1,20}(?:\/[A-Z]\w{0,100})?$/u.test(word);
}

function isName(word: string): boolean {
  return /^[a-z0-9](?:[a-z0-9-]{0,51}[a-z0-9])?$/u.test(word);
}
