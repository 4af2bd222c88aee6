import { fail, ok, type Result } from '../../kernel/result.ts';
import type { Profile } from '../../spec/spec.ts';
import type { Order } from './order.ts';

/** What the request says, else the policy, else everything that production wants. */
export function profileOf({ request, policy }: Order): Result<Profile> {
  const said = request.flags['profile'] ?? policy.profile ?? 'production';
  if (said === 'production' || said === 'minimal') return ok(said);
  return fail({
    what: `--profile is production or minimal, not "${said}"`,
    fix: 'Write it as `--profile=minimal`, or leave it out.',
  });
}
