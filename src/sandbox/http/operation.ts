import type { Repository } from '../world/rows.ts';
import type { By, World } from '../world/world.ts';
import type { Actor } from './actor.ts';
import type { Budget, Resource } from './limits.ts';

/**
 * Who may call: `app` by its JWT, `token` with any valid token, `anyone`; or rights of which one is enough,
 * as `issues:write`.
 */
export type Needs = 'app' | 'installation' | 'token' | 'anyone' | readonly `${string}:${'read' | 'write'}`[];

export type Reply = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Bytes go out as they are, anything else as JSON, undefined as nothing. */
  readonly body?: unknown;
};

/** One operation of the API, under the name that GitHub's own description gives it. */
export type Operation = {
  readonly route: string;
  readonly needs: Needs;
  readonly handle: (call: Call) => Reply | Promise<Reply>;
};

export type Call<Body = unknown> = {
  readonly world: World;
  readonly actor: Actor;
  readonly by: By;
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly params: Readonly<Record<string, string>>;
  readonly body: Body;
  /** What is left of the caller's requests. */
  readonly budgetOf: (resource: Resource) => Budget;
};

export type RepoCall<Body = unknown> = Call<Body> & { readonly repo: Repository };
