import type { Snapshot } from '../../facts/snapshot.ts';
import { publicImage } from '../../spec/public-images.ts';
import type { Service } from '../../facts/facts.ts';
import type { Called } from '../../spec/words/mentions/services.ts';
import { besideOf, type Beside } from './beside.ts';
import type { Catalogues } from './change-set.ts';
import type { Order } from './order.ts';
import type { Scope } from './scope.ts';
import { recorded } from './standing.ts';

const alone = /\/overlays\/(?<place>[^/]+)\/(?<app>[a-z0-9-]+)\/statefulset\.yaml$/u;

type Ground = {
  readonly order: Order;
  readonly catalogues: Catalogues;
  readonly called: readonly Called[];
};

/** What stands behind what runs, as it is said now and as it was wished once. */
export function besideSaid(
  meant: Scope,
  services: readonly Service[],
  { catalogues, called, order }: Ground,
): Beside | undefined {
  const spoken = besideOf(meant, services, { ...catalogues, called });
  return withStoodBeside(spoken, meant, order.snapshot);
}

/** What one environment alone has beside it was wished once: it stays where it is, and who calls it is told so. */
function withStoodBeside(
  beside: Beside | undefined,
  { rest, refused }: Pick<Scope, 'rest' | 'refused'>,
  snapshot: Snapshot,
): Beside | undefined {
  const spoken = new Set(beside?.wanted.map(({ kind }) => kind.split(':')[0] ?? ''));
  const found = recorded(snapshot).flatMap((path) => {
    const { place = '', app = '' } = alone.exec(path)?.groups ?? {};
    const isOurs = publicImage(app)?.app === app && !refused.has(app) && !spoken.has(app);
    return isOurs ? [{ place, app }] : [];
  });
  if (found.length === 0) return beside;
  const before = beside ?? { wanted: [], existing: [], said: [], rest, told: [], places: new Map() };
  return {
    ...before,
    wanted: [...before.wanted, ...found.map(({ app }) => ({ kind: app }))],
    places: new Map([...before.places, ...found.map(({ app, place }) => [app, place] as const)]),
  };
}
