import { indexLines, positionAt } from '../../kernel/text.ts';
import type { Status, Verdict } from './verdict.ts';

/** A verdict as it is shown, kept and sent between threads. Lines count from the start of the file. */
export type Outcome = {
  readonly status: Status;
  readonly kind: string;
  readonly name: string;
  readonly namespace: string;
  readonly version: string;
  readonly msg: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly violations: readonly Fault[];
  readonly traits: Traits;
};

export type Fault = {
  /** A JSON pointer. */
  readonly path: string;
  readonly msg: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
};

/** What may excuse a resource that fails. */
export type Traits = {
  readonly isEncrypted: boolean;
  /** Template marks in the document, and anywhere in its file. */
  readonly hasMarks: boolean;
  readonly isAmongMarks: boolean;
  readonly isUnreadable: boolean;
};

/** A text of whole documents: a file, or a part of a stream after `line` lines of it; `isValid` is false where it was no UTF-8. */
export type Batch = { readonly text: string; readonly line: number; readonly isValid: boolean };

export function outcomesOf({ text, line }: Batch, verdicts: readonly Verdict[]): Outcome[] {
  const index = indexLines(text);
  const isAmongMarks = hasMarks(text);
  return verdicts.map((verdict) => {
    const { kind, name, namespace, version } = verdict.signature;
    const start = positionAt(index, verdict.start);
    return {
      status: verdict.status,
      kind,
      name,
      namespace,
      version,
      msg: verdict.message,
      line: start.line + line,
      column: start.column,
      endLine: positionAt(index, lastCharacter(text, verdict)).line + line,
      violations: verdict.violations.map(({ path, message, at }) => {
        const from = positionAt(index, at.start);
        const to = positionAt(index, at.end);
        return {
          path: pointerOf(path),
          msg: message,
          line: from.line + line,
          column: from.column,
          endLine: to.line + line,
        };
      }),
      traits: traitsOf(text, verdict, isAmongMarks),
    };
  });
}

const ordinary: Traits = { isEncrypted: false, hasMarks: false, isAmongMarks: false, isUnreadable: false };

function traitsOf(text: string, verdict: Verdict, isAmongMarks: boolean): Traits {
  if (verdict.status !== 'invalid' && verdict.status !== 'error') return ordinary;
  const document = text.slice(verdict.documentStart, verdict.end);
  return {
    isEncrypted: /^sops:[ \t]*\r?$/mu.test(document) || /^[ \t]*"sops"[ \t]*:/mu.test(document),
    hasMarks: hasMarks(document),
    isAmongMarks,
    isUnreadable: verdict.signature.kind === '',
  };
}

function hasMarks(text: string): boolean {
  return text.includes('{{') || text.includes('{%');
}

function lastCharacter(text: string, { start, end }: Verdict): number {
  let last = end;
  while (last > start && /\s/u.test(text.charAt(last - 1))) last -= 1;
  return Math.max(start, last - 1);
}

function pointerOf(path: readonly (string | number)[]): string {
  return path.map((step) => `/${step}`).join('');
}
