import { z } from 'zod';
import type { Delivery } from './delivery.ts';

export type Place = {
  readonly action: string | undefined;
  /** What must be dealt with in order: an issue or pull request, else the repository, else the installation. */
  readonly conversation: string | undefined;
  /** The comment that a delivery is about. */
  readonly subject: string | undefined;
};

/** Where a delivery belongs. Whatever is missing or of another type is as if it were not there. */
export function placeOf(name: string, payload: Delivery['payload']): Place {
  const parsed = Payload.safeParse(payload);
  if (!parsed.success) return { action: undefined, conversation: undefined, subject: undefined };
  return {
    action: parsed.data.action,
    conversation: conversationOf(parsed.data),
    subject: subjectOf(name, parsed.data),
  };
}

const longest = 300;
const text = z
  .string()
  .transform((value) =>
    value
      .replaceAll(/\p{Cc}/gu, '')
      .slice(0, longest)
      .toWellFormed(),
  )
  .optional()
  .catch(undefined);
const number = z.number().int().optional().catch(undefined);
const numbered = z.object({ number }).optional().catch(undefined);
const checked = z
  .object({ pull_requests: z.array(z.object({ number })).optional().catch(undefined) })
  .optional()
  .catch(undefined);

const Payload = z.object({
  action: text,
  repository: z.object({ full_name: text }).optional().catch(undefined),
  issue: numbered,
  pull_request: numbered,
  check_run: checked,
  check_suite: checked,
  installation: z.object({ id: number }).optional().catch(undefined),
  comment: z.object({ id: number }).optional().catch(undefined),
});

type Payload = z.infer<typeof Payload>;

function conversationOf(payload: Payload): string | undefined {
  const repository = payload.repository?.full_name ?? '';
  if (repository === '') return installationOf(payload);
  const within = [
    payload.issue,
    payload.pull_request,
    pullOf(payload.check_run),
    pullOf(payload.check_suite),
  ];
  const found = within.find((one) => one?.number !== undefined);
  return found === undefined ? repository : `${repository}#${found.number}`;
}

function pullOf(check: Payload['check_run']): { readonly number?: number | undefined } | undefined {
  return check?.pull_requests?.[0];
}

function installationOf(payload: Payload): string | undefined {
  const id = payload.installation?.id;
  return id === undefined ? undefined : `installation/${id}`;
}

/** Ids of comments are unique within their kind only. */
function subjectOf(name: string, payload: Payload): string | undefined {
  const id = payload.comment?.id;
  return id === undefined ? undefined : `${name}/${payload.repository?.full_name ?? ''}/${id}`;
}
