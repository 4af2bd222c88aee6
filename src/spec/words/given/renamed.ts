import { overLines } from '../../../kernel/over-lines.ts';

const name = String.raw`["'\x60]?([a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)["'\x60]?(?![\w-])`;

/** Right behind a kind: any name that is said to be one, and what looks like nothing else. */
const behind = [
  new RegExp(
    overLines`
      ^\s?[,:(]?\s?(?:(?:which|that|and)\s(?:is|should\sbe|shall\sbe|must\sbe|has\sto\sbe)\s)?
      (?:named|called|by\sthe\sname(?:\sof)?|(?:with|under|of)\s(?:the|a)\s(?:new\s)?name(?:\sof)?|whose\sname\s(?:is|should\sbe)|name:?)\s${name}
    `,
    'iu',
  ),
  /^\s?["'`]?([a-z0-9]+(?:-[a-z0-9]+){1,8})["'`]?(?![\w-])/u,
  /^,\s["'`]?([a-z0-9]+(?:-[a-z0-9]+){1,8})["'`]?(?=\s?(?:[,.;]\s|\.?$))/u,
];
/** Anywhere else, where it is told to be called so. */
const anywhere = [
  new RegExp(
    String.raw`(?<=(?:replicas?|copies|instances|pods)\)?),?\s(?:and\s)?(?:named|called)\s${name}`,
    'iu',
  ),
  new RegExp(
    overLines`
      (?<=^|[.;,(\n]\s?)(?:and\s|then\s|please\s|also\s){0,2}(?:call|name|rename)\s(?:it|this|that|the\s(?:new\s|resulting\s)?(?:object|one|result|(?:cron\s?|daemon\s?|stateful\s?)?(?:job|set)|deployment|pod))\s
      (?:to\s|as\s|into\s)?${name}
    `,
    'iu',
  ),
  new RegExp(
    String.raw`(?<=^|[.;,(\n]\s?)(?:and\s)?(?:its|the)\s(?:new\s)?name\s(?:is|should\sbe|shall\sbe|becomes|must\sbe|has\sto\sbe|changes\sto)\s(?!to\s|kept|unchanged|the\s|as\s|still)${name}`,
    'iu',
  ),
  new RegExp(
    String.raw`(?<!容器|卷|端口|标签|变量|初始化容器)[,，、]?\s?(?:新?(?:名字?|名称)\s?(?:改?[为成叫是]|(?=[\s:：][a-z\d]+-)[:：]?)|叫做?|取名为?|命名[为成]|改名[为叫成]?|重命名[为成]?|[起更]名[为叫]?)\s?${name}(?!\s?的)`,
    'iu',
  ),
];

/** What something is called from now on, behind the kind that it becomes or in a clause of its own; and the words without it. */
export function renamed(after: string): { readonly after: string; readonly name?: string } {
  for (const pattern of behind) {
    const found = pattern.exec(after);
    if (found?.[1] !== undefined) return { after: after.slice(found[0].length), name: found[1] };
  }
  for (const pattern of anywhere) {
    const found = pattern.exec(after);
    if (found?.[1] !== undefined)
      return {
        after: `${after.slice(0, found.index)}${after.slice(found.index + found[0].length)}`,
        name: found[1],
      };
  }
  return { after };
}
