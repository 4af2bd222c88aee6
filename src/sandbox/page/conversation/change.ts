import { editIssue, type IssueChange } from '../../world/issues.ts';
import { editPull } from '../../world/pulls.ts';
import { found } from '../../world/refusal.ts';
import type { Issue } from '../../world/rows.ts';
import type { RepoVisit } from '../door/visit.ts';

/** Issues and pull requests are changed alike here, and tell of it each in its own way. */
export async function changeConversation(
  { world, by, repo }: RepoVisit,
  issue: Issue,
  change: IssueChange,
): Promise<void> {
  found(issue.repo === repo.id ? issue : undefined);
  if (issue.isPull) await editPull(world, by, { repo, number: issue.number, change });
  else editIssue(world, by, { repo, issue, change });
}
