import type { World } from '../world/world.ts';

/** The addresses of GitHub Enterprise Server: REST below `/api/v3`, pages at the root. */
export function apiLink(world: Pick<World, 'origin'>, path: string): string {
  return `${world.origin()}/api/v3${path}`;
}

export function pageLink(world: Pick<World, 'origin'>, path: string): string {
  return `${world.origin()}${path}`;
}

const prefixes = {
  User: 'U',
  Bot: 'BOT',
  Organization: 'O',
  Repository: 'R',
  Issue: 'I',
  PullRequest: 'PR',
  IssueComment: 'IC',
  PullRequestReview: 'PRR',
  PullRequestReviewComment: 'PRRC',
  PullRequestReviewThread: 'PRRT',
  Reaction: 'REA',
  Label: 'LA',
  CheckRun: 'CR',
  CheckSuite: 'CS',
  Status: 'SC',
  Deployment: 'DE',
  DeploymentStatus: 'DES',
  App: 'A',
  Ref: 'REF',
  Commit: 'C',
} as const;

export type NodeType = keyof typeof prefixes;

export function nodeId(type: NodeType, id: number | string): string {
  return `${prefixes[type]}_${Buffer.from(String(id)).toString('base64url')}`;
}

/** The type and the id behind a node id; undefined where nobody here made it. */
export function readNodeId(node: string): { readonly type: NodeType; readonly id: string } | undefined {
  const [prefix, rest] = [node.slice(0, node.indexOf('_')), node.slice(node.indexOf('_') + 1)];
  const type = (Object.keys(prefixes) as NodeType[]).find((name) => prefixes[name] === prefix);
  return type === undefined ? undefined : { type, id: Buffer.from(rest, 'base64url').toString('utf8') };
}
