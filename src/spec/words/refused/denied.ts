import type { Json } from '../../../kernel/json.ts';
import { isList, isMap } from '../merge.ts';
import type { Claim, Saying } from '../wish.ts';
import { off } from './off.ts';
import { refusalAfter, refusalBefore, type Refusal } from './refusal.ts';

/** `it must not use the host network`: what nobody wants is off, or was not said; what nobody knows the other side of is left unread. */
export function denied(text: string, claims: readonly Claim[]): Claim[] {
  const made: Claim[] = [];
  let refused: Claim | undefined;
  for (const [at, claim] of claims.entries()) {
    const end = claims[at + 1]?.start ?? text.length;
    const told = isOpen(text, claim) ? refusalOf(text, claim, { claims, refused, end }) : undefined;
    const kept = told === undefined ? claim : without(claim, told);
    if (told !== undefined && !told.isTwice) refused = { ...claim, end: told.end };
    if (kept !== undefined) made.push(kept);
  }
  return made;
}

/** `not more than 2`, `without a port and with ...`: what goes on, or is compared, is not what was refused. */
const goesOn =
  /^(?:and|but|so|because|when|if)\s|\s(?:should|must|shall|gets?|will)\s|^[并且但以]|(?<![\w-])(?:more|most|least|less|fewer|longer|shorter|larger|bigger|higher|lower|later|earlier|exceed\w*|above|over|beyond|below|under)(?![\w-])|超过|超出|[多少高低大小]于/iu;

/** What says something, and is no refusal itself. */
function isOpen(text: string, { says = [], asked, start, end }: Claim): boolean {
  const isSaid = says.length > 0 || (asked !== undefined && asked.without === undefined);
  const isBound = says.some(({ set }) => set['hard'] !== undefined);
  return isSaid && !isBound && !goesOn.test(text.slice(start, end));
}

type Around = {
  readonly claims: readonly Claim[];
  readonly refused: Claim | undefined;
  readonly end: number;
};
type Refused = {
  readonly start: number;
  readonly end: number;
  readonly isTwice: boolean;
  readonly by: string;
};

const also =
  /^[^,，]?\s(?:or|nor)\s(?:(?:the|any|its|use|add|be|run|as|in|a|an|via|by|through)\s){0,3}$|^.?(?:、|和|或者?)\s?$/iu;
/** `and the other too` */
const tooBehind = /^\s(?:too|either|as well)(?!\w)/iu;
/** What powers are refused may be listed with commas as well. */
const alsoPower = /^.?(?:[,，]|也)\s?$/u;

/** Where the refusal stands that nobody else has read. */
function refusalOf(text: string, claim: Claim, { claims, refused, end }: Around): Refused | undefined {
  const { start } = claim;
  const before = refusalBefore(text, start);
  const isFree = !claims.some((one) => one.start < start && (before?.at ?? start) < one.end);
  if (before !== undefined && isFree && !isOfNone(text, before, claim))
    return { start: before.at, end: claim.end, isTwice: before.isTwice, by: before.words };
  const behind = refusalAfter(text.slice(0, end), claim.end);
  return behind === undefined
    ? refusedToo(text, claim, refused)
    : { start, end: behind, isTwice: false, by: '' };
}

/** What stands in one breath with what was refused before. */
function refusedToo(text: string, claim: Claim, refused: Claim | undefined): Refused | undefined {
  if (refused === undefined || refused.end > claim.start) return undefined;
  const between = text.slice(refused.end - 1, claim.start);
  const end = /^[^.;\n]{1,40}$/u.test(between) ? endOfToo(text, claim) : undefined;
  const isAlso = also.test(between) || (alsoPower.test(between) && isPower(claim) && isPower(refused));
  if (end === undefined && !isAlso) return undefined;
  return { start: refused.end, end: end ?? claim.end, isTwice: false, by: '' };
}

function endOfToo(text: string, { end }: Claim): number | undefined {
  const too = tooBehind.exec(text.slice(end, end + 10));
  return too === null ? undefined : end + too[0].length;
}

/** `no container may take more than 2 CPUs` speaks of all of them. */
function isOfNone(text: string, { words }: Refusal, { end }: Claim): boolean {
  return (
    /^(?:no|neither)\s/iu.test(words) &&
    /^\s(?:may|must|can|should|shall|will|is|are|has|gets?|takes?|uses?)\s/iu.test(text.slice(end, end + 12))
  );
}

/** What gives more than nothing said would give. */
const powers = new Set([
  'hostNetwork',
  'hostPID',
  'hostIPC',
  'privileged',
  'allowPrivilegeEscalation',
  'shareProcessNamespace',
]);

function isPower({ says = [] }: Claim): boolean {
  return says.some(({ set }) => holds(set, (key, value) => powers.has(key) && value === true));
}

function holds(value: Json | undefined, is: (key: string, value: Json) => boolean): boolean {
  if (isList(value)) return value.some((one) => holds(one, is));
  return (
    isMap(value) &&
    Object.entries(value).some(([key, one]) => one !== undefined && (is(key, one) || holds(one, is)))
  );
}

/** What is refused of an amount, or of what only chooses, leaves it open. */
const choosing = new Set([
  'selector',
  'schedule',
  'often',
  'matchLabels',
  'labels',
  'affinity',
  'topologySpreadConstraints',
  'cidr',
]);

function isOfAmount(claim: Claim, by: string): boolean {
  const isReached = /reach|access/iu.test(by);
  return (claim.says ?? []).some(({ set }) =>
    holds(
      set,
      (key, value) =>
        choosing.has(key) || (typeof value === 'number' && (isReached || !/port|user/iu.test(key))),
    ),
  );
}

function without(claim: Claim, { start, end, isTwice, by }: Refused): Claim | undefined {
  if (isTwice) return { ...claim, start };
  if (isOfAmount(claim, by)) return undefined;
  const { says = [], asked: _asked, ...rest } = claim;
  const left = says
    .map(({ set, ...saying }): Saying => ({ ...saying, set: off(set) }))
    .filter(({ set }) => Object.keys(set).length > 0);
  const value = left.length > 0 ? rest.value.replaceAll(/true$/gu, 'false') : '—';
  return { ...rest, start, end, value, ...(left.length > 0 && { says: left }) };
}
