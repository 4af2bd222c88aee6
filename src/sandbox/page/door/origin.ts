import type { IncomingMessage } from 'node:http';
import { Refusal } from '../../world/refusal.ts';

/** A form may only come from our own pages: the browser says where it comes from, and scripts cannot change that. */
export function requireSameOrigin(request: IncomingMessage): void {
  const { origin, host, 'sec-fetch-site': site } = request.headers;
  if (site !== undefined && site !== 'same-origin') throw foreign();
  if (origin !== undefined && !isOwn(origin, host)) throw foreign();
  if (origin === undefined && site === undefined) throw foreign();
}

/** The page of ours that the browser names as its referrer. */
export function cameFrom(request: IncomingMessage): URL | undefined {
  const { referer = '', host } = request.headers;
  return isOwn(referer, host) ? new URL(referer) : undefined;
}

function isOwn(origin: string, host: string | undefined): boolean {
  return URL.canParse(origin) && new URL(origin).host === host;
}

function foreign(): Refusal {
  return new Refusal(
    403,
    'This form was not sent from a page of this server. Open the page here and send it again.',
  );
}
