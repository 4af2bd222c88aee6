import { DockerfileParser } from 'dockerfile-ast';
import { parseDockerfile } from './parse.ts';

type Seen = { readonly keyword: string; readonly line: number };

/**
 * The line of the first instruction that another reader of Dockerfiles sees otherwise; undefined where the two agree.
 * What we write must mean the same to everybody, not only to our own reader.
 */
export function firstDisagreement(text: string): number | undefined {
  const [ours, theirs] = [parseDockerfile(text).instructions, otherReading(text)];
  const at = ours.findIndex((own, index) => !isSame(own, theirs[index]));
  return at === -1 ? theirs[ours.length]?.line : ours[at]?.line;
}

function otherReading(text: string): Seen[] {
  return DockerfileParser.parse(text)
    .getInstructions()
    .map((one) => ({ keyword: one.getKeyword(), line: (one.getRange()?.start.line ?? 0) + 1 }));
}

function isSame(own: Seen, other: Seen | undefined): boolean {
  return own.keyword === other?.keyword && own.line === other.line;
}
