import { join } from '../../../kernel/paths.ts';
import type { Snapshot } from '../../../facts/snapshot.ts';
import { dockerfileUser } from '../../keep.ts';
import type { Port, Service } from '../model/model.ts';

/** The Dockerfile that a service is built from, where it is in the repository. */
export function dockerfileOf({ build }: Service, snapshot: Snapshot): string | undefined {
  if (build?.context === undefined) return undefined;
  const path = join(build.context, build.dockerfile ?? 'Dockerfile');
  return snapshot.text(path) === undefined ? undefined : path;
}

/** The number of the user whom the image names. */
export function builtUser(service: Service, snapshot: Snapshot): number | undefined {
  const path = dockerfileOf(service, snapshot);
  return path === undefined ? undefined : dockerfileUser(snapshot.text(path) ?? '', service.build?.target);
}

/** Ports that the image says it listens on, for a service that says none itself. */
export function exposedPorts(service: Service, snapshot: Snapshot): Port[] {
  const path = dockerfileOf(service, snapshot);
  const lines = path === undefined ? [] : (snapshot.text(path) ?? '').split('\n');
  const stage = lines.findLastIndex((line) => /^\s{0,9}FROM\s/iu.test(line));
  return lines.slice(Math.max(stage, 0)).flatMap((line) => {
    if (line.length > 200 || !/^\s{0,9}EXPOSE\s/iu.test(line)) return [];
    return line.split(/\s+/u).flatMap((word) => {
      const [, number, protocol = 'tcp'] = /^(\d{1,5})(?:\/(tcp|udp))?$/iu.exec(word) ?? [];
      const target = Number(number ?? 0);
      const name = protocol.toUpperCase() === 'UDP' ? 'UDP' : 'TCP';
      return target < 1 || target > 65_535
        ? []
        : [{ at: service.at, target, protocol: name, isInner: true } as const];
    });
  });
}
