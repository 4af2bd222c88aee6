import type { JsonMap } from '../../kernel/json.ts';
import { nameOf, runs } from './link.ts';
import { listOf, textOf } from './merge.ts';
import type { Draft } from './wish.ts';

/** `all entries of the ConfigMap as environment variables`: of the one that was spoken of. */
export function withEnvFrom(draft: Draft, drafts: readonly Draft[]): Draft {
  if (!runs(draft)) return draft;
  const fill = (one: JsonMap): JsonMap => filled(one, drafts);
  const { work } = draft;
  return {
    ...draft,
    work: { ...work, containers: work.containers.map(fill), initContainers: work.initContainers.map(fill) },
  };
}

function filled({ envFromKind, ...container }: JsonMap, drafts: readonly Draft[]): JsonMap {
  const kind = textOf(envFromKind);
  if (kind === undefined) return container;
  const source = drafts.find((one) =>
    kind === '' ? one.kind === 'ConfigMap' || one.kind === 'Secret' : one.kind === kind,
  );
  if (source === undefined) return container;
  const reference = { [source.kind === 'Secret' ? 'secretRef' : 'configMapRef']: { name: nameOf(source) } };
  return { ...container, envFrom: [...listOf(container['envFrom']), reference] };
}
