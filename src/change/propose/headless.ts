import { environmentNames } from '../../spec/words/delivery/environment-sayings.ts';
import type { Called } from '../../spec/words/mentions/services.ts';
import { calledIn, namesOf } from './scope.ts';
import type { Clause } from './taken-out.ts';
import { isOfAll, saidOfAll } from './told/all-first.ts';

type Ground = {
  readonly words: string;
  readonly clauses: readonly Clause[];
  readonly called: readonly Called[];
};

const lead = String.raw`^\s?(?:[-*•]\s)?(?:(?:and|but|while|then|the|our|for|in|on)\s){0,3}`;
const ofPlace = new RegExp(`${lead}${environmentNames.pattern}`, 'iu');
const place = new RegExp(environmentNames.pattern, 'iu');

/** `tally frobnicates, strategy Recreate`: what goes on about whoever could not be heard of is had by nobody else. */
export function headless(gone: readonly Clause[], { words, clauses, called }: Ground): Clause[] {
  const known = called.filter(({ names, isInner }) => names.length > 0 && isInner !== true);
  const ofService = known.length < 2 ? undefined : new RegExp(`${lead}${namesOf(known)}`, 'iu');
  const ofAll = saidOfAll(known);
  const isHead = ({ text }: Clause): boolean => ofService?.test(text) === true || ofPlace.test(text);
  let isTail = false;
  return clauses.filter((one, at) => {
    const before = clauses[at - 1];
    const isJoined = before !== undefined && joint.test(words.slice(before.end, one.start));
    const isOwn = calledIn(one.text, known).length > 0 || place.test(one.text);
    isTail = isJoined && !isOwn && (isTail || (gone.includes(before) && isHead(before)));
    return isTail && one.text.search(ofAll) === -1 && !general.test(one.text) && isOfAll(one.text, known);
  });
}

const joint = /^[,，]\s{0,3}$/u;
/** Whom `it` means is found elsewhere; the rest is of all that is made. */
const general =
  /(?<![\w-])(?:it|them|they|namespaces?|argo|argocd|flux|helm|charts?|kustomize|clusters?|registry|everything|please|thanks)(?![\w-])|命名空间|集群|仓库/iu;
