import { anyCase } from '../../../kernel/any-case.ts';
import { overLines } from '../../../kernel/over-lines.ts';
import { environmentNames } from '../../../spec/words/delivery/environment-sayings.ts';
import type { Called } from '../../../spec/words/mentions/services.ts';
import { behind, calledIn, namesOf } from '../scope.ts';

const noun =
  '(?:services|apps|applications|deployments|workloads|components|pods|containers|programs|processes|parts)';
const one = '(?:service|app|application|deployment|workload|component|pod|container|program|process)';
const everyone = overLines`
  (?:(?<=(?:they|we)\s)all|all\s(?:of\s(?:them|these|those|it)|(?:of\s)?(?:the\s|our\s|these\s)?(?:two\s|three\s|four\s|five\s)?${noun})|each\s(?:of\s(?:them|these)|${one})|every\s(?:single\s)?${one}|(?:every|no|any|not\s(?:a\s)?(?:single\s)?)\s?one\sof\sthem|none\sof\s(?:them|these|(?:the|our)\s${noun})|everything|everyone|everybody|everywhere)
  (?!\s(?:else|except|but|under|below|at|on|in\s\/|that|which|of\s(?:the|its)))
`;
const bare = overLines`
  (?:for|on|to|in|across)\sall(?:\sof\sthem)?(?=\s?$)|of\s(?:each|both)(?=\s?$)|
  ^\s?(?:[-*•]\s)?all(?=\s(?:should|must|shall|need|get|have|run|use|with|share|log|behind|go|are|will|in|tolerate|may)\s)|
  (?<=^\s?(?:[-*•]\s)?(?:spread|run|put|keep|schedule|place|set|give|restart|deploy)\s)all(?=\s(?:across|over|on|in|with|at|to)\s)
`;
const zh = overLines`
  (?:所有|全部|每一?个|各个?)的?\s?(?:服务|应用|组件|工作负载|程序|pod|容器|deployment)|(?:这|那)?[两三四五六几]个(?:服务|应用)?都|(?:它们|他们|大家|服务)(?:全部?|全|也)?都|
  (?<=^\s?(?:[-*•]\s?)?)(?:全部|全都|统一)(?:都|要|加|用|放|跑|设|给|需)
`;
const all = `(?<![\\w-])(?:${everyone}|${bare})(?![\\w-])|${zh}`;
/** Of the two that there are. */
const both = String.raw`(?:for|on|to|in)\sboth(?:\sof\sthem)?(?=\s?$)|(?<=^\s?(?:[-*•]\s)?)both(?:\sof\sthem)?(?=\s(?:with|get|have|need|should|must|use|run|log|(?:auto-?)?scale|grow|tolerate|mount|listen|read|write|reserve|request|require|are)(?![\w-]))`;
/** Where pods stand, in a sentence of its own behind all that is named: of the pods that there are. */
const podsAlone = anyCase(
  overLines`
    ^\s?(?:(?:please|also|and|then|finally)\s){0,3}(?:spread|distribute|schedule|place|keep|run|put|balance)\s(?:out\s)?(?:the\s|our\s)?pods\s(?:evenly\s|out\s|apart\s)?(?:over|across|among|between|on|onto|in|to)\s|
    ^\s?(?:(?:please|also|and|then|finally)\s){0,3}(?:the\s|our\s)?pods\s(?:(?:should|must|shall|need\sto|have\sto|are|be|get|evenly)\s){0,4}(?:spread|distributed|placed|scheduled|balanced)\s|
    ^\s?(?:请|另外|最后|再|还有|并且)?\s?(?:把|将|让)?\s?pods?\s?(?:都|要|需要?|应该?|尽量|请|均匀|分别){0,4}(?:按|跨|在|分散|打散|分布|分开|均匀)
  `,
);
/** From here on a sentence is about all, whoever it was about before. */
const turn = anyCase(
  overLines`
    (?<=[,，]\s?(?:and\s|but\s|并且|而且|另外)?)(?:${everyone}|${zh}|(?=[^,，]{1,60}\s(?:everywhere|(?:for|on|in|of)\s(?:all(?:\sof\sthem)?|each))\s?$))
  `,
);
/** Told in one list with what each service has: of how many pods of all there are, and as whom they run. */
const ofPods = anyCase(
  overLines`
    (?<![\w-])(?:replicas?|copies|instances|memory|cpu|tolerat(?:es?|ions?)|non-?root|read-?only|user\s\d|uid|privilege)(?![\w-])|副本|实例|内存|容忍|用户\s?\d|只读|提权
  `,
);
/** `for both, but only the api ...`: what one has of its own is another sentence. */
const butAlone =
  /(?<=\s(?:for|on|to|in)\s(?:both|all)(?:\sof\sthem)?),\s(?:but|while|whereas|and)\s(?=[^.;\n]{0,80}\bonly\b)|(?<=\severywhere),?\s(?:and|but|while)\s/giu;
