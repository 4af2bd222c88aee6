import type { Intent } from '../../intent/intent.ts';
import { allows, rightFor } from '../../intent/rights.ts';
import { closest } from '../../kernel/closest.ts';
import type { Example } from '../../lint/contract.ts';
import type { RuleText } from '../../lint/linter.ts';
import type { Steps } from '../action.ts';
import { ask } from './ask.ts';
import { explainFindings, spotIn } from './explain-findings.ts';
import type { Call, Verdict } from '../world.ts';
import { words } from '../world.ts';

type Explain = Extract<Intent, { kind: 'explain' }>;

/** What a rule wants, from the rule's own documentation. */
export async function* explain(intent: Explain, call: Call): Steps<Verdict> {
  const { asked, world } = call;
  const spot = spotIn(intent.rule);
  const isHere = asked.conversation.kind === 'pullRequest';
  if (isHere && (intent.rule === '' || spot !== undefined)) return yield* explainFindings(spot, call);
  const rule = find(intent.rule, world.engines.rules);
  if (rule === undefined && (await isQuestion(intent, call))) return yield* ask(intent.rule, call);
  const body =
    rule === undefined
      ? unknownRule(intent.rule, { asked, world })
      : words(world, asked, ['explain', textOf(rule)]);
  yield { kind: 'reply', number: asked.conversation.number, topic: 'explain', body, when: 'always' };
  return rule === undefined ? 'failed' : 'answered';
}

/** One word that is nearly a rule is a slip; any other one is asked about, by who may ask. */
async function isQuestion({ rule }: Explain, { asked, world, signal }: Call): Promise<boolean> {
  const ids = world.engines.rules.flatMap(idsOf);
  const isSlip = rule === '' || /\d/u.test(rule) || closest(rule, ids) !== undefined;
  if (isSlip || world.model === undefined || asked.requester === undefined) return false;
  return allows(
    await world.inquiries.roleOf(asked.requester, signal),
    rightFor({ kind: 'ask', words: rule }),
  );
}

function find(wanted: string, rules: readonly RuleText[]): RuleText | undefined {
  const id = wanted.toLowerCase();
  return rules.find((rule) => idsOf(rule).some((name) => name.toLowerCase() === id));
}

/** Its own id and those of other tools, with and without the tool's name. */
function idsOf(rule: RuleText): readonly string[] {
  const aliases = rule.aliases ?? [];
  return [rule.id, ...aliases, ...aliases.map((alias) => alias.slice(alias.indexOf(':') + 1))];
}

export function unknownRule(rule: string, { asked, world }: Pick<Call, 'asked' | 'world'>): string {
  const ids = world.engines.rules.map(({ id }) => id);
  const filling = {
    rule: rule.replaceAll('`', '').slice(0, 80),
    near: closest(rule, ids),
    count: ids.length,
  };
  return words(world, asked, ['explain-unknown', filling]);
}

function textOf(rule: RuleText) {
  const { id, severity, summary, why, docs } = rule;
  return { id, severity, summary, why, docs, bad: first(rule.bad), good: first(rule.good) };
}

/** One example fenced longer than anything in it; undefined where a rule has none. */
function first(examples: readonly Example[]): { readonly lines: readonly string[] } | undefined {
  const [example] = examples;
  if (example === undefined) return undefined;
  const text =
    typeof example === 'string'
      ? example
      : Object.entries(example)
          .map(([path, file]) => `# ${path}\n${file}`)
          .join('\n');
  return { lines: ['````', ...text.trimEnd().split('\n'), '````'] };
}
