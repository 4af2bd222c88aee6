import { documents } from '../../syntax/yaml/documents.ts';
import { parse } from '../../syntax/yaml/parse.ts';
import { mergeLines, type Conflict, type Manner } from './lines.ts';
import { linesOf, recall } from './record.ts';

export type File = {
  readonly path: string;
  readonly stands: string;
  readonly wanted: string;
  /** What was written last. */
  readonly record: readonly string[];
};

export type Merged = {
  readonly text: string;
  readonly record: readonly string[];
  readonly conflicts: readonly Conflict[];
};

/** A file as people left it with what is new in it; what could not be read afterwards is left alone. */
export function mergeText({ path, stands, wanted, record }: File): Merged {
  const three = {
    stands: linesOf(stands),
    base: recall(record, [stands, wanted]),
    wanted: linesOf(wanted),
  };
  const canBeProven = isReadable(path, stands) && isReadable(path, wanted);
  for (const manner of mannersFor(path, canBeProven)) {
    const { lines, base, conflicts } = mergeLines(three, manner);
    const text = lines.join('\n');
    if (!canBeProven || isReadable(path, text)) return { text, record: base, conflicts };
  }
  const whole = { stands: three.stands, wanted: three.wanted };
  return { text: stands, record, conflicts: [whole] };
}

function mannersFor(path: string, canBeProven: boolean): readonly Manner[] {
  return canBeProven && isYaml(path) ? ['bold', 'careful'] : ['careful'];
}

function isYaml(path: string): boolean {
  return /\.ya?ml$/u.test(path);
}

function isReadable(path: string, text: string): boolean {
  if (path.endsWith('.json')) return isJson(text);
  if (!isYaml(path)) return true;
  return documents(text).every((span) => {
    const parsed = parse(text, span);
    return parsed.ok && parsed.value.duplicates.length === 0;
  });
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
