import { askQuestion, type Told } from '../../advise/ask.ts';
import type { Source } from '../../advise/cite.ts';
import { documentsFor } from '../../advise/documents.ts';
import { withoutTalk } from '../../advise/talk.ts';
import { linksOf } from '../../advise/neutral/links.ts';
import type { Example } from '../../advise/examples.ts';
import type { Receipt } from '../../advise/question.ts';
import { sayReceipt, saySilence } from '../../advise/say.ts';
import { code } from '../../change/markdown.ts';
import type { Facts } from '../../facts/facts.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import type { Steps } from '../action.ts';
import { accountOf, canAsk, consult } from '../consult.ts';
import { noteAnswer } from '../learn/given.ts';
import { memoryOf, recall } from '../learn/lessons.ts';
import { notes, sayProblem } from '../say.ts';
import type { Call, Verdict } from '../world.ts';
import { words } from '../world.ts';

/** A question about the repository: what the model says of it, or what the rules know. */
export async function* ask(question: string, call: Call): Steps<Verdict> {
  const { asked, world, signal } = call;
  const snapshot = await world.snapshots.read(await refOf(call), world.engines.wanted, signal);
  if (!snapshot.ok) return yield* sayProblem(snapshot.error, { topic: 'ask', asked, world });
  const facts = world.engines.analyze(snapshot.value);
  const examples = await recall('ask', question, memoryOf(call));
  const ground = { snapshot: snapshot.value, facts, examples };
  const answer = await consult(questionOf(question, ground, call), accountOf(call), signal);
  const body =
    answer.kind === 'answer'
      ? answered(answer, ground, call)
      : silent(saySilence(answer, { ...asked, ...world }), facts, call);
  yield { kind: 'reply', number: asked.conversation.number, topic: 'ask', body, when: 'always' };
  if (answer.kind === 'answer') {
    const { value, receipt } = answer;
    yield* noteAnswer({ kind: 'ask', topic: 'ask', asked: question, said: value.text, receipt }, call);
  }
  return answer.kind === 'answer' ? 'answered' : 'failed';
}

async function refOf({ asked, world, signal }: Call): Promise<string> {
  const { kind, number } = asked.conversation;
  const pull = kind === 'pullRequest' ? await world.inquiries.pull(number, signal) : undefined;
  return pull?.head.commit ?? 'HEAD';
}

type Ground = {
  readonly snapshot: Snapshot;
  readonly facts: Facts;
  readonly examples: readonly Example[];
};

function questionOf(question: string, { snapshot, facts, examples }: Ground, call: Call) {
  const { asked, world } = call;
  const documents = documentsFor(question, snapshot);
  const paths = documents.slice(0, 12).flatMap(({ name }) => name ?? []);
  const findings = canAsk(accountOf(call)) ? world.engines.inspect(snapshot, asked.policy, paths) : [];
  // Only what the default branch uses names hosts: a pull request, or a comment, could name those of who wrote it.
  const texts = asked.conversation.kind === 'issue' ? documents.map(({ text }) => withoutTalk(text)) : [];
  return askQuestion({
    words: question,
    snapshot,
    documents,
    facts,
    findings,
    examples,
    language: asked.language,
    links: linksOf([question, ...texts]),
    templates: world.templates,
  });
}

type Answered = { readonly value: Told; readonly receipt: Receipt };

function answered(
  { value, receipt }: Answered,
  { snapshot, examples }: Ground,
  { asked, world }: Call,
): string {
  const { text, sources } = value;
  const filling = {
    answer: { lines: text.split('\n') },
    sources:
      sources.length === 0
        ? undefined
        : { links: sources.map((source) => linkTo(source, snapshot.commit)).join(', ') },
    receipt: { lines: sayReceipt(receipt, { ...asked, ...world, examples }).split('\n') },
    notes: notes(asked, snapshot.omitted).map((note) => ({ note })),
  };
  return words(world, asked, ['ask', filling]);
}

function linkTo({ path, line }: Source, commit: string): string {
  const href = `../blob/${commit}/${path.split('/').map(encodeURIComponent).join('/')}#L${line}`;
  return `[${code(`${path}:${line}`)}](${href})`;
}

function silent(silence: string, { services }: Facts, { asked, world }: Call): string {
  const lines = services.slice(0, 10).map(({ name, path, language, ports }) => {
    const port = ports.map((one) => one.port).join(', ');
    return `- ${code(name)} (${code(path)}): ${language}${port === '' ? '' : `, ${port}`}`;
  });
  const facts = lines.length === 0 ? undefined : { list: { lines } };
  return words(world, asked, ['ask-silence', { silence, facts }]);
}
