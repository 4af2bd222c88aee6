import MarkdownIt, { type Renderer, type StateCore, type Token } from 'markdown-it';
import { flag, html } from '../html.ts';
import { workOf } from './work.ts';

export type Task = { readonly index: number; readonly checked: boolean };

const box = /^\[([ xX])\]\s/u;

/** Turns `[ ]` at the start of a list item into a token of its own, numbered through the text. */
export function findTasks(state: StateCore): void {
  let index = 0;
  for (const [at, token] of state.tokens.entries()) {
    const inline = state.tokens[at + 2];
    if (token.type !== 'list_item_open' || !box.test(inline?.content ?? '')) continue;
    inline?.children?.unshift(taskOf(state, inline, index));
    token.attrJoin('class', 'task-list-item');
    listOf(state.tokens, at)?.attrSet('class', 'contains-task-list');
    index += 1;
  }
}

/** Takes the mark out of the words of the item. */
function taskOf(state: StateCore, inline: Token, index: number): Token {
  const words = inline.children?.[0];
  if (words !== undefined) words.content = words.content.replace(box, '');
  const task = new state.Token('task', 'input', 0);
  task.meta = { index, checked: !inline.content.startsWith('[ ]') } satisfies Task;
  return task;
}

export function renderTask(
  ...[tokens, at, , env]: Parameters<NonNullable<Renderer['rules'][string]>>
): string {
  const index = Number(tokens[at]?.meta?.['index']);
  return workOf(env).slot(
    html`<input type="checkbox" class="task-list-item-checkbox" data-task="${index}" aria-label="Task ${index + 1}" disabled${flag('checked', tokens[at]?.meta?.['checked'] === true)}> `,
  );
}

/** Ticks or clears the n-th task; a text without it comes back as it was. */
export function setTask(source: string, wanted: Task): string {
  const lines = source.split('\n');
  const at = taskLines(source)[wanted.index];
  const line = at === undefined ? undefined : lines[at];
  if (at === undefined || line === undefined) return source;
  lines[at] = line.replace(/\[[ xX]\]/u, wanted.checked ? '[x]' : '[ ]');
  return lines.join('\n');
}

function taskLines(source: string): readonly number[] {
  const tokens = new MarkdownIt({ html: true }).parse(source, {});
  return tokens.flatMap((token, at) => {
    const isTask = token.type === 'list_item_open' && box.test(tokens[at + 2]?.content ?? '');
    return isTask && token.map !== null ? [token.map[0]] : [];
  });
}

function listOf(tokens: readonly Token[], item: number): Token | undefined {
  const level = (tokens[item]?.level ?? 0) - 1;
  const before = tokens.slice(0, item);
  return before.findLast((token) => token.level === level && token.type.endsWith('_list_open'));
}
