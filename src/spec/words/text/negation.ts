import { overLines } from '../../../kernel/over-lines.ts';

/** Words by which somebody wants a thing not to be, before the thing. */
export const refusing = {
  en: overLines`
    no|without|skip|omit|remove|delete|drop|exclude|forget(?: about)?|scrap|ditch|leave out|take (?:out|away)|get rid of|rip out|no need for|
    (?:don'?t|do not|does not|doesn't|needn't) (?:add|create|want|need|generate|have)
  `,
  zh: '不要|不需要|无需|不用|别|不加|没有|去掉|移除|删除|去除',
} as const;

const forbidding = {
  en: overLines`
    not|non|nor|never|skip\w*|omit\w*|avoid\w*|forbid\w*|disallow\w*|drop\w*|remov\w*|exclud\w*|
    disabl\w*|prevent\w*|prohibit\w*|refus\w*|den(?:y|ies|ied)|block\w*|[a-z]{2,8}n['’]t|cannot
  `,
  zh: '禁止|不得|不能|不可|不允许|不再|不许|不是|勿|取消|关闭|避免|防止|拒绝|非(?=特权)',
} as const;

const taking = new RegExp(
  overLines`
    (?<![\w-])(?:
      remov(?:e[sd]?|ing)|delet(?:e[sd]?|ing)|drop(?:s|ped|ping)?|unset|(?<!not\s|n't\s)forget(?:\sabout)?(?!\sto)|scrap|ditch|rip out|get(?:ting)? rid of|
      take (?:out|away)|strip|eliminate|(?:no longer|do not|don't) (?:need|want|use)s?|without
    )(?![\w-])|
    删除|移除|去掉|删掉|去除|拿掉|取消|不再需要|不要
  `,
  'iu',
);

/** Words that take away what is there. */
export function isRemoval(words: string): boolean {
  return taking.test(words);
}

/** What is left of words without what they refuse or forbid: `unprivileged`, `never on the host network`, `不要特权`. */
export function positive(words: string): string {
  return negations.reduce((rest, negated) => rest.replaceAll(negated, ' '), words);
}

const token = String.raw`[\w./:@]{1,80}`;
const turns = String.raw`but|instead|however|only|just|why`;
const goesOn = overLines`
  (?!
    (?:${turns}|with|by|via|through|using|so|because|since|while|until)\b|
    and\s(?:use|make|set|expose|give|add|run|let|put|create|open|mount)\b
  )
`;
const refused = String.raw`[\s-]{1,3}(?!(?:${turns})\b)${token}(?:[\s-]{1,3}${goesOn}${token}){0,3}`;

const negations: readonly RegExp[] = [
  // What comes in the place of the other is wanted.
  new RegExp(
    String.raw`\b(?:instead of|rather than)[\s-]{1,3}${token}(?:[\s-]{1,3}(?!(?:use|make|set|give|run|expose|an?|the)\b)${goesOn}${token}){0,3}`,
    'giu',
  ),
  new RegExp(String.raw`(?<!\bwhy )\b(?:${refusing.en}|${forbidding.en})${refused}`, 'giu'),
  /\bun(?!confined|til|der|less|i[qtfx]|usual|safe)[a-z]{4,20}\b/giu,
  new RegExp(`(?:${refusing.zh}|${forbidding.zh})(?:(?!改|而是|但|换成|请|并)[^,，。;；.、]){0,12}`, 'gu'),
];
