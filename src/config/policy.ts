import { load, YAMLException } from 'js-yaml';
import { z } from 'zod';
import type { Language } from '../kernel/language.ts';
import { present } from '../kernel/present.ts';
import type { Problem } from '../kernel/problem.ts';
import { delivery, type Environment, type GitOpsPolicy, type Output } from './delivery.ts';
import {
  defaultReview,
  house,
  waiverSchema,
  type HousePolicy,
  type Severity,
  type Waiver,
} from './house-policy.ts';
import { kubernetesVersion } from './kubernetes-version.ts';
import { lineOfKey } from './key-line.ts';
import { defaultModelPolicy, modelPolicy, type ModelPolicy } from './model-policy.ts';

/** Where a repository says how it wants to be treated; read from the default branch only. */
export const policyPath = '.github/supercargo.yml';

export type Policy = HousePolicy & {
  /** Globs of paths that are neither reviewed nor changed. */
  readonly ignore: readonly string[];
  /** The language of answers; undefined means that of the request. */
  readonly language?: Language;
  /** Version of the clusters, `major.minor`, of those at least whose environment says no other. */
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

export type { Waiver } from './house-policy.ts';

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

export const policySchema = z.strictObject({
  ignore: z.array(glob).max(200).default([]),
  language: z.enum(['en', 'zh']).optional(),
  kubernetes: kubernetesVersion.optional(),
  profile: z.enum(['production', 'minimal']).optional(),
  secretStore: z
    .string()
    .regex(/^[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?$/u, 'the name of a ClusterSecretStore')
    .optional(),
  ...delivery,
  threshold: z.enum(['error', 'warning', 'info', 'style']).default('error'),
  waivers: z.array(waiverSchema).max(500).default([]),
  ...house,
  model: modelPolicy,
  ...lint.shape,
});

export const defaultPolicy: Policy = {
  ignore: [],
  threshold: 'error',
  waivers: [],
  review: defaultReview,
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
  const parsed = policySchema.safeParse(withoutEmpty(value));
  if (parsed.success) return { policy: toPolicy(parsed.data), problems: [] };
  const problems = parsed.error.issues.map((issue) =>
    problem(sayIssue(issue), lineOfKey(text, keysOf(issue))),
  );
  return { policy: defaultPolicy, problems };
}

/** A key whose items are all comments has no value; it asks for nothing. */
function withoutEmpty(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== null));
}

function toPolicy(read: z.infer<typeof policySchema>): Policy {
  const { language, kubernetes, profile, secretStore, output, ignore, threshold, waivers, ...more } = read;
  const { gitops, environments, model = defaultModelPolicy, ...most } = more;
  const { review, registries, ingressClasses, storageClasses, profiles, severities, ...rest } = most;
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
    review,
    registries,
    ingressClasses,
    storageClasses,
    profiles,
    severities,
    lint: present({
      ...lintOf(rest, { registries, severities }),
      registries,
      ingressClasses,
      storageClasses,
    }),
  });
}

/** What stands under our own names, in hadolint's words. */
function lintOf(
  rest: z.infer<typeof lint>,
  { registries = [], severities = {} }: Pick<HousePolicy, 'registries' | 'severities'>,
): Policy['lint'] {
  if (registries.length === 0 && Object.keys(severities).length === 0) return rest;
  const levels = Object.entries(severities);
  const at = (level: string) => levels.filter(([, is]) => is === level).map(([rule]) => rule);
  const over = (level: Severity) => [...(rest.override?.[level] ?? []), ...at(level)];
  return {
    ...rest,
    ignored: [...(rest.ignored ?? []), ...at('off')],
    override: { error: over('error'), warning: over('warning'), info: over('info'), style: over('style') },
    trustedRegistries: [...(rest.trustedRegistries ?? []), ...registries.map(hostOf)],
  };
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
    fix: `Mend it on the default branch. Keys: ${Object.keys(policySchema.shape).join(', ')}.`,
  };
}

/** A Dockerfile's rule knows whole registries only. */
function hostOf(registry: string): string {
  return registry.split('/')[0] ?? registry;
}
