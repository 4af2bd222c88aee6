import { anyCase } from '../../../kernel/any-case.ts';
import type { Called } from '../../../spec/words/mentions/services.ts';
import { calledIn } from '../scope.ts';

const sentence = /(?:[^.;。；\n?!]|[.?!](?=\S))+/gu;
const verbs =
  'spread|distribute|run|put|keep|schedule|place|deploy|give|set|restart|scale|pin|label|annotate|mount|run|move|limit|start|stop|expose|probe|inject|tag|serve|back';
const object = anyCase(
  String.raw`^(\s{0,4}(?:[-*•]\s)?(?:(?:please|and|also|then|so|finally|we|should|must|want\sto|need\sto)\s){0,4}(?:${verbs})\s)(?:them|these|those)(?=\s)(?!\sall(?!\w))`,
);
const copies = /(?<!\w)(?:pods?|replicas?|copies|instances?|nodes?|hosts?|jobs?|secrets?|variables?)(?!\w)/iu;

/** `Spread them over the zones`, where all that there are were spoken of one by one: all of them, and not the last. */
export function themAll(words: string, called: readonly Called[]): string {
  const known = called.filter(({ names }) => names.length > 0);
  if (known.length < 2 || words.length > longest || !/(?<!\w)(?:them|these|those)(?!\w)/iu.test(words))
    return words;
  let last = '';
  return words.replaceAll(sentence, (said, at: number) => {
    const before = last;
    last = said;
    const isOfAll = calledIn(words.slice(0, at), known).length === known.length;
    // Of one alone it is the copies that are spoken of.
    const isOfCopies = calledIn(before, known).length === 1 && copies.test(before);
    return !isOfAll || isOfCopies || calledIn(said, known).length > 0
      ? said
      : said.replace(object, '$1all of them');
  });
}

/** Nobody tells so much of them. */
const longest = 20_000;
