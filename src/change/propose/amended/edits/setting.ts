import type { Json, JsonMap } from '../../../../kernel/json.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import type { Heard } from '../clauses.ts';
import { nodesIn, spelt, withAt, type Path } from '../paths.ts';
import { isSame } from './aims.ts';
import type { Field } from './fields.ts';
import { bareOf, type Piece } from './parts.ts';
import { isFree, slotsCalled } from './slots.ts';
import { valueOf } from './values.ts';

const verb =
  '(?:change|set|update|switch|turn|raise|lower|modify|increase|reduce|decrease|replace|correct|adjust|bump|upgrade|make|let|put|double|halve|scale|extend|enlarge|specify|have|rename|move)';
const old = String.raw`(?:\s(?:from)\s(?<from>\S{1,60}))?`;
const must = String.raw`(?:should|must|shall|has to|have to|ought to|needs? to|is to|are to|will|may)(?:\s(?:now|also|rather|then))?`;
const changed =
  '(?:set|changed|increased|raised|lowered|reduced|decreased|updated|switched|adjusted|corrected|upgraded|replaced|extended|doubled|turned)';
const ways = [
  String.raw`^(?:${verb}\s)?(?<what>[^]{2,80}?)${old}\s(?:up to|down to|to|into|as|by|with|=)\s(?:be\s|read\s|become\s)?(?<to>[^]{1,120})$`,
  String.raw`^(?<what>[^]{2,80}?)${old}\s${must}\s(?:be\s${changed}\s(?:up\s|down\s)?(?:to|with|by|into)|become|read|have the value|equal|amount to|(?:be )?change to|turn into|be)\s(?<to>[^]{1,120})$`,
  String.raw`^(?<what>[^]{2,80}?)${old}\s(?:becomes|turns? (?:from \S{1,40} )?(?:in)?to|goes (?:up |down )?to|gets|(?:rises|drops|changes|moves|grows|doubles|falls|increases|shrinks) to|equals|now reads|reads|is now|is called|is|are)\s(?<to>[^]{1,120})$`,
  String.raw`^(?<what>[^]{2,80}?)${old}\s(?:being\s)?${changed}\s(?:up |down )?to\s(?<to>[^]{1,120})$`,
  String.raw`^(?<what>[^]{2,60}?)(?:\s?[:=]\s?|\s?(?:->|→)\s?)(?<to>[^]{1,120})$`,
  String.raw`^(?:let|make|have)\s(?<what>[^]{2,60}?)\s(?:be|read)\s(?<to>[^]{1,120})$`,
  String.raw`^(?:[^]{2,40}?\s)?(?:receives?|gets?|takes?|passe?s?|given?)\s(?<to>[^]{1,120}?)\sas\s(?:its\s|the\s|an?\s)?(?<what>[a-z]{3,20})$`,
  String.raw`^(?:add|put (?:it )?in(?:to)?|move (?:it )?(?:in)?to)\s(?<what>(?:the\s)?namespace)\s(?<to>[a-z0-9-]{1,63})$`,
].map((one) => new RegExp(one, 'iu'));
/** `in agent: LEVEL=debug` is told with its place behind it. */
const led = /^(?:in|for)\s(?<where>(?:the\s)?[\w-]{2,40}(?:\scontainer)?)\s?:\s(?<rest>[^]{3,120})$/iu;
const lead = /^(?:use|choose|make|have|let|set|change|put)\s(?:the\s|an?\s)?/iu;
/** What may stand behind a value, and says nothing more. */
const tail = new RegExp(
  overLines`
    (?:,?\s(?:
      from\snow\son|now|instead|again|henceforth|please|too|as\swell|for\snow|accordingly|respectively|(?:up|down)|
      (?:instead\sof|rather\sthan|in\splace\sof|not)\s(?:the\s)?(?<was>\S{1,60})|
      (?:via|using|through|in|with)\s(?:the\s)?(?:field\s)?[a-z]{2,30}[A-Z]\w{1,40}|
      \((?:was|currently|now|instead\sof|formerly|so\sfar|not)\s[^()]{1,60}\)|\([a-z]{2,40}[A-Z]\w{1,40}\)
    ))$
  `,
  'iu',
);
const placed = /^(?<to>[^]{1,100}?)\s(?:(?:for|in|on|of|at)\s(?<where>[^]{2,50})|(?<all>everywhere))$/iu;

/** `minReadySeconds becomes 10`, `the image of the second container to x:2`, `restartPolicy Never`. */
export function setting(piece: Piece, documents: readonly JsonMap[]): Heard | undefined {
  const text = bareOf(piece.text).replace(led, '$<rest> in $<where>');
  for (const way of ways) {
    const said = way.exec(text)?.groups;
    const made = said === undefined ? undefined : settled(said['what'] ?? '', said['to'] ?? '', documents);
    if (made !== undefined) return made;
  }
  return shortly(piece, text.replace(lead, ''), documents);
}

