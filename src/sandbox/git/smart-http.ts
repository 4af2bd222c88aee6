import { spawn } from 'node:child_process';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { actorOf } from '../http/actor.ts';
import { maySee } from '../http/access.ts';
import { Refusal } from '../world/refusal.ts';
import { repositoryNamed } from '../world/repositories.ts';
import type { Repository } from '../world/rows.ts';
import type { World } from '../world/world.ts';

/** Clones and fetches by the machine's own `git http-backend`; pushes go through the API. */
export async function serveGit(
  world: World,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', world.origin());
  const [, owner = '', name = '', rest = ''] = /^\/([^/]+)\/([^/]+)\.git(\/.*)$/u.exec(url.pathname) ?? [];
  const repo = repositoryNamed(world, owner, name);
  if (repo === undefined || !isReadable(world, request, repo)) {
    response.writeHead(401, { 'www-authenticate': 'Basic realm="GitHub"' }).end('Repository not found.\n');
    return;
  }
  if (rest.endsWith('receive-pack') || url.searchParams.get('service') === 'git-receive-pack') {
    response.writeHead(403).end('The sandbox takes pushes by its API only.\n');
    return;
  }
  await runBackend({ request, response }, environment(world, request, { url, repo, rest }));
}

function isReadable(world: World, request: IncomingMessage, repo: Repository): boolean {
  try {
    return maySee(actorOf(world, request.headers.authorization), repo);
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

type Target = { readonly url: URL; readonly repo: Repository; readonly rest: string };

function environment(world: World, request: IncomingMessage, target: Target): NodeJS.ProcessEnv {
  return {
    PATH: process.env['PATH'],
    GIT_PROJECT_ROOT: world.git.folder,
    GIT_HTTP_EXPORT_ALL: '1',
    PATH_INFO: `/${target.repo.id}.git${target.rest}`,
    QUERY_STRING: target.url.search.slice(1),
    REQUEST_METHOD: request.method,
    CONTENT_TYPE: request.headers['content-type'] ?? '',
    HTTP_CONTENT_ENCODING: request.headers['content-encoding'] ?? '',
    GIT_PROTOCOL: String(request.headers['git-protocol'] ?? ''),
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: 'safe.directory',
    GIT_CONFIG_VALUE_0: '*',
  };
}

type Exchange = { readonly request: IncomingMessage; readonly response: ServerResponse };

/** The backend speaks CGI: headers, an empty line, then the body. */
function runBackend({ request, response }: Exchange, env: NodeJS.ProcessEnv): Promise<void> {
  return new Promise((resolve) => {
    const backend = spawn('git', ['http-backend'], { env, stdio: ['pipe', 'pipe', 'ignore'] });
    let head = Buffer.alloc(0);
    backend.on('error', () => {
      if (!response.headersSent) response.writeHead(501);
      response.end('git is not on this machine.\n');
      resolve();
    });
    backend.stdin.on('error', () => {});
    request.pipe(backend.stdin);
    backend.stdout.on('data', (chunk: Buffer) => {
      if (response.headersSent) return void response.write(chunk);
      head = Buffer.concat([head, chunk]);
      const end = head.indexOf('\r\n\r\n');
      if (end === -1) return undefined;
      writeHead(response, head.subarray(0, end).toString('latin1'));
      return void response.write(head.subarray(end + 4));
    });
    backend.on('close', () => {
      response.end();
      resolve();
    });
  });
}

function writeHead(response: ServerResponse, text: string): void {
  const headers = text.split('\r\n').map((line): [string, string] => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon), line.slice(colon + 1).trim()];
  });
  const status = Number.parseInt(headers.find(([name]) => name === 'Status')?.[1] ?? '200', 10);
  response.writeHead(status, Object.fromEntries(headers.filter(([name]) => name !== 'Status')));
}
