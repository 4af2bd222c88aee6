import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, resolve } from 'node:path';
import picomatch from 'picomatch';
import { bundledRules, readers } from '../../adapters/schemas/rules.ts';
import type { Source } from '../../adapters/local/sources.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { Finding } from '../../lint/contract.ts';
import {
  type KubeLinterConfig,
  readKubeLinterConfig,
  speaksKubeLinter,
} from '../../lint/manifest/kube-linter-config.ts';
import { adaptRules, checksOf } from '../../lint/manifest/kube-linter-rules.ts';
import { manifestLinter } from '../../lint/manifest/linter.ts';
import type { Judge, Where } from './judge.ts';

/** Judges as the kube-linter file says that was named, or that of the current folder, or of a folder that is linted. */
export async function manifestJudge({ cwd, named, paths }: Where): Promise<Result<Judge>> {
  const usual = ['', ...paths].flatMap((folder) => [
    resolve(cwd, folder, '.kube-linter.yaml'),
    resolve(cwd, folder, '.kube-linter.yml'),
  ]);
  for (const location of named === undefined ? usual : [resolve(cwd, named)]) {
    const text = await readFile(location, 'utf8').catch(() => undefined);
    if (text === undefined || (named !== undefined && !speaksKubeLinter(text))) continue;
    const config = readKubeLinterConfig(text, named ?? basename(location));
    return config.ok ? adapt(config.value, cwd) : config;
  }
  return ok({ linter: manifestLinter(bundledRules()) });
}

function adapt(config: KubeLinterConfig, cwd: string): Result<Judge> {
  const adapted = adaptRules(bundledRules(), config, readers());
  if (!adapted.ok) return adapted;
  const { rules, unknown } = adapted.value;
  const ignored = (config.checks?.ignorePaths ?? []).map((path) =>
    resolve(cwd, path.replace(/^~(?=\/|$)/u, homedir())),
  );
  const own = new Set(rules.filter((rule) => checksOf(rule).length > 0).map(({ id }) => id));
  return ok({
    linter: manifestLinter(rules),
    drop: (findings, sources) => dropIgnored(findings, { sources, ignored, own }),
    notes: unknown.map((what) => `${config.where}: ${what} is not known here and left out.`),
  });
}

type Ignoring = {
  readonly sources: readonly Source[];
  readonly ignored: readonly string[];
  readonly own: ReadonlySet<string>;
};

function dropIgnored(findings: readonly Finding[], { sources, ignored, own }: Ignoring): readonly Finding[] {
  if (ignored.length === 0) return findings;
  const isIgnored = picomatch([...ignored], { dot: true });
  const paths = new Set(sources.filter(({ location }) => isIgnored(location)).map(({ file }) => file.path));
  return findings.filter(({ rule, path }) => !own.has(rule) || !paths.has(path));
}
