import { overLines } from '../../../kernel/over-lines.ts';

/** `same name and namespace`: they are what was given. */
export const asBefore = new RegExp(
  overLines`
    [\s,(，、]{0,3}(?:(?:and|with|under|in|keep(?:ing|s)?|retain(?:ing|s)?|using)\s){0,2}(?:the\s)?same\s
    (?:name|namespace|labels?|pod\sspec|containers?|image)(?:(?:\s?[,/&]\s?(?:and\s)?|\s(?:and|in)\s)(?:(?:the|same)\s){0,2}(?:name|namespace|labels?|pod\sspec|containers?|image)){0,4}\)?(?!\w)|
    [，,、]?\s?(?:(?:名称|名字|命名空间|标签|其[余他])(?:、|和|以及|与)?){1,4}(?:都|均)?(?:保持)?不变
  `,
  'iu',
);

const name = String.raw`["'\x60]?(?<name>[a-z0-9](?:[a-z0-9.-]{0,60}[a-z0-9])?)["'\x60]?(?![\w/:])`;
const anew = [
  new RegExp(
    String.raw`^\s?(?:,\s?)?(?:(?:which is |that is |to be )?(?:named|called)|with the (?:new )?name|by the name(?: of)?)\s${name}`,
    'iu',
  ),
  new RegExp(
    String.raw`^\s${name.replace('[a-z0-9](?:', '[a-z](?=[a-z0-9]*-)(?:')}(?=\s?(?:[,.;(（]|$))`,
    'u',
  ),
  new RegExp(
    String.raw`(?<=^|[.;。；,，]\s?|\s(?:and|but)\s)(?:(?:and|but)\s)?(?:please\s)?(?:call|name) (?:it|the (?:new |resulting )?(?:result|object|deployment|stateful-?set|daemon-?set|job|cron-?job))\s${name}`,
    'iu',
  ),
  new RegExp(
    String.raw`(?:^|[，,、。]\s?)(?:并)?(?:名称|名字|名)(?:改为|改成|叫做?|为|是)\s?${name}(?!\s?的)`,
    'iu',
  ),
  new RegExp(String.raw`(?:[，,、]\s?)?(?:并)?(?:改名|重命名|命名|取名|起名)(?:为|成|叫)?\s?${name}`, 'iu'),
];

/** `into a CronJob called x`: what becomes of it has another name, and is still the same. */
export function namedAnew(words: string): { readonly name?: string; readonly words: string } {
  for (const one of anew) {
    const found = one.exec(words);
    const said = found?.groups?.['name'];
    if (found === null || said === undefined) continue;
    const rest = `${words.slice(0, found.index)} ${words.slice(found.index + found[0].length)}`;
    return { name: said, words: rest };
  }
  return { words };
}
