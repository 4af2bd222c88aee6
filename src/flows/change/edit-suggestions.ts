import type { Edited } from '../../change/edit/edit.ts';
import { hunksOf, type Hunk } from '../../change/edit/say.ts';
import { code } from '../../change/markdown.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { hash } from '../../kernel/hash.ts';
import type { InlineComment } from '../../ports/forge.ts';
import type { Pull } from '../../ports/inquiries.ts';
import type { Steps } from '../action.ts';
import { isInDiff } from '../review/diff.ts';
import type { Both } from '../review/pull.ts';
import { standingOf } from '../review/review.ts';
import { words, type Call } from '../world.ts';

type Place = {
  readonly pull: Pull;
  readonly ends: Both;
  readonly wish: string;
  readonly call: Call;
};

/** Every line of the diff that an edit changes, as a suggestion beside it; answers how many there are. */
export async function* suggestEdit(edited: Edited, { pull, ends, wish, call }: Place): Steps<number> {
  const snapshot = ends.head;
  const comments = hunksOf(edited, snapshot)
    .map((hunk) => commentOf(hunk, { snapshot, wish, call }))
    .filter((comment) => isInDiff(comment, ends.changed));
  const standing = [...(await standingOf(pull, ends, call)), ...comments.map(({ key }) => key)];
  yield { kind: 'review', number: pull.number, head: pull.head.commit, comments, standing };
  return comments.length;
}

type Ground = Pick<Place, 'wish' | 'call'> & { readonly snapshot: Snapshot };

function commentOf({ path, start, old, now }: Hunk, { snapshot, wish, call }: Ground): InlineComment {
  const anchor = old.length === 0 ? [(snapshot.text(path) ?? '').split('\n')[start - 1] ?? ''] : [];
  const line = old.length === 0 ? start : start + old.length - 1;
  const lines = [...anchor, ...now];
  const fence = '`'.repeat(Math.max(3, ...lines.map((one) => (/`+/u.exec(one)?.[0].length ?? 0) + 1)));
  const suggestion = { lines: [`${fence}suggestion`, ...lines, fence] };
  return {
    key: `change-${hash(`${path}\n${start}\n${lines.join('\n')}`)}`,
    path,
    line,
    ...(start < line && { startLine: start }),
    body: words(call.world, call.asked, ['edit-suggestion', { wish: code(wish.slice(0, 300)), suggestion }]),
  };
}
