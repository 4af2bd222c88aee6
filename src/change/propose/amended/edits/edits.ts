import type { JsonMap } from '../../../../kernel/json.ts';
import { wantsAnother } from '../../../../spec/words/given/another.ts';
import { goalIn } from '../../../../spec/words/given/goal.ts';
import { kinds } from '../../../../spec/words/kinds.ts';
import type { Heard } from '../clauses.ts';
import { drawn, entered } from '../drawn.ts';
import type { Given, Told } from '../given-text.ts';
import { spelt } from '../paths.ts';
import { refused } from '../refused.ts';
import { matchedHow, secured } from '../secured.ts';
import { tagged } from '../tagged.ts';
import { isDoubtful } from './doubts.ts';
import { volumeMounted } from './added/mounts.ts';
import { variableAdded } from './added/variables.ts';
import { entering, noting } from './noting.ts';
import { pointing } from './pointing.ts';
import { pathAdded } from './added/ingress-paths.ts';
import { metricAdded } from './added/metrics.ts';
import { routed } from './routed.ts';
import { labelSwapped } from './label-swaps.ts';
import { noted } from './noted.ts';
import { listing } from './listing.ts';
import { naming } from './naming.ts';
import { excepted, widened } from './added/to-rules.ts';
import { bareOf, piecesOf, type Piece } from './parts.ts';
import { removing } from './removing.ts';
import { portAdded } from './added/service-ports.ts';
import { ruleAdded } from './added/rules.ts';
import { serviceTyped } from './service-types.ts';
import { chosen, withoutComplaints } from './unsupported.ts';
import { versioned } from './versions.ts';
import { keeping, setting } from './setting.ts';
import { subjectAdded } from './added/subjects.ts';
import { swapping } from './swapping.ts';

/** Read of one clause. */
type Editing = (piece: Piece, documents: readonly JsonMap[]) => Heard | undefined;
/** Read of clauses side by side that say one thing together. */
type Wide = (text: string, documents: readonly JsonMap[]) => Heard | undefined;
/** What is read of whole clauses is read of their pieces, too. */
const ofClauses = [secured, matchedHow, tagged, drawn, entered].map(
  (hear): Editing =>
    ({ plain }, documents) =>
      hear(plain, documents),
);
const editings: readonly Editing[] = [
  ...ofClauses,
  ({ text }, documents) => refused(bareOf(text), documents),
  pointing,
  noting,
  entering,
  keeping,
  chosen,
  serviceTyped,
  versioned,
  naming,
  routed,
  excepted,
  widened,
  listing,
  removing,
  swapping,
  labelSwapped,
  setting,
  noted,
];
const wides: readonly Wide[] = [
  ruleAdded,
  portAdded,
  pathAdded,
  subjectAdded,
  metricAdded,
  volumeMounted,
  variableAdded,
];
const mostTogether = 6;

/** What is said of single fields of what is quoted, piece by piece; where another object is wanted, none of it is meant. */
export function edits(given: Given): Given {
  if (isOfAnother(given)) return given;
  let { documents } = given;
  const told: Told[] = [];
  const left: Piece[] = [];
  const pieces = piecesOf(withoutComplaints(inOrder(given.words)));
  for (let at = 0; at < pieces.length;) {
    const heard = isHeadless(pieces[at], left.at(-1) === pieces[at - 1])
      ? undefined
      : heardFrom(pieces, at, documents);
    if (heard === undefined || isUnsure(heard, { pieces, at, before: documents, words: given.words }))
      left.push(...pieces.slice(at, at + 1));
    else {
      ({ documents } = heard.made);
      told.push({ said: heard.said, value: heard.made.value });
    }
    at += left.at(-1) === pieces[at] ? 1 : (heard?.count ?? 1);
  }
  if (told.length === 0) return given;
  return { ...given, documents, told: [...given.told, ...told], words: joined(left) };
}

const several =
  /(?<!\w)(name|call) the (port|container)s ([a-z][a-z0-9-]*) and ([a-z][a-z0-9-]*)(?:,? (?:in (?:this|that|the given) order|respectively))?(?![\w-])/giu;

/** `name the ports a and b`: one by one. */
function inOrder(words: string): string {
  return words.replaceAll(several, '$1 the first $2 $3 and $1 the second $2 $4');
}

/** What is added beside something that nobody could read may be a part of that. */
function isHeadless(piece: Piece | undefined, isAfterUnread: boolean): boolean {
  return piece !== undefined && piece.verb !== '' && piece.deed === 'add' && isAfterUnread;
}

type Place = {
  readonly pieces: readonly Piece[];
  readonly at: number;
  readonly before: readonly JsonMap[];
  readonly words: string;
};

function isUnsure({ made, said }: Found, { pieces, at, before, words }: Place): boolean {
  const first = pieces.findLastIndex((piece, index) => index <= at && piece.isFirst);
  const sentence = pieces
    .slice(first, at + 1)
    .map(({ text }) => text)
    .join(', ');
  return isDoubtful(before, made.documents, { clause: said, sentence, words });
}

function isOfAnother({ words, documents }: Given): boolean {
  return (
    wantsAnother(withoutBackends(words, documents), documents, kinds) ||
    documents.some(({ kind }) => goalIn(words, kinds, spelt(kind)) !== undefined)
  );
}

/** Paths of an Ingress lead to Services that nobody wants anew. */
function withoutBackends(words: string, documents: readonly JsonMap[]): string {
  const isIngress = documents.every(({ kind }) => kind === 'Ingress');
  return isIngress && !making.test(words) ? words.replaceAll(/(?<!\w)services?(?!\w)/giu, 'backend') : words;
}

const making = /(?<!\w)(?:create|write|generate|define|draft|missing)(?!\w)/iu;

type Found = { readonly made: Heard; readonly said: string; readonly count: number };

function heardFrom(pieces: readonly Piece[], at: number, documents: readonly JsonMap[]): Found | undefined {
  return togetherFrom(pieces, at, documents) ?? aloneAt(pieces[at], documents);
}

function aloneAt(piece: Piece | undefined, documents: readonly JsonMap[]): Found | undefined {
  if (piece === undefined || piece.plain === '') return undefined;
  for (const edit of editings) {
    const made = edit(piece, documents);
    if (made !== undefined) return { made, said: bareOf(piece.text), count: 1 };
  }
  return undefined;
}

/** As many clauses of its sentence as say it together, the most first. */
function togetherFrom(
  pieces: readonly Piece[],
  at: number,
  documents: readonly JsonMap[],
): Found | undefined {
  const next = pieces.findIndex((piece, index) => index > at && piece.isFirst);
  const most = Math.min(next === -1 ? pieces.length : next, at + mostTogether);
  for (let end = most; end > at; end -= 1) {
    const [first, ...others] = pieces.slice(at, end);
    const said = `${first?.plain ?? ''}${others.map(({ joint, text }) => `${joint}${text}`).join('')}`.trim();
    for (const wide of wides) {
      const made = wide(said, documents);
      if (made !== undefined) return { made, said, count: end - at };
    }
  }
  return undefined;
}

/** What is left, each with what joined it; one whose verb is gone has it again. */
function joined(left: readonly Piece[]): string {
  return left
    .map((piece, at) => {
      const before = left[at - 1];
      const text =
        piece.verb !== '' && before?.deed !== piece.deed ? `${piece.verb} ${piece.text}` : piece.text;
      return at === 0 ? text : `${piece.joint}${text}`;
    })
    .join('');
}
