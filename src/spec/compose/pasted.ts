import { dockerRuns } from './docker-run.ts';
import { fencedParts } from '../words/given/given.ts';
import { mapOf } from '../words/merge.ts';
import { toYaml } from '../words/values.ts';

export type Pasted = {
  readonly text: string;
  /** What else was said. */
  readonly rest: string;
  readonly services: readonly string[];
  /** How it stood there, for the table. */
  readonly said?: string;
  /** Options of `docker run` that were left out. */
  readonly ignored?: readonly string[];
};

/** A compose file within words, fenced or from a line `services:` on. */
export function pastedCompose(words: string): Pasted | undefined {
  const parts = fencedParts(words);
  for (const [at, part] of parts.entries()) {
    const [before, text] = at % 2 === 1 ? ['', part] : bare(part);
    const services = servicesIn(text);
    if (services.length === 0) continue;
    return { text, services, rest: [...parts.slice(0, at), before, ...parts.slice(at + 1)].join('\n') };
  }
  return ran(words);
}

/** Commands of docker say the same in other words. */
function ran(words: string): Pasted | undefined {
  const { text, services, rest, ignored } = dockerRuns(words);
  return text === undefined ? undefined : { text, services, rest, ignored, said: 'docker run …' };
}

/** Keys at the left edge and what is indented below them, up to where people speak again. */
function bare(part: string): readonly [string, string] {
  const start = /^(?:version:[^\n]{1,20}\n\s{0,9})?services:[ \t]{0,20}\n/mu.exec(part)?.index ?? part.length;
  const lines = part.slice(start).split('\n');
  const last = lines.findIndex((line) => !/^(?:\s*$|\s|#|-\s|[a-z][\w-]{0,40}:(?:\s|$))/u.test(line));
  const end = last === -1 ? lines.length : last;
  const said = [part.slice(0, start), ...lines.slice(end)].join('\n');
  return [said, lines.slice(0, end).join('\n')];
}

function servicesIn(text: string): readonly string[] {
  if (!/^services:/mu.test(text)) return [];
  const { services, apiVersion } = mapOf(toYaml(text));
  return apiVersion === undefined ? Object.keys(mapOf(services)) : [];
}
