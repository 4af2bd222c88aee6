import type { Service } from '../facts/facts.ts';
import type { Snapshot } from '../facts/snapshot.ts';
import { isOurs } from './provenance.ts';

/** The Dockerfile that people wrote for a service; it is kept as it is. */
export function keptDockerfile(service: Service, snapshot: Snapshot): string | undefined {
  const path = service.dockerfile;
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
