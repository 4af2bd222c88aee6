import type { InlineComment, InlineReview } from '../../ports/forge.ts';
import type { Api } from './api.ts';
import { unless } from './api.ts';
import { mark } from './marker.ts';
import type { Standing, Thread } from './standing.ts';
import { settleThreads } from './threads.ts';

/** Puts the remarks that do not stand there yet, resolves those whose reason is gone, and hides what is outdated. */
export async function review(
  wanted: InlineReview,
  { api, threads }: Pick<Standing, 'threads'> & { readonly api: Api },
  signal: AbortSignal,
): Promise<void> {
  const over = overOf(threads, wanted);
  const last = new Map(threads.map((thread) => [thread.key, thread]));
  const comments = wanted.comments.filter(({ key }) => {
    const thread = last.get(key);
    return thread === undefined || thread.isHidden || over.includes(thread);
  });
  if (comments.length > 0) await put({ ...wanted, comments }, api, signal);
  await settleThreads(over, api, signal);
}

/**
 * What is outdated cannot be seen beside its lines any more, nor its suggestion be applied: one that still has a reason
 * is over once it is said anew, unless a person has settled it.
 */
function overOf(threads: readonly Thread[], wanted: InlineReview): Thread[] {
  const standing = new Set(wanted.standing);
  const anew = new Set(wanted.comments.map(({ key }) => key));
  return threads.filter(
    ({ key, isOutdated, isResolved }) => !standing.has(key) || (isOutdated && !isResolved && anew.has(key)),
  );
}

/** All in one review; if GitHub refuses it for one line, each on its own. */
async function put({ number, head, comments }: InlineReview, api: Api, signal: AbortSignal): Promise<void> {
  const common = { ...api.repository, pull_number: number, commit_id: head, request: { signal } };
  const { pulls } = api.octokit.rest;
  const whole = { ...common, event: 'COMMENT' as const, body: '', comments: comments.map(toGitHub) };
  if ((await unless([422], pulls.createReview(whole))) !== undefined) return;
  for (const comment of comments) {
    await unless([422], pulls.createReviewComment({ ...common, ...toGitHub(comment) }));
  }
}

function toGitHub({ key, path, line, startLine, body }: InlineComment) {
  const isSpan = startLine !== undefined && startLine !== line;
  const span = isSpan ? { start_line: startLine, start_side: 'RIGHT' as const } : {};
  return { path, line, side: 'RIGHT' as const, ...span, body: mark(body, { key }) };
}
