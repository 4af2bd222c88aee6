import type { Problem } from '../../kernel/problem.ts';
import type { Result } from '../../kernel/result.ts';
import type { Span } from '../../kernel/text.ts';
import type { YamlDocument, YamlMap, YamlProblem } from '../../syntax/yaml/node.ts';
import { parse } from '../../syntax/yaml/parse.ts';
import { itemsAt } from '../../syntax/yaml/value.ts';
import { withoutDuplicates } from './duplicates.ts';
import { BadSchema, type Check, type Run, type Violation } from './interpreter/checker.ts';
import { maxVisits } from './interpreter/compile.ts';
import { exactKind, type Reading, signatureOf } from './signature.ts';
import { type Signature, unsigned, type Verdict } from './verdict.ts';

/** What is known of the schema of a kind. `pending` has to be fetched before the resource can be judged. */
export type Lookup =
  | { readonly kind: 'schema'; readonly check: Check; readonly location: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'error'; readonly message: string }
  | { readonly kind: 'pending' };

export type Terms = {
  readonly strict: boolean;
  readonly ignoreMissing: boolean;
  /** Kinds, or kinds with their apiVersion, that are passed over or refused. */
  readonly skip: ReadonlySet<string>;
  readonly reject: ReadonlySet<string>;
  readonly lookup: (signature: Signature) => Lookup;
};

/** What was judged, and with it the kinds whose schema is still to be fetched: then all is judged again. */
export type Judgement = { readonly verdicts: readonly Verdict[]; readonly pending: readonly Signature[] };

export type Subject = { readonly root: YamlMap; readonly reading: Reading; readonly document: Span };

export function judgeDocument(text: string, document: Span, terms: Terms): Judgement {
  const empty = document.start === document.end;
  return judgeParsed(empty ? undefined : parse(text, document), document, terms);
}

function judgeParsed(
  parsed: Result<YamlDocument, YamlProblem> | undefined,
  document: Span,
  terms: Terms,
): Judgement {
  const plain = { signature: unsigned, violations: [], ...boundsOf(document) };
  if (parsed === undefined) return one({ ...plain, status: 'empty', message: '' });
  if (!parsed.ok) return one(unreadable(parsed.error, document));
  const { root, duplicates } = parsed.value;
  if (root === undefined) return one({ ...plain, status: 'empty', message: '' });
  if (root.kind !== 'map') return one({ ...plain, ...notAMap(root.kind) });
  const [duplicate] = duplicates;
  if (terms.strict && duplicate !== undefined) return one(doubled(root, document, duplicate));
  const whole = duplicates.length === 0 ? root : withoutDuplicates(root);
  return judgeRoot({ root: whole, reading: 'document', document }, terms);
}

function judgeRoot(subject: Subject, terms: Terms): Judgement {
  const verdicts: Verdict[] = [];
  const pending: Signature[] = [];
  for (const part of expand(subject)) {
    const verdict = part === 'empty' ? emptyItem(subject) : judgeResource(part, terms);
    if (verdict === 'pending') pending.push(...signed(part));
    else verdicts.push(verdict);
  }
  return { verdicts, pending };
}

/** The resources of a `List`; an item that is null is an empty document, and one that is no mapping an error. */
export function expand(subject: Subject): (Subject | 'empty')[] {
  const signature = signatureOf(subject.root, 'document');
  if (!signature.ok || signature.value.kind !== 'List') return [subject];
  return itemsAt(subject.root, ['items']).map((item) => {
    if (item.kind !== 'map') return 'empty';
    return { root: item, reading: 'item', document: { start: item.start, end: item.end } };
  });
}

function signed(part: Subject | 'empty'): Signature[] {
  const signature = part === 'empty' ? undefined : signatureOf(part.root, part.reading);
  return signature?.ok === true ? [signature.value] : [];
}

function emptyItem({ document }: Subject): Verdict {
  return { status: 'empty', signature: unsigned, message: '', violations: [], ...boundsOf(document) };
}

