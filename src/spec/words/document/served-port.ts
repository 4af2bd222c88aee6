import type { Json } from '../../../kernel/json.ts';
import { isMain, runs } from '../link.ts';
import { listOf, mapOf } from '../merge.ts';
import { programs } from '../mentions/programs.ts';
import type { Draft } from '../wish.ts';

/** A Service before a well-known program stands before the port that the program has; the only one tells it of all else. */
export function withKnownPort(draft: Draft, drafts: readonly Draft[]): Draft {
  const [main = {}, ...others] = draft.work.containers;
  const port = servedAt(draft, drafts);
  if (!runs(draft) || typeof port !== 'number' || main['ports'] !== undefined) return draft;
  const containers = [{ ...main, ports: [{ containerPort: port }] }, ...others];
  return { ...draft, work: { ...draft.work, containers } };
}

function servedAt({ app, work }: Draft, drafts: readonly Draft[]): Json | undefined {
  const services = drafts.filter(
    ({ kind, facts }) => kind === 'Service' && facts['targetPort'] === undefined,
  );
  const [first, ...more] = services;
  const said = mapOf(listOf(first?.facts['ports'])[0])['targetPort'];
  if (first === undefined) return undefined;
  if (said === undefined) return programs.find((one) => one.app === app)?.port;
  return more.length === 0 && work.containers.length === 1 && drafts.filter(isMain).length === 1
    ? said
    : undefined;
}
