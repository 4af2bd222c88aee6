import { anyCase } from '../../../kernel/any-case.ts';
import { overLines } from '../../../kernel/over-lines.ts';
import { environmentNames } from '../../../spec/words/delivery/environment-sayings.ts';
import type { Called } from '../../../spec/words/mentions/services.ts';
import { behind, calledIn } from '../scope.ts';

const noun = '(?:services|apps|applications|deployments|workloads|components|pods|programs|parts)';
const one = '(?:service|app|application|deployment|workload|component|pod)';
const everyone = overLines`
  (?:all\s(?:of\s(?:them|these|those|it)|(?:of\s)?(?:the\s|our\s|these\s)?(?:two\s|three\s|four\s|five\s)?${noun})|each\s(?:of\s(?:them|these)|${one})|every\s(?:single\s)?${one}|every\sone\sof\sthem|everything|everyone|everybody|everywhere)
  (?!\s(?:else|except|but|under|below|at|on|in\s\/|that|which|of\s(?:the|its)))
`;
const bare = overLines`
  (?:for|on|to|in|across)\sall(?:\sof\sthem)?(?=\s?$)|
  ^\s?(?:[-*•]\s)?all\s(?=(?:should|must|shall|need|get|have|run|use|with|share|log|behind|go|are|will|in)\s)|
  (?<=^\s?(?:[-*•]\s)?(?:spread|run|put|keep|schedule|place|set|give|restart|deploy)\s)all\s(?=across|over|on|in|with|at|to)
`;
const zh = overLines`
  (?:所有|全部|每一?个|各个?)的?\s?(?:服务|应用|组件|工作负载|程序|pod|容器|deployment)|(?:这|那)?[两三四五六几]个(?:服务|应用)?都|(?:它们|他们|大家|服务)(?:全部?|全|也)?都|
  (?<=^\s?(?:[-*•]\s?)?)(?:全部|全都|统一)(?:都|要|加|用|放|跑|设|给|需)
`;
const all = `(?<![\\w-])(?:${everyone}|${bare})(?![\\w-])|${zh}`;
/** Of the two that there are. */
const both = String.raw`(?:for|on|to|in)\sboth(?:\sof\sthem)?(?=\s?$)|(?<=^\s?(?:[-*•]\s)?)both(?:\sof\sthem)?(?=\s(?:with|get|have|need|should|must|use|run|log))`;
/** From here on a sentence is about all, whoever it was about before. */
const turn = anyCase(`(?<=[,，]\\s?(?:and\\s|but\\s|并且|而且|另外)?)(?:${everyone}|${zh})`);
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
  const ofAll = known.length === 2 ? anyCase(`${all}|${both}`) : anyCase(all);
  if (known.length < 2 || words.length > longest || isQuoting.test(words)) return words;
  const apart = words.replaceAll(butAlone, '. ');
  const moved: string[] = [];
  let isNamed = false;
  const rest = apart.replaceAll(sentence, (said) => {
    const at = isNamed && said.search(ofAll) !== -1 ? 0 : said.search(turn);
    const [head, tail] = at === -1 ? [said, ''] : [said.slice(0, at), said.slice(at)];
    isNamed ||= calledIn(head, known).length > 0;
    if (tail.trim() === '' || !isNamed || !isPlain(tail, known) || tail.search(ofAll) === -1) {
      isNamed ||= calledIn(said, known).length > 0;
      return said;
    }
    moved.push(tail.trim().replace(/^(?:[-*•]|\d{1,2}[.)、])\s?/u, ''));
    return head.replace(/[,，]\s?(?:and\s|but\s|并且|而且|另外)?$/u, '');
  });
  if (moved.length === 0) return apart;
  const end = /\p{Script=Han}/u.test(words) ? '。' : '. ';
  return `${moved.join(end)}${end}${tidied(rest)}`;
}

/** Nobody tells so much of them. */
const longest = 20_000;
const environment = new RegExp(environmentNames.pattern, 'iu');

function isPlain(said: string, known: readonly Called[]): boolean {
  return (
    calledIn(said, [...known, ...behind]).length === 0 &&
    said.search(others) === -1 &&
    !environment.test(said)
  );
}

function tidied(rest: string): string {
  return rest
    .replaceAll(/(?<=^|\n)[ \t]{0,4}(?:[-*•]|\d{1,2}[.)、])?[ \t]*[.;。；](?=\s|$)/gu, '')
    .replaceAll(/(?<=[.;。；])\s{0,3}[.;。；](?=\s|$)/gu, '')
    .trimStart();
}