function boundsOf({ start, end }: Span): Pick<Verdict, 'documentStart' | 'start' | 'end'> {
  return { documentStart: start, start, end };
}

function judgeResource(subject: Subject, terms: Terms): Verdict | 'pending' {
  const { root, reading, document } = subject;
  const signed = signatureOf(root, reading);
  const place = { violations: [], ...boundsOf(document), start: root.start };
  if (!signed.ok) return { ...place, status: 'error', ...signed.error };
  const signature = signed.value;
  if (isNamed(terms.skip, signature)) return { ...place, status: 'skipped', signature, message: '' };
  if (isNamed(terms.reject, signature)) {
    return { ...place, status: 'error', signature, message: `prohibited resource kind ${signature.kind}` };
  }
  const found = terms.lookup(signature);
  switch (found.kind) {
    case 'pending':
      return 'pending';
    case 'error':
      return { ...place, status: 'error', signature, message: found.message };
    case 'missing':
      return { ...place, signature, ...withoutSchema(signature, terms) };
    case 'schema':
      return { ...place, signature, ...judgeBy(found.check, root) };
  }
}

function isNamed(kinds: ReadonlySet<string>, signature: Signature): boolean {
  return kinds.size > 0 && (kinds.has(signature.kind) || kinds.has(exactKind(signature)));
}

function withoutSchema({ kind }: Signature, { ignoreMissing }: Terms): Pick<Verdict, 'status' | 'message'> {
  if (ignoreMissing) return { status: 'skipped', message: '' };
  return { status: 'error', message: `could not find schema for ${kind}` };
}

function judgeBy(check: Check, root: YamlMap): Pick<Verdict, 'status' | 'message' | 'violations'> {
  const run: Run = { path: [], violations: [], depth: 0, budget: maxVisits };
  try {
    check(root, run);
  } catch (error) {
    if (!(error instanceof BadSchema)) throw error;
    return { status: 'error', message: error.message, violations: [] };
  }
  const { violations } = run;
  if (violations.length === 0) return { status: 'valid', message: '', violations };
  return { status: 'invalid', message: wording(violations), violations };
}

/** The beginning is kubeconform's; the library's text after it is replaced by ours. */
function wording(violations: readonly Violation[]): string {
  const shown = violations.slice(0, 20).map(({ message }) => message);
  const rest = violations.length > shown.length ? ` - and ${violations.length - shown.length} more` : '';
  return `problem validating schema. Check JSON formatting: ${shown.join(' - ')}${rest}`;
}

function unreadable(problem: YamlProblem, document: Span): Verdict {
  const sentence = sentenceOf(problem);
  return {
    status: 'error',
    signature: unsigned,
    message: `error unmarshalling resource: ${sentence}`,
    violations: [{ path: [], keyword: 'yaml', message: sentence, at: problem.at }],
    ...boundsOf(document),
    start: problem.at.start,
  };
}

function sentenceOf({ what, fix }: Problem): string {
  return fix === undefined ? what : `${what}. ${fix}`;
}

function notAMap(kind: 'seq' | 'scalar'): Pick<Verdict, 'status' | 'message'> {
  const what = kind === 'seq' ? 'a list' : 'a single value';
  return {
    status: 'error',
    message: `error unmarshalling resource: the document holds ${what}, not a resource`,
  };
}

type Duplicated = { readonly name: string; readonly key: Span };

function doubled(root: YamlMap, document: Span, { name, key }: Duplicated): Verdict {
  const message = `key ${JSON.stringify(name)} already set in map`;
  const signed = signatureOf(root, 'document');
  return {
    status: 'error',
    signature: signed.ok ? signed.value : signed.error.signature,
    message: `error unmarshalling resource: ${message}`,
    violations: [{ path: [], keyword: 'duplicate', message, at: { start: key.start, end: key.end } }],
    ...boundsOf(document),
    start: root.start,
  };
}

function one(verdict: Verdict): Judgement {
  return { verdicts: [verdict], pending: [] };
}
