import type { Policy, Waiver } from '../../config/policy.ts';
import type { Problem } from '../../kernel/problem.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import type { Linter } from '../../lint/linter.ts';
import { lintersOf } from '../../lint/linters.ts';
import { readKubeLinterConfig } from '../../lint/manifest/kube-linter-config.ts';
import { adaptRules, checksOf } from '../../lint/manifest/kube-linter-rules.ts';
import type { ManifestRule } from '../../lint/manifest/subject.ts';
import type { Readers } from '../../lint/manifest/templates/template.ts';
import { hadolint, type Merged, withHadolint } from './hadolint.ts';
import { withProfiles } from './profiles.ts';

/** How a repository wants to be judged. */
export type House = {
  readonly policy: Policy;
  readonly linters: readonly Linter[];
  /** What it asks for and cannot have, for a person to read. */
  readonly notes: readonly Problem[];
};

/** All that is known, before a repository is asked. */
export type Stock = {
  readonly rules: readonly ManifestRule[];
  readonly linters: readonly Linter[];
  readonly readers: Readers;
};

export const kubeLinter = ['.kube-linter.yaml', '.kube-linter.yml'];

/** The files of other linters that the base has count as on the command line; the policy goes before them. */
export function houseOf(base: Snapshot, policy: Policy, stock: Stock): House {
  const docker = dockerOf(base, policy.lint);
  const kube = kubeOf(base, stock);
  const linters = kube.rules === undefined ? stock.linters : lintersOf(kube.rules);
  const waivers = [...policy.waivers, ...kube.waivers];
  return {
    policy: { ...policy, waivers, lint: withProfiles(docker.lint, policy, linters) },
    linters,
    notes: [...docker.notes, ...kube.notes],
  };
}

type Kube = {
  readonly rules?: readonly ManifestRule[];
  readonly waivers: readonly Waiver[];
  readonly notes: readonly Problem[];
};

function dockerOf(base: Snapshot, lint: Policy['lint']): Merged {
  const path = hadolint.find((one) => base.text(one) !== undefined);
  return path === undefined ? { lint, notes: [] } : withHadolint(lint, { path, text: base.text(path) ?? '' });
}

function kubeOf(base: Snapshot, { rules, readers }: Stock): Kube {
  const path = kubeLinter.find((one) => base.text(one) !== undefined);
  if (path === undefined) return { waivers: [], notes: [] };
  const config = readKubeLinterConfig(base.text(path) ?? '', path);
  if (!config.ok) return { waivers: [], notes: [config.error] };
  const adapted = adaptRules(rules, config.value, readers);
  if (!adapted.ok) return { waivers: [], notes: [adapted.error] };
  const paths = (config.value.checks?.ignorePaths ?? []).flatMap(globOf);
  const own = adapted.value.rules.filter((rule) => checksOf(rule).length > 0);
  const notes = adapted.value.unknown.map((what) => ({
    what: `${what} is not known here and left out`,
    where: path,
  }));
  const waivers = paths.length === 0 ? [] : own.map(({ id }) => ({ rule: id, paths, reason: path }));
  return { rules: adapted.value.rules, waivers, notes };
}

/** Below the repository; what lies elsewhere on somebody's disk is not in it. */
function globOf(path: string): string[] {
  if (/^(?:~|\.\.)(?:\/|$)/u.test(path)) return [];
  return [path.replace(/^(?:\.\/|\/+(?=\*\*))/u, '')];
}
