import { z } from 'zod';

/** The fields of GitHub's payloads that we read; all others are none of our business. */
const person = z.object({ login: z.string().min(1), type: z.string() });

const repository = z.object({
  id: z.number().int(),
  name: z.string().min(1),
  owner: z.object({ login: z.string().min(1) }),
  default_branch: z.string().min(1),
});

const source = z.object({
  installation: z.object({ id: z.number().int() }),
  repository,
  sender: person,
});

const number = z.number().int().positive();
const body = z.string().nullish();
const head = z.object({ sha: z.string().regex(/^[0-9a-f]{40,64}$/u) });
const pulls = z.array(z.object({ number })).default([]);

/** Null once the account was deleted. */
const author = person.nullish();

const title = z.string().optional();
const issue = z.object({ number, title, pull_request: z.unknown().optional(), user: author, body });

/** What an edited text said before. */
const changes = z.object({ body: z.object({ from: z.string() }).optional() }).optional();

export const issueComment = source.extend({
  issue,
  changes,
  comment: z.object({ id: number, body, user: author }),
});

export const issueChanged = source.extend({ issue, changes });

export const reviewComment = source.extend({
  changes,
  pull_request: z.object({ number }),
  comment: z.object({ id: number, body, user: author }),
});

export const pullRequest = source.extend({
  pull_request: z.object({ number, draft: z.boolean().default(false), head }),
});

export const pullClosed = source.extend({
  pull_request: z.object({ number, head, merged: z.boolean().default(false) }),
});

export const pullEdited = source.extend({
  changes: z.object({ ...changes.unwrap().shape, base: z.unknown().optional() }).optional(),
  pull_request: z.object({
    number,
    draft: z.boolean().default(false),
    head,
    user: author,
    body,
    state: z.string(),
  }),
});

export const checkRun = source.extend({
  check_run: z.object({
    id: number,
    head_sha: head.shape.sha,
    external_id: z.string().nullish(),
    pull_requests: pulls,
  }),
  requested_action: z.object({ identifier: z.string() }).optional(),
});

export const checkSuite = source.extend({
  check_suite: z.object({ id: number, head_sha: head.shape.sha, pull_requests: pulls }),
});

export const mergeGroup = source.extend({
  merge_group: z.object({
    head_sha: head.shape.sha,
    head_ref: z.string(),
    base_sha: head.shape.sha,
    base_ref: z.string(),
  }),
});

export const installation = z.object({
  action: z.string(),
  installation: z.object({ id: number, account: z.object({ login: z.string() }) }),
});

export type IssuePayload = z.infer<typeof issue>;
export type ChangesPayload = z.infer<typeof changes>;
export type SourcePayload = z.infer<typeof source>;
export type PersonPayload = z.infer<typeof author>;
