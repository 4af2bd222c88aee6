import { z } from 'zod';
import git from 'isomorphic-git';
import { repoOperation } from '../http/define.ts';
import type { Operation, RepoCall } from '../http/operation.ts';
import { created, ok } from '../http/reply.ts';
import { readCommit, typeOfObject, writeCommit, type Person } from '../git/objects.ts';
import { presentGitCommit, unsigned } from '../present/commit.ts';
import { apiLink, nodeId } from '../present/links.ts';
import { personOf } from '../world/commits.ts';
import { requireLive } from '../world/people.ts';
import { found, Refusal } from '../world/refusal.ts';
import { storeOf } from './git-data.ts';

const base = '/repos/{owner}/{repo}/git';
const person = z.object({
  name: z.string(),
  email: z.string(),
  date: z.iso.datetime({ offset: true }).optional(),
});

const newCommit = z.object({
  message: z.string(),
  tree: z.string(),
  parents: z.array(z.string()).optional(),
  author: person.optional(),
  committer: person.partial().optional(),
});

const newTag = z.object({
  tag: z.string(),
  message: z.string(),
  object: z.string(),
  type: z.enum(['commit', 'tree', 'blob']),
  tagger: person.optional(),
});

export const gitCommitOperations: readonly Operation[] = [
  repoOperation({
    route: `GET ${base}/commits/{commit_sha}`,
    needs: ['contents:read'],
    handle: async (call) => {
      const commit = found(await readCommit(storeOf(call), call.params['commit_sha'] ?? ''));
      return ok(presentGitCommit(call.world, call.repo, commit));
    },
  }),
  repoOperation({
    route: `POST ${base}/commits`,
    needs: ['contents:write'],
    body: newCommit,
    handle: async (call) => {
      requireLive(call.repo);
      const { message, tree, parents = [] } = call.body;
      await requireObjects(call, { tree, parents });
      const author = signature(call, call.body.author);
      const committer = { ...author, ...withoutUndefined(call.body.committer ?? {}) };
      const sha = await writeCommit(storeOf(call), { message, tree, parents, author, committer });
      return created(presentGitCommit(call.world, call.repo, found(await readCommit(storeOf(call), sha))));
    },
  }),
  repoOperation({
    route: `POST ${base}/tags`,
    needs: ['contents:write'],
    body: newTag,
    handle: async (call) => {
      requireLive(call.repo);
      const tagger = signature(call, call.body.tagger);
      const { tag, message, object, type } = call.body;
      if ((await typeOfObject(storeOf(call), object)) !== type)
        throw new Refusal(422, 'Object does not exist');
      const sha = await writeTag(call, tagger);
      return created(presentTag(call, { sha, tag, message, tagger, object, type }));
    },
  }),
  repoOperation({
    route: `GET ${base}/tags/{tag_sha}`,
    needs: ['contents:read'],
    handle: async (call) => {
      const sha = call.params['tag_sha'] ?? '';
      const store = storeOf(call);
      found((await typeOfObject(store, sha)) === 'tag' ? sha : undefined);
      const { tag } = await git.readTag({ fs: store.fs, gitdir: store.gitdir, oid: sha });
      const at = new Date((tag.tagger?.timestamp ?? 0) * 1000).toISOString();
      const tagger = {
        name: tag.tagger?.name ?? '',
        email: tag.tagger?.email ?? '',
        date: `${at.slice(0, 19)}Z`,
      };
      const { tag: name, message, object, type } = tag;
      return ok(presentTag(call, { sha, tag: name, message: message.trimEnd(), tagger, object, type }));
    },
  }),
];

async function requireObjects(
  call: RepoCall,
  { tree, parents }: { readonly tree: string; readonly parents: readonly string[] },
): Promise<void> {
  const store = storeOf(call);
  if ((await typeOfObject(store, tree)) !== 'tree') throw new Refusal(422, 'Tree SHA does not exist');
  for (const parent of parents) {
    if ((await readCommit(store, parent)) === undefined)
      throw new Refusal(422, 'Parent SHA does not exist or is not a commit object');
  }
}

type Written = z.output<typeof person> | undefined;

function signature({ world, by }: Pick<RepoCall, 'world' | 'by'>, written: Written): Person {
  const self = personOf(world, by.login);
  if (written === undefined) return self;
  const date =
    written.date === undefined ? self.date : `${new Date(written.date).toISOString().slice(0, 19)}Z`;
  return { name: written.name, email: written.email, date };
}

function withoutUndefined(values: Readonly<Record<string, string | undefined>>): Partial<Person> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

async function writeTag(call: RepoCall<z.output<typeof newTag>>, tagger: Person): Promise<string> {
  const store = storeOf(call);
  const { tag, message, object, type } = call.body;
  const timestamp = Math.floor(Date.parse(tagger.date) / 1000);
  const signed = { name: tagger.name, email: tagger.email, timestamp, timezoneOffset: 0 };
  return git.writeTag({
    fs: store.fs,
    gitdir: store.gitdir,
    tag: { tag, message: `${message}\n`, object, type, tagger: signed },
  });
}

type Tag = {
  readonly sha: string;
  readonly tag: string;
  readonly message: string;
  readonly tagger: Person;
  readonly object: string;
  readonly type: string;
};

function presentTag({ world, repo }: RepoCall, { object, type, ...tag }: Tag) {
  const api = apiLink(world, `/repos/${repo.owner}/${repo.name}/git`);
  return {
    node_id: nodeId('Commit', `${repo.id}:${tag.sha}`),
    ...tag,
    url: `${api}/tags/${tag.sha}`,
    object: { type, sha: object, url: `${api}/${type}s/${object}` },
    verification: unsigned,
  };
}
