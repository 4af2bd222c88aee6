import { createTwoFilesPatch } from 'diff';
import { dump } from 'js-yaml';
import type { Language } from '../kernel/language.ts';
import { cell, code } from './markdown.ts';
import type { ObjectChange } from './rendered/objects.ts';

/** What of an object nobody reads in a conversation. */
const mostLines = 200;

type Measure = {
  readonly language: Language;
  /** Characters of all differences together. */
  readonly most: number;
};

/** Each object that changes as a folded difference; of a huge one, or of one too many, only how much it is. */
export function sayDiff(changes: readonly ObjectChange[], { language, most }: Measure): readonly string[] {
  let left = most;
  return sameOnes(changes).flatMap(({ change, lines, paths }) => {
    left -= lines.join('\n').length;
    const title = titleOf(change, { lines, paths }, language);
    const isFolded = lines.length <= mostLines && left >= 0;
    return isFolded ? folded(title, lines) : [`- ${title}${tooMuch[language]}`, ''];
  });
}

type Same = {
  readonly change: ObjectChange;
  readonly lines: readonly string[];
  readonly paths: readonly string[];
};

/** The same difference of the same object in several builds is one. */
function sameOnes(changes: readonly ObjectChange[]): Same[] {
  const all = changes.map((change) => ({ change, lines: linesOf(change) }));
  const groups = Map.groupBy(all, ({ change: { action, kind, namespace = '', name }, lines }) =>
    [action, kind, namespace, name, ...lines].join('\n'),
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first === undefined ? [] : [{ ...first, paths: group.map(({ change: { path } }) => path) }];
  });
}

function titleOf(change: ObjectChange, { lines, paths }: Omit<Same, 'change'>, language: Language): string {
  const { kind, namespace, name, action, order } = change;
  const added = lines.filter((line) => line.startsWith('+')).length;
  const removed = lines.filter((line) => line.startsWith('-')).length;
  const where = namespace === undefined ? name : `${namespace}/${name}`;
  const when = order === undefined ? '' : ` (${cell(order)})`;
  const more = paths.length > 1 ? others[language](paths.length - 1) : '';
  const from = `(${code(paths[0] ?? '')}${more})`;
  return `${verbs[action][language]} ${cell(kind)} ${code(where)}${when} ${from}: +${added} −${removed}`;
}

const others: Readonly<Record<Language, (count: number) => string>> = {
  en: (count) => ` and ${count} more`,
  zh: (count) => ` 等 ${count + 1} 处`,
};

function folded(title: string, lines: readonly string[]): string[] {
  const fence = '`'.repeat(Math.max(3, longestRun(lines) + 1));
  return [
    `<details><summary>${escaped(title)}</summary>`,
    '',
    `${fence}diff`,
    ...lines,
    fence,
    '',
    '</details>',
    '',
  ];
}

const verbs = {
  create: { en: 'create', zh: '创建' },
  update: { en: 'change', zh: '修改' },
  delete: { en: 'delete', zh: '删除' },
  replace: { en: 'delete and create again', zh: '删除并重建' },
} as const;

const tooMuch: Readonly<Record<Language, string>> = {
  en: ', too much to show here',
  zh: '，内容过长，此处不展示',
};

/** The hunks without the head of the patch. */
function linesOf({ kind, before, after }: ObjectChange): string[] {
  const [old, now] = kind === 'Secret' ? withoutData(before, after) : [before, after];
  const patch = createTwoFilesPatch('a', 'b', textOf(old), textOf(now), '', '', { context: 3 });
  const start = patch.indexOf('@@');
  return start === -1 ? [] : patch.slice(start).trimEnd().split('\n');
}

function textOf(value: unknown): string {
  return value === null ? '' : dump(value, { lineWidth: -1, noRefs: true });
}

/** Values of a Secret are not repeated in a conversation, only that they differ. */
function withoutData(before: unknown, after: unknown): readonly [unknown, unknown] {
  return [masked(before, after, 'hidden'), masked(after, before, 'hidden, another value')];
}

function masked(value: unknown, other: unknown, word: string): unknown {
  if (!isObject(value)) return value;
  const hidden = ['data', 'stringData'].flatMap((field) => {
    const values = value[field];
    if (!isObject(values)) return [];
    const others = isObject(other) && isObject(other[field]) ? other[field] : {};
    const keys = Object.keys(values).map((key) => [key, others[key] === values[key] ? 'hidden' : word]);
    return [[field, Object.fromEntries(keys)]];
  });
  return { ...value, ...Object.fromEntries(hidden) };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function longestRun(lines: readonly string[]): number {
  return Math.max(0, ...lines.map((line) => /^[-+ ]\s*(`{3,})/u.exec(line)?.[1]?.length ?? 0));
}

/** Markdown is not read inside of a summary, so that the marks of code go and HTML stays harmless. */
function escaped(title: string): string {
  return title
    .replaceAll(/[`\\]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
