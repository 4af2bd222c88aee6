import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { spaced } from '../introducing/pieces.ts';
import { own, wordsOf } from './pieces.ts';

const roleNamed = spaced(
  `(?<![\\w-])((?:cluster ?-?)?role) (?:named |called )?(?!binding|to |of |for |is |that )${own}`,
  'iu',
);
const accountNamed = spaced(
  `(?<![\\w-])service ?-?account (?:named |called )?(?!to |of |for |is |that |in )${own}`,
  'iu',
);
const kind = '((?:cluster ?-?)?role ?-?binding)';
const role = '(?:the |an? )?(?:existing )?((?:cluster ?-?)?role) ';
const account = '(?:the |an? |my |our )?(?:existing )?service ?-?account ';

/** What is there already stays so, and what is made beside the binding is no other. */
function thereOr(words: string, what: string, name: string): string {
  const isThere = spaced(
    `(?<![\\w-])existing ${what.replace(' ', ' ?-?')} ["'\\x60]?${name}(?![\\w-])`,
    'iu',
  ).test(words);
  return `the ${isThere ? 'existing ' : ''}${what} ${name}`;
}

/** A role and who is given it, where the binding between them is only how that is done. */
export const bindingsTold: readonly Rewriting[] = [
  [
    spaced(
      `(?<![\\w-])(?:gives?|grants?|assigns?|hands?|binds?|ties?|attaches) (?:the|this|that) role to (?:the|this|that)(?: service)? account(?![\\w-])`,
    ),
    (...groups) => {
      const words = wordsOf(groups);
      const [, what = '', name] = roleNamed.exec(words) ?? [];
      const who = accountNamed.exec(words)?.[1];
      if (name === undefined || who === undefined) return groups[0] ?? '';
      return `binds ${thereOr(words, what, name)} to ${thereOr(words, 'service account', who)}`;
    },
  ],
  [
    spaced(
      overLines`
        (?:by (?:means|way|virtue) of|through|via|with|thanks to) (?:an?|the) ${kind},? (?:named |called )?${own},? ${account}${own} (?:is|gets|shall be|should be|has to be) (?:granted|given|assigned|bound to|handed)? ?${role}${own}
      `,
    ),
    'the $1 $2 binds the existing $4 $5 to the existing service account $3',
  ],
  [
    spaced(
      overLines`
        ${role}${own} (?:shall|should|must|is to|has to|will) be (?:held|owned|had|obtained|possessed|used|exercised) by ${account}${own},? (?:by (?:means|way|virtue) of|through|via|with|thanks to) (?:an?|the) ${kind},? (?:named |called )?${own}
      `,
    ),
    'the $4 $5 binds the existing $1 $2 to the existing service account $3',
  ],
];
