import type { Forge } from '../../ports/forge.ts';
import type { Api } from './api.ts';
import { check } from './checks.ts';
import { say } from './comments.ts';
import { commitOnce } from './command-commits.ts';
import { propose } from './propose.ts';
import { react } from './reactions.ts';
import { review } from './reviews.ts';

export function githubForge(api: Api): Forge {
  return {
    react: (reaction, signal) => react(reaction, api, signal),
    say: (sticky, signal) => say(sticky, api, signal),
    check: (report, signal) => check(report, api, signal),
    review: (wanted, signal) => review(wanted, api, signal),
    commit: (order, signal) => commitOnce(order, api, signal),
    propose: (proposal, signal) => propose(proposal, api, signal),
  };
}
