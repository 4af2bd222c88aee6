import { load, YAMLException } from 'js-yaml';
import { z } from 'zod';
import type { Language } from '../kernel/language.ts';
import { present } from '../kernel/present.ts';
import type { Problem } from '../kernel/problem.ts';
import { delivery, type Environment, type GitOpsPolicy, type Output } from './delivery.ts';
import { lineOfKey } from './key-line.ts';
import { defaultModelPolicy, modelPolicy, type ModelPolicy } from './model-policy.ts';

/** Where a repository says how it wants to be treated; read from the default branch only. */
export const policyPath = '.github/supercargo.yml';

export type Policy = {
  /** Globs of paths that are neither reviewed nor changed. */
  readonly ignore: readonly string[];
  /** The language of answers; undefined means that of the request. */
  readonly language?: Language;
  /** Version of the clusters, `major.minor`. */
  readonly kubernetes?: string;
  /** How much is added to what was asked for, where the request does not say. */
  readonly profile?: 'production' | 'minimal';
  /** The ClusterSecretStore of External Secrets that holds the values of Secrets. */
  readonly secretStore?: string;
  /** The form of manifests, where the request does not say. */
  readonly output?: Output;
  readonly gitops?: GitOpsPolicy;
  readonly environments?: readonly Environment[];
  /** From this severity on a check fails. */
  readonly threshold: 'error' | 'warning' | 'info' | 'style';
  readonly waivers: readonly Waiver[];
  readonly model: ModelPolicy;
  /** What the file says in the words of `.hadolint.yaml`, for who lints. */
  readonly lint: Readonly<Record<string, unknown>>;
};

/** A rule that is accepted as broken, everywhere or below some paths. */
export type Waiver = { readonly rule: string; readonly paths: readonly string[]; readonly reason: string };

export type PolicyRead = { readonly policy: Policy; readonly problems: readonly Problem[] };

const glob = z.string().min(1).max(300);

const ids = z.array(z.string().max(100)).max(1000).optional();

/** The keys that the linter reads on the command line mean the same here. */
const lint = z.object({
  ignored: ids,
  override: z.strictObject({ error: ids, warning: ids, info: ids, style: ids }).optional(),
  trustedRegistries: z.array(z.string()).optional(),
  'label-schema': z.record(z.string(), z.string()).optional(),
  'strict-labels': z.boolean().optional(),
  'disable-ignore-pragma': z.boolean().optional(),
  tags: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

const schema = z.strictObject({
  ignore: z.array(glob).max(200).default([]),
  language: z.enum(['en', 'zh']).optional(),
  kubernetes: z
    .union([z.string(), z.number()])
    .transform(String)
    .pipe(z.string().regex(/^1\.\d{1,3}$/u, 'write it as "1.33", in quotes'))
    .optional(),
  profile: z.enum(['production', 'minimal']).optional(),
  secretStore: z
    .string()
    .regex(/^[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?$/u, 'the name of a ClusterSecretStore')
    .optional(),
  ...delivery,
  threshold: z.enum(['error', 'warning', 'info', 'style']).default('error'),
  waivers: z
    .array(
      z.strictObject({
        rule: z.string().min(1).max(100),
        paths: z.array(glob).max(200).default(['**']),
        reason: z.string().min(1).max(1000),
      }),
    )
    .max(500)
    .default([]),
  model: modelPolicy,
  ...lint.shape,
});

export const defaultPolicy: Policy = {
  ignore: [],
  threshold: 'error',
  waivers: [],
  model: defaultModelPolicy,
  lint: {},
};

/** Reads the policy; what is broken is told and the defaults hold. */
export function readPolicy(text: string | undefined): PolicyRead {
  if (text === undefined || text.trim() === '') return { policy: defaultPolicy, problems: [] };
  try {
    return understand(load(text) ?? {}, text);
  } catch (error) {
    return { policy: defaultPolicy, problems: [unreadable(error)] };
  }
}

/** The parser throws other errors than its own on hostile input. */
function unreadable(error: unknown): Problem {
  if (!(error instanceof YAMLException)) return problem(String(error), undefined);
  return problem(error.reason, error.mark === undefined ? undefined : error.mark.line + 1);
}

function understand(value: unknown, text: string): PolicyRead {
  const parsed = schema.safeParse(value);
  if (parsed.success) return { policy: toPolicy(parsed.data), problems: [] };
  const problems = parsed.error.issues.map((issue) =>
    problem(sayIssue(issue), lineOfKey(text, keysOf(issue))),
  );
  return { policy: defaultPolicy, problems };
}

function toPolicy(read: z.infer<typeof schema>): Policy {
  const { language, kubernetes, profile, secretStore, output, ignore, threshold, waivers, ...more } = read;
  const { gitops, environments, model = defaultModelPolicy, ...rest } = more;
  return present({
    ignore,
    threshold,
    waivers,
    model,
    language,
    kubernetes,
    profile,
    secretStore,
    output,
    gitops,
    environments,
    lint: rest,
  });
}

function keysOf(issue: z.core.$ZodIssue): readonly PropertyKey[] {
  return issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path;
}

function sayIssue(issue: z.core.$ZodIssue): string {
  const path = issue.path.map(String).join('.');
  return path === '' ? issue.message : `${path}: ${issue.message}`;
}

function problem(what: string, line: number | undefined): Problem {
  return {
    what,
    where: line === undefined ? policyPath : `${policyPath}:${line}`,
    why: 'The file could not be used, so the defaults hold.',
    fix: `Mend it on the default branch. Keys: ${Object.keys(schema.shape).join(', ')}.`,
  };
}
