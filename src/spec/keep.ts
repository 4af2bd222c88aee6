import type { Service } from '../facts/facts.ts';
import type { Snapshot } from '../facts/snapshot.ts';
import { parseDockerfile } from '../syntax/dockerfile/parse.ts';
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

/** Folders that the image declares for data; those that anybody may empty are none. */
export function dockerfileVolumes(text: string): string[] {
  const { stages } = parseDockerfile(text);
  const words = (stages.at(-1)?.instructions ?? [])
    .filter(({ keyword }) => keyword === 'VOLUME')
    .flatMap((one) => (one.json ?? one.words).map((word) => word.text.replace(/\/$/u, '')));
  return [...new Set(words)].filter((path) => /^\/[\w./-]{1,200}$/u.test(path) && !passing.test(path));
}

const passing =
  /^\/(?:tmp|run|var\/(?:run|tmp|cache|log)|proc|sys|dev)(?:\/|$)|\/(?:node_modules|logs?|tmp|cache)$/u;
