import type { Delivery } from '../../facts/facts.ts';

/** Applications in the order in which they are synced: wave by wave, and none before those that it waits for. */
export function inSyncOrder(apps: readonly Delivery[]): Delivery[] {
  const waves = apps.toSorted((a, b) => (a.wave ?? 0) - (b.wave ?? 0));
  const order = new Set<Delivery>();
  const open = new Set<Delivery>();
  const visit = (app: Delivery): void => {
    if (order.has(app) || open.has(app)) return;
    open.add(app);
    for (const other of waves) if (waitsFor(app, other)) visit(other);
    order.add(app);
  };
  for (const app of waves) visit(app);
  return [...order];
}

/** Clusters that have no name are told apart by their environments. */
function waitsFor({ after = [], cluster, environment }: Delivery, other: Delivery): boolean {
  if (!after.includes(other.name) || other.cluster !== cluster) return false;
  return (
    cluster !== '' || other.environment === environment || other.environment === '' || environment === ''
  );
}
