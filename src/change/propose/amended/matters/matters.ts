import type { JsonMap } from '../../../../kernel/json.ts';
import { withoutStaying } from '../../../../spec/words/given/staying.ts';
import { textOf } from '../../../../spec/words/merge.ts';
import { joined } from '../clauses.ts';
import { isOfNewcomer } from '../edits/doubts.ts';
import type { Given, Told } from '../given-text.ts';
import { clausesOf, isEnd } from './clauses-of.ts';
import { downwardVariables } from './downward-variables.ts';
import { isLight } from './light.ts';
import type { Matter, Read } from './matter.ts';
import { probeKinds } from './probe-kinds.ts';
import { scalerMetrics } from './scaler-metrics.ts';

const all: readonly Matter[] = [downwardVariables, scalerMetrics, probeKinds];
const mostClauses = 18;
const mostSentences = 3;

/** What clauses side by side say of one matter of what is quoted, where nothing of weight is left of them. */
export function matters(given: Given): Given {
  return all.reduce((so, matter) => (matter.about.test(so.words) ? withMatter(so, matter) : so), given);
}

type Span = { readonly from: number; readonly to: number };
type Found = Span & { readonly read: Read; readonly said: string };

function withMatter(given: Given, matter: Matter): Given {
  const parts: (string | undefined)[] = clausesOf(given.words);
  let { documents } = given;
  const told: Told[] = [];
  for (let at = 0; at < parts.length; at += 2) {
    const found = foundFrom({ parts, matter, documents, words: given.words }, at);
    if (found === undefined) continue;
    ({ documents } = found.read);
    told.push({ said: found.said, value: found.read.value });
    for (let gone = found.from; gone <= found.to; gone += 2) parts[gone] = undefined;
    for (let gone = found.from + 1; gone < found.to; gone += 2) parts[gone] = undefined;
    at = found.to;
  }
  if (told.length === 0) return given;
  return { ...given, words: joined(parts), documents, told: [...given.told, ...told] };
}

type Ground = {
  readonly parts: readonly (string | undefined)[];
  readonly matter: Matter;
  readonly documents: readonly JsonMap[];
  readonly words: string;
};

/** The most clauses that say it together, without those around that say nothing of it. */
function foundFrom(ground: Ground, from: number): Found | undefined {
  for (let to = furthest(ground.parts, from); to >= from; to -= 2) {
    const read = readOf(ground, { from, to });
    if (read !== undefined) return trimmed(ground, { from, to, read, said: '' });
  }
  return undefined;
}

function furthest(parts: Ground['parts'], from: number): number {
  let to = from;
  let sentences = 1;
  while (to + 2 < parts.length && to - from < 2 * mostClauses) {
    if (isEnd(parts[to + 1] ?? '')) sentences += 1;
    if (sentences > mostSentences) break;
    to += 2;
  }
  return to;
}

function trimmed(ground: Ground, found: Found): Found {
  const same = JSON.stringify(found.read.documents);
  const isSame = (span: Span): boolean => JSON.stringify(readOf(ground, span)?.documents) === same;
  let { from, to } = found;
  while (to - 2 >= from && isSame({ from, to: to - 2 })) to -= 2;
  while (from + 2 <= to && isSame({ from: from + 2, to })) from += 2;
  return { ...found, from, to, said: saidIn(ground.parts, { from, to }) };
}

function saidIn(parts: Ground['parts'], { from, to }: Span): string {
  return parts
    .slice(from, to + 1)
    .join('')
    .trim();
}

function readOf({ parts, matter, documents, words }: Ground, span: Span): Read | undefined {
  const said = saidIn(parts, span);
  if (!matter.about.test(said)) return undefined;
  const read = matter.read(withoutStaying(said), documents);
  if (read === undefined || !isLight(read.rest, `${matter.words}|${kindsIn(documents)}`)) return undefined;
  const isMeant = !isOfNewcomer(documents, read.documents, { clause: said, sentence: said, words });
  return isMeant ? read : undefined;
}

/** What is quoted is spoken of by its kind. */
function kindsIn(documents: readonly JsonMap[]): string {
  return documents
    .flatMap(({ kind }) => textOf(kind) ?? [])
    .flatMap((kind) => [kind, kind.replaceAll(/(?<=[a-z])(?=[A-Z])/gu, '[\\s-]?')])
    .join('|');
}
