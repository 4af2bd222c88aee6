import type { JsonMap } from '../../../kernel/json.ts';
import { overLines } from '../../../kernel/over-lines.ts';
import type { Stage } from './stage.ts';
import { mapOf, textOf } from '../merge.ts';
import type { Place } from './names-said.ts';
import { subjectOf, type Subject } from './subject.ts';
import type { Claim, Saying } from '../wish.ts';

const count = String.raw`(?:[\d一两二三四五六七八九十]{1,3}\s?(?:个|份)?\s?(?:副本|实例)?\s?的?\s?)?`;
const after = String.raw`\s?(?:an?\s|the\s|one\s|another\s|一?[个台]\s?)?${count}(?:official\s)?$`;
const peers = String.raw`(?:(?:^|\s)(?:and|plus)|[,;&+])\s|(?<=\p{Script=Han})[,;]|[和与及、]|以及|加上?`;
const more = overLines`
  (?:(?:^|[\s.,;])(?:also|additionally|in\saddition,?|besides,?|then)\s(?:(?:please|we|i|add|need|want|deploy|run|start|put|include|have|create|set\sup|would\slike|(?:to\s)?have)\s){0,4}|
  (?:^|[\s.,;])(?:add|put)\s|(?:再|另外|还|也|顺便|同时)(?:请|要|需要|帮我)?(?:加上?|部署|跑|起|来|要|装|建|创建|启动|运行|添加|增加)?)
`;
const joining = new RegExp(String.raw`(?:(?:^|\s)with\s|${peers}|${more})${after}`, 'iu');
const equal = new RegExp(`(?:${peers}|${more})${after}`, 'iu');

/** `nginx and redis`: another program is another thing to run, and one that was spoken of before is that one again. */
export function programBeside(
  { set }: Saying,
  { start, end }: Claim,
  { subject, stage }: Place,
): Subject | undefined {
  const app = appOf(set);
  if (app === undefined || subject.app === undefined || subject.app === app) return undefined;
  const isBefore = isToldAfter(subject, start, stage);
  const known = stage.subjects.find((one) => one.app === app && one.isImplied);
  const isAnother = known !== undefined || isJoined(stage.text, start, end);
  if (!isBefore && !(isAnother && isOpen(subject, stage))) return undefined;
  const other = known ?? born(subject);
  if (known === undefined) stage.subjects.push(other);
  stage.current = other;
  return other;
}

function appOf(set: JsonMap): string | undefined {
  return textOf(set['app']) ?? textOf(mapOf(set['weak'])['app']);
}

/** It runs a program already, and nobody has said what kind of object it is. */
function isOpen({ isImplied, service }: Subject, { part }: Stage): boolean {
  return isImplied && service === undefined && part === undefined;
}

/** `redis 7. Add an nginx Deployment`: the object has its program, and was spoken of after this one. */
function isToldAfter(subject: Subject, start: number, { taken, text }: Stage): boolean {
  const own = taken.find((one) => one.subject === subject && isProgram(one.set));
  return (
    own !== undefined &&
    own.claim.start > start &&
    !subject.isImplied &&
    isAlone(own, text) &&
    subject.service === undefined
  );
}

/** The joining word may be part of what was claimed. */
function isJoined(text: string, start: number, end: number): boolean {
  const said = text.slice(start, end).replace(/[\w:./-]+(?:\s(?:version\s|v)?[\d.]+)?$/u, '');
  return joining.test(`${text.slice(Math.max(0, start - 32), start)}${said}`);
}

function born({ kind, sentence }: Subject): Subject {
  return subjectOf({ kind, sentence, isImplied: true, isReference: false, isWorkload: true });
}

const beside =
  /^\s?(?:\(|:|(?:with|having|has|at|in|using|of|on|runs?|running|gets?|needs?)\s)?(?:an?\s|the\s)?$|^[的有用]?$/iu;
const besideAlone = new RegExp(String.raw`${beside.source}|^[,，\s]*$`, 'iu');

/** Of all that are made, the one beside which something is said, then in the order in which they were told. */
export function meantFirst(claim: Claim, stage: Stage): Subject[] {
  const all = stage.subjects.filter(({ isReference }) => !isReference);
  return [...peersBeside(claim, stage), ...inSameBreath(claim, stage), ...all];
}

/** `frontend (nginx:1.25, app=web)`: labels of what runs, before anybody spoke of an object. */
function inSameBreath({ start, says = [] }: Claim, { taken, text }: Stage): Subject[] {
  const last = taken.at(-1);
  const isLabel = says.some(({ set }) => set['podMetadata'] !== undefined);
  if (last === undefined || last.claim.end > start || !isLabel) return [];
  const { subject } = last;
  const isOn = !/[.;](?=\s)|\n/u.test(text.slice(last.claim.end, start));
  return subject?.isImplied === true && subject.isWorkload && isOn ? [subject] : [];
}

/** `nginx with 3 replicas and redis with 4`: what is said right beside a program that stands after an `and` is said of it. */
function peersBeside({ start, end }: Claim, { taken, text }: Stage): Subject[] {
  const last = taken.at(-1);
  const subject = last?.subject;
  if (last === undefined || subject?.app === undefined || !subject.isImplied) return [];
  const { claim } = last;
  const gap = start < claim.end ? text.slice(end, claim.start) : text.slice(claim.end, start);
  const named = taken.filter((one) => one.subject === subject && isProgram(one.set));
  const isPeer = named.slice(0, 1).some((one) => equal.test(text.slice(0, one.claim.start).slice(-32)));
  return isPeer && (isAlone(named[0], text) ? besideAlone : beside).test(gap) ? [subject] : [];
}

/** In a sentence of its own. */
function isAlone(first: Stage['taken'][number] | undefined, text: string): boolean {
  return /(?:[.;](?=\s)|[。；\n])[^.;。；\n]{0,40}$/u.test(text.slice(0, first?.claim.start));
}

function isProgram(set: object): boolean {
  return Object.values(set).some((said: JsonMap) => said['app'] !== undefined || said['weak'] !== undefined);
}

/** Further from a number stands no program that it counts. */
const farthest = 4;

/** A program is spoken of before its number is: `3 nginx and 2 redis`. */
export function startOf({ start, says = [] }: Claim, text: string, claims: readonly Claim[]): number {
  if (says.every(({ set }) => (set['app'] ?? set['weak']) === undefined)) return start;
  const count = claims.find(
    ({ end }) =>
      end <= start && start - end < farthest && /^\s?(?:个|份|的)?\s?$/u.test(text.slice(end, start)),
  );
  const isCount =
    count !== undefined && /^\d{1,3}\s?(?:个|份)?(?:副本|实例)?$/u.test(text.slice(count.start, count.end));
  return isCount ? count.start - 0.5 : start;
}
