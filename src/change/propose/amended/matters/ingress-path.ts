import { overLines } from '../../../../kernel/over-lines.ts';
import { nodesIn, spelt, withAt } from '../paths.ts';
import { takenInTurn } from '../pieces.ts';
import type { Matter } from './matter.ts';

const to = String.raw`["'\x60]?(?<to>\/[^\s"'\x60,;，；]*[^\s"'\x60,;:.，；。）])["'\x60]?`;
const told = [
  new RegExp(
    String.raw`(?:paths?|regular\sexpression|regexp?|路径|正则(?:表达式)?)[^,;.，；。/]{0,24}?(?:\s(?:to|is|be|becomes?|as|expression|with|by|of)|->|→|=|:|改[为成]|为|是|匹配)\s?(?:the\s)?(?:regular\sexpression|regexp?|正则(?:表达式)?)?\s?${to}`,
    'iu',
  ),
  new RegExp(
    String.raw`(?:match(?:es)?|regular\sexpression|regexp?|正则(?:表达式)?|匹配)\s?(?:the\s)?(?:regular\sexpression|regexp?|正则(?:表达式)?)?\s?${to}`,
    'iu',
  ),
];
const from = /(?:from|从|instead\sof)\s["'`]?(?<from>\/[\w./-]*)["'`]?/iu;
const type =
  /(?:(?:path\s?)?type\s?(?:is|of|to|then|has\sto\sbe|:|=|为|是)?\s?|类型(?:为|是)?\s?)?["'`]?(?<![\w])(?<type>Prefix|Exact|ImplementationSpecific)(?!\w)["'`]?/u;

const more =
  /(?<!\w)(?:more|another|second|additional|further|extra|new|too|also|add(?:ed)?|as\swell)\s(?!(?:the\s)?annot)(?:\w+\s)?(?:path|rule|one)|(?:新增|增加|再加)[^，。]{0,6}路径/iu;

/** The one path of an Ingress becomes another, an expression too. */
export const ingressPath: Matter = {
  about: /path|regular\sexpression|regex|match|路径|正则/iu,
  words: overLines`
    change|paths?|path\s?types?|pathType|types?|regular\sexpressions?|regexp?|match(?:es)?|ingress|prefix|serve|backend|capture|groups?|rewrites?|has\sto\sbe|host|改[为成]|路径|类型|正则|表达式|匹配|前缀|后端
  `,
  read(text, documents) {
    const paths = nodesIn(documents).filter(({ path }) => path.at(-1) === 'path' && path.at(-3) === 'paths');
    const [only, ...others] = paths;
    if (only === undefined || others.length > 0 || more.test(text)) return undefined;
    const { said, rest } = takenInTurn(text, [
      ['from', [from]],
      ['to', told],
      ['type', [type]],
    ]);
    const { from: old = spelt(only.value), to: value } = said;
    if (value === undefined || value === only.value || old !== spelt(only.value)) return undefined;
    const kind = said['type'] ?? typeFor(value);
    const changed = withAt(documents, only.path, value);
    return {
      documents:
        kind === undefined ? changed : withAt(changed, [...only.path.slice(0, -1), 'pathType'], kind),
      value: `path: ${value}`,
      rest,
    };
  },
};

/** An expression is read by the one who serves it. */
function typeFor(path: string): string | undefined {
  return /[$()*^|\\[]/u.test(path) ? 'ImplementationSpecific' : undefined;
}
