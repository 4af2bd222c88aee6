import type { EnvEntry } from '../container.ts';
import { speaksOf } from '../speaks.ts';
import type { Workload } from '../spec.ts';
import { roleOf, type Role } from './wire.ts';

export type Named = Exclude<EnvEntry, { readonly kind: 'all' }>;

function namedIn({ env, settings = {} }: Workload): readonly Named[] {
  const values = Object.entries(settings).map(([name, value]) => ({ kind: 'value' as const, name, value }));
  return [...env.flatMap((one) => (one.kind === 'all' ? [] : [one])), ...values];
}

/** What tells a program that of a backing service. */
export function entryFor(role: Role, app: string, owner: Workload): Named | undefined {
  return namedIn(owner).find(
    ({ name }) => speaksOf(app, name) && roleOf(name) === role && !/JDBC|DATASOURCE/iu.test(name),
  );
}

/** With those that the values of others hold. */
export function entriesFor(roles: readonly Role[], app: string, owner: Workload): readonly Named[] {
  const own = roles.flatMap((role) => entryFor(role, app, owner) ?? []);
  const held = namedIn(owner).filter(({ name }) =>
    own.some((one) => one.kind === 'value' && one.value.includes(`$(${name})`)),
  );
  return [...held, ...own];
}
