import type { JsonMap } from '../../../kernel/json.ts';
import { textOf } from '../../../spec/words/merge.ts';
import type { Understood } from '../../../spec/words/wish.ts';
import { conversions } from '../converted/converted.ts';
import { agreeing } from './agreeing.ts';
import { blanks } from './blanks.ts';
import { hearEach, type Hearing } from './clauses.ts';
import { edits } from './edits/edits.ts';
import { everywhere } from './everywhere.ts';
import { permitted } from './forbidden.ts';
import { givenIn, textOfGiven, type Amending } from './given-text.ts';
import { fromTo } from './from-to.ts';
import { ingressForm } from './ingress-form.ts';
import { ledByIngress } from './led-by-ingress.ts';
import { matters } from './matters/matters.ts';
import { modern } from './modern.ts';
import { nodePorted } from './node-ported.ts';
import { only } from './only.ts';
import { drawn, entered } from './drawn.ts';
import { matchedHow, secured } from './secured.ts';
import { noteSwapped, portSwapped } from './swapped.ts';
import { tagged } from './tagged.ts';
import { placedBeside } from './placed-beside.ts';
import { portsCalled } from './renamed/ports-named.ts';
import { asText, rekeyed } from './renamed/rekeyed.ts';
import { refused } from './refused.ts';
import { removed } from './removed.ts';
import { retagged } from './retagged.ts';
import { ruled } from './ruled.ts';
import { selecting } from './selecting.ts';
import { externalNamed, rangesAllowed } from './service-forms.ts';
import { sharedVolume } from './shared-volume.ts';
import { replaced } from './replaced.ts';
import { usedBy } from './used-by.ts';
import { spokenOf, unsurrounded } from './unsurrounded.ts';

const hearings: readonly Hearing[] = [
  only,
  ledByIngress,
  secured,
  matchedHow,
  tagged,
  portSwapped,
  noteSwapped,
  drawn,
  entered,
  rekeyed,
  asText,
  portsCalled,
  removed,
  (clause, documents) => (/\p{Script=Han}/u.test(clause) ? refused(clause, documents) : undefined),
  replaced,
  fromTo,
];
const amendings: readonly Amending[] = [
  ...conversions,
  permitted,
  matters,
  ingressForm,
  nodePorted,
  externalNamed,
  rangesAllowed,
  usedBy,
  unsurrounded,
  retagged,
  modern,
  placedBeside,
  sharedVolume,
  everywhere,
  ruled,
  ...hearings.map(
    (hear): Amending =>
      (given) =>
        hearEach(given, hear),
  ),
  edits,
  agreeing,
  spokenOf,
];

export type Amended = { readonly words: string; readonly rows: readonly Understood[] };

/** What is said of parts that stand in what somebody quotes, by the names that they have there, is done to it. */
export function withAmended(words: string): Amended {
  return changedBy(words, amendings);
}

function changedBy(words: string, ways: readonly Amending[]): Amended {
  const given = givenIn(words);
  if (given.documents.length === 0 || !given.documents.every(isPlain)) return { words, rows: [] };
  const changed = new Set<JsonMap>();
  const made = ways.reduce((so, amend) => {
    const next = amend(so);
    for (const [at, one] of next.documents.entries())
      if (!so.documents.includes(one) && (isAskedFor(amend) || changed.has(so.documents[at] ?? {})))
        changed.add(one);
    return next;
  }, given);
  if (made === given) return { words, rows: [] };
  return { words: textOfGiven(made, changed), rows: made.told.map(toRow) };
}

/** What is only brought up to date, or agrees with what stands beside it, nobody wants back for that. */
function isAskedFor(amend: Amending): boolean {
  return amend !== modern && amend !== placedBeside && amend !== agreeing && amend !== blanks;
}

/** What is of no kind that could be one, nobody speaks of by it. */
function isPlain({ kind }: JsonMap): boolean {
  return /^[A-Za-z][A-Za-z0-9]{0,62}$/u.test(textOf(kind) ?? '');
}

function toRow({ said, value }: { readonly said: string; readonly value: string }): Understood {
  return { said, subject: { en: 'Changed', zh: '已修改' }, value };
}

/** What was left open is filled, or left out, and of two that differ the one that is said to be wrong is mended, before anybody judges it. */
export function withBlanks(words: string): Amended {
  return changedBy(words, [blanks, selecting]);
}
