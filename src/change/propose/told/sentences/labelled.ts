import { anyCase } from '../../../../kernel/any-case.ts';
import { literally } from '../../../../kernel/literally.ts';
import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';

const label = String.raw`(?<label>pdb|(?:pod\s)?disruption\sbudget|(?:termination\s)?grace\speriod|memory(?:\slimit)?|cpu(?:\slimit)?|strategy|priority\sclass)`;
const host = String.raw`(?:https?://)?(?:[a-z0-9-]{1,60}\.){1,5}[a-z]{2,20}`;
const path = String.raw`/[\w-]{1,40}(?:/[\w-]{1,40}){0,3}`;
const to = String.raw`\s?(?:\s(?:to|goes\sto|for)\s|->|→|=>)\s?(?:the\s)?`;

/** What stands once ahead of what several have of it: `grace period: api 60s, web 10s`, `route: a.io to web, a.io/api to api`. */
export function labelled(names: ReadonlySet<string>): readonly Rewriting[] {
  if (names.size === 0) return [];
  const name = `(?:the\\s)?(?:${[...names]
    .toSorted((a, b) => b.length - a.length)
    .map(literally)
    .join('|')})(?![\\w-])`;
  const item = String.raw`(?:${name}\s?:?\s[^,.;:\n]{1,60}|(?:none|no\s\w{1,20})\sfor\s${name})`;
  const way = `${host}(?:${path})?/?${to}${name}`;
  return [
    [anyCase(`(?<![\\w./-])(${name})\\s?[+&]\\s?(${name})`), '$1 and $2'],
    [
      anyCase(
        String.raw`(?<=^|\n\s{0,6}(?:[-*•]\s)?|^\s{0,6}[-*•]\s)${label}\s?:\s(?<list>${item}(?:,\s(?:and\s)?${item}){0,6})(?=\s?(?:[.;\n]|$))`,
      ),
      (...found) => {
        const groups = found.at(-1) as unknown as Groups;
        return itemsIn(groups.list)
          .map((one) => saidOf(one, groups.label, name))
          .join('. ');
      },
    ],
    [
      anyCase(
        String.raw`(?<=^|\n\s{0,6}(?:[-*•]\s)?|^\s{0,6}[-*•]\s)(?:routes?|routing|ingress|hosts?|paths?)\s?:\s(?<list>${way}(?:,\s(?:and\s)?${way}){1,6})`,
      ),
      (...found) =>
        itemsIn((found.at(-1) as unknown as Groups).list)
          .map(wayOf)
          .join(', '),
    ],
  ];
}

type Groups = { readonly label: string; readonly list: string };

function itemsIn(list: string): readonly string[] {
  return list.split(/,\s(?:and\s)?/u);
}

function saidOf(item: string, of: string, name: string): string {
  const [, without] = new RegExp(`^(?:none|no\\s\\w{1,20})\\sfor\\s(${name})$`, 'iu').exec(item) ?? [];
  if (without !== undefined) return `no ${of} for ${without}`;
  const [, who = '', rest = ''] = new RegExp(`^(${name})\\s?:?\\s(.{1,60})$`, 'iu').exec(item) ?? [];
  return `${who}: ${of} ${rest}`;
}

function wayOf(item: string): string {
  const [, at = '', below, who = ''] =
    new RegExp(`^(${host})(${path})?/?${to}(.{1,60})$`, 'iu').exec(item) ?? [];
  return below === undefined ? `${who} at ${at}` : `${who} under ${below}`;
}
