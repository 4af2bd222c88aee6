import { z } from 'zod';
import { Refusal, notFound } from '../world/refusal.ts';
import { movedRepository, repositoryNamed } from '../world/repositories.ts';
import { maySee, requireAccess } from './access.ts';
import type { Call, Needs, Operation, RepoCall, Reply } from './operation.ts';

type Answer = Reply | Promise<Reply>;

/** An operation outside any repository. */
export function operation<B extends z.ZodType = z.ZodUnknown>(spec: {
  readonly route: string;
  readonly needs: Needs;
  readonly body?: B;
  readonly handle: (call: Call<z.output<B>>) => Answer;
}): Operation {
  const { route, needs, body, handle } = spec;
  return { route, needs, handle: (call) => handle({ ...call, body: parsed(body, call.body) }) };
}

/** An operation on `/repos/{owner}/{repo}/...`: the repository is found and the right to it checked first. */
export function repoOperation<B extends z.ZodType = z.ZodUnknown>(spec: {
  readonly route: string;
  readonly needs: Needs;
  readonly body?: B;
  readonly handle: (call: RepoCall<z.output<B>>) => Answer;
}): Operation {
  const { route, needs, body, handle } = spec;
  return {
    route,
    needs,
    handle: (call) => {
      const repo = repositoryNamed(call.world, call.params['owner'] ?? '', call.params['repo'] ?? '');
      if (repo === undefined) return redirected(call);
      requireAccess(call, repo, needs);
      return handle({ ...call, repo, body: parsed(body, call.body) });
    },
  };
}

/** A repository that was renamed is found by its id; writes keep their method on the way. */
function redirected(call: Call): Reply {
  const { owner = '', repo: name = '' } = call.params;
  const moved = movedRepository(call.world, owner, name);
  if (moved === undefined || !maySee(call.actor, moved)) throw notFound();
  const { pathname, search } = call.url;
  const rest = pathname.slice(pathname.indexOf(`/repos/`)).split('/').slice(4).join('/');
  const location = `${call.world.origin()}/api/v3/repositories/${moved.id}${rest === '' ? '' : `/${rest}`}${search}`;
  const message = call.method === 'GET' ? 'Moved Permanently' : 'Temporary Redirect';
  const status = call.method === 'GET' ? 301 : 307;
  return { status, headers: { location }, body: { message, url: location, documentation_url: docs } };
}

const docs = 'https://docs.github.com/rest/guides/best-practices-for-using-the-rest-api#follow-redirects';

/** A whole number in the path; anything else names nothing. */
export function numberIn(call: Pick<Call, 'params'>, name: string): number {
  const text = call.params[name] ?? '';
  if (!/^\d{1,15}$/u.test(text)) throw notFound();
  return Number(text);
}

function parsed<B extends z.ZodType>(schema: B | undefined, body: unknown): z.output<B> {
  if (schema === undefined) return body as z.output<B>;
  const result = schema.safeParse(body ?? {});
  if (result.success) return result.data;
  const lines = result.error.issues.map(sentence);
  throw new Refusal(422, `Invalid request.\n\n${lines.join('\n')}`);
}

function sentence(issue: z.core.$ZodIssue): string {
  const at = issue.path.map(String).join('.');
  if (issue.code === 'invalid_type' && /received undefined/u.test(issue.message))
    return `"${at}" wasn't supplied.`;
  return `For '${at || 'body'}', ${issue.message}.`;
}
