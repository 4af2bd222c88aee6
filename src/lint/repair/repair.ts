import { writeYaml } from '../../render/yaml.ts';
import { isMap } from '../../spec/words/merge.ts';
import { toYaml } from '../../spec/words/values.ts';
import { documents } from '../../syntax/yaml/documents.ts';
import { pathAt } from '../../syntax/yaml/path-at.ts';
import { at, entryOf, type Path } from '../../syntax/yaml/value.ts';
import { indexLines, positionAt } from '../../kernel/text.ts';
import type { YamlNode } from '../../syntax/yaml/node.ts';
import { parse } from '../../syntax/yaml/parse.ts';
import type { Finding } from '../contract.ts';
import { fixText } from '../engine/fix.ts';
import type { Means } from './contract.ts';
import { cure, type Trials } from './cure.ts';
import { withoutSlips } from './slips.ts';

export type Repaired = {
  readonly text: string;
  /** What was wrong, as sentences. */
  readonly mended: readonly string[];
  /** What still is, at the lines of the text as it was given. */
  readonly left: readonly Finding[];
  /** Why it cannot be read at all. */
  readonly unreadable?: { readonly line: number; readonly what: string };
};

/** What is judged while one repair is looked for, in letters: a second or two. */
const mostLetters = 1_000_000;

/** Manifests that somebody gave as the API server takes them, as far as it can be told what was meant. */
export function repairYaml(given: string, means: Means): Repaired {
  const { text, mended: slips } = withoutSlips(given);
  const unreadable = unreadableIn(text);
  if (unreadable !== undefined) return { text: given, mended: [], left: [], unreadable };
  const fixed = fixedText(text, means);
  const trials = { left: Math.ceil(mostLetters / fixed.text.length) };
  const cured = documents(fixed.text).map(({ start, end }) =>
    curedText(fixed.text.slice(start, end), means, trials),
  );
  const whole = fixedText(cured.map((one) => one.text).join('---\n'), means);
  const mended = [slips, fixed.mended, ...cured.map((one) => one.mended), whole.mended].flat();
  const lineOf = linesBefore(whole.text, text);
  return {
    text: mended.length === 0 ? given : whole.text,
    mended: [...new Set(mended)],
    left: errorsIn(whole.text, means).map((finding) => ({ ...finding, line: lineOf(finding) })),
  };
}

function unreadableIn(text: string): Repaired['unreadable'] {
  for (const span of documents(text)) {
    const read = parse(text, span);
    if (read.ok) continue;
    return { what: read.error.what, line: positionAt(indexLines(text), read.error.at.start).line };
  }
  return undefined;
}

function errorsIn(text: string, { lint }: Means): readonly Finding[] {
  return lint(text).filter(({ severity }) => severity === 'error');
}

/** Where the same field stood, or the nearest one around it. */
function linesBefore(text: string, before: string): (finding: Finding) => number {
  const [lines, linesThen] = [indexLines(text), indexLines(before)];
  const spans = documents(text);
  const [roots, rootsThen] = [rootsIn(text), rootsIn(before)];
  return ({ line, column }) => {
    const offset = (lines.starts[line - 1] ?? 0) + column - 1;
    const index = spans.findIndex(({ start, end }) => start <= offset && offset <= end);
    const [now, then] = [roots[index], rootsThen[index]];
    const path = now === undefined ? [] : pathAt(now, offset);
    const known = path.findLastIndex((_step, length) => at(then, path.slice(0, length + 1)) !== undefined);
    const kept = path.slice(0, known + 1);
    const found = at(then, kept);
    return found === undefined ? line : positionAt(linesThen, startOf(then, kept, found)).line;
  };
}

function startOf(root: YamlNode | undefined, path: Path, found: YamlNode): number {
  const key = entryOf(at(root, path.slice(0, -1)), String(path.at(-1)))?.key;
  return (key ?? found).start;
}

function rootsIn(text: string): (YamlNode | undefined)[] {
  return documents(text).map((span) => {
    const read = parse(text, span);
    return read.ok ? read.value.root : undefined;
  });
}

type Part = { readonly text: string; readonly mended: readonly string[] };

/** What has an edit that is surely right. */
function fixedText(before: string, means: Means): Part {
  const { text, mended } = fixText(before, (one) => errorsIn(one, means));
  return { text, mended: mended.map(({ message }) => message) };
}

/** As it was written where nothing was wrong with it. */
function curedText(text: string, means: Means, trials: Trials): Part {
  const given = toYaml(text);
  const written = text.endsWith('\n') ? text : `${text}\n`;
  if (!isMap(given)) return { text: written, mended: [] };
  const { object, mended } = cure(given, means, trials);
  if (mended.length === 0) return { text: written, mended: [] };
  return { text: writeYaml(object), mended: mended.map(({ message }) => message) };
}
