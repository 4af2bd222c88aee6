import type { PullChanged } from './event.ts';
import * as schemas from './schemas.ts';
import { before, person, reader, source, type Reader } from './source.ts';

export function pull(action: PullChanged['action']): Reader {
  return reader(schemas.pullRequest, (payload, delivery) => ({
    ...source(payload, delivery),
    kind: 'pullChanged',
    action,
    number: payload.pull_request.number,
    isDraft: payload.pull_request.draft,
    head: payload.pull_request.head.sha,
  }));
}

export function pullClosed(): Reader {
  return reader(schemas.pullClosed, (payload, delivery) => ({
    ...source(payload, delivery),
    kind: 'pullClosed',
    number: payload.pull_request.number,
    head: payload.pull_request.head.sha,
    end: payload.pull_request.merged ? 'merged' : 'closed',
  }));
}

/** Another description, or another branch that it is to be merged into. */
export function pullEdited(): Reader {
  return reader(schemas.pullEdited, (payload, delivery) => {
    const { number, head, draft, user, body, state } = payload.pull_request;
    const from = source(payload, delivery);
    if (payload.changes?.base !== undefined)
      return { ...from, kind: 'pullChanged', action: 'retargeted', number, isDraft: draft, head: head.sha };
    return {
      ...from,
      kind: 'pullEdited',
      conversation: { number, kind: 'pullRequest' },
      author: person(user),
      text: body ?? '',
      ...(state === 'open' && before(payload.changes)),
    };
  });
}

export function queued(): Reader {
  return reader(schemas.mergeGroup, (payload, delivery) => {
    const { head_sha, head_ref, base_sha, base_ref } = payload.merge_group;
    return {
      ...source(payload, delivery),
      kind: 'queued',
      base: { commit: base_sha, branch: base_ref.replace('refs/heads/', '') },
      head: { commit: head_sha, branch: head_ref.replace('refs/heads/', '') },
    };
  });
}
