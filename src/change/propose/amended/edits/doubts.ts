import type { JsonMap } from '../../../../kernel/json.ts';
import { kinds } from '../../../../spec/words/kinds.ts';
import { isList, isMap, mapOf, textOf } from '../../../../spec/words/merge.ts';
import { mentionsOf } from '../../../../spec/words/mentions/mentions.ts';
import { nodesIn, type Path } from '../paths.ts';

/** Who speaks of what: a clause, the sentence that it is of up to there, and all of the words. */
export type Said = { readonly clause: string; readonly sentence: string; readonly words: string };

const anotherOne =
  /(?<!\w)(?:add|insert|include|attach|put|place|run|append|create)(?!\w)(?:(?!(?:to|in|on|of|for)\s(?:its|the|this|that|our|each|every|both)\s)[^.;\n]){0,40}?(?<!\w)(?:container|side-?car|companion)(?!\w)|(?<!\w)(?:new|another|additional|one more|companion|second|init(?:ialization)?)\s(?:container|side-?car)(?!\w)/iu;
const ofOwn =
  /(?<!\w)(?:first|second|third|last|main|existing|app(?:lication)?)(?:\s(?:one|\w{0,20}\s?container))(?!\w)/iu;

/** What a clause seems to change may be meant of something that is still to come. */
export function isDoubtful(before: readonly JsonMap[], after: readonly JsonMap[], said: Said): boolean {
  const isOfOther = (path: Path): boolean => isOfOtherProbe(path, said);
  return isOfNewcomer(before, after, said) || changedBetween(before, after).some(isOfOther);
}

/** It may be meant of another object, or of a container that joins those that are there. */
export function isOfNewcomer(before: readonly JsonMap[], after: readonly JsonMap[], said: Said): boolean {
  return changedBetween(before, after).some(
    (path) => isNameOfAnother(path, before, said) || isOfNewOne(path, before, said),
  );
}

function changedBetween(before: readonly JsonMap[], after: readonly JsonMap[]): Path[] {
  const was = new Map(nodesIn(before).map(({ path, value }) => [path.join('\n'), value]));
  return nodesIn(after).flatMap(({ path, value }) =>
    isMap(value) || isList(value) || was.get(path.join('\n')) === value ? [] : [path],
  );
}

/** `Which role binding do I need? Name it x`: the object that is quoted keeps its name. */
function isNameOfAnother(
  [at, part, ...rest]: Path,
  before: readonly JsonMap[],
  { clause, words }: Said,
): boolean {
  if (part !== 'metadata' || !['name', 'namespace'].includes(String(rest[0]))) return false;
  const own = textOf(before[Number(at)]?.['kind']);
  if (own === undefined) return false;
  if (mentionsOf(clause, kinds, []).some(({ kind }) => kind === own)) return false;
  const given = new Set(before.map(({ kind }) => kind));
  return mentionsOf(words, kinds, []).some(
    ({ kind }) => !given.has(kind) && kind !== 'Namespace' && !(kind === 'Pod' && own !== 'Pod'),
  );
}

/** `Add a container. It should use the image x`. */
function isOfNewOne(path: Path, before: readonly JsonMap[], { clause, words }: Said): boolean {
  if (!anotherOne.test(words)) return false;
  const isItself = path[1] === 'metadata' && path[2] === 'name';
  const list = path.findIndex((step) => step === 'containers' || step === 'initContainers');
  if (list === -1) return isItself;
  if (ofOwn.test(clause) || path.at(-3) === 'env') return false;
  const names = nodesIn(before).flatMap(({ path: own, value }) =>
    own.length === list + 2 && own[list] === path[list] ? [textOf(mapOf(value)['name']) ?? ''] : [],
  );
  return names.every((name) => name === '' || !clause.includes(name));
}

const probe = /(?<!\w)(?:liveness|readiness|startup)/giu;

/** Probes have the same fields: whose they are is told in their sentence. */
function isOfOtherProbe(path: Path, { sentence }: Said): boolean {
  const own = path.find((step) => /^(?:liveness|readiness|startup)Probe$/u.test(String(step)));
  if (own === undefined) return false;
  const named = [...sentence.matchAll(probe)].at(-1)?.[0].toLowerCase();
  return named === undefined || !String(own).startsWith(named);
}
