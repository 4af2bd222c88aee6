import type { ProbotOctokit } from 'probot';

/** One repository through the eyes of one installation, with a token for nothing else. */
export type Api = {
  readonly octokit: ProbotOctokit;
  readonly repository: { readonly owner: string; readonly repo: string };
  readonly app: Identity;
  /** The same with a token that writes workflows, too; undefined where that was not granted. */
  readonly withWorkflows?: (signal: AbortSignal) => Promise<ProbotOctokit | undefined>;
};

/** Who we are: how our own comments are told from forgeries. */
export type Identity = {
  readonly id: number;
  readonly slug: string;
  /** Where a token writes that is not of an App: whose it is. */
  readonly login?: string;
};

/** What a caller expects and deals with; every other answer is an error. */
export async function unless<T>(statuses: readonly number[], call: Promise<T>): Promise<T | undefined> {
  try {
    return await call;
  } catch (error) {
    if (statuses.includes(statusOf(error))) return undefined;
    throw error;
  }
}

export function statusOf(error: unknown): number {
  return error instanceof Error && 'status' in error && typeof error.status === 'number' ? error.status : 0;
}

/** A body that is no JSON; GitHub does not always name its charset, and then Octokit leaves it as bytes. */
export function plainText(data: unknown): string | undefined {
  if (data instanceof ArrayBuffer) return new TextDecoder().decode(data);
  return typeof data === 'string' ? data : undefined;
}
