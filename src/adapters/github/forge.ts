import type { Forge } from '../../ports/forge.ts';
import type { Api } from './api.ts';
import { check } from './checks.ts';
import { say } from './comments.ts';
import { commitOnce } from './command-commits.ts';
import { propose } from './propose.ts';
import { react } from './reactions.ts';
import { review } from './reviews.ts';
import { type Standing, standingOn } from './standing.ts';

export function githubForge(api: Api): Forge {
  const known = new Map<number, Standing>();
  /** Asked once while nothing is written. */
  const standing = async (number: number, signal: AbortSignal): Promise<Standing> => {
    const found = known.get(number) ?? (await standingOn(number, api, signal));
    known.set(number, found);
    return found;
  };
  return {
    react: (reaction, signal) => react(reaction, api, signal),
    say: async (sticky, signal) => {
      const { comments } = await standing(sticky.number, signal);
      known.delete(sticky.number);
      await say(sticky, { api, comments }, signal);
    },
    check: (report, signal) => check(report, api, signal),
    review: async (wanted, signal) => {
      const { threads } = await standing(wanted.number, signal);
      await review(wanted, { api, threads }, signal);
    },
    commit: (order, signal) => commitOnce(order, api, signal),
    propose: (proposal, signal) => propose(proposal, api, signal),
  };
}
