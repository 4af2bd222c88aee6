import { sayReceipt, saySilence } from '../../advise/say.ts';
import { code } from '../../change/markdown.ts';
import { sayEdits } from '../../change/merge/say-edits.ts';
import type { Proposal, ProposedFile } from '../../ports/forge.ts';
import type { Place } from '../../ports/traces.ts';
import { propose, type Steps } from '../action.ts';
import { writeObjects, type Written } from './author-objects.ts';
import { accountOf } from '../consult.ts';
import { noteAnswer, noteProposal, type Answered } from '../learn/given.ts';
import { memoryOf, recall } from '../learn/lessons.ts';
import { sayProblem } from '../say.ts';
import { settle, type Settled } from '../generate/settle.ts';
import type { Call, Verdict } from '../world.ts';
import { words } from '../world.ts';

/** Objects that no template knows: the model writes them, rules judge them, and only what passes is proposed. */
export async function* author(wish: string, call: Call): Steps<Verdict> {
  const { asked, world, signal } = call;
  const snapshot = await world.snapshots.read('HEAD', world.engines.wanted, signal);
  if (!snapshot.ok) return yield* sayProblem(snapshot.error, { topic: 'author', asked, world });
  const facts = world.engines.analyze(snapshot.value);
  const examples = await recall('author', wish, memoryOf(call));
  const { language, policy } = asked;
  const { templates, engines } = world;
  const account = accountOf(call);
  const about = { wish, snapshot: snapshot.value, facts, examples };
  const made = await writeObjects({ ...about, policy, language, templates, account, engines }, signal);
  if (made.kind === 'silence') return yield* say(saySilence(made, { ...asked, ...world }), call, 'failed');
  const { against, rounds } = made;
  if (against.length > 0) {
    const reasons = { lines: against.slice(0, 10).map((what) => `- ${code(what.slice(0, 300))}`) };
    return yield* say(
      words(world, asked, ['author-refused', { rounds, reasons, told: toldOf(made, call) }]),
      call,
      'failed',
    );
  }
  const branch = `supercargo/issue-${asked.conversation.number}-author`;
  const place = await world.traces.place(branch, signal);
  const settled = await settle({ files: textsOf(made), base: snapshot.value, place }, call);
  if (!settled.ok) return yield* sayProblem(settled.error, { topic: 'author', asked, world });
  const { commit } = snapshot.value;
  const proposed = yield* propose(proposalOf(made, { ...settled.value, place, wish, commit }, call));
  if (!proposed.ok) return yield* sayProblem(proposed.error, { topic: 'author', asked, world });
  const { number } = proposed.value;
  const answered = answeredOf(made, wish);
  yield* noteProposal(answered, { number, files: textsOf(made) }, call);
  yield* noteAnswer(answered, call);
  return yield* say(words(world, asked, ['author', { number, rounds }]), call, 'fulfilled');
}

function answeredOf({ files, receipt }: Written, asked: string): Answered {
  const said = files.map(({ path, text }) => `# ${path}\n${text}`).join('\n');
  return { kind: 'author', topic: 'author', asked, said, receipt };
}

type Origin = Settled & { readonly place: Place; readonly wish: string; readonly commit: string };

function textsOf({ files }: Written): readonly ProposedFile[] {
  return files.map(({ path, text }) => ({ path, text }));
}

function proposalOf(made: Written, origin: Origin, { asked, world }: Call): Proposal {
  const { wish, commit, place, files, edits } = origin;
  const { number } = asked.conversation;
  const paths = made.files.map(({ path }) => path).join(', ');
  const filling = {
    wish: code(wish.slice(0, 500)),
    rows: { lines: made.files.map(({ path, why }) => `| ${code(path)} | ${why} |`) },
    rounds: made.rounds,
    told: toldOf(made, { asked, world }),
    footer: words(world, asked, ['pull-footer', { closes: false, number, login: asked.requester }]),
  };
  return {
    key: `author-${number}`,
    place,
    base: { branch: asked.repository.defaultBranch, commit },
    title: words(world, asked, ['author-title', { paths: paths.slice(0, 80) }]),
    body: [words(world, asked, ['author-body', filling]), ...sayEdits(edits, { ...world, ...asked })].join(
      '\n\n',
    ),
    files,
    remove: [],
  };
}

function toldOf({ receipt, examples }: Written, { asked, world }: Pick<Call, 'asked' | 'world'>) {
  return { lines: sayReceipt(receipt, { ...asked, ...world, examples }).split('\n') };
}

async function* say(body: string, { asked }: Call, verdict: Verdict): Steps<Verdict> {
  yield { kind: 'reply', number: asked.conversation.number, topic: 'author', body, when: 'always' };
  return verdict;
}
