import { z } from 'zod';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Patterns } from '../../schema/interpreter/checker.ts';
import type { Expressions, Program } from '../admission/expressions.ts';
import type { ManifestRule } from '../subject.ts';

export type Matches = (text: string) => boolean;

type Check = ManifestRule['check'];

/** A check of kube-linter that waits for its parameters. */
export type Template = {
  readonly name: string;
  readonly read: (params: unknown, readers: Readers) => Result<Check, string>;
};

/** What reads regular expressions and CEL. */
export type Readers = { readonly patterns: Patterns; readonly compile: Expressions };

type Expression = {
  /** Whether it speaks of more than one object. */
  readonly asksAll: boolean;
  readonly run: Program;
};

export type Parts = { readonly regex: z.ZodType<Matches>; readonly expression: z.ZodType<Expression> };

/** `schema` is handed what reads a regular expression, which Go finds anywhere in a text, and one of CEL. */
export function template<Params>(
  name: string,
  schema: (parts: Parts) => z.ZodType<Params>,
  make: (params: Params) => Check,
): Template {
  return {
    name,
    read: (params, { patterns, compile }) => {
      const parts = { regex: regexBy(patterns), expression: expressionBy(compile) };
      const parsed = schema(parts).safeParse(params ?? {});
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

function expressionBy(compile: Expressions): z.ZodType<Expression> {
  return z.string().transform((text, context): Expression => {
    const program = compile(text);
    if (program.ok) return { asksAll: /\bobjects\b/u.test(text), run: program.value };
    context.addIssue({ code: 'custom', message: program.error.what });
    return z.NEVER;
  });
}
