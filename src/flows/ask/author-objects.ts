import { authorQuestion, type Authored, type Commission } from '../../advise/author.ts';
import { documentsFor } from '../../advise/documents.ts';
import type { Example } from '../../advise/examples.ts';
import { objections, type Bounds, type Draft } from '../../advise/guard/author.ts';
import { kindsIn } from '../../advise/guard/kinds.ts';
import { askedBy } from '../../advise/guard/values.ts';
import { knownIn } from '../../advise/known.ts';
import type { Receipt, Answer } from '../../advise/question.ts';
import { thingsOf } from '../../change/edit/objects.ts';
import type { Policy } from '../../config/policy.ts';
import type { Facts } from '../../facts/facts.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import type { Language } from '../../kernel/language.ts';
import { dirname } from '../../kernel/paths.ts';
import type { Templates } from '../../render/templates.ts';
import { positive } from '../../spec/words/text/negation.ts';
import { consult, type Account } from '../consult.ts';
import type { Engines } from '../engines.ts';

export type AuthorOrder = {
  readonly wish: string;
  readonly snapshot: Snapshot;
  readonly facts: Facts;
  readonly examples: readonly Example[];
  readonly policy: Policy;
  readonly language: Language;
  readonly templates: Templates;
  readonly account: Account;
  readonly engines: Pick<Engines, 'inspect'>;
};

export type Written = {
  readonly kind: 'written';
  readonly files: readonly Authored[];
  /** What stands against them; they are not proposed then. */
  readonly against: readonly string[];
  readonly rounds: number;
  readonly receipt: Receipt;
  readonly examples: readonly Example[];
};

export type Silent = Extract<Answer<unknown>, { kind: 'silence' }>;

/** What stands against an answer goes back, so many times; who says the same again will not say anything else. */
const mostRounds = 3;

/** Objects as a model writes them, once nothing stands against them, or when it is given up. */
export async function writeObjects(order: AuthorOrder, signal: AbortSignal): Promise<Written | Silent> {
  const { wish, snapshot, facts, examples, language, templates, account } = order;
  const bounds = boundsOf(order);
  const documents = documentsFor(wish, snapshot).slice(0, 20);
  const { folders } = bounds;
  const commission = { words: wish, folders, documents, facts, examples, language, templates };
  let before: Commission['before'];
  for (let rounds = 1; ; rounds += 1) {
    const question = authorQuestion({ ...commission, ...(before !== undefined && { before }) });
    const answer = await consult(question, account, signal);
    if (answer.kind === 'silence') return answer;
    const files = answer.value;
    const isAgain = isSame(files, before?.files);
    const against = judge(files, order, bounds);
    if (against.length === 0 || isAgain || rounds === mostRounds)
      return { kind: 'written', files, against, rounds, receipt: answer.receipt, examples };
    before = { files, objections: against };
  }
}

function isSame(files: readonly Authored[], before: readonly Draft[] | undefined): boolean {
  return JSON.stringify(files) === JSON.stringify(before);
}

/** First what may not be proposed at all, then what would not work. */
function judge(files: readonly Authored[], order: AuthorOrder, bounds: Bounds): string[] {
  const refused = objections(files, bounds);
  if (refused.length > 0) return refused;
  const paths = files.map(({ path }) => path);
  const found = order.engines.inspect(withFiles(order.snapshot, files), order.policy, paths);
  return found
    .filter(({ severity }) => severity === 'error')
    .map(({ path, line, rule, message }) => `${path}:${line} ${rule}: ${message}`);
}

function boundsOf({ wish, snapshot, facts }: AuthorOrder): Bounds {
  const folders = facts.existing.manifests
    .map(dirname)
    .filter((folder) => folder !== '' && !folder.includes('templates'));
  const things = thingsOf(snapshot);
  return {
    ...askedBy(wish),
    isKnown: knownIn(snapshot),
    kinds: kindsIn(positive(wish)),
    isObjectThere: ({ kind, name, namespace }) =>
      things.some((one) => one.kind === kind && one.name === name && one.namespace === namespace),
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
