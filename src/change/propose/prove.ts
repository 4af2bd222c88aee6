import { isDockerfile } from '../../facts/existing.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import type { Problem } from '../../kernel/problem.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import type { Finding } from '../../lint/contract.ts';
import type { Linter } from '../../lint/linter.ts';
import type { ChangeSet } from './change-set.ts';
import type { Order } from './order.ts';
import { inspect, type Terms } from '../house/inspect.ts';
import { givenFault, saidFault } from './given-fault.ts';
import { leftIn, type Repair } from './repaired.ts';
import { onlyAsked } from './only-asked.ts';
import { unsaidField } from './unsaid-field.ts';

export type Proof = {
  readonly linters: readonly Linter[];
  /** The first line of a Dockerfile that two readers take for something else. */
  readonly disagreement: (dockerfile: string) => number | undefined;
  /** Day of the check as `YYYY-MM-DD`. */
  readonly today: string;
  readonly repair?: Repair;
};

/** Why nothing is proposed, and the place in what we wrote, where the fault is no one's but that of the words. */
export type Refusal = Problem & { readonly fault?: Finding };

/** What we write is judged as what people write is: with an error in it nothing is proposed, a warning is told. */
export function prove(change: ChangeSet, order: Order, proof: Proof): Result<ChangeSet, Refusal> {
  const { linters, today, repair } = proof;
  const files = [...change.files, ...(change.elsewhere?.files ?? [])];
  const touched = new Set(files.map(({ path }) => path));
  const written = withFiles(order.snapshot, files);
  const terms = { policy: order.policy, today, linters, touched };
  const found = withoutOld(inspect(written, terms), inspectOld(change, order, terms));
  const fault = found.find(({ severity, rule }) => severity === 'error' && !onlyAsked.has(rule));
  if (fault !== undefined) {
    const theirs = theirFault(fault, order, repair);
    const text = written.text(fault.path) ?? '';
    return fail(theirs ?? { ...(wordsFault(fault, text, order) ?? ourFault(fault)), fault });
  }
  const odd = change.files.find(
    ({ path, text }) => isDockerfile(path) && proof.disagreement(text) !== undefined,
  );
  if (odd !== undefined) return fail(otherReading(odd.path));
  const told = new Set(change.findings.map(placeOf));
  const warnings = found.filter((finding) => isWorthTelling(finding) && !told.has(placeOf(finding)));
  return ok({ ...change, findings: [...change.findings, ...warnings] });
}

/** What was found before of files that people wrote, and are only edited. */
function inspectOld({ files }: ChangeSet, { snapshot }: Order, terms: Terms): readonly Finding[] {
  const old = files.flatMap(({ edits, ...file }) =>
    edits === undefined ? [] : [{ ...file, text: snapshot.text(file.path) ?? '' }],
  );
  return old.length === 0 ? [] : inspect(withFiles(snapshot, old), terms);
}

function withoutOld(found: readonly Finding[], old: readonly Finding[]): readonly Finding[] {
  const known = new Set(old.map(sayingOf));
  return found.filter((finding) => !known.has(sayingOf(finding)));
}

function sayingOf({ path, rule, message }: Finding): string {
  return [path, rule, message].join('\0');
}

function isWorthTelling({ severity, rule }: Finding): boolean {
  return severity === 'warning' || onlyAsked.has(rule);
}

/** The repository with the new files in it; of the old ones only the names are known, so that only ours are judged. */
function withFiles(snapshot: Snapshot, files: ChangeSet['files']): Snapshot {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const old = snapshot.entries.filter(({ path }) => !texts.has(path));
  const own = files.map(({ path, text }) => ({ path, kind: 'file' as const, sha: '', size: text.length }));
  return { ...snapshot, entries: [...old, ...own], text: (path) => texts.get(path) };
}

function placeOf({ path, line }: Finding): string {
  return `${path}:${line}`;
}

function otherReading(path: string) {
  return {
    what: 'what was written is not read alike by two readers of Dockerfiles, so it is not proposed',
    where: path,
    why: 'Nothing is proposed that builders may understand in two ways.',
    fix: 'This is a fault of Supercargo, please report it with the words that you used.',
  };
}

/** What was wrong before anything was written, and could not be repaired. */
function theirFault({ rule }: Finding, order: Order, repair: Repair | undefined): Problem | undefined {
  const left = repair === undefined ? [] : leftIn(order, repair);
  const own = left.find((one) => one.rule === rule);
  return own && givenFault(own);
}

/** What the words ask for and no cluster takes, or leave open that no cluster can be without. */
function wordsFault(fault: Finding, text: string, { request }: Order): Problem | undefined {
  const line = text.split('\n')[fault.line - 1] ?? '';
  return saidFault(fault, line, request.words) ?? unsaidField(fault, text);
}

function ourFault({ rule, path, line, message }: Finding) {
  return {
    what: `what was written does not pass its own checks, so it is not proposed (${rule}: ${message})`,
    where: `${path}:${line}`,
    why: 'Nothing is proposed that would be refused or would not work.',
    fix: 'This is a fault of Supercargo, please report it with the words that you used.',
  };
}
