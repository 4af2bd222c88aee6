import { applyEdits, type Edit } from '../../kernel/text.ts';
import type { Finding, Fix } from '../contract.ts';

export type Fixed = {
  readonly text: string;
  /** The findings that were mended, in the order they were. */
  readonly mended: readonly Finding[];
};

const mostRounds = 10;

/** Mends a text until nothing more can be mended; `lint` says what is wrong with a text. */
export function fixText(text: string, lint: (text: string) => readonly Finding[]): Fixed {
  const fixed = fixTexts(new Map([['', text]]), (texts) =>
    lint(texts.get('') ?? '').map((finding) => ({ ...finding, path: '' })),
  );
  return fixed.get('') ?? { text, mended: [] };
}

type Texts = ReadonlyMap<string, string>;

/** Mends texts that are judged together, by path: what is wrong in one may be known by another. */
export function fixTexts(
  texts: Texts,
  lint: (texts: Texts) => readonly Finding[],
): ReadonlyMap<string, Fixed> {
  let current = texts;
  const mended: Finding[] = [];
  for (let round = 0; round < mostRounds; round += 1) {
    const before = current;
    const groups = Map.groupBy(lint(before), ({ path }) => path);
    const chosen = new Map([...groups].map(([path, found]) => [path, withoutOverlap(found)]));
    const changed = [...chosen].map(
      ([path, found]) => [path, applyEdits(before.get(path) ?? '', editsOf(found))] as const,
    );
    if (changed.every(([path, text]) => text === before.get(path))) break;
    mended.push(...[...chosen.values()].flat());
    current = new Map([...before, ...changed]);
  }
  const byPath = Map.groupBy(mended, ({ path }) => path);
  return new Map([...current].map(([path, text]) => [path, { text, mended: byPath.get(path) ?? [] }]));
}

/** Of fixes that touch the same place the first is taken; the next round sees what is left of the others. */
export function withoutOverlap(findings: readonly Finding[]): readonly Finding[] {
  const taken: Edit[] = [];
  return findings.filter(({ fix }) => {
    if (fix === undefined || fix.edits.length === 0) return false;
    const isFree = fix.edits.every((edit) => taken.every((other) => !collide(edit, other)));
    if (isFree) taken.push(...fix.edits);
    return isFree;
  });
}

/** Two insertions at one place stand next to each other; the same edit twice is one. */
export function editsOf(findings: readonly { readonly fix?: Fix }[]): readonly Edit[] {
  const all = findings.flatMap(({ fix }) => fix?.edits ?? []);
  const seen = new Set<string>();
  return all.filter(({ start, end, text }) => {
    const key = `${start} ${end} ${text}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** What is inserted at the edge of a replaced text belongs to that text, so that they touch too. */
function collide(a: Edit, b: Edit): boolean {
  if (a.start === b.start && a.end === b.end) return a.text !== b.text && a.end > a.start;
  if (a.start === a.end || b.start === b.end) return a.start <= b.end && b.start <= a.end;
  return a.start < b.end && b.start < a.end;
}