const kept =
  /^(?:(?:but\s)?(?:keep|leave)\s)?(?:the\s)?(?<what>[\w. -]{3,60}?)\s(?:stays?|remains?|is (?:kept|left)|should (?:stay|remain|be (?:kept|left))|must (?:stay|remain)|unchanged|untouched|as it is)(?:\s(?:as (?:it is|before)|the same|unchanged|untouched|alone|at \S{1,40}|\d{1,5}))?$/iu;

/** `the target port stays`: nothing becomes of it, and nobody has to wonder. */
export function keeping({ text, plain }: Piece, documents: readonly JsonMap[]): Heard | undefined {
  const what = (kept.exec(text.trim()) ?? kept.exec(plain))?.groups?.['what'];
  const slots = what === undefined ? [] : slotsCalled(what, documents);
  return slots.length === 1 ? { documents, value: `= ${keyOf(slots[0])}` } : undefined;
}

/** `maxReplicas 10`: behind a heading or a verb anything, else only what nobody takes for a word. */
function shortly({ deed }: Piece, text: string, documents: readonly JsonMap[]): Heard | undefined {
  if (deed === 'add' || deed === 'remove') return undefined;
  const spaces = [...text.matchAll(/\s/gu)].map(({ index }) => index);
  for (const at of spaces.toReversed()) {
    const [what, to] = [text.slice(0, at), text.slice(at + 1).replace(/^(?:of|at|to|is)\s/iu, '')];
    if (deed === 'other' && !telling.test(what)) continue;
    const made = settled(what, to, documents);
    if (made !== undefined) return made;
  }
  return undefined;
}

const telling = /^(?:[a-z]{2,40}[A-Z]\w{1,40}|[A-Z][A-Z\d_]{2,60})$/u;

function settled(what: string, said: string, documents: readonly JsonMap[]): Heard | undefined {
  const { text, was } = withoutTail(said);
  const { to = text, where, all } = placed.exec(text)?.groups ?? {};
  const [whole] = [settledAt(what, { to: text, was }, documents)];
  if (whole !== undefined) return whole;
  return where === undefined && all === undefined
    ? undefined
    : settledAt(what, { to, was, where: where ?? 'everywhere' }, documents);
}

function withoutTail(said: string): { readonly text: string; readonly was?: string } {
  let text = said.trim().replace(/[,:]$/u, '');
  let was: string | undefined;
  for (let found = tail.exec(text); found !== null; found = tail.exec(text)) {
    was = found.groups?.['was'] ?? was;
    text = text.slice(0, found.index);
  }
  return { text, ...(was !== undefined && { was }) };
}

type To = { readonly to: string; readonly was?: string | undefined; readonly where?: string };

function settledAt(what: string, { to, was, where }: To, documents: readonly JsonMap[]): Heard | undefined {
  const slots = slotsCalled(what, documents, where);
  const values = slots.map(({ type }) => valueOf(type, to.replace(/^(?:the|an?)\s/iu, '')));
  if (slots.length === 0 || values.includes(undefined)) return undefined;
  const nodes = nodesIn(documents);
  if (
    was !== undefined &&
    !slots.some(({ path }) => rivals[spelt(path.at(-1))] === was) &&
    !slots.some(({ path }) =>
      spelt(nodes.find((one) => isSame(one.path, path))?.value).includes(was.replaceAll(/["'`]/gu, '')),
    )
  )
    return undefined;
  const changedNow = slots.reduce(
    (all, slot, at) => withAt(all, slot.path, written(slot, values[at], nodes)),
    documents,
  );
  return { documents: withoutRivals(changedNow, slots), value: `${keyOf(slots[0])}: ${spelt(values[0])}` };
}

const rivals: Readonly<Record<string, string>> = {
  minAvailable: 'maxUnavailable',
  maxUnavailable: 'minAvailable',
};

/** A budget has one bound. */
function withoutRivals(documents: readonly JsonMap[], slots: readonly Field[]): readonly JsonMap[] {
  return slots.reduce((all, { path }) => {
    const rival = path[1] === 'spec' && path.length === 3 ? rivals[spelt(path[2])] : undefined;
    return rival === undefined ? all : withAt(all, [...path.slice(0, 2), rival], undefined);
  }, documents);
}

/** Entries that are text stay text. */
function written(
  { path }: Field,
  value: Json | undefined,
  nodes: ReturnType<typeof nodesIn>,
): Json | undefined {
  const now = nodes.find((one) => isSame(one.path, path))?.value;
  const isText =
    isFree(path) || (typeof now === 'string' && typeof value === 'number' && path.at(-1) === 'value');
  return isText && typeof value === 'number' ? String(value) : value;
}

function keyOf(slot: Field | undefined): string {
  return slot?.called ?? lastKey(slot?.path ?? []);
}

function lastKey(path: Path): string {
  return spelt(path.findLast((step) => typeof step === 'string'));
}
