import type { Bilingual } from '../../../kernel/language.ts';
import { describe, type Problem } from '../../../kernel/problem.ts';
import { publicImage } from '../../../spec/public-images.ts';
import type { Note } from '../../../spec/note.ts';
import { code } from '../../markdown.ts';
import type { FieldChange, Operation } from '../../edit/operation.ts';
import { showPath } from '../../edit/path.ts';
import type { Kept } from '../../edit/settle.ts';
import type { Written } from '../../shape/shape.ts';
import type { Shown } from './objects.ts';

/** More than these nobody reads in one cell. */
const most = 6;

/** An object that is written anew, and what differs in it from what was shown. */
export function whyOf({ kind, name }: Shown, changes: readonly FieldChange[]): Bilingual {
  const { en, zh } = saidOf(changes);
  const object = `${kind} ${name}`;
  return changes.length === 0
    ? { en: object, zh: object }
    : { en: `${object}: ${en}`, zh: `${object}：${zh}` };
}

/** Each object with what differs in it. */
export function editsSaid(operations: readonly Operation[]): Bilingual {
  const objects = Map.groupBy(operations, ({ target: { kind, name } }) =>
    [kind, name].filter(Boolean).join(' '),
  );
  const said = [...objects].map(([object, own]) => ({ object, ...saidOf(own) }));
  return {
    en: said.map(({ object, en }) => `${object}: ${en}`).join('; '),
    zh: said.map(({ object, zh }) => `${object}：${zh}`).join('；'),
  };
}

/** Fields with what they say from now on. */
function saidOf(changes: readonly FieldChange[]): Bilingual {
  const said = [...new Set(changes.map(sayChange))];
  const more = said.length - most;
  const list = said.slice(0, most).join('; ');
  return more > 0
    ? { en: `${list}; and ${more} more`, zh: `${list}；另有 ${more} 处` }
    : { en: list, zh: list };
}

function sayChange(change: FieldChange): string {
  const path = showPath(change.field).replace(/^spec\.(?:jobTemplate\.spec\.)?template\.(?:spec\.)?/u, '');
  if (change.op === 'remove') return `- ${path}`;
  const { value } = change;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const short = text.length > 80 ? `${text.slice(0, 80)}…` : text;
  return `${path} ${change.op === 'add' ? '+=' : '='} ${short}`;
}

/** A build that says something else goes on doing so. */
export function keptNote({ folder, path }: Kept): Note {
  return noteOf('own-value', {
    en: `${code(folder)} has a value of its own in ${code(path)}, which still counts there.`,
    zh: `${code(folder)} 在 ${code(path)} 中有自己的值，那里仍以它为准。`,
  });
}

/** What could not be done. */
export function problemNote(problem: Problem): Note {
  const said = describe(problem);
  return noteOf('not-edited', { en: `Not done: ${said}`, zh: `没有完成：${said}` });
}

function noteOf(id: string, text: Bilingual): Note {
  return {
    id,
    severity: 'warning',
    text,
    docs: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/',
  };
}

/** What a pull request does to objects, in a line. */
export function titleOf(files: readonly Written[], language: 'en' | 'zh'): string {
  const [edited, made] = [true, false].map((isEdited) =>
    files.filter(
      ({ path, edits }) => (edits !== undefined) === isEdited && !path.endsWith('kustomization.yaml'),
    ),
  );
  const changed = (edited ?? []).flatMap(({ edits = [] }) =>
    edits.map(({ target: { kind, name } }) => `${kind} ${name}`),
  );
  const added = (made ?? []).flatMap(({ text }) => objectIn(text));
  const [change, add, and] = language === 'zh' ? ['修改', '添加', '，'] : ['Change', 'Add', ', '];
  const parts = [
    [change, changed],
    [changed.length === 0 ? add : add?.toLowerCase(), added],
  ] as const;
  const said = parts
    .filter(([, objects]) => objects.length > 0)
    .map(([verb, objects]) => `${verb} ${[...new Set(objects)].join(', ')}`)
    .join(and);
  return said.length > 72 ? `${said.slice(0, 70)}…` : said;
}

function objectIn(text: string): string[] {
  const kind = /^kind: (\S+)/mu.exec(text)?.[1];
  const name = /^ {2}name: (\S+)/mu.exec(text)?.[1];
  return kind === undefined ? [] : [name === undefined ? kind : `${kind} ${name}`];
}

export function titleOfPrograms(names: readonly string[], language: 'en' | 'zh'): string {
  return language === 'zh' ? `部署 ${names.join(', ')}` : `Run ${names.join(', ')}`;
}

/** Nobody said by which variable it is told the address. */
export function unwiredNote(name: string, shown: readonly Shown[]): Note {
  const { port } = publicImage(name) ?? {};
  const address = code(port === undefined ? name : `${name}:${port}`);
  const objects = shown.map((one) => `${one.kind} ${code(one.name)}`).join(', ');
  return noteOf('not-wired', {
    en: `${name} answers at ${address}, which ${objects} is not told yet: say which variable shall hold it.`,
    zh: `${name} 的地址是 ${address}，${objects} 还不知道它：请说明由哪个变量保存。`,
  });
}
