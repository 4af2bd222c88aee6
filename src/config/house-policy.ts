import { z } from 'zod';

/** A rule that is accepted as broken, everywhere or below some paths, for good or until a day. */
export type Waiver = {
  readonly rule: string;
  readonly paths: readonly string[];
  readonly reason: string;
  /** The last day on which it counts, as `YYYY-MM-DD`. */
  readonly until?: string | undefined;
};

export type Severity = 'error' | 'warning' | 'info' | 'style';

/** How much a review says, and where. */
export type ReviewPolicy = {
  /** Remarks beside lines at most; the summary has all findings. */
  readonly inline: number;
  /** From which severity on the check has annotations. */
  readonly annotations: Severity | 'none';
  /** Other repositories whose bases are read, as `owner/name` or `owner/*`. */
  readonly remotes: readonly string[];
};

/** What a team keeps to besides the rules that are good for everybody. */
export type HousePolicy = {
  readonly review: ReviewPolicy;
  /** Where images may come from, in Dockerfiles and manifests. */
  readonly registries?: readonly string[] | undefined;
  readonly ingressClasses?: readonly string[] | undefined;
  readonly storageClasses?: readonly string[] | undefined;
  /** Sets of rules that are off by default and shall count. */
  readonly profiles?: readonly string[] | undefined;
  /** What a rule weighs here; `off` silences it. */
  readonly severities?: Readonly<Record<string, Severity | 'off'>> | undefined;
};

export const defaultReview: ReviewPolicy = { inline: 50, annotations: 'style', remotes: [] };

const severity = z.enum(['error', 'warning', 'info', 'style']);
const glob = z.string().min(1).max(300);
const remote = z
  .string()
  .regex(/^[\w.-]{1,100}\/(?:\*|[\w.-]{1,100})$/u, 'write a repository as owner/name, or owner/*');
const names = z.array(z.string().min(1).max(253)).max(200).optional();

/** Unquoted, YAML reads a day as a moment. */
const day = z
  .union([z.string(), z.date().transform((date) => date.toISOString().slice(0, 10))])
  .refine(isDay, 'write a day as "2027-01-31"');

export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false;
  const moment = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
}

export const waiverSchema = z.strictObject({
  rule: z.string().min(1).max(100),
  paths: z.array(glob).max(200).default(['**']),
  reason: z.string().min(1).max(1000),
  until: day.optional(),
});

/** The keys of the policy that this file knows. */
export const house = {
  review: z
    .strictObject({
      inline: z.int().min(0).max(50).default(defaultReview.inline),
      annotations: z.union([severity, z.literal('none')]).default(defaultReview.annotations),
      remotes: z.array(remote).max(50).default([]),
    })
    .default({ ...defaultReview, remotes: [] }),
  registries: names,
  ingressClasses: names,
  storageClasses: names,
  profiles: names,
  severities: z.record(z.string().max(100), z.union([severity, z.literal('off')])).optional(),
};

/** Whether a waiver still counts on a day. */
export function counts({ until }: Waiver, today: string): boolean {
  return until === undefined || today <= until;
}
