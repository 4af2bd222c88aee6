import { eitherCase } from '../../../../kernel/either-case.ts';
import { literally } from '../../../../kernel/literally.ts';
import { mapOf } from '../../merge.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { byGroups } from './values.ts';
import type { Owners } from './owner.ts';
import type { Shown } from './shown.ts';

const variable = '[A-Z][A-Z0-9_]{1,60}';
const and = String.raw`(?:,\s(?:and\s)?|\sand\s)`;

/** `USER from user, PASSWORD = password`: variables beside keys of the only object with keys that is quoted. */
export function pairsIn(all: readonly Shown[], owners: Owners): Rewriting[] {
  // Variables are told from other words by their capitals.
  const english = eitherCase(owners.english);
  const [keeper, ...others] = all.filter(({ kind }) => kind === 'Secret' || kind === 'ConfigMap');
  if (keeper === undefined || others.length > 0) return [];
  const { document, kind, name } = keeper;
  const keys = Object.keys({ ...mapOf(document['data']), ...mapOf(document['stringData']) });
  const plain = keys.filter((one) => isPlain.test(one)).toSorted((a, b) => b.length - a.length);
  if (plain.length === 0 || !isPlain.test(name)) return [];
  const key = `["'\`]?(?:${plain.map(literally).join('|')})["'\`]?(?![\\w-])(?!\\.\\w)`;
  const whose = `(?:,?\\s(?:of|in|from|inside)\\s(?:${english}|it)(?:\\s${literally(name)})?)?`;
  const one = (told: string, own: string): string =>
    `${told} from the key ${own.replaceAll(/["'`]/gu, '')} of the ${kind} ${name}`;
  return [
    // the variables A and B from its entries a and b
    [
      new RegExp(
        `(?:(?:environment\\s)?variables\\s)?(?<![\\w-])(?<told>${variable}(?:${and}${variable}){1,5})\\s(?=[^.;\\n]{0,90}(?:key|entr|field|respectively|secret|config))(?<verb>(?:(?!${variable})[\\w'-]{1,20}\\s){0,6})(?:from|with|by|in|to)\\s(?<owner>(?:${english}|its?)(?:'s)?\\s)?(?:the\\s)?(?:(?:keys|entries|fields|values)\\s(?:of\\s)?)?(?<keys>${key}(?:${and}${key}){1,5})(?:\\s(?:keys|entries|fields))?(?:,?\\srespectively)?${whose}(?:,?\\srespectively)?`,
        'gu',
      ),
      byGroups(({ told = '', verb = '', owner = '', keys: said = '' }) => {
        const env = verb === '' && owner === '' ? '' : 'env ';
        const [variables, own] = [told, said].map((list) => list.split(new RegExp(and, 'u')));
        if (variables === undefined || own?.length !== variables.length) return undefined;
        return `${env}${variables.map((each, at) => one(each, own[at] ?? '')).join(` and ${env}`)}`;
      }),
    ],
    // A = a, B comes from b
    [
      new RegExp(
        `(?<![\\w-])(?<told>${variable})(?:\\s?(?:=|<-|←)\\s?|:?\\s(?<verb>(?:(?:is|comes?|gets?|taken|read|set|populated|obtained|filled|loaded|being)\\s){0,3})(?:from|by|with)\\s)(?:(?:${english}|its?)(?:'s)?\\s)?(?:the\\s)?(?:(?:key|entry|field|value)\\s(?:of\\s)?)?(?<key>${key})(?:\\s(?:key|entry|field))?${whose}`,
        'gu',
      ),
      byGroups(({ told = '', verb = '', key: own = '' }) => one(`${told} ${verb}`.trim(), own)),
    ],
  ];
}

const isPlain = /^[\w.-]{1,253}$/u;
