import { z } from 'zod';
import { requireWorkflows } from '../http/access.ts';
import { repoOperation } from '../http/define.ts';
import type { Operation, RepoCall } from '../http/operation.ts';
import { created, ok } from '../http/reply.ts';
import { readBlob, readCommit, readTree, typeOfObject, writeBlob } from '../git/objects.ts';
import { resolveCommit } from '../git/refs.ts';
import { changeTree, type TreeChange } from '../git/trees.ts';
import type { GitStore } from '../git/stores.ts';
import type { TreeEntry } from '../git/format.ts';
import { presentTree, sizesOf } from '../present/tree.ts';
import { requireLive } from '../world/people.ts';
import { apiLink, nodeId } from '../present/links.ts';
import { found, Refusal } from '../world/refusal.ts';

const base = '/repos/{owner}/{repo}/git';
const mostEntries = 100_000;
const largestBlob = 100 * 1024 * 1024;

const newBlob = z.object({ content: z.string(), encoding: z.enum(['utf-8', 'base64']).optional() });

const newTree = z.object({
  base_tree: z.string().optional(),
  tree: z.array(
    z.object({
      path: z.string().min(1),
      mode: z.enum(['100644', '100755', '040000', '160000', '120000']).optional(),
      type: z.enum(['blob', 'tree', 'commit']).optional(),
      sha: z.string().nullish(),
      content: z.string().optional(),
    }),
  ),
});

export const gitDataOperations: readonly Operation[] = [
  repoOperation({
    route: `GET ${base}/blobs/{file_sha}`,
    needs: ['contents:read'],
    handle: async (call) => {
      const sha = call.params['file_sha'] ?? '';
      const bytes = found(await readBlob(storeOf(call), sha));
      const content = Buffer.from(bytes).toString('base64').replaceAll(/.{60}/gu, '$&\n');
      return ok({ ...blobLinks(call, sha), size: bytes.byteLength, content, encoding: 'base64' });
    },
  }),
  repoOperation({
    route: `POST ${base}/blobs`,
    needs: ['contents:write'],
    body: newBlob,
    handle: async (call) => {
      requireLive(call.repo);
      const { content, encoding = 'utf-8' } = call.body;
      const bytes = Buffer.from(content, encoding === 'base64' ? 'base64' : 'utf8');
      if (bytes.byteLength > largestBlob) throw new Refusal(422, 'The blob is larger than 100 MB.');
      const { sha, url } = blobLinks(call, await writeBlob(storeOf(call), bytes));
      return created({ sha, url });
    },
  }),
  repoOperation({
    route: `GET ${base}/trees/{tree_sha}`,
    needs: ['contents:read'],
    handle: async (call) => {
      const tree = await treeNamed(call, call.params['tree_sha'] ?? '');
      const isDeep = call.url.searchParams.has('recursive');
      const entries = await entriesOf(storeOf(call), tree, isDeep);
      const shown = entries.slice(0, mostEntries);
      const sizes = await sizesOf(storeOf(call), shown);
      const truncated = entries.length > shown.length;
      return ok({ ...presentTree(call.world, call.repo, { sha: tree, entries: shown, sizes }), truncated });
    },
  }),
  repoOperation({
    route: `POST ${base}/trees`,
    needs: ['contents:write'],
    body: newTree,
    handle: async (call) => {
      requireLive(call.repo);
      requireWorkflows(
        call.actor,
        call.body.tree.map(({ path }) => path),
      );
      const store = storeOf(call);
      const from = call.body.base_tree === undefined ? undefined : await treeNamed(call, call.body.base_tree);
      const changes = new Map<string, TreeChange>();
      for (const entry of call.body.tree) changes.set(entry.path, await changeOf(store, entry));
      const sha = await changeTree(store, from, changes);
      const entries = await entriesOf(store, sha, false);
      const sizes = await sizesOf(store, entries);
      return created({ ...presentTree(call.world, call.repo, { sha, entries, sizes }), truncated: false });
    },
  }),
];

export function storeOf({ world, repo }: Pick<RepoCall, 'world' | 'repo'>): GitStore {
  return world.git.of(repo);
}

function blobLinks({ world, repo }: Pick<RepoCall, 'world' | 'repo'>, sha: string) {
  const url = apiLink(world, `/repos/${repo.owner}/${repo.name}/git/blobs/${sha}`);
  return { sha, node_id: nodeId('Commit', `${repo.id}:${sha}`), url };
}

/** A tree may be named by its id, or by a commit, branch or tag. */
async function treeNamed(call: RepoCall, name: string): Promise<string> {
  const store = storeOf(call);
  if (/^[0-9a-f]{40}$/u.test(name)) {
    if ((await typeOfObject(store, name)) === 'tree') return name;
    return found((await readCommit(store, name))?.tree);
  }
  const commit = await resolveCommit(store, name);
  if (commit === undefined && (await resolveCommit(store, 'HEAD')) === undefined)
    throw new Refusal(409, 'Git Repository is empty.');
  return found(commit).tree;
}

/** All below a tree with whole paths: folders too, each before what it holds. */
async function entriesOf(store: GitStore, tree: string, isDeep: boolean): Promise<readonly TreeEntry[]> {
  const entries = (await readTree(store, tree)) ?? [];
  if (!isDeep) return entries;
  const out: TreeEntry[] = [];
  for (const entry of entries) {
    out.push(entry);
    if (entry.type !== 'tree') continue;
    const below = await entriesOf(store, entry.oid, true);
    for (const child of below) out.push({ ...child, path: `${entry.path}/${child.path}` });
  }
  return out;
}

type Written = z.output<typeof newTree>['tree'][number];

async function changeOf(store: GitStore, entry: Written): Promise<TreeChange> {
  const { path, mode = '100644', sha, content } = entry;
  if (
    path.startsWith('/') ||
    path.split('/').some((part) => part === '' || part === '.' || part === '..' || part === '.git')
  )
    throw new Refusal(422, `tree.path contains a malformed path component: ${path}`);
  if (content !== undefined) return { mode, oid: await writeBlob(store, Buffer.from(content)) };
  if (sha === null) return null;
  if (sha === undefined) throw new Refusal(422, 'Must supply either tree.sha or tree.content');
  const isKnown = mode === '160000' || (await typeOfObject(store, sha)) !== undefined;
  if (!isKnown) throw new Refusal(422, `tree.sha ${sha} is not a valid blob`);
  return { mode, oid: sha };
}
