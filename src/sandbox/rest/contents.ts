import { z } from 'zod';
import { requireWorkflows } from '../http/access.ts';
import { repoOperation } from '../http/define.ts';
import type { Operation, RepoCall } from '../http/operation.ts';
import { ok } from '../http/reply.ts';
import { readBlob, readCommit, readTree } from '../git/objects.ts';
import { resolveCommit } from '../git/refs.ts';
import { entryAt } from '../git/trees.ts';
import type { TreeEntry } from '../git/format.ts';
import { presentGitCommit } from '../present/commit.ts';
import { presentContent, type ContentAt } from '../present/content.ts';
import { commitFiles } from '../world/commits.ts';
import { found, notFound, Refusal } from '../world/refusal.ts';
import { storeOf } from './git-data.ts';

const route = '/repos/{owner}/{repo}/contents/{path}';
/** Above this the file is named but not carried, above the second not even raw. */
const carried = 1024 * 1024;

const person = z.object({ name: z.string(), email: z.string() }).optional();
const writing = {
  message: z.string(),
  sha: z.string().optional(),
  branch: z.string().optional(),
  author: person,
};

export const contentOperations: readonly Operation[] = [
  repoOperation({ route: `GET ${route}`, needs: ['contents:read'], handle: read }),
  repoOperation({
    route: 'GET /repos/{owner}/{repo}/readme',
    needs: ['contents:read'],
    handle: (call) => read({ ...call, params: { ...call.params, path: 'README.md' } }),
  }),
  repoOperation({
    route: `PUT ${route}`,
    needs: ['contents:write'],
    body: z.object({ ...writing, content: z.base64() }),
    handle: (call) => write(call, Buffer.from(call.body.content, 'base64')),
  }),
  repoOperation({
    route: `DELETE ${route}`,
    needs: ['contents:write'],
    body: z.object({ ...writing, sha: z.string() }),
    handle: (call) => write(call, null),
  }),
];

async function read(call: RepoCall) {
  const ref = call.url.searchParams.get('ref') ?? call.repo.defaultBranch;
  const commit = await resolveCommit(storeOf(call), ref);
  if (commit === undefined) throw await missing(call, ref);
  const path = pathIn(call);
  const entry = found(await entryAt(storeOf(call), commit.tree, path));
  if (entry.type !== 'tree') return readFile(call, { path, ref, entry });
  const children = (await readTree(storeOf(call), entry.oid)) ?? [];
  const prefix = path === '' ? '' : `${path}/`;
  const rows = children.map(async (child) => {
    const size = (await readBlobOf(call, child))?.byteLength ?? 0;
    return presentContent(call.world, call.repo, { path: prefix + child.path, ref, entry: child, size });
  });
  return ok(await Promise.all(rows));
}

async function readFile(call: RepoCall, at: Omit<ContentAt, 'size'>) {
  const bytes = await readBlobOf(call, at.entry);
  const accept = String(call.headers['accept'] ?? '');
  if (accept.includes('raw') && bytes !== undefined)
    return {
      status: 200,
      headers: { 'content-type': 'application/vnd.github.raw; charset=utf-8' },
      body: bytes,
    };
  const file = presentContent(call.world, call.repo, { ...at, size: bytes?.byteLength ?? 0 });
  if (bytes === undefined) return ok({ ...file, submodule_git_url: null });
  if (at.entry.mode === '120000') return ok({ ...file, target: Buffer.from(bytes).toString('utf8') });
  const isCarried = bytes.byteLength <= carried;
  const content = isCarried ? Buffer.from(bytes).toString('base64').replaceAll(/.{60}/gu, '$&\n') : '';
  return ok({ ...file, content, encoding: isCarried ? 'base64' : 'none' });
}

type Writing = {
  readonly message: string;
  readonly sha?: string | undefined;
  readonly branch?: string | undefined;
};

async function write(call: RepoCall<Writing>, content: Uint8Array | null) {
  const { world, by, repo, body } = call;
  const branch = body.branch ?? repo.defaultBranch;
  const path = pathIn(call);
  requireWorkflows(call.actor, [path]);
  await requireShaOf(call, { branch, path });
  const sha = await commitFiles(world, by, {
    repo,
    branch,
    message: body.message,
    changes: [{ path, content }],
  });
  const commit = found(await readCommit(storeOf(call), sha));
  const entry = await entryAt(storeOf(call), commit.tree, path);
  const at = entry === undefined ? undefined : { path, ref: branch, entry, size: content?.byteLength ?? 0 };
  return {
    status: content === null || body.sha !== undefined ? 200 : 201,
    body: {
      content: at === undefined ? null : presentContent(world, repo, at),
      commit: presentGitCommit(world, repo, commit),
    },
  };
}

/** Who changes a file names what it was; a new one needs no name. */
async function requireShaOf(
  call: RepoCall<Writing>,
  { branch, path }: { readonly branch: string; readonly path: string },
): Promise<void> {
  const commit = await resolveCommit(storeOf(call), `refs/heads/${branch}`);
  if (commit === undefined) {
    if ((await resolveCommit(storeOf(call), 'HEAD')) !== undefined)
      throw new Refusal(404, `Branch ${branch} not found`);
    return;
  }
  const entry = await entryAt(storeOf(call), commit.tree, path);
  if (entry === undefined) return;
  if (call.body.sha === undefined) throw new Refusal(422, `Invalid request.\n\n"sha" wasn't supplied.`);
  if (call.body.sha !== entry.oid) throw new Refusal(409, `${path} does not match ${call.body.sha}`);
}

async function missing(call: RepoCall, ref: string): Promise<Refusal> {
  if ((await resolveCommit(storeOf(call), 'HEAD')) === undefined)
    return new Refusal(404, 'This repository is empty.');
  return call.url.searchParams.has('ref')
    ? new Refusal(404, `No commit found for the ref ${ref}`)
    : notFound();
}

function pathIn({ params }: RepoCall<unknown>): string {
  return (params['path'] ?? '').replaceAll(/^\/|\/$/gu, '');
}

async function readBlobOf(call: RepoCall, entry: TreeEntry): Promise<Uint8Array | undefined> {
  return entry.type === 'blob' ? readBlob(storeOf(call), entry.oid) : undefined;
}
