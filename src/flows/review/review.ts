import type { Remark } from '../../change/review/verdict.ts';
import type { ReviewPolicy } from '../../config/house-policy.ts';
import { hash } from '../../kernel/hash.ts';
import type { Intent } from '../../intent/intent.ts';
import { unasked } from '../../intent/triggers.ts';
import type { Filling } from '../../render/template.ts';
import type { Finding } from '../../lint/contract.ts';
import type { Annotation, CheckReport, InlineComment } from '../../ports/forge.ts';
import type { ChangedFile, Difference, Pull } from '../../ports/inquiries.ts';
import type { Steps } from '../action.ts';
import type { Review } from '../engines.ts';
import { isInDiff } from './diff.ts';
import { buttonsFor } from './buttons.ts';
import { opinions, standingOpinions } from './opinions.ts';
import { readBoth, type Both } from './pull.ts';
import { sinceLast } from './progress.ts';
import { notes, sayProblem } from '../say.ts';
import { withThere } from './there.ts';
import type { Call, Verdict } from '../world.ts';
import { words } from '../world.ts';

/** Checks what a pull request changes because a person asked for it. */
export async function* review({ depth }: ReviewIntent, call: Call): Steps<Verdict> {
  const { number } = call.asked.conversation;
  const { inquiries } = call.world;
  const pull = await inquiries.pull(number, call.signal);
  if (pull?.state !== 'open') return 'answered';
  const difference = await inquiries.difference(pull, call.signal);
  return yield* reviewPull({ pull, difference, depth }, call);
}

type ReviewIntent = Extract<Intent, { kind: 'review' }>;

type Wish = {
  readonly pull: Pull;
  readonly difference: Difference;
  /** `full`: also what was there before in the files that are touched. */
  readonly depth?: ReviewIntent['depth'];
};

/** One check, remarks beside the lines, one summary where there is something to say. */
export async function* reviewPull({ pull, difference, depth }: Wish, call: Call): Steps<Verdict> {
  const { asked, world } = call;
  const snapshots = await readBoth(pull, call, difference);
  if (!snapshots.ok && asked.requester === undefined) return 'failed';
  if (!snapshots.ok) return yield* sayProblem(snapshots.error, { topic: 'review', asked, world });
  const { changed } = snapshots.value;
  const changes = { ...snapshots.value, language: asked.language };
  const brought = world.engines.review(changes);
  const result = depth === 'full' ? withThere(brought, world.engines.everything(changes), call) : brought;
  yield { kind: 'check', ...checkOf(result, pull, call) };
  yield* tell(result, { pull, changed, omitted: snapshots.value.head.omitted }, call);
  return 'answered';
}

type Subject = { readonly pull: Pull; readonly changed: readonly ChangedFile[] };
type Looked = Subject & { readonly omitted: readonly string[] };

/** Remarks beside the lines, and one summary; after the push of a bot only what is there already is kept true. */
async function* tell(result: Review, { pull, changed, omitted }: Looked, call: Call): Steps {
  const { asked, world } = call;
  const { number } = pull;
  const advice = yield* opinions(result, { pull, changed }, call);
  const remarks = keyed(result.comments);
  const isBot = asked.requester === undefined;
  const most = isBot ? 0 : asked.policy.review.inline;
  const comments = remarks.filter((comment) => isInDiff(comment, changed)).slice(0, most);
  yield {
    kind: 'review',
    number,
    head: pull.head.commit,
    comments: [...comments, ...advice.comments],
    standing: [...remarks.map(({ key }) => key), ...advice.standing],
  };
  const isNews =
    !isBot && (!asked.occasion.startsWith(unasked) || hasNews(result) || asked.policyProblems.length > 0);
  const since = yield* sinceLast(result.findings, pull, call);
  const filling = {
    summary: result.summary,
    since,
    advice: advice.told.length === 0 ? undefined : { told: { lines: advice.told.join('\n\n').split('\n') } },
    ...waysOut(result.findings),
    notes: notes(asked, omitted, result.notes).map((note) => ({ note })),
  };
  const body = words(world, asked, ['review', filling]);
  yield { kind: 'reply', number, topic: 'review', body, when: isNews ? 'always' : 'onlyIfThere' };
}

/** What may be done about findings besides mending them by hand; nothing about mere hints. */
function waysOut(findings: readonly Finding[]): Filling {
  const worth = findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
  const first = worth.find(({ severity }) => severity === 'error') ?? worth[0];
  return {
    accept: first && { rule: first.rule },
    mend: worth.some(({ fix }) => fix !== undefined && fix.edits.length > 0),
  };
}

/** Everything that mends a line of the diff, as suggestions, however many; answers how many there are. */
export async function* suggest(subject: Subject, result: Review, call: Call): Steps<number> {
  const { pull, changed } = subject;
  const { number, head } = pull;
  const remarks = keyed(result.comments);
  const standing = [...remarks.map(({ key }) => key), ...(await standingOpinions(subject, call))];
  const shown = remarks.filter(
    (comment) => isInDiff(comment, changed) && /^`{3,}suggestion$/mu.test(comment.body),
  );
  yield { kind: 'review', number, head: head.commit, comments: shown, standing };
  return shown.length;
}

/** Keys of all remarks that have a reason as the pull request stands, so that none is settled in passing. */
export async function standingOf(pull: Pull, ends: Both, call: Call): Promise<readonly string[]> {
  const result = call.world.engines.review({ ...ends, language: call.asked.language });
  const opinionKeys = await standingOpinions({ pull, changed: ends.changed }, call);
  return [...keyed(result.comments).map(({ key }) => key), ...opinionKeys];
}

/** Whom merging reaches is worth a word also where there is nothing to object to. */
function hasNews({ findings, affected }: Review): boolean {
  return findings.length > 0 || affected.length > 0;
}

const conclusions = { pass: 'success', warn: 'neutral', fail: 'failure' } as const;

export function checkOf(result: Review, pull: Pull, { asked }: Call): CheckReport {
  return {
    key: `review/${pull.number}/${pull.head.commit}/${asked.occasion}`,
    head: pull.head.commit,
    conclusion: conclusions[result.verdict],
    title: result.title,
    summary: result.summary,
    annotations: annotated(result.findings, asked.policy.review).map(annotationOf),
    buttons: buttonsFor(result.findings, asked.language),
  };
}

const order = ['style', 'info', 'warning', 'error', 'none'] as const;

function annotated(findings: readonly Finding[], { annotations }: ReviewPolicy): readonly Finding[] {
  return findings.filter(({ severity }) => order.indexOf(severity) >= order.indexOf(annotations));
}

const levels = { error: 'failure', warning: 'warning', info: 'notice', style: 'notice' } as const;

function annotationOf(finding: Finding): Annotation {
  const { path, line, endLine, severity, rule, message, why, docs } = finding;
  return {
    path,
    line,
    endLine,
    level: levels[severity],
    title: rule,
    message: `${message}\n\n${why}\n${docs}`,
  };
}

/** A remark is known by what it says about which file, so a push that moves its line does not repeat it. */
function keyed(comments: readonly Remark[]): readonly InlineComment[] {
  const seen = new Map<string, number>();
  return comments.map((comment) => {
    const id = hash(`${comment.path}\n${comment.body}`);
    const nth = (seen.get(id) ?? 0) + 1;
    seen.set(id, nth);
    return { ...comment, key: nth === 1 ? `remark-${id}` : `remark-${id}-${nth}` };
  });
}
