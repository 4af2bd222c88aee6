import { load } from 'js-yaml';
import { z } from 'zod';
import type { Problem } from '../../kernel/problem.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import type { Severity } from '../contract.ts';
import { type Broken, misunderstood, unreadable } from '../../config/broken.ts';
import { waiverSchema } from '../../config/house-policy.ts';
import { minorOf } from '../manifest/versions.ts';
import { labelTypes, type Settings } from './settings.ts';
import type { LintConfig, Threshold } from './config.ts';

const ids = z.array(z.string().max(100)).max(1000).nullish();
const severity = z.enum(['error', 'warning', 'info', 'style']);

/** hadolint's keys and ours; a key that nobody knows changes nothing, as with hadolint. */
const schema = z.looseObject({
  ignored: ids,
  override: z.looseObject({ error: ids, warning: ids, info: ids, style: ids }).nullish(),
  trustedRegistries: z.array(z.string()).nullish(),
  'label-schema': z
    .record(
      z.string(),
      z
        .string()
        .transform((type) => (type === '' ? 'text' : type.toLowerCase()))
        .pipe(z.enum(labelTypes)),
    )
    .nullish(),
  'strict-labels': z.boolean().nullish(),
  'failure-threshold': z.enum(['error', 'warning', 'info', 'style', 'ignore', 'none']).nullish(),
  'no-fail': z.boolean().nullish(),
  'disable-ignore-pragma': z.boolean().nullish(),
  threshold: severity.nullish(),
  tags: z.record(z.string(), z.union([z.string(), z.number()]).transform(String)).nullish(),
  registries: z.array(z.string()).nullish(),
  ingressClasses: z.array(z.string()).nullish(),
  storageClasses: z.array(z.string()).nullish(),
  kubernetes: z.union([z.string(), z.number()]).transform(String).nullish(),
  waivers: z.array(waiverSchema.loose()).nullish(),
});

type Read = z.infer<typeof schema>;

export function readLintConfig(text: string, where: string): Result<LintConfig> {
  let value: unknown;
  try {
    value = isEmpty(text) ? {} : (load(text) ?? {});
  } catch (error) {
    return fail(problem(unreadable(error, where)));
  }
  return toLintConfig(value, where, text);
}

/** The same from what was read already. */
export function toLintConfig(value: unknown, where: string, text?: string): Result<LintConfig> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return ok(toConfig(parsed.data));
  return fail(problem(misunderstood(parsed.error.issues[0], where, text)));
}

/** The parser takes a file without a document for an error. */
function isEmpty(text: string): boolean {
  return text.split('\n').every((line) => /^\s*(?:#|$)/u.test(line));
}

function toConfig(read: Read): LintConfig {
  const severities = new Map<string, Severity>();
  for (const level of severity.options) {
    for (const id of read.override?.[level] ?? []) severities.set(id, level);
  }
  return {
    choice: { ignored: new Set(read.ignored), severities },
    settings: settingsOf(read),
    threshold: thresholdOf(read),
    usesPragmas: read['disable-ignore-pragma'] !== true,
    waivers: read.waivers ?? [],
    minor: minorOf(read.kubernetes ?? ''),
  };
}

function settingsOf(read: Read): Settings {
  return {
    trustedRegistries: read.trustedRegistries ?? [],
    labelSchema: read['label-schema'] ?? {},
    strictLabels: read['strict-labels'] === true,
    tags: read.tags ?? {},
    registries: read.registries ?? [],
    ingressClasses: read.ingressClasses ?? [],
    storageClasses: read.storageClasses ?? [],
  };
}

function thresholdOf(read: Read): Threshold | undefined {
  const asked = read['failure-threshold'];
  if (read['no-fail'] === true || asked === 'none') return 'none';
  if (asked === 'ignore') return 'style';
  return asked ?? read.threshold ?? undefined;
}

function problem({ where, detail }: Broken): Problem {
  return {
    what: `The configuration cannot be read: ${detail}`,
    where,
    fix: 'Mend it, or leave it out: the defaults hold then.',
  };
}
