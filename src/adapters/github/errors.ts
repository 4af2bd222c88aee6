import { Delay } from '../../inbox/delivery.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { statusOf } from './api.ts';

type Headers = Readonly<Record<string, string | number | undefined>>;

/**
 * A limit becomes a wait, a lacking permission a refusal; everything else stays what it is.
 * GitHub asks to honour `retry-after`, else the reset, else to wait at least a minute.
 */
export function translate(error: unknown): unknown {
  const status = statusOf(error);
  const message = error instanceof Error ? error.message : '';
  const headers = headersOf(error);
  if (isGraphqlError(error, 'RATE_LIMITED')) return new Delay(waitOf(headers), 'GraphQL limit');
  if (status !== 403 && status !== 429 && !isGraphqlError(error, 'FORBIDDEN')) return error;
  if (isLimit(status, message, headers)) return new Delay(waitOf(headers), message);
  return new Refusal({
    id: 'permission',
    facts: { message, permissions: headers['x-accepted-github-permissions']?.toString() ?? '?' },
    what: `GitHub does not let the App do this: ${message}`,
    why: permissionsIn(headers),
    fix: 'An administrator can grant the permission in the settings of the App and accept it for this installation.',
  });
}

function isLimit(status: number, message: string, headers: Headers): boolean {
  if (status === 429 || headers['retry-after'] !== undefined) return true;
  return String(headers['x-ratelimit-remaining']) === '0' || /rate limit|abuse detection/iu.test(message);
}

/** Whether GraphQL said no for this reason; its status is 200 all the same. */
export function isGraphqlError(error: unknown, type: string): boolean {
  if (!(error instanceof Error) || !('errors' in error) || !Array.isArray(error.errors)) return false;
  return error.errors.some((each: unknown) => hasType(each, type));
}

function hasType(error: unknown, type: string): boolean {
  return typeof error === 'object' && error !== null && 'type' in error && error.type === type;
}

function waitOf(headers: Headers): number {
  const after = Number(headers['retry-after']);
  if (Number.isFinite(after) && after > 0) return after * 1000;
  const reset = Number(headers['x-ratelimit-reset']) * 1000;
  const now = Date.parse(String(headers['date']));
  const isSpent = String(headers['x-ratelimit-remaining']) === '0';
  return Math.max(60_000, isSpent && Number.isFinite(reset - now) ? reset - now + 1000 : 0);
}

function permissionsIn(headers: Headers): string {
  const accepted = headers['x-accepted-github-permissions'];
  return accepted === undefined ? 'A permission is missing.' : `It needs: ${accepted}.`;
}

function headersOf(error: unknown): Headers {
  if (typeof error !== 'object' || error === null) return {};
  if ('headers' in error && isHeaders(error.headers)) return error.headers;
  const response = 'response' in error ? error.response : undefined;
  if (typeof response !== 'object' || response === null || !('headers' in response)) return {};
  return isHeaders(response.headers) ? response.headers : {};
}

function isHeaders(value: unknown): value is Headers {
  return typeof value === 'object' && value !== null;
}
