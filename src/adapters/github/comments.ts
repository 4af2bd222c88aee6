import type { Sticky } from '../../ports/forge.ts';
import type { Api } from './api.ts';
import { unless } from './api.ts';
import { mark } from './marker.ts';
import type { Comment, Standing } from './standing.ts';

/** Edits our comments under the key, writes those that are missing, removes those that are no longer needed. */
export async function say(
  sticky: Sticky,
  { api, comments }: Pick<Standing, 'comments'> & { readonly api: Api },
  signal: AbortSignal,
): Promise<void> {
  const there = new Map(comments.filter(({ key }) => isPart(key, sticky)).map((one) => [one.key, one]));
  if (there.size === 0 && sticky.when === 'onlyIfThere') return;
  for (const [at, part] of sticky.parts.entries()) {
    const key = keyOf(sticky, at);
    await upsert({ ...sticky, body: mark(part, { key }), ours: there.get(key) }, api, signal);
    there.delete(key);
  }
  for (const { id } of there.values()) {
    const gone = { ...api.repository, comment_id: id, request: { signal } };
    await unless([404], api.octokit.rest.issues.deleteComment(gone));
  }
}

function keyOf({ key }: Sticky, at: number): string {
  return at === 0 ? key : `${key}/${at + 1}`;
}

function isPart(key: string, sticky: Sticky): boolean {
  return key === sticky.key || key.startsWith(`${sticky.key}/`);
}

type Upsert = { readonly number: number; readonly body: string; readonly ours: Comment | undefined };

async function upsert({ number, body, ours }: Upsert, api: Api, signal: AbortSignal): Promise<void> {
  const { issues } = api.octokit.rest;
  const common = { ...api.repository, body, request: { signal } };
  if (ours === undefined) await issues.createComment({ ...common, issue_number: number });
  else if (ours.body !== body) await issues.updateComment({ ...common, comment_id: ours.id });
}
