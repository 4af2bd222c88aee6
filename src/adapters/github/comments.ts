import type { Sticky } from '../../ports/forge.ts';
import type { Api, Identity } from './api.ts';
import { unless } from './api.ts';
import { isOurs, mark, markerOf } from './marker.ts';

type Ours = { readonly id: number; readonly body: string };

/** Edits our comments under the key, writes those that are missing, removes those that are no longer needed. */
export async function say(sticky: Sticky, api: Api, signal: AbortSignal): Promise<void> {
  const there = await findOurs(sticky, api, signal);
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

type Upsert = { readonly number: number; readonly body: string; readonly ours: Ours | undefined };

async function upsert({ number, body, ours }: Upsert, api: Api, signal: AbortSignal): Promise<void> {
  const { issues } = api.octokit.rest;
  const common = { ...api.repository, body, request: { signal } };
  if (ours === undefined) await issues.createComment({ ...common, issue_number: number });
  else if (ours.body !== body) await issues.updateComment({ ...common, comment_id: ours.id });
}

/** A stranger can copy our marker, but not write as the App. */
async function findOurs({ key, number }: Sticky, api: Api, signal: AbortSignal): Promise<Map<string, Ours>> {
  const comments = await api.octokit.paginate(api.octokit.rest.issues.listComments, {
    ...api.repository,
    issue_number: number,
    per_page: 100,
    request: { signal },
  });
  const found = new Map<string, Ours>();
  for (const { id, body = '', user, performed_via_github_app: app } of comments) {
    if (!isOurs(user, api.app) || isByAnother(app, api.app)) continue;
    const name = markerOf(body)?.['key'];
    if (name !== undefined && (name === key || name.startsWith(`${key}/`))) found.set(name, { id, body });
  }
  return found;
}

type Writer = { readonly id: number } | null | undefined;

/** Another App that writes in our name; with a token of a person nobody else does. */
function isByAnother(writer: Writer, { id, login }: Identity): boolean {
  return login === undefined && writer != null && writer.id !== id;
}
