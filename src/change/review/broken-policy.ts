import { lineOfKey } from '../../config/key-line.ts';
import { policyPath, readPolicy } from '../../config/policy.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { closest } from '../../kernel/closest.ts';
import type { Problem } from '../../kernel/problem.ts';
import type { Result } from '../../kernel/result.ts';
import type { Finding } from '../../lint/contract.ts';
import { namesOf } from '../../lint/engine/choice.ts';
import { readLintConfig } from '../../lint/engine/read-config.ts';
import { readKubeLinterConfig } from '../../lint/manifest/kube-linter-config.ts';
import { hadolint } from '../house/hadolint.ts';
import { kubeLinter } from '../house/house.ts';
import type { Judges } from './changes.ts';

type Change = { readonly head: Snapshot; readonly changed: readonly { readonly path: string }[] };

/** What is wrong with the configuration that a change writes, before it counts for everybody. */
export function brokenPolicy({ head, changed }: Change, judges: Judges): Finding[] {
  return changed.flatMap(({ path }) => {
    const text = head.text(path);
    if (text === undefined) return [];
    if (path === policyPath) return ofPolicy(text, judges);
    const read = readers.find(({ paths }) => paths.includes(path))?.read(text, path);
    return read === undefined || read.ok ? [] : [ofFile(path, read.error)];
  });
}

/** Files of other linters that count for a review. */
const readers: readonly Reader[] = [
  { paths: hadolint, read: readLintConfig },
  { paths: kubeLinter, read: readKubeLinterConfig },
];

type Reader = {
  readonly paths: readonly string[];
  readonly read: (text: string, path: string) => Result<unknown>;
};

function ofFile(path: string, { what, where = '' }: Problem): Finding {
  return { ...finding('error', what, lineIn(where)), path };
}

function ofPolicy(text: string, judges: Judges): Finding[] {
  const { policy, problems } = readPolicy(text);
  const broken = problems.map(({ what, where = '' }) => finding('error', what, lineIn(where)));
  const known = [...judges.linters.flatMap((linter) => linter.rules), ...judges.diffRules].flatMap(namesOf);
  const lost = policy.waivers.flatMap(({ rule }, index) => {
    if (known.includes(rule) || outside.has(rule)) return [];
    const near = closest(rule, known);
    const hint = near === undefined ? '' : `; did you mean \`${near}\`?`;
    const line = lineOfKey(text, ['waivers', index, 'rule']) ?? 1;
    return [finding('warning', `waives \`${rule}\`, which is no rule${hint}`, line)];
  });
  return [...broken, ...lost];
}

/** Found by the review itself, hence in no list of rules. */
const outside = new Set(['yamlSyntax', 'kustomizeBuild', 'helmTemplate', 'lostFolder']);

function lineIn(where: string): number {
  return Number(/:(\d{1,7})$/u.exec(where)?.[1] ?? 1);
}

function finding(severity: Finding['severity'], message: string, line: number): Finding {
  return {
    rule: 'supercargoConfig',
    severity,
    path: policyPath,
    line,
    column: 1,
    endLine: line,
    endColumn: 1,
    message,
    why: 'A configuration that cannot be used is not used at all: the defaults hold, and waivers do not count.',
    docs: 'https://yaml.org/spec/1.2.2/',
  };
}
