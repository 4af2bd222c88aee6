import { overLines } from '../kernel/over-lines.ts';
import { isSecretName } from '../facts/secret.ts';
import type { JsonMap } from '../kernel/json.ts';
import type { Profile } from './spec.ts';
import { listOf, mapOf, scalar, textOf } from './words/merge.ts';

/**
 * A password that somebody typed must not stand in git: the variable refers to a Secret, and the command makes it.
 * Minimal: what documentation writes in the place of one is nobody's password, and stands as it was asked for.
 */
export function withoutTyped(container: JsonMap, owner: string, profile: Profile = 'production'): JsonMap {
  const entries = listOf(container['env']).map(mapOf);
  const isKept = (entry: JsonMap): boolean =>
    !isTyped(entry) || (profile === 'minimal' && placeholder.test(scalar(entry['value'])));
  if (entries.every(isKept)) return container;
  return { ...container, env: entries.map((entry) => (isKept(entry) ? entry : referring(entry, owner))) };
}

const placeholder = new RegExp(
  overLines`
    ^(?:my|your|some|the|a|root|db|test|example|demo)?[-_]?(?:
      password|passwd|pass|secret|changeme|change[-_]me|example|placeholder|root|admin|test|mysql|
      postgres|wordpress|secret-pw|12345?6?
    )(?:\d{1,4})?$
  `,
  'iu',
);

function referring({ name = '' }: JsonMap, owner: string): JsonMap {
  return { name, valueFrom: { secretKeyRef: { name: `${owner}-secrets`, key: name } } };
}

/** An address that tells no password, whatever its variable may hold elsewhere. */
const open = /^[a-z][a-z0-9+.-]{1,30}:\/\/(?:[^\s:@/?]{1,100}@)?[^\s@?]{1,300}$/iu;

/** `MYSQL_ALLOW_EMPTY_PASSWORD=yes` says whether, and is nobody's password. */
const choice = /^(?:yes|no|true|false|on|off)$/iu;

export function isTyped(entry: JsonMap): boolean {
  const value = entry['value'];
  if (value === undefined || value === null || value === '') return false;
  return (
    isSecretName(textOf(entry['name']) ?? '') && !open.test(scalar(value)) && !choice.test(scalar(value))
  );
}
