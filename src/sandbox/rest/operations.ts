import type { Operation } from '../http/operation.ts';
import { appOperations } from './app.ts';
import { commentOperations } from './comments.ts';
import { issueOperations } from './issues.ts';
import { metaOperations } from './meta.ts';
import { reactionOperations } from './reactions.ts';
import { repositoryOperations } from './repositories.ts';

/** Every REST operation that the sandbox answers. */
export const operations: readonly Operation[] = [
  ...metaOperations,
  ...appOperations,
  ...repositoryOperations,
  ...issueOperations,
  ...commentOperations,
  ...reactionOperations,
];