const others = anyCase(
  overLines`
    (?<![\w-])(?:except|but\snot|unless|apart\sfrom|other|others|else|rest|only|respectively|requests?\sto|traffic|routes?)(?![\w-])|除了?|其他|其它|其余|分别|以外|之外|请求|流量
  `,
);

const sentence = /(?:[^.;。；\n?!]|[.?!;](?=\S))+/gu;
const isQuoting = /```|^\s{0,8}apiVersion:|^\s{0,3}\|/mu;

/**
 * What is said of all of them is said before any of them is spoken of: behind the name of one, its readers would take it
 * for what that one has. What one has of its own comes later, and counts.
 */
export function allFirst(words: string, called: readonly Called[]): string {
  const known = called.filter(({ names, isInner }) => names.length > 0 && isInner !== true);
  const ofAll = saidOfAll(known);
  if (known.length < 2 || words.length > longest || isQuoting.test(words)) return words;
  const apart = words.replaceAll(butAlone, '. ');
  const { moved, rest } = takenOut(apart, known, ofAll);
  if (moved.length === 0) return apart;
  const end = /\p{Script=Han}/u.test(words) ? '。' : '. ';
  const own = tidied(rest);
  return `${moved.join(end)}${end}${item.test(own) || heading.test(own) ? '\n' : ''}${own}`;
}

type Taken = { readonly moved: readonly string[]; readonly rest: string };

/** What stands behind the name of one and is said of all. */
function takenOut(words: string, known: readonly Called[], ofAll: RegExp): Taken {
  const moved: string[] = [];
  const isAbout = (said: string, until: number): boolean =>
    said.search(ofAll) !== -1 ||
    isItemOfAll(said, words, known) ||
    (said.search(podsAlone) !== -1 && calledIn(words.slice(until), known).length === 0);
  let isNamed = false;
  let isGoingOn = false;
  const rest = words.replaceAll(sentence, (said, from: number) => {
    const isMore = isGoingOn && isOneBreath(words, from);
    const until = from + said.length;
    const at = isNamed && (isMore || isAbout(said, until)) ? 0 : endsAt(said, turn);
    const [head, tail] = [said.slice(0, at), said.slice(at)];
    const isTold = isNamed || calledIn(head, known).length > 0;
    isGoingOn = isTold && isOfAll(tail, known) && (isMore || isAbout(tail, until));
    isNamed = calledIn(words.slice(0, until), known).length > 0;
    if (!isGoingOn) return said;
    moved.push(tail.trim().replace(item, ''));
    return head.replace(/[,，]\s?(?:and\s|but\s|并且|而且|另外)?$/u, '');
  });
  return { moved, rest };
}

/** Behind a semicolon it is told of whoever was told of before it. */
function isOneBreath(words: string, from: number): boolean {
  return /[;；]\s?$/u.test(words.slice(Math.max(0, from - 2), from));
}

/** Where the rest of it begins, or its end. */
function endsAt(said: string, pattern: RegExp): number {
  const at = said.search(pattern);
  return at === -1 ? said.length : at;
}

/** Speaks of all that there are. */
export function saidOfAll(known: readonly Called[]): RegExp {
  return known.length === 2 ? anyCase(`${all}|${both}`) : anyCase(all);
}

/** Nobody tells so much of them. */
const longest = 20_000;
const environment = new RegExp(environmentNames.pattern, 'iu');

const heading = /^#{1,6}\s/u;
const item = /^[ \t]{0,4}(?:[-*•]|\d{1,2}[.)、])\s/u;

/** Of nobody, in a list of which other items begin with whom they are of. */
function isItemOfAll(said: string, words: string, known: readonly Called[]): boolean {
  if (!item.test(said) || said.search(ofPods) === -1 || calledIn(said, known).length > 0) return false;
  const headed = new RegExp(String.raw`${item.source}["'\x60*]{0,3}${namesOf(known)}`, 'gimu');
  return (words.match(headed) ?? []).length > 1;
}

/** It names nobody, and nobody is left out of it. */
export function isOfAll(said: string, known: readonly Called[]): boolean {
  return (
    said.trim() !== '' &&
    calledIn(said, [...known, ...behind]).length === 0 &&
    said.search(others) === -1 &&
    !environment.test(said)
  );
}

function tidied(rest: string): string {
  return rest
    .replaceAll(/(?<=^|\n)[ \t]{0,4}(?:[-*•]|\d{1,2}[.)、])?[ \t]*[.;。；](?=\s|$)/gu, '')
    .replaceAll(/(?<=[.;。；])(?:\s{0,3}[.;。；]){1,6}(?=\s|$)/gu, '')
    .trimStart();
}
