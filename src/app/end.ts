import { statusOf } from '../adapters/github/api.ts';
import { isGraphqlError } from '../adapters/github/errors.ts';
import { Refusal } from '../kernel/refusal.ts';

/**
 * Why nothing more can be done about a delivery, or undefined where a retry may mend it. Status 401 is not an end:
 * a revoked token is renewed, and a wrong key or clock is for the operator to mend while the delivery waits.
 */
export function endOf(error: unknown): { readonly why: string; readonly status: number } | undefined {
  if (error instanceof Refusal) return { why: error.message, status: 403 };
  const status = isGraphqlError(error, 'NOT_FOUND') ? 404 : statusOf(error);
  const why = reasons[status];
  if (why === undefined || !(error instanceof Error)) return undefined;
  return { why: `${why} (${error.message})`, status };
}

const reasons: Readonly<Record<number, string>> = {
  404: 'What the delivery speaks of is no longer there, or no longer ours to see.',
  410: 'What the delivery speaks of was deleted.',
};
