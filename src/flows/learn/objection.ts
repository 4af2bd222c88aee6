import { overLines } from '../../kernel/over-lines.ts';

const english = new RegExp(
  overLines`
    ^(?:
      no(?:pe)?|wrong|that(?:'s| is) (?:wrong|not right|incorrect|not true)|not (?:right|true|correct)|
      incorrect|disagree
    )(?![\w-])[\s,.:;!–—-]*(?:(?:because|since|as|the reason is(?: that)?)\s)?
  `,
  'iu',
);
const chinese = /^(?:不对|不是|错了?|不正确|不行|否)[\s，,。.：:；;！!]*(?:因为|由于)?/u;

/** Why somebody finds an answer wrong; undefined where a comment is none of that kind. */
export function objectionIn(text: string): string | undefined {
  const own = text
    .split('\n')
    .filter((line) => !line.startsWith('>'))
    .join('\n')
    .trim();
  if (own.startsWith('/') || own.length > longest) return undefined;
  const said = english.exec(own) ?? chinese.exec(own);
  if (said === null) return undefined;
  const because = own.slice(said[0].length).trim();
  return because.length < 3 ? undefined : because;
}

/** Whoever writes more than this speaks of other things as well. */
const longest = 2000;
