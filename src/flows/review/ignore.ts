import { code } from '../../change/markdown.ts';
import { isNamed } from '../../change/review/mend.ts';
import type { Waiver } from '../../config/house-policy.ts';
import { policyPath } from '../../config/policy.ts';
import type { Intent } from '../../intent/intent.ts';
import type { RuleText } from '../../lint/linter.ts';
import { commit, type Steps } from '../action.ts';
import { unknownRule } from '../ask/explain.ts';
import { granted, grantedKey } from './granted.ts';
import { learn, memoryOf } from '../learn/lessons.ts';
import { pullToChange, readBoth, type Both } from './pull.ts';
import { sayProblem } from '../say.ts';
import type { Call, Verdict } from '../world.ts';
import { words } from '../world.ts';

type Ignore = Extract<Intent, { kind: 'ignore' }>;

/** Adds a waiver to the policy on the branch of a pull request; there it counts at once, since a writer asked for it. */
export async function* ignore(intent: Ignore, call: Call): Steps<Verdict> {
  const { asked, world } = call;
  const place = { topic: 'ignore', asked, world };
  const rule = world.engines.rules.find((one) => isNamed(one, intent.rule));
  if (rule === undefined) return yield* say(unknownRule(intent.rule, call), call, 'failed');
  const pull = await pullToChange(call);
  if (!pull.ok) return yield* sayProblem(pull.error, place);
  if (pull.value.origin === 'fork')
    return yield* say(words(world, asked, ['ignore-fork', {}]), call, 'failed');
  const ends = await readBoth(pull.value, call);
  if (!ends.ok) return yield* sayProblem(ends.error, place);
  const waiver = waiverOf({ ...intent, rule: rule.id }, ends.value, call);
  const text = world.engines.waive(ends.value.head.text(policyPath), waiver);
  const key = `ignore/${pull.value.number}/${asked.occasion}`;
  const { branch, commit: head } = pull.value.head;
  const order = { key, branch, head, title: `Waive ${rule.id}`, lines: [reasonOf(waiver)] };
  const files = text.ok ? [{ path: policyPath, text: text.value }] : [];
  if (!text.ok) return yield* sayProblem(text.error, place);
  yield { kind: 'remember', key: grantedKey(call), value: [...(await granted(call)), toJson(waiver)] };
  const made = yield* commit({ ...order, files });
  if (!made.ok) return yield* sayProblem(made.error, place);
  yield* dismissed(rule, waiver, call);
  const what = code((made.value?.lines ?? order.lines).join(' '));
  return yield* say(words(world, asked, ['ignore', { what }]), call, 'fulfilled');
}

/** A finding that people do not want is one that the model need not repeat in its own words. */
async function* dismissed({ id, summary }: RuleText, { paths, reason }: Waiver, call: Call): Steps {
  const asked = `${id} ${paths.join(' ')}`;
  const by = call.asked.requester ?? '';
  const learning = { kind: 'review', asked, said: summary, verdict: 'bad', because: reason, by } as const;
  yield* learn({ ...learning, answer: `ignore-${call.asked.occasion}` }, memoryOf(call));
}

function toJson({ rule, paths, reason, until = '' }: Waiver) {
  return { rule, paths: [...paths], reason, until };
}

function reasonOf({ rule, paths, reason, until = '' }: Waiver): string {
  return `${rule} in ${paths.join(', ')} until ${until}: ${reason}`.replaceAll('\n', ' ');
}

/** More files than this are no exception any more. */
const mostPaths = 20;

/** Without a path it counts where this pull request breaks the rule, so that no more is accepted than was meant. */
function waiverOf(intent: Ignore, ends: Both, { asked, world }: Call): Waiver {
  const { rule, reason, until, path } = intent;
  if (path !== undefined) return { rule, reason, until, paths: [path] };
  const { language } = asked;
  const { findings } = world.engines.review({ ...ends, language });
  const broken = [...new Set(findings.filter((one) => one.rule === rule).map((one) => one.path))];
  const paths = broken.length === 0 || broken.length > mostPaths ? ['**'] : broken;
  return { rule, reason, until, paths };
}

async function* say(body: string, { asked }: Call, verdict: Verdict): Steps<Verdict> {
  yield { kind: 'reply', number: asked.conversation.number, topic: 'ignore', body, when: 'always' };
  return verdict;
}
