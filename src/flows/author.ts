import { authorQuestion, type Authored, type Commission } from '../advise/author.ts';
import { documentsFor } from '../advise/documents.ts';
import { objections, type Bounds } from '../advise/guard.ts';
import { mentions } from '../advise/mentions.ts';
import type { Example } from '../advise/examples.ts';
import type { Receipt } from '../advise/question.ts';
import { sayReceipt, saySilence } from '../advise/say.ts';
import { code } from '../change/markdown.ts';
import { sayEdits } from '../change/merge/say-edits.ts';
import type { Facts } from '../facts/facts.ts';
import type { Snapshot } from '../facts/snapshot.ts';
import { dirname } from '../kernel/paths.ts';
import type { Proposal, ProposedFile } from '../ports/forge.ts';
import type { Place } from '../ports/traces.ts';
import { propose, type Steps } from './action.ts';
import { accountOf, consult } from './consult.ts';
import { noteAnswer, noteProposal, type Answered } from './given.ts';
import { memoryOf, recall } from './lessons.ts';
import { sayProblem } from './say.ts';
import { settle, type Settled } from './settle.ts';
import type { Call, Verdict } from './world.ts';
import { words } from './world.ts';

/** Objects that no template knows: the model writes them, rules judge them, and only what passes is proposed. */
export async function* author(wish: string, call: Call): Steps<Verdict> {
  const { asked, world, signal } = call;
  const snapshot = await world.snapshots.read('HEAD', world.engines.wanted, signal);
  if (!snapshot.ok) return yield* sayProblem(snapshot.error, { topic: 'author', asked, world });
  const facts = world.engines.analyze(snapshot.value);
  const made = await write({ wish, snapshot: snapshot.value, facts }, call);
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

type Order = { readonly wish: string; readonly snapshot: Snapshot; readonly facts: Facts };
type Written = {
  readonly kind: 'written';
  readonly files: readonly Authored[];
  readonly against: readonly string[];
  readonly rounds: number;
  readonly receipt: Receipt;
  readonly examples: readonly Example[];
};
type Silent = Parameters<typeof saySilence>[0];

/** What stands against an answer goes back, so many times. */
const mostRounds = 3;

async function write(order: Order, call: Call): Promise<Written | Silent> {
  const { asked, world, signal } = call;
  const { wish, snapshot, facts } = order;
  const bounds = boundsOf(order);
  const documents = documentsFor(wish, snapshot).slice(0, 20);
  const { language } = asked;
  const examples = await recall('author', wish, memoryOf(call));
  const commission = {
    words: wish,
    folders: bounds.folders,
    documents,
    facts,
    examples,
    language,
    templates: world.templates,
  };
  let before: Commission['before'];
  for (let rounds = 1; ; rounds += 1) {
    const question = authorQuestion({ ...commission, ...(before !== undefined && { before }) });
    const answer = await consult(question, accountOf(call), signal);
    if (answer.kind === 'silence') return answer;
    const files = answer.value;
    const against = judge(files, { order, bounds }, call);
    if (against.length === 0 || rounds === mostRounds)
      return { kind: 'written', files, against, rounds, receipt: answer.receipt, examples };
    before = { files, objections: against };
  }
}

/** First what may not be proposed at all, then what would not work. */
function judge(
  files: readonly Authored[],
  { order, bounds }: { readonly order: Order; readonly bounds: Bounds },
  { asked, world }: Call,
): string[] {
  const refused = objections(files, bounds);
  if (refused.length > 0) return refused;
  const paths = files.map(({ path }) => path);
  const found = world.engines.inspect(withFiles(order.snapshot, files), asked.policy, paths);
  return found
    .filter(({ severity }) => severity === 'error')
    .map(({ path, line, rule, message }) => `${path}:${line} ${rule}: ${message}`);
}

function boundsOf({ wish, snapshot, facts }: Order): Bounds {
  const texts = snapshot.entries.flatMap(({ path }) => snapshot.text(path)?.toLowerCase() ?? []);
  const folders = facts.existing.manifests
    .map(dirname)
    .filter((folder) => folder !== '' && !folder.includes('templates'));
  return {
    words: wish.toLowerCase(),
    isKnown: (name) => texts.some((text) => mentions(text, name)),
    folders: [...new Set([...folders, 'k8s'])],
    isThere: (path) => snapshot.entries.some((entry) => entry.path.toLowerCase() === path.toLowerCase()),
  };
}

function withFiles(snapshot: Snapshot, files: readonly Authored[]): Snapshot {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const own = files.map(({ path, text }) => ({ path, kind: 'file' as const, sha: '', size: text.length }));
  return {
    ...snapshot,
    entries: [...snapshot.entries, ...own],
    text: (path) => texts.get(path) ?? snapshot.text(path),
  };
}
