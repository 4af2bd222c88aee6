import { overLines } from '../../../kernel/over-lines.ts';

/** The object that something moves into, and the sentence with a mark in its place. */
export type Destination = {
  readonly kind: 'ConfigMap' | 'Secret';
  readonly name: string | undefined;
  readonly rest: string;
};

export const mark = '\u{E002}';
const kind = '(?<kind>secret|config-?\\s?map|配置字典)(?!\\w|KeyRef)';
const name = '["\'\\x60]?(?<name>[a-z0-9](?:[a-z0-9.-]{0,60}[a-z0-9])?)["\'\\x60]?(?![\\w-])';
const hyphened = '["\'\\x60]?(?<name>[a-z0-9]+(?:-[a-z0-9]+){1,6})["\'\\x60]?(?![\\w-])';
const ahead =
  '(?:(?:an?|the|one|its\\sown|new|separate|own|dedicated|kubernetes|opaque|generic|additional)\\s){0,4}';
const sort = '(?:\\s(?:of\\s(?:the\\s)?type\\sopaque|object|resource)|\\s?\\(opaque\\))?';
const calling =
  '(?:,?\\s(?:which\\sis\\s|that\\sis\\s|to\\sbe\\s)?(?:named|called|by\\sthe\\sname(?:\\sof)?|with\\sthe\\sname(?:\\sof)?|name:?)\\s|，?\\s?(?:名为|叫做?|名称为?|名字叫?)\\s?)';
const places = [
  overLines`${ahead}${kind}${sort}${calling}${name}`,
  overLines`(?:一个|新的?){0,2}(?:名为|叫做?|名称为)\s?${name}\s?的\s?(?:新|Opaque\s?(?:类型的?)?\s?)?${kind}`,
  overLines`${ahead}${kind}${sort}[\s,，:：(（]{1,3}${hyphened}`,
  overLines`${ahead}${hyphened}\s${kind}`,
  overLines`(?<=(?:to|into|in|from|by|within|->|→|=>|到|进|为|成)\s?)${ahead}${kind}${sort}(?!\s["'\x60a-z0-9])`,
].map((one) => new RegExp(one, 'iu'));

/** `an Opaque Secret named app-secrets`; where several are spoken of, the one that has a name. */
export function destinationIn(sentence: string): Destination | undefined {
  for (const place of places) {
    const found = place.exec(sentence);
    if (found === null) continue;
    const { kind: said = '', name: own } = found.groups ?? {};
    const rest = `${sentence.slice(0, found.index)} ${mark} ${sentence.slice(found.index + found[0].length)}`;
    return { kind: /^s/iu.test(said) ? 'Secret' : 'ConfigMap', name: own, rest };
  }
  return undefined;
}
