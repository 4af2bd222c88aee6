import { overLines } from '../../../../kernel/over-lines.ts';
import type { Phrase } from '../../phrase.ts';
import { on } from '../../say.ts';
import type { Meaning } from '../../wish.ts';

const noName = overLines`
  (?!(?:with|is|are|has|have|having|and|or|of|the|that|which|set|equals?|matches|matching|exactly|named|called|value|in|to|where|whose|contains?|a|an|are|then|goes)[^\w-])
`;
const name = `["'\`]?${noName}([A-Za-z][\\w-]{1,40})["'\`]?`;
/** Headers that people name without saying that they are. */
const known = '["\'`]?(x-[\\w-]{1,40}|end-user|user-agent|cookie|authorization|accept-language)["\'`]?';
const value = '["\'`]?([\\w.@-]{1,60}\\w)["\'`]?';
const pattern = '["\'`]?([^\\s"\'`，。]{2,120}?)["\'`]?(?=\\.?$|[,，。]|;?\\.?\\s|;$)';
const equals =
  '(?: (?:is|with|set|exactly|equals?|equal|matching|matches|matched|exact|of|to|has|having|the|value|carries|whose|by)){1,8}~[:=]?~(?:exact:? )?';
const lead =
  '(?:with |the |that |have |has |whose |carry |carrying |bear |bearing |sends? |contain(?:s|ing)? |a |an |when |where |if |http |request |include |includes )*';

const header = (key: string, match: Readonly<Record<string, string>>): Meaning =>
  on('VirtualService', { pieces: [{ matches: [{ headers: { [key.toLowerCase()]: match } }] }] });

const regex =
  '(?: (?:is|that|which|its|value|must|should)){0,4} (?:match(?:es|ing|ed)?)(?: by| the| against| a)*(?: regex| regexp| regular expression| pattern| expression)?:?~';

/** By which header requests are told apart. */
export const headersSaid: readonly Phrase[] = [
  [
    [
      `${lead}headers? ${name}${regex}${pattern}`,
      `${lead}${name} header${regex}${pattern}`,
      `${lead}${known}${regex}${pattern}`,
      `(?:请求)?头(?:部)?~${name}~(?:的值)?(?:匹配)?(?:正则(?:表达式)?)(?:匹配|为|是|:)*~${pattern}`,
    ],
    (key = '', said = '') =>
      /[*+?^$|[\](){}\\]/u.test(said) ? header(key, { regex: said }) : header(key, { exact: said }),
  ],
  [
    [
      `${lead}headers? ${name}(?:${equals}|~[:=]~(?:exact:? )?| (?:exact )?)${value}`,
      `(?:请求)?头(?:部)?~${name}~(?:的值)?(?:且|并)?(?:其)?(?:值)?(?:恰好)?(?:精确)?(?:匹配|等于|为|是|:)+~${value}`,
      `${lead}${name} header(?:${equals}|~[:=]~)${value}`,
      `${lead}${known}(?:${equals}|~[:=]~)${value}(?: in (?:the|its|their) headers?)?`,
    ],
    (key = '', exact = '') => header(key, { exact }),
  ],
  [
    [
      `user (?:named |called )?["'\`]?([a-z][\\w-]{1,30})["'\`]? \\((?:the |by the |in the )?header (?:is |named )?["'\`]?([\\w-]{2,40})["'\`]?\\)`,
    ],
    (exact = '', key = '') => header(key, { exact }),
  ],
  [
    [
      '(?:from |by |for |of )?(?:the )?(?:logged-?in )?(?:test |end-?)?user(?: whose name is)? (?:named |called )?["\'`]?((?!(?:is|are|with|who|and|agent|that|of|in|to|the|named|called)[^\\w-])[a-z][\\w-]{1,30})["\'`]?',
    ],
    (exact = '') => header('end-user', { exact }),
  ],
];
