import { imageFacts } from '../facts/declared/dockerfile.ts';
import type { Snapshot } from '../facts/snapshot.ts';
import type { Runtime } from './plan.ts';

const ours = '/app';

/** Where the program writes in an image of people: below their folder for it, not below ours. */
export function placedIn(runtime: Runtime, dockerfile: string, snapshot: Snapshot): Runtime {
  const workdir = imageFacts(snapshot, dockerfile).workdir?.replace(/(?<=.)\/$/u, '');
  if (workdir === ours) return runtime;
  const isKnown = workdir !== undefined && /^\/[\w./-]{1,200}$/u.test(workdir);
  const placed = (path: string): string[] => {
    if (!path.startsWith(`${ours}/`)) return [path];
    return isKnown ? [`${workdir}${path.slice(ours.length)}`] : [];
  };
  const { kept, writable } = runtime;
  const moved = { ...runtime, writable: writable.flatMap(placed) };
  return kept === undefined ? moved : { ...moved, kept: kept.flatMap(placed) };
}
