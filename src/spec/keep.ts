import { basename, dirname } from '../kernel/paths.ts';
import { isDockerfile } from '../facts/existing.ts';
import type { Service } from '../facts/facts.ts';
import type { Snapshot } from '../facts/snapshot.ts';
import { isOurs } from './provenance.ts';

/** The Dockerfile that people wrote for a service; it is kept as it is. */
export function keptDockerfile(service: Service, snapshot: Snapshot): string | undefined {
  const folder = service.path === '.' ? '' : service.path;
  const own = snapshot.entries
    .map((entry) => entry.path)
    .filter((path) => isDockerfile(path) && dirname(path) === folder);
  const path = own.find((file) => basename(file) === 'Dockerfile') ?? own[0];
  return path === undefined || isOurs(snapshot.text(path)) ? undefined : path;
}

/** The numeric user of the last stage; undefined where it is root, a name or nobody says. */
export function dockerfileUser(text: string): number | undefined {
  const lines = text.split('\n').map((line) => line.trim());
  const stage = lines.findLastIndex((line) => /^FROM\s/iu.test(line));
  const user = lines.slice(stage).findLast((line) => /^USER\s/iu.test(line));
  const id = Number(/^USER\s+["']?(\d+)/iu.exec(user ?? '')?.[1] ?? 0);
  return id > 0 ? id : undefined;
}
