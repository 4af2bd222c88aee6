import { Refusal } from '../../kernel/refusal.ts';
import type { InlineComment, InlineReview } from '../../ports/forge.ts';
import type { Api } from './api.ts';
import { unless } from './api.ts';
import { mark } from './marker.ts';
import type { Standing, Thread } from './standing.ts';
import { resolveThread } from './threads.ts';

/** Puts the remarks that do not stand there yet, and resolves those whose reason is gone. */
export async function review(
  wanted: InlineReview,
  { api, threads }: Pick<Standing, 'threads'> & { readonly api: Api },
  signal: AbortSignal,
): Promise<void> {
  const said = new Set(threads.map(({ key }) => key));
  const comments = wanted.comments.filter(({ key }) => !said.has(key));
  if (comments.length > 0) await put({ ...wanted, comments }, api, signal);
  const standing = new Set(wanted.standing);
  await resolve(
    threads.filter(({ key, isResolved }) => !isResolved && !standing.has(key)),
    api,
    signal,
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

/** A courtesy: where GitHub does not let us, the thread stays open and nothing else is lost. */
async function resolve(threads: readonly Thread[], api: Api, signal: AbortSignal): Promise<void> {
  try {
    for (const thread of threads) await resolveThread(thread, api, signal);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}

function toGitHub({ key, path, line, startLine, body }: InlineComment) {
  const isSpan = startLine !== undefined && startLine !== line;
  const span = isSpan ? { start_line: startLine, start_side: 'RIGHT' as const } : {};
  return { path, line, side: 'RIGHT' as const, ...span, body: mark(body, { key }) };
}
