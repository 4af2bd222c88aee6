import type { Spec, Workload } from '../spec.ts';

/** Whoever lets one in lets in what is started from the same code, with the same settings. */
export function callingAs(
  workloads: readonly Workload[],
  { name, like }: { readonly name: string; readonly like: string },
): readonly Workload[] {
  return workloads.map((one) =>
    one.callers?.includes(like) === true && !one.callers.includes(name)
      ? { ...one, callers: [...one.callers, name] }
      : one,
  );
}

/** What brings a database up to date runs in pods of its own, before those that are known to call it. */
export function withMigrations({ workloads, ...spec }: Spec): Spec {
  const migrating = workloads.filter(
    ({ migration }) => migration !== undefined && spec.profile !== 'minimal',
  );
  const backing = workloads.filter(({ image }) => image.kind === 'public');
  const called = migrating.reduce<readonly Workload[]>(
    (all, { name }) => callingAs(all, { name: migrationOf(name), like: name }),
    backing,
  );
  const byName = new Map(called.map((one) => [one.name, one]));
  return { ...spec, workloads: workloads.map((one) => byName.get(one.name) ?? one) };
}

export function migrationOf(name: string): string {
  return `${name}-migrate`;
}
