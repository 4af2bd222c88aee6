import { complaint } from '../../../spec/words/text/lead.ts';
import { isKept } from './clauses.ts';
import type { Clause, Read } from './read-one.ts';

export function isAside(text: string): boolean {
  return isKept(text) || complaint.test(text);
}

/** It asks for nothing, but why it is to be otherwise tells what is spoken of. */
export function aside(text: string, clause: Clause): Read {
  const nothing = { kind: 'meant', operations: [], unread: [] } as const;
  if (complaint.test(text)) return { ...nothing, title: { en: 'The reason', zh: '原因' }, clause };
  const title = { en: 'Left as it is', zh: '保持不变' };
  return { ...nothing, title, clause: { text, spots: [], verb: 'set' } };
}
