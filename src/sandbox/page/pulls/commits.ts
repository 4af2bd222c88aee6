import { diffOf } from '../../world/pull-diff.ts';
import type { Answer } from '../answer.ts';
import { commitList } from '../code/commits.ts';
import type { Params, RepoVisit } from '../door/visit.ts';
import { pullNamed, pullPage } from './frame.ts';

export async function commitsTab(visit: RepoVisit, params: Params): Promise<Answer> {
  const here = pullNamed(visit, params);
  const { commits } = await diffOf(visit.world, here.pull);
  return pullPage(visit, here, { tab: 'commits', body: commitList(visit, commits) });
}
