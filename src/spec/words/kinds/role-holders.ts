import { phrases } from '../phrase.ts';
import { oneOf } from '../say.ts';
import type { Reader } from '../wish.ts';
import { verbWords } from './grants.ts';

/** Who has the rights that are told: a role alone gives nobody any. */
export const holders = (first: string, second: string): Reader =>
  phrases('holder', { en: 'Subject', zh: '主体' }, [
    [
      [
        '(?<=(?<!\\w)(?:so|that|lets?|letting|allow|allows|allowing|permits?|permitting|gives?|giving|grants?|granting|for|authori[sz]es?|to) )(?:that )?(?:the |a |an |my |our |existing )*(?!(?:new|said|same|created|other)(?![\\w-]))(?:service ?-?account|sa)(?: named| called)? {name}',
        '(?<=(?<!\\w)(?:so|that|lets?|letting|allow|allows|allowing|permits?|permitting|gives?|giving|grants?|granting|for|authori[sz]es?|to) )(?:that )?(?:the |a |an |my |our |existing )*(?!(?:new|said|same|created|other)(?![\\w-])){name} (?:service ?-?account|sa)(?!\\w)',
        '(?<=允许|授权|授予|给|让|使|赋予)~?(?:名为)?(?:服务[账帐][号户]|ServiceAccount)~(?:名为)?~{name}',
        '(?<=允许|授权|授予|给|让|使|赋予)~?(?:名为)?{name}~(?:这个)?(?:服务[账帐][号户]|ServiceAccount)',
      ],
      (name = '') => {
        const set = { subjects: [{ kind: 'ServiceAccount', name }] };
        return oneOf([first, set], [second, set]);
      },
    ],
    [
      `(?<=给|让|允许|授予)(?:它|其)(?=(?:能|可以|能够|有)?${verbWords})`,
      () => oneOf([first, { subjects: [] }], [second, { subjects: [] }]),
    ],
    [
      '(?<=(?<!\\w)(?:so|that|lets?|letting|allow|allows|allowing|permits?|gives?|giving|grants?|granting|authori[sz]es?) )(?:that )?(?:the )?(user|group)(?: named| called)? ["\'`]?([A-Za-z][\\w.@:-]{0,60}\\w)["\'`]?',
      (kind = '', name = '') => {
        const set = { subjects: [{ kind: /^u/iu.test(kind) ? 'User' : 'Group', name }] };
        return oneOf([first, set], [second, set]);
      },
    ],
  ]);
