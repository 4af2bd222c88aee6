import type { Delivery } from '../../facts/facts.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { isUnder } from '../../facts/tree.ts';
import { yamlFile } from '../../facts/yaml.ts';
import { join } from '../../kernel/paths.ts';
import { at, itemsAt, scalarAt, stringAt } from '../../syntax/yaml/value.ts';
import type { YamlNode, YamlScalar } from '../../syntax/yaml/node.ts';
import type { Finding } from '../../lint/contract.ts';

type Ends = { readonly base: Snapshot; readonly head: Snapshot };

/** Applications that deliver a folder which was there, and which the change takes away or renames. */
export function lostFolders(ends: Ends, deliveries: readonly Delivery[]): Finding[] {
  const lost = new Set(
    deliveries.map(({ path }) => join(path)).filter((path) => has(ends.base, path) && !has(ends.head, path)),
  );
  if (lost.size === 0) return [];
  return ends.head.entries.flatMap(({ path }) => {
    if (!/\.ya?ml$/u.test(path) || !tool.test(ends.head.text(path) ?? '')) return [];
    const { roots, lineOf } = yamlFile(ends.head, path);
    return roots.flatMap((root) =>
      pathsIn(root)
        .filter(({ text }) => lost.has(join(text)))
        .map((node) => findingOf({ path, line: lineOf(node) }, node.text)),
    );
  });
}

function has({ entries }: Snapshot, folder: string): boolean {
  return entries.some(({ path }) => isUnder(path, folder));
}

const tool = /argoproj\.io\/|\.toolkit\.fluxcd\.io\//u;

/** Where an Application or a Kustomization of Flux says which folder it delivers. */
function pathsIn(root: YamlNode): YamlScalar[] {
  const kind = stringAt(root, ['kind']);
  if (kind === 'Kustomization') return [scalarAt(root, ['spec', 'path']) ?? []].flat();
  if (kind !== 'Application') return [];
  const sources = [at(root, ['spec', 'source']), ...itemsAt(root, ['spec', 'sources'])];
  return sources.flatMap((source) => scalarAt(source, ['path']) ?? []);
}

function findingOf(
  { path, line }: { readonly path: string; readonly line: number },
  folder: string,
): Finding {
  return {
    rule: 'lostFolder',
    severity: 'error',
    path,
    line,
    column: 1,
    endLine: line,
    endColumn: 1,
    message: `this change takes away the folder \`${folder}\`, which is delivered here; name the new one, or remove this as well`,
    why: 'What cannot be rendered is no longer synced, and nobody is told of it in the pull request.',
    docs: 'https://argo-cd.readthedocs.io/en/stable/operator-manual/declarative-setup/#applications',
  };
}
