import { documents } from '../../syntax/yaml/documents.ts';
import { type Judgement, judgeDocument, type Terms } from './judge.ts';
import { type Batch, type Outcome, outcomesOf } from './outcome.ts';
import { type Signature, unsigned, type Verdict } from './verdict.ts';

export type Judged = { readonly outcomes: readonly Outcome[]; readonly pending: readonly Signature[] };

/** Judges the documents of a text one after the other. While schemas are pending there are no outcomes. */
export function judgeBatch(batch: Batch, terms: Terms): Judged {
  const verdicts: Verdict[] = [];
  const pending: Signature[] = [];
  for (const span of documents(batch.text)) {
    const judged = isGarbled(batch, span) ? garbled(batch, span) : judgeDocument(batch.text, span, terms);
    verdicts.push(...judged.verdicts);
    pending.push(...judged.pending);
  }
  return { outcomes: pending.length > 0 ? [] : outcomesOf(batch, verdicts), pending };
}

type Document = { readonly start: number; readonly end: number };

function isGarbled({ text, isValid }: Batch, { start, end }: Document): boolean {
  return !isValid && text.slice(start, end).includes('\uFFFD');
}

function garbled({ text }: Batch, { start, end }: Document): Judgement {
  const at = text.indexOf('\uFFFD', start);
  const message = 'the text is not valid UTF-8. Save the file as UTF-8';
  const verdict: Verdict = {
    status: 'error',
    signature: unsigned,
    message: `error unmarshalling resource: ${message}`,
    violations: [{ path: [], keyword: 'encoding', message, at: { start: at, end: at + 1 } }],
    documentStart: start,
    start: at,
    end,
  };
  return { verdicts: [verdict], pending: [] };
}
