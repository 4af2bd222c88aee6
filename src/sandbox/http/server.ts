import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { serveGit } from '../git/smart-http.ts';
import { createPages, type Pages } from '../page/page.ts';
import { serveApi, type Api } from './api.ts';
import { serveControl } from './control.ts';

/** Requests wait until the world is ready. One port: the API below `/api`, clones at `/<owner>/<repo>.git`, switches at `/_sandbox`, pages elsewhere. */
export function createSandboxServer(api: Api, ready: Promise<void>): Server {
  const pages = createPages(api);
  return createServer((request, response) => {
    void ready
      .then(() => serve({ api, pages }, request, response))
      .catch((error: unknown) => {
        api.log(error instanceof Error ? (error.stack ?? error.message) : String(error));
        if (!response.headersSent) response.writeHead(500);
        response.end();
      });
  });
}

type Doors = { readonly api: Api; readonly pages: Pages };

async function serve(
  { api, pages }: Doors,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', api.world.origin());
  const path = url.pathname;
  if (path === '/api/graphql') return serveApi(api, { request, response, url, path: '/graphql' });
  if (path === '/api/v3' || path.startsWith('/api/v3/')) {
    return serveApi(api, { request, response, url, path: path.slice('/api/v3'.length) || '/' });
  }
  if (path.startsWith('/_sandbox/')) return serveControl(api, request, response);
  if (/^\/[^/]+\/[^/]+\.git\//u.test(path)) return serveGit(api.world, request, response);
  return pages(request, response);
}
