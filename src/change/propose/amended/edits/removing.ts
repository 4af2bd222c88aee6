import type { JsonMap } from '../../../../kernel/json.ts';
import type { Heard } from '../clauses.ts';
import { spelt, withAt } from '../paths.ts';
import { removed } from '../removed.ts';
import { memberCalled } from './members.ts';
import type { Piece } from './parts.ts';

const removal =
  /^(?:remove|delete|drop|take away|take out|strip|get rid of)\s(?<what>[^]{2,60}?)(?:\s(?:from|in|of)\s(?:the\s)?[\w -]{2,30})?$/iu;
const short = /^no\s(?:more\s)?(?<what>[\w.-]{2,60})$/iu;
const gone = /^(?<what>[^]{2,60}?)\s(?:goes|vanishes|disappears|is dropped|is removed|is gone)$/iu;

/** `drop the second port`, `no limits.cpu`. */
export function removing({ plain }: Piece, documents: readonly JsonMap[]): Heard | undefined {
  const made = removed(plain, documents);
  if (made !== undefined) return made;
  const what = [removal, short, gone]
    .map((one) => one.exec(plain)?.groups?.['what'])
    .find((one) => one !== undefined);
  if (what === undefined) return undefined;
  const other = removed(`remove ${what}`, documents);
  if (other !== undefined) return other;
  const member = memberCalled(what, documents);
  if (member === undefined) return undefined;
  return {
    documents: withAt(documents, member.path, undefined),
    value: `− ${spelt(member.path.at(-2))} ${spelt(member.path.at(-1))}`,
  };
}
