import { fail, ok } from '../../kernel/result.ts';
import type { Result } from '../../kernel/result.ts';
import type { Committed, CommitOrder } from '../../ports/forge.ts';
import type { Api } from './api.ts';
import { commitFiles } from './commit.ts';
import { findObstacle } from './rules.ts';

/** A commit that a person asked for is known by its trailer, so that a retry does not make it twice. */
export async function commitOnce(
  order: CommitOrder,
  api: Api,
  signal: AbortSignal,
): Promise<Result<Committed>> {
  const there = await findMade(order, api, signal);
  if (there !== undefined) return ok({ lines: linesOf(there) });
  const { files, remove = [] } = order;
  if (files.length + remove.length === 0) return ok(undefined);
  const hasModes = files.some((file) => file.executable === true);
  const obstacle = await findObstacle({ branch: order.branch, isNew: false, hasModes }, api, signal);
  if (obstacle !== undefined) return fail(obstacle);
  const branch = { name: order.branch, head: order.head };
  await commitFiles({ files, remove, branch, message: messageOf(order) }, api, signal);
  return ok({ lines: order.lines });
}

/** Commits that people may have made in between; further back nobody waits for an answer. */
const mostBack = 30;

async function findMade(
  { key, branch }: CommitOrder,
  api: Api,
  signal: AbortSignal,
): Promise<string | undefined> {
  const call = { ...api.repository, sha: branch, per_page: mostBack, request: { signal } };
  const { data } = await api.octokit.rest.repos.listCommits(call);
  return data.map(({ commit }) => commit.message).find((message) => message.endsWith(trailerOf(key)));
}

function messageOf({ key, title, lines }: CommitOrder): string {
  return [title, '', ...lines.map((line) => `- ${line}`), '', trailerOf(key)].join('\n');
}

function trailerOf(key: string): string {
  return `Supercargo-Command: ${key}`;
}

function linesOf(message: string): string[] {
  return message.split('\n').flatMap((line) => (line.startsWith('- ') ? [line.slice(2)] : []));
}
