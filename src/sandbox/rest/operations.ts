import { graphqlOperation } from '../graphql/operation.ts';
import type { Operation } from '../http/operation.ts';
import { appOperations } from './app.ts';
import { archiveOperations } from './archive.ts';
import { branchOperations } from './branches.ts';
import { checkOperations } from './checks.ts';
import { codeScanningOperations } from './code-scanning.ts';
import { commentOperations } from './comments.ts';
import { commitOperations } from './commits.ts';
import { contentOperations } from './contents.ts';
import { deploymentOperations } from './deployments.ts';
import { gitCommitOperations } from './git-commits.ts';
import { gitDataOperations } from './git-data.ts';
import { gitRefOperations } from './git-refs.ts';
import { deliveryOperations } from './hook-deliveries.ts';
import { issueOperations } from './issues.ts';
import { labelOperations } from './labels.ts';
import { metaOperations } from './meta.ts';
import { pullActionOperations } from './pull-actions.ts';
import { pullOperations } from './pulls.ts';
import { reactionOperations } from './reactions.ts';
import { repositoryOperations } from './repositories.ts';
import { reviewCommentOperations } from './review-comments.ts';
import { reviewOperations } from './reviews.ts';
import { searchOperations } from './search.ts';
import { statusOperations } from './statuses.ts';

/** Every operation that the sandbox answers; GraphQL is one of them. */
export const operations: readonly Operation[] = [
  ...metaOperations,
  ...appOperations,
  ...deliveryOperations,
  ...repositoryOperations,
  ...branchOperations,
  ...commitOperations,
  ...contentOperations,
  ...archiveOperations,
  ...gitRefOperations,
  ...gitCommitOperations,
  ...gitDataOperations,
  ...issueOperations,
  ...commentOperations,
  ...labelOperations,
  ...reactionOperations,
  ...pullOperations,
  ...pullActionOperations,
  ...reviewOperations,
  ...reviewCommentOperations,
  ...checkOperations,
  ...statusOperations,
  ...deploymentOperations,
  ...codeScanningOperations,
  ...searchOperations,
  graphqlOperation,
];
