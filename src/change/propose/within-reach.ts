import type { Note } from '../../spec/note.ts';
import { withinReach as reach } from '../../spec/words/given/within-reach.ts';
import { longest } from '../../spec/words/longest.ts';
import type { Order } from './order.ts';

export type Near = {
  readonly order: Order;
  readonly notes: readonly Note[];
  readonly left: readonly string[];
};

/** A request with as many words as are read; what is left out of them is told, and named by how it begins. */
export function withinReach(order: Order): Near {
  const { request } = order;
  if (request.beyond !== undefined) return { order, ...told(request.beyond) };
  const { words, beyond } = reach(request.words, longest);
  if (beyond === '') return { order, notes: [], left: [] };
  return { order: { ...order, request: { ...request, words } }, ...told({ earlier: [], last: beyond }) };
}

function told({ earlier, last }: NonNullable<Order['request']['beyond']>): Omit<Near, 'order'> {
  const begun = earlier.map(beginOf);
  const notes = begun.length === 0 ? [] : [tooLongAgo(begun)];
  if (last === '') return { notes, left: begun };
  return { notes: [...notes, tooLong(beginOf(last))], left: [...begun, beginOf(last)] };
}

function beginOf(beyond: string): string {
  return beyond.slice(0, 80);
}

function tooLong(begin: string): Note {
  const most = String(longest);
  return noteOf({
    en: `Only the first ${most} letters were read, manifests that are quoted left out. All from ${shown(begin)} on was not: ask for it by itself.`,
    zh: `只读取了前 ${most} 个字（引用的清单不计）。从 ${shown(begin)} 起的内容没有读取：请另行提出。`,
  });
}

function tooLongAgo(begun: readonly string[]): Note {
  const most = String(longest);
  const all = begun.map(shown);
  return noteOf({
    en: `What was said last counts first, and of all before that ${most} letters were read, manifests that are quoted left out. Each of these comments was not read from here on: ${all.join(', ')}. What of it still counts has to be said again, in few words.`,
    zh: `最后说的优先；在此之前的内容只读取了 ${most} 个字（引用的清单不计）。以下各条评论从此处起没有读取：${all.join('、')}。仍然有效的内容请简短地重新提出。`,
  });
}

function shown(begin: string): string {
  return `\`${begin.replaceAll(/[`\s]+/gu, ' ').trim()}\``;
}

function noteOf(text: Note['text']): Note {
  return {
    id: 'words-too-long',
    severity: 'warning',
    text,
    docs: 'https://docs.github.com/en/issues/tracking-your-work-with-issues/using-issues/creating-an-issue',
  };
}
