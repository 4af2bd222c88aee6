import { cell, code } from '../../change/markdown.ts';
import { sayLeftover } from '../../change/propose/say-leftover.ts';
import type { Steps } from '../action.ts';
import type { Change } from '../engines.ts';
import { notes } from '../say.ts';
import { heldBy, type Plan } from './plan.ts';
import type { Done, Named } from './proposals.ts';
import type { Call } from '../world.ts';
import { words } from '../world.ts';

/** Says where the pull request is: what it holds where it is new, else what the last words changed there. */
export async function* announce({ here, there }: Done, plan: Plan, { asked, world }: Call): Steps {
  const { change, omitted } = plan;
  const made = [here, there].filter((one) => one !== undefined);
  const edits = made.flatMap(({ part }) => part.edits);
  const unread = newlyUnread(plan);
  const isUpdate = made.some(({ outcome }) => outcome === 'updated');
  const filling = {
    pulls: made.map((one) => told(one, unread.length + (change.choices ?? []).length > 0)),
    heard: isUpdate ? heardLast(plan) : [],
    kept: edits.map(({ path }) => ({ keptPath: path })),
    leftover: sayLeftover(unread),
    questions: change.questions.filter((one) => !isChoice(one, change)).map((question) => ({ question })),
    notes: notes(asked, omitted).map((note) => ({ note })),
  };
  const body = words(world, asked, ['generate', filling]);
  // What follows one that was merged is news, and no correction of what was said of that.
  const topic = ['generate', ...made.map(({ number }) => number)].join('-');
  yield { kind: 'reply', number: asked.conversation.number, topic, body, when: 'always' };
}

/** Of one that was there already only what is different in it now. */
function told({ ref, outcome, part }: Named, isOpen: boolean) {
  const held = heldBy(part);
  const written = new Set(part.files.map(({ path }) => path));
  const changed = outcome === 'updated' ? held.filter((path) => written.has(path)) : held;
  const others = held.length - changed.length;
  return {
    ref,
    opened: outcome === 'opened',
    updated: outcome === 'updated',
    unchanged: outcome === 'unchanged' && !isOpen,
    untouched: outcome === 'unchanged' && isOpen,
    files: outcome === 'unchanged' ? [] : changed.map((path) => ({ path })),
    gone: outcome === 'updated' ? part.remove.map((path) => ({ path })) : [],
    others: others === 0 ? undefined : { count: String(others) },
  };
}

const mostRows = 12;

/** What was made of the last words, as far as they say it themselves. */
function heardLast({ change, talk }: Plan): readonly { readonly said: string; readonly meaning: string }[] {
  const last = talk.said.at(-1)?.words ?? '';
  const rows = (change.understood ?? []).filter(
    ({ said }) => said.trim() !== '' && last.includes(said.trim()),
  );
  return rows.slice(-mostRows).map(({ said, subject, value }) => ({
    said: code(said.trim().length > 80 ? `${said.trim().slice(0, 80)}…` : said.trim()),
    meaning: cell(`${subject}: ${value}`),
  }));
}

/** What was not understood of an earlier comment was said there. */
function newlyUnread({ change, talk }: Plan): readonly string[] {
  const [last = '', ...earlier] = talk.said.map(({ words }) => words).toReversed();
  const isEarlier = (one: string) => !last.includes(one) && earlier.some((words) => words.includes(one));
  return (change.notUnderstood ?? []).filter((one) => !isEarlier(one));
}

/** Those are asked one by one. */
function isChoice(question: string, { choices = [] }: Change): boolean {
  return choices.some(({ text }) => question.startsWith(text));
}
