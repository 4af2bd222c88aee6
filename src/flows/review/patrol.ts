import { overLines } from '../../kernel/over-lines.ts';
import { policyPath, readPolicy } from '../../config/policy.ts';
import type { CheckAsked, PullChanged } from '../../inbox/event.ts';
import type { Triggered } from '../../intent/triggers.ts';
import { triggerOf } from '../../intent/triggers.ts';
import { languageOf } from '../../kernel/language.ts';
import type { ChangedFile, Pull } from '../../ports/inquiries.ts';
import type { Steps } from '../action.ts';
import { originOf } from '../generate/ground.ts';
import { heedVotes } from '../converse/heed.ts';
import { reviewPull } from './review.ts';
import type { Asked, Call, World } from '../world.ts';

type Ask = PullChanged | CheckAsked;

/** Reviews that nobody asked for in words: of the pull requests that an event speaks of, those with cargo. */
export async function* patrol(event: Ask, world: World, signal: AbortSignal): Steps {
  const trigger = triggerOf(event);
  for (const number of trigger?.pulls ?? []) {
    const pull = await world.inquiries.pull(number, signal);
    if (trigger === undefined || pull?.state !== 'open') continue;
    yield* heedThere(pull, event, { world, signal });
    const difference = await world.inquiries.difference(pull, signal);
    if (!difference.files.some(isCargo)) continue;
    const { policy, problems } = readPolicy(pull.policy);
    const language = policy.language ?? languageOf(pull.text);
    const asked = { ...askedBy(event, trigger, number), language, policy, policyProblems: problems };
    yield* reviewPull({ pull, difference }, { asked, world, signal });
  }
}

type Means = Pick<Call, 'world' | 'signal'>;

/** A pull request of ours may have been answered by reactions in the meantime. */
async function* heedThere({ head }: Pull, event: Ask, { world, signal }: Means): Steps {
  const conversation = originOf(head.branch);
  if (conversation !== undefined) yield* heedVotes({ event, conversation }, world, signal);
}

type Asker = Omit<Asked, 'language' | 'policy' | 'policyProblems'>;

/** A bot gets its check, which may be required, but is never answered. */
function askedBy(event: Ask, { occasion }: Triggered, number: number): Asker {
  return {
    repository: event.repository,
    conversation: { number, kind: 'pullRequest' },
    ...(!event.sender.isBot && { requester: event.sender.login }),
    occasion,
  };
}

/** Where patches and the sources of generators lie. */
const hold = new RegExp(
  overLines`
    (?:^|/)(?:
      k8s|kubernetes|kustomize|manifests?|deploy(?:ments?)?|overlays?|bases?|components|clusters?|
      environments?|envs?|argocd|flux|gitops|charts?
    )/
  `,
  'u',
);

/** What travels on ships: everything else is left in peace, without a check. */
export function isCargo({ path }: ChangedFile): boolean {
  if (path.startsWith('.github/')) return path === policyPath;
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  if (/dockerfile|containerfile|^\.dockerignore$|\.ya?ml$|\.tpl$/u.test(name)) return true;
  return hold.test(path) && /\.(?:json|env|properties|conf|cfg|ini|toml|sh|txt|sql)$/u.test(name);
}
