import type { Report } from '../contract.ts';
import type { DockerfileSubject } from './subject.ts';

/** An instruction of which a stage has use for one: every one but the first is reported. */
export function* repeated({ all }: DockerfileSubject, keyword: string): Iterable<Report> {
  const seen = new Set<string>();
  for (const instruction of all) {
    if (instruction.keyword !== keyword) continue;
    const place = `${instruction.stage} ${instruction.isTrigger}`;
    if (seen.has(place)) yield { at: instruction.keywordSpan };
    seen.add(place);
  }
}
