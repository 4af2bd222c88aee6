import { addressed, paired, portVariables, textsOf } from './addresses.ts';
import { folderOf } from './declared/place.ts';
import type { Service } from './facts.ts';
import { grep } from './source.ts';
import type { Snapshot } from './snapshot.ts';
import { isUnder } from './tree.ts';

/** The ports on which the files of others call a service by its name. */
export function dialled(service: Service, snapshot: Snapshot): readonly number[] {
  const folder = folderOf(service.path);
  const patterns = [...addressed(service), paired(service), ...portVariables(service)];
  const hits = patterns.flatMap((pattern) => grep(textsOf(snapshot), pattern));
  return hits.filter(({ path }) => !isUnder(path, folder)).map(({ groups }) => Number(groups[0]));
}
