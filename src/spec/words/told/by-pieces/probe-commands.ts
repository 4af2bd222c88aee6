import { overLines } from '../../../../kernel/over-lines.ts';
import { words } from '../../text/words.ts';

const never =
  '(?:calling|the|it|its|an?|this|that|these|tcp|https?|get|port|grpc|nothing|everything|something|all|no|not|one|there|two|three|path|probe|check|what|whether|if|is|are|has|have|every|each|and|or|to|on|at|in|for|of|as|which|whose|with|by|container|pod|request|requests|call|connection|fails?|failed|succeeds?|command|run|runs|running|executed|before|after|while|when|until|still|alive|ready|then|so|checking|checks)';
const word = `(?!${never}(?![\\w-]))[\\w./:@=+-]{0,60}[\\w/]`;
const bare = `((?!${never}(?![\\w-]))/?[a-z][\\w./-]{0,60}(?: (?:-{1,2}[\\w=./:-]{1,40}|${word})){1,6})`;

/** A command that stands in no quotes is known by what stands around it. */
const spoken: readonly RegExp[] = [
  words(
    `(?<=(?:running|executing|invoking|executes|execute|invokes|runs|run) (?:the command )?|(?<!\\w)command (?:is )?)${bare}`,
  ),
  words(`${bare}(?= (?:is|gets|being) (?:run|executed|carried out|called|invoked))`),
  words(
    `(?<=(?:once|when|if|whenever|as long as|while|until|as soon as|unless) (?:the )?(?:command )?)${bare}(?= (?:has|fails?|succeeds?|exits?|returns?|works?|ends|passes|does|did|keeps))`,
  ),
];
const aside = words(
  overLines`pre-?stop|post-?start|init|hook|arguments?|args|sh -c|entrypoint|nightly|schedule|job`,
);
const asked = words(
  overLines`alive|liveness|readiness|ready|health|healthy|restart(?:ed|s)?|start-?up|has started`,
);

/** A sentence of probes with its command in quotes. */
export function withQuoted(said: string): string {
  if (said.search(asked) === -1 || said.search(aside) !== -1 || /["`[\]]/u.test(said)) return said;
  const pattern = spoken.find((one) => said.search(one) !== -1);
  return pattern === undefined
    ? said
    : said.replace(new RegExp(pattern.source, 'iu'), (found) => `"${found}"`);
}
