import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Answer } from '../answer.ts';
import type { Asset, Assets } from '../assets/assets.ts';
import { markupOf } from '../html.ts';
import { identicon } from '../layout/avatar.ts';
import { document, documentPolicy } from '../layout/document.ts';
import type { Visit } from './visit.ts';

type Exchange = { readonly request: IncomingMessage; readonly response: ServerResponse };

export type Sender = {
  /** False where the path names no asset. */
  readonly asset: (exchange: Exchange, path: string) => boolean;
  readonly answer: (exchange: Exchange, visit: Visit, answer: Answer) => void;
};

const common = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
};

export function createSender(assets: Assets): Sender {
  return {
    asset: (exchange, path) => {
      const asset = path.startsWith('/assets/') ? assets.find(path.slice('/assets/'.length)) : undefined;
      if (asset !== undefined) sendAsset(exchange, asset);
      return asset !== undefined || sendAvatar(exchange, path);
    },
    answer: ({ response }, visit, answer) => send(response, visit, answer),
  };
}

function send(response: ServerResponse, visit: Visit, answer: Answer): void {
  if (answer.kind === 'redirect') {
    const cookie = answer.cookie === undefined ? {} : { 'set-cookie': answer.cookie };
    response.writeHead(303, { ...common, ...cookie, location: answer.to }).end();
  } else if (answer.kind === 'file') {
    const policy = "default-src 'none'; sandbox";
    response
      .writeHead(200, { ...common, 'content-type': answer.type, 'content-security-policy': policy })
      .end(answer.bytes);
  } else {
    const content = answer.kind === 'page' ? document(answer.page, visit) : answer.content;
    response
      .writeHead(answer.kind === 'page' ? answer.status : 200, {
        ...common,
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': documentPolicy,
        'cache-control': 'no-store',
      })
      .end(markupOf(content));
  }
}

function sendAsset({ request, response }: Exchange, asset: Asset): void {
  const headers = { ...common, etag: asset.etag, 'cache-control': 'no-cache', vary: 'accept-encoding' };
  if (request.headers['if-none-match'] === asset.etag) {
    response.writeHead(304, headers).end();
    return;
  }
  const zipped = /\bgzip\b/u.test(request.headers['accept-encoding'] ?? '');
  response
    .writeHead(200, {
      ...headers,
      'content-type': asset.type,
      ...(asset.policy === undefined ? {} : { 'content-security-policy': asset.policy }),
      ...(zipped ? { 'content-encoding': 'gzip' } : {}),
    })
    .end(zipped ? asset.gzipped : asset.bytes);
}

function sendAvatar({ response }: Exchange, path: string): boolean {
  const name = /^\/_avatars\/([^/]{1,200})\.svg$/u.exec(path)?.[1];
  if (name === undefined) return false;
  const headers = { ...common, 'content-type': 'image/svg+xml', 'cache-control': 'max-age=86400' };
  response
    .writeHead(200, headers)
    .end(markupOf(identicon(name.replaceAll('%5B', '[').replaceAll('%5D', ']'))));
  return true;
}
