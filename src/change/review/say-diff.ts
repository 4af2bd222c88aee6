import { createTwoFilesPatch } from 'diff';
import { dump } from 'js-yaml';
import type { Language } from '../../kernel/language.ts';
import { cell, code } from '../markdown.ts';
import type { ObjectChange } from '../rendered/objects.ts';

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
  return sameOnes(changes).flatMap((same) => {
    const { lines } = same;
    left -= lines.join('\n').length;
    const title = titleOf(same, language);
    const isFolded = lines.length <= mostLines && left >= 0;
    return isFolded ? folded(title, lines) : [`- ${title}${tooMuch[language]}`, ''];
  });
}

type Same = {
  readonly change: ObjectChange;
  readonly lines: readonly string[];
  /** All builds that have it. */
  readonly paths: readonly string[];
};

/** The same difference of the same object in several builds is one, whatever namespace each puts it in. */
function sameOnes(changes: readonly ObjectChange[]): Same[] {
  const groups = Map.groupBy(changes, (change) =>
    [change.action, change.kind, change.name, ...linesOf(anywhere(change))].join('\n'),
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const isOne = group.every(({ namespace }) => namespace === first.namespace);
    const change = isOne ? first : anywhere(first);
    return [{ change, lines: linesOf(change), paths: [...new Set(group.map(({ path }) => path))] }];
  });
}

function anywhere({ namespace: _namespace, ...change }: ObjectChange): ObjectChange {
  return { ...change, before: withoutNamespace(change.before), after: withoutNamespace(change.after) };
}

function withoutNamespace(value: unknown): unknown {
  if (!isObject(value) || !isObject(value['metadata'])) return value;
  const { namespace: _namespace, ...metadata } = value['metadata'];
  return { ...value, metadata };
}

function titleOf({ change, lines, paths }: Same, language: Language): string {
  const { kind, namespace, name, action, order } = change;
  const added = lines.filter((line) => line.startsWith('+')).length;
  const removed = lines.filter((line) => line.startsWith('-')).length;
  const where = namespace === undefined ? name : `${namespace}/${name}`;
  const when = order === undefined ? '' : ` (${cell(order)})`;
  const shown = paths
    .slice(0, mostPaths)
    .map(code)
    .join(language === 'zh' ? '、' : ', ');
  const more = paths.length > mostPaths ? others[language](paths.length, paths.length - mostPaths) : '';
  return `${verbs[action][language]} ${cell(kind)} ${code(where)}${when} (${shown}${more}): +${added} −${removed}`;
}

const mostPaths = 8;

const others: Readonly<Record<Language, (all: number, more: number) => string>> = {
  en: (_all, more) => ` and ${more} more`,
  zh: (all) => ` 等 ${all} 处`,
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
