import type { Faults } from '../../faults.ts';
import { permissionOf } from '../../world/people.ts';
import { notFound } from '../../world/refusal.ts';
import { repositoryNamed } from '../../world/repositories.ts';
import type { Permission, Repository, User } from '../../world/rows.ts';
import type { By, World } from '../../world/world.ts';
import type { Answer } from '../answer.ts';

/** What the pages stand on. */
export type Host = { readonly world: World; readonly faults: Faults; readonly log: (line: string) => void };

/** One request, by the person whom the reader acts as. */
export type Visit = Host & {
  readonly url: URL;
  readonly form: URLSearchParams;
  readonly viewer: User;
  readonly by: By;
  readonly now: Date;
  /** What had happened when the page was asked for. */
  readonly pulse: string;
  /** The page of ours that the request came from, where the browser says. */
  readonly from: URL | undefined;
};

/** A request for something within a repository that the viewer may see. */
export type RepoVisit = Visit & {
  readonly repo: Repository;
  /** `owner/name`. */
  readonly fullName: string;
  /** `/owner/name`. */
  readonly base: string;
  readonly may: Permission;
};

export type Params = Readonly<Record<string, string>>;

export type Route = {
  readonly method: 'GET' | 'POST';
  readonly pattern: string;
  readonly answer: (visit: Visit, params: Params) => Answer | Promise<Answer>;
};

export type RepoAnswer = (visit: RepoVisit, params: Params) => Answer | Promise<Answer>;

export function inRepo(method: Route['method'], rest: string, answer: RepoAnswer): Route {
  return {
    method,
    pattern: `/:owner/:repo${rest}`,
    answer: (visit, params) => answer(enterRepo(visit, params), params),
  };
}

/** A private repository is as if it were not there for whom may not see it. */
function enterRepo(visit: Visit, { owner = '', repo: name = '' }: Params): RepoVisit {
  const repo = repositoryNamed(visit.world, owner, name);
  const may = repo === undefined ? 'none' : permissionOf(repo, visit.viewer.login);
  if (repo === undefined || may === 'none') throw notFound();
  const fullName = `${repo.owner}/${repo.name}`;
  return { ...visit, repo, fullName, base: `/${fullName}`, may };
}

export function numberOf(params: Params, name = 'number'): number {
  const text = params[name] ?? '';
  if (!/^\d{1,15}$/u.test(text)) throw notFound();
  return Number(text);
}
