import { overLines } from '../../../../kernel/over-lines.ts';
import { anywhere, named, pair, told, type Described } from './described.ts';

const verbs = '(?:GET|POST|PUT|DELETE|PATCH|HEAD|OPTIONS)';
const methods = `${verbs}(?:(?:, and |, | and | or )${verbs}){0,5}`;
const label = pair.replace('\\s?=\\s?', '\\s?[=:]\\s?');

export const authorizationPolicy: Described = {
  kind: 'AuthorizationPolicy',
  unless: /(?<!\w)(?:image|subsets?|percent|virtual\s?service|jwt|tokens?)(?!\w)/iu,
  signs: [
    anywhere('istio|mesh', 'only|nobody|allow\\w*|may|den(?:y|ies)', `service ?account|principal|${verbs}`),
  ],
  says: [
    [told(`(?:we are|we're|we run|we use|this is|it is)(?: on| with| using)? istio`), ''],
    [
      told(
        `(?:the |our )?service ?account ${named} (?:of|in|from) (?:the )?(?:namespace )?${named}(?: namespace)?`,
      ),
      'the principal cluster.local/ns/$2/sa/$1',
    ],
    [
      told(
        '(?:may|can|must|should|is to|is allowed to) (?:only )?be (?:called|reached|used|accessed|contacted) by (?:only )?(?=the principal)',
      ),
      'allow ',
    ],
    [
      told(
        overLines`
          (?:only|nobody but|no one but|none but) (the principal \S+)
          (?: (?:may|can|should|must|is allowed to|should be able to))* (?:call|reach|talk to|access|use|contact)
        `,
      ),
      'allow $1 to reach',
    ],
    [
      told(`(?:the )?${named} \\((${label})(?:,? in (?:the )?(?:namespace )?${named})?\\)`),
      (...[, , one = '', space]) =>
        `workloads with ${one}${space === undefined ? '' : ` in the namespace ${space}`}`,
    ],
    [
      told(
        `,? (?:and )?(?:only |just )?(?:with |by |using )(${methods})(?: requests?)?(?: (?:at|on|to|under|for) (?:the )?(?:paths? )?(?=/))?`,
      ),
      (said, list = '') => `, methods ${list}${/(?:at|on|to|under|for)\s/iu.test(said) ? ' on paths ' : ''}`,
    ],
  ],
};
