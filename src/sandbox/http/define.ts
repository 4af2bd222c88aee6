import { z } from 'zod';
import { Refusal, notFound } from '../world/refusal.ts';
import { repositoryNamed } from '../world/repositories.ts';
import { requireAccess } from './access.ts';
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
      if (repo === undefined) throw notFound();
      requireAccess(call, repo, needs);
      return handle({ ...call, repo, body: parsed(body, call.body) });
    },
  };
}

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
