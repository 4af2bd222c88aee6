import type { Problem } from '../kernel/problem.ts';
import type { Steps } from './action.ts';
import type { Asked, Verdict, World } from './world.ts';
import { words } from './world.ts';

type Place = { readonly topic: string; readonly asked: Asked; readonly world: World };

/** A problem as an answer: what, where, why, and what to do. */
export async function* sayProblem(problem: Problem, { topic, asked, world }: Place): Steps<Verdict> {
  const body = textOf(problem, asked, world);
  yield { kind: 'reply', number: asked.conversation.number, topic, body, when: 'always' };
  return 'failed';
}

/** Problems are English where they arise; one that has a name may have been translated. */
function textOf({ id, facts = {}, what, where, why, fix }: Problem, asked: Asked, world: World): string {
  const isTranslated = id !== undefined && world.templates.has(`say/problem-${id}.${asked.language}.md`);
  return words(
    world,
    asked,
    isTranslated ? [`problem-${id}`, facts] : ['problem', { what, where, why, fix }],
  );
}

/** What the reader of an answer should know besides: a broken policy, parts of the repository that were not read. */
export function notes(
  asked: Asked,
  omitted: readonly string[],
  more: readonly Problem[] = [],
): readonly string[] {
  const broken = [...asked.policyProblems, ...more].map(({ where, what, why }) =>
    `\`${where ?? ''}\`: ${what}. ${why ?? ''}`.trim(),
  );
  return [...broken, ...omitted];
}
