import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fail, ok, type Result } from '../../kernel/result.ts';
import { resourcesOf } from '../../syntax/yaml/resources.ts';
import { toValue } from '../../syntax/yaml/value.ts';
import { runHelm } from './run.ts';

export type Rendered = { readonly text: string; readonly objects: readonly unknown[] };

/** What the `helm` on a path makes of a chart that lies in a folder, and its own values. */
export async function renderFolder(
  folder: string,
  path: string | undefined,
  signal: AbortSignal,
): Promise<Result<Rendered>> {
  const home = await mkdtemp(join(tmpdir(), 'supercargo-chart-'));
  try {
    const answer = await runHelm({ args: ['template', releaseName(folder), folder], home, path }, signal);
    if (answer.kind === 'absent') return fail(noHelm(folder));
    if (answer.kind === 'failed') return fail({ what: `helm template failed: ${answer.why}`, where: folder });
    const { resources } = resourcesOf(answer.text);
    return ok({ text: answer.text, objects: resources.map(({ root }) => toValue(root)) });
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

function releaseName(folder: string): string {
  const name = basename(folder)
    .toLowerCase()
    .replaceAll(/[^a-z0-9-]/gu, '-')
    .slice(0, 53);
  return name.replaceAll(/^-+|-+$/gu, '') || 'release';
}

function noHelm(folder: string) {
  return {
    what: 'this is a Helm chart, and there is no `helm` on the PATH',
    where: folder,
    why: 'Charts are programs of Helm, which alone can run them.',
    fix: 'Install helm 3 or 4.',
  };
}
