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
  const { words, beyond } = reach(order.request.words, longest);
  if (beyond === '') return { order, notes: [], left: [] };
  const begin = beyond.slice(0, mostNamed);
  return {
    order: { ...order, request: { ...order.request, words } },
    notes: [tooLong(begin)],
    left: [begin],
  };
}

const mostNamed = 80;

function tooLong(begin: string): Note {
  const shown = begin.replaceAll(/[`\s]+/gu, ' ').trim();
  const most = String(longest);
  return {
    id: 'words-too-long',
    severity: 'warning',
    text: {
      en: `Only the first ${most} letters were read, manifests that are quoted left out. All from \`${shown}\` on was not: ask for it by itself.`,
      zh: `只读取了前 ${most} 个字（引用的清单不计）。从 \`${shown}\` 起的内容没有读取：请另行提出。`,
    },
    docs: 'https://docs.github.com/en/issues/tracking-your-work-with-issues/using-issues/creating-an-issue',
  };
}
