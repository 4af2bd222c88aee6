import { overLines } from '../../../kernel/over-lines.ts';
import { mapOf } from '../../../spec/words/merge.ts';
import type { Given } from './given-text.ts';
import { withAt, type Path } from './paths.ts';

const run = '(?:job|cron\\s?job|deployment|pod|stateful\\s?set|daemon\\s?set|workload)';
const there = '(?:\\s(?:below|above|shown|quoted|given|here)){0,2}';
const asked = new RegExp(
  overLines`
    [,;]?\s?(?:(?:and|then|please)\s){0,2}(?:
      (?:have|let|make|get)\s(?:the|this|that|my|our)\s(?:quoted\s|given\s)?${run}${there}\s(?:use|uses|run\swith|refer\sto|reference|carry)\s(?:it|this(?:\sclass)?|that(?:\sclass)?|the\sclass)|
      (?:set|use|put|apply|assign)\s(?:it|this\sclass|that\sclass|the\sclass)\s(?:on|in|for|to)\s(?:the|this|that|my|our)\s(?:quoted\s|given\s)?${run}${there}|
      (?:the|this|that)\s(?:quoted\s|given\s)?${run}${there}\s(?:should|must|shall|has\sto|is\sto)\s(?:then\s)?(?:use|carry|get|have)\s(?:it|this\sclass|that\sclass|the\sclass)
    )(?!\w)|
    [，；]?\s?(?:然后|并且?|再|同时)?(?:让|使|给)\s?(?:下面|上面|上述|这个|该)?的?(?:这个)?\s?${run}\s?(?:使用|用上?|引用|设置)\s?(?:它|该(?:优先级)?类|这个(?:优先级)?类?)
  `,
  'iu',
);
const classNamed = new RegExp(
  overLines`
    priority\s?-?class(?:,?\s(?:named|called))?,?\s["'\x60]?([a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)["'\x60]?|
    (?:名为|叫做?)\s?["'\x60]?([a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)["'\x60]?\s?的\s?(?:priority\s?-?class|优先级类)
  `,
  'iu',
);

const pods: readonly Path[] = [['jobTemplate', 'spec', 'template', 'spec'], ['template', 'spec'], []];

/** `create a PriorityClass x, then have the Job below use it`: the class that comes is that of the only run that is quoted. */
export function usedBy(given: Given): Given {
  const [only, ...others] = given.documents;
  const found = asked.exec(given.words);
  const named = classNamed.exec(given.words);
  const name = named?.[1] ?? named?.[2];
  if (only === undefined || others.length > 0 || found === null || name === undefined) return given;
  const place = pods.find((path) =>
    isPod(path.reduce((spec, step) => mapOf(spec[step]), mapOf(only['spec']))),
  );
  if (place === undefined) return given;
  return {
    ...given,
    words: given.words.replace(found[0], ''),
    documents: withAt(given.documents, [0, 'spec', ...place, 'priorityClassName'], name),
    told: [
      ...given.told,
      { said: found[0].replace(/^[\s,;，；]+/u, ''), value: `priorityClassName: ${name}` },
    ],
  };
}

function isPod({ containers }: ReturnType<typeof mapOf>): boolean {
  return Array.isArray(containers);
}
