import { isSecretName } from '../facts/secret.ts';
import type { JsonMap } from '../kernel/json.ts';
import type { EnvEntry } from './container.ts';
import { listOf, mapOf, textOf } from './words/merge.ts';

type Parted = {
  /** The container without the values that a person typed for secrets. */
  readonly container: JsonMap;
  readonly references: readonly EnvEntry[];
};

/** A password that somebody typed must not stand in git: the variable refers to a Secret, and the command makes it. */
export function partSecrets(container: JsonMap, owner: string): Parted {
  const entries = listOf(container['env']).map(mapOf);
  const typed = entries.filter(isTyped);
  if (typed.length === 0) return { container, references: [] };
  const { env: _env, ...rest } = container;
  const others = entries.filter((entry) => !isTyped(entry));
  return {
    container: others.length === 0 ? rest : { ...rest, env: others },
    references: typed.map((entry) => ({
      kind: 'secret',
      name: textOf(entry['name']) ?? '',
      from: `${owner}-secrets`,
    })),
  };
}

export function isTyped(entry: JsonMap): boolean {
  const value = entry['value'];
  return isSecretName(textOf(entry['name']) ?? '') && value !== undefined && value !== null && value !== '';
}
