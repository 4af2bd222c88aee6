import type { Reaction } from '../../ports/forge.ts';
import type { Api } from './api.ts';
import { unless } from './api.ts';

/** GitHub keeps one reaction of a kind per person, so a second one changes nothing; a deleted comment needs none. */
export async function react({ target, content }: Reaction, api: Api, signal: AbortSignal): Promise<void> {
  const { reactions } = api.octokit.rest;
  const common = { ...api.repository, content, request: { signal } };
  await unless([404, 410], send());

  function send(): Promise<unknown> {
    switch (target.kind) {
      case 'issue':
        return reactions.createForIssue({ ...common, issue_number: target.id });
      case 'comment':
        return reactions.createForIssueComment({ ...common, comment_id: target.id });
      case 'reviewComment':
        return reactions.createForPullRequestReviewComment({ ...common, comment_id: target.id });
    }
  }
}
