import type { Service } from '../facts/facts.ts';
import type { Snapshot } from '../facts/snapshot.ts';
import { lineage, shippedStage } from '../facts/declared/shipped.ts';
import type { Instruction } from '../syntax/dockerfile/model.ts';
import { parseDockerfile } from '../syntax/dockerfile/parse.ts';
import { isOurs } from './provenance.ts';

/** The Dockerfile that people wrote for a service; it is kept as it is. */
export function keptDockerfile(service: Service, snapshot: Snapshot): string | undefined {
  const path = service.dockerfile;
  return path === undefined || isOurs(snapshot.text(path)) ? undefined : path;
}

/** The numeric user of the stage that is shipped; undefined where it is root, a name or nobody says. */
export function dockerfileUser(text: string, target?: string): number | undefined {
  const user = shippedBy(text, target).findLast(({ keyword }) => keyword === 'USER');
  const id = Number(/^["']?(\d+)/u.exec(user?.argsText.trim() ?? '')?.[1] ?? 0);
  return id > 0 ? id : undefined;
}

/** What the image that runs is made by, from the first stage that it stands on. */
function shippedBy(text: string, target?: string): readonly Instruction[] {
  const file = parseDockerfile(text);
  return lineage(shippedStage(file, target), file).flatMap(({ instructions }) => instructions);
}

/** Folders that the image declares for data; those that anybody may empty are none. */
export function dockerfileVolumes(text: string): string[] {
  const words = shippedBy(text)
    .filter(({ keyword }) => keyword === 'VOLUME')
    .flatMap((one) => (one.json ?? one.words).map((word) => word.text.replace(/\/$/u, '')));
  return [...new Set(words)].filter((path) => /^\/[\w./-]{1,200}$/u.test(path) && !passing.test(path));
}

const passing =
  /^\/(?:tmp|run|var\/(?:run|tmp|cache|log)|proc|sys|dev)(?:\/|$)|\/(?:node_modules|logs?|tmp|cache)$/u;
