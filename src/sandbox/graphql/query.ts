import { maySee, requireAccess } from '../http/access.ts';
import type { Call } from '../http/operation.ts';
import { nodeId, pageLink, readNodeId } from '../present/links.ts';
import { readRef } from '../git/refs.ts';
import { repositoryNamed } from '../world/repositories.ts';
import type { Pull, Repository } from '../world/rows.ts';
import { keyOf } from '../world/world.ts';
import { connection, type Window } from './connection.ts';
import { Failure } from './failure.ts';
import { expressionNode, objectNode, refNode } from './git-nodes.ts';
import { actorNode, issueNode, pullNode } from './nodes.ts';
import { subjectNode } from './subjects.ts';

/** The roots of a query; access is asked where a field needs it, as GitHub does. */
export function queryRoot(call: Call) {
  return {
    repository: ({ owner, name }: { owner: string; name: string }) => {
      const repo = repositoryNamed(call.world, owner, name);
      if (repo !== undefined && maySee(call.actor, repo)) return repositoryNode(call, repo);
      throw new Failure('NOT_FOUND', `Could not resolve to a Repository with the name '${owner}/${name}'.`);
    },
    node: ({ id }: { id: string }) => anyNode(call, id),
    nodes: ({ ids }: { ids: string[] }) => ids.map((id) => anyNode(call, id)),
    viewer: () => actorNode(call, call.by.login),
    rateLimit: () => ({
      limit: 10_000,
      remaining: 9_999,
      used: 1,
      cost: 1,
      resetAt: new Date(call.world.now().getTime() + 3_600_000).toISOString(),
    }),
  };
}

function anyNode(call: Call, id: string) {
  const named = readNodeId(id);
  if (named?.type === 'Repository') {
    const repo = call.world.tables.repositories.get(Number(named.id));
    if (repo !== undefined && maySee(call.actor, repo)) return repositoryNode(call, repo);
  }
  return subjectNode(call, id, 'read');
}

function repositoryNode(call: Call, repo: Repository) {
  const { world } = call;
  return {
    __typename: 'Repository',
    id: nodeId('Repository', repo.id),
    databaseId: repo.id,
    name: repo.name,
    nameWithOwner: `${repo.owner}/${repo.name}`,
    owner: actorNode(call, repo.owner),
    url: pageLink(world, `/${repo.owner}/${repo.name}`),
    isPrivate: repo.private,
    isArchived: repo.archived,
    ...gitFields(call, repo),
    ...conversationFields(call, repo),
  };
}

function gitFields(call: Call, repo: Repository) {
  const { world } = call;
  const place = { world, repo };
  return {
    isEmpty: async () => (await readRef(world.git.of(repo), 'HEAD')) === undefined,
    defaultBranchRef: () => refNode(place, `refs/heads/${repo.defaultBranch}`),
    ref: ({ qualifiedName }: { qualifiedName: string }) => {
      requireAccess(call, repo, ['contents:read']);
      return refNode(
        place,
        qualifiedName.startsWith('refs/') ? qualifiedName : `refs/heads/${qualifiedName}`,
      );
    },
    object: ({ expression, oid }: { expression?: string; oid?: string }) => {
      requireAccess(call, repo, ['contents:read']);
      return oid === undefined ? expressionNode(place, expression ?? 'HEAD') : objectNode(place, oid);
    },
  };
}

function conversationFields(call: Call, repo: Repository) {
  const view = { call, repo };
  const { issues, pulls } = call.world.tables;
  const issue = (number: number) => issues.first('number', keyOf(repo.id, number));
  const pull = (number: number) => pulls.first('number', keyOf(repo.id, number));
  return {
    issue: ({ number }: { number: number }) => {
      requireAccess(call, repo, ['issues:read']);
      const row = issue(number);
      if (row?.isPull === false) return issueNode(view, row);
      throw unresolved('an Issue', number);
    },
    pullRequest: ({ number }: { number: number }) => {
      requireAccess(call, repo, ['pull_requests:read']);
      const row = pull(number);
      if (row !== undefined) return pullNode(view, row);
      throw unresolved('a PullRequest', number);
    },
    issueOrPullRequest: ({ number }: { number: number }) => {
      requireAccess(call, repo, ['issues:read', 'pull_requests:read']);
      const [row, said] = [pull(number), issue(number)];
      if (row !== undefined) return pullNode(view, row);
      if (said !== undefined) return issueNode(view, said);
      throw unresolved('an issue or pull request', number);
    },
    pullRequests: (asked: PullFilter) => {
      requireAccess(call, repo, ['pull_requests:read']);
      return connection(pullsOf(call, repo, asked), asked, (row) => pullNode(view, row));
    },
  };
}

function unresolved(what: string, number: number): Failure {
  return new Failure('NOT_FOUND', `Could not resolve to ${what} with the number of ${number}.`);
}

type PullFilter = Window & {
  readonly states?: readonly string[];
  readonly headRefName?: string;
  readonly baseRefName?: string;
};

function pullsOf({ world }: Call, repo: Repository, asked: PullFilter): readonly Pull[] {
  return world.tables.pulls
    .where('repo', `${repo.id}`)
    .filter((pull) => asked.headRefName === undefined || pull.head.ref === asked.headRefName)
    .filter((pull) => asked.baseRefName === undefined || pull.base.ref === asked.baseRefName)
    .filter((pull) => {
      const state = pull.mergedAt === null ? world.tables.issues.get(pull.id)?.state.toUpperCase() : 'MERGED';
      return asked.states === undefined || asked.states.includes(state ?? '');
    });
}
