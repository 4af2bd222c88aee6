import { z } from 'zod';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Patterns } from '../../schema/interpreter/checker.ts';
import type { ManifestRule } from '../subject.ts';

export type Matches = (text: string) => boolean;

type Check = ManifestRule['check'];

/** A check of kube-linter that waits for its parameters. */
export type Template = {
  readonly name: string;
  readonly read: (params: unknown, patterns: Patterns) => Result<Check, string>;
};

/** `schema` is handed what reads a regular expression; Go's finds its pattern anywhere in a text. */
export function template<Params>(
  name: string,
  schema: (regex: z.ZodType<Matches>) => z.ZodType<Params>,
  make: (params: Params) => Check,
): Template {
  return {
    name,
    read: (params, patterns) => {
      const parsed = schema(regexBy(patterns)).safeParse(params ?? {});
      if (parsed.success) return ok(make(parsed.data));
      const [issue] = parsed.error.issues;
      return fail(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not understood'}`);
    },
  };
}

export function always(): boolean {
  return true;
}

function regexBy(patterns: Patterns): z.ZodType<Matches> {
  return z.string().transform((pattern, context): Matches => {
    const matches = patterns(pattern);
    if (matches !== undefined) return matches;
    context.addIssue({ code: 'custom', message: `\`${pattern}\` is no regular expression` });
    return z.NEVER;
  });
}
