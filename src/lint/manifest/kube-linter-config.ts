import { load } from 'js-yaml';
import { z } from 'zod';
import { type Broken, misunderstood, unreadable } from '../../config/broken.ts';
import type { Problem } from '../../kernel/problem.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';

const names = z.array(z.string()).nullish();

const schema = z.looseObject({
  checks: z
    .looseObject({
      addAllBuiltIn: z.boolean().nullish(),
      doNotAutoAddDefaults: z.boolean().nullish(),
      include: names,
      exclude: names,
      ignorePaths: names,
    })
    .nullish(),
  customChecks: z
    .array(
      z.looseObject({
        name: z.string(),
        template: z.string(),
        description: z.string().nullish(),
        remediation: z.string().nullish(),
        scope: z.looseObject({ objectKinds: names }).nullish(),
        params: z.unknown(),
      }),
    )
    .nullish(),
});

/** What a `.kube-linter.yaml` says. */
export type KubeLinterConfig = z.infer<typeof schema> & { readonly where: string };

export type CustomCheck = NonNullable<KubeLinterConfig['customChecks']>[number];

export function readKubeLinterConfig(text: string, where: string): Result<KubeLinterConfig> {
  let value: unknown;
  try {
    value = load(text) ?? {};
  } catch (error) {
    return fail(problem(unreadable(error, where)));
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return ok({ ...parsed.data, where });
  return fail(problem(misunderstood(parsed.error.issues[0], where, text)));
}

/** Whether a configuration that somebody named is one of kube-linter. */
export function speaksKubeLinter(text: string): boolean {
  return /^(?:checks|customChecks)\s*:/mu.test(text);
}

export function problem({ where, detail }: Broken): Problem {
  return {
    what: `The configuration of kube-linter cannot be read: ${detail}`,
    where,
    fix: 'Mend it, or leave it out: the defaults hold then.',
  };
}
