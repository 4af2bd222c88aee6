import { overLines } from '../../../kernel/over-lines.ts';
import { publicImages } from '../../public-images.ts';
import { accountOf } from '../../programs/account.ts';
import { phrases } from '../phrase.ts';
import { workload } from '../say.ts';
import type { Meaning, Reader } from '../wish.ts';

const id = overLines`
  ["'\x60]?(?<![\w-])(?!
    (?:
      is|and|with|the|a|an|name|named|called|user|password|from|in|on|at|for|to|of|should|must|data|
      only|can|will|needs?|backups?|size|storage
    )(?![\w-])
  )([A-Za-z_][\w-]{0,60})["'\x60]?(?![\w./:=-])
`;
const is = '(?: name)?(?: should be| is| called| named|~?[:=])?~';

const account = (set: { readonly database?: string; readonly user?: string }): Meaning => ({
  ...workload({ account: set }),
  value: set.database ?? set.user ?? '',
});

const reader: Reader = phrases('account', { en: 'Account', zh: '账号' }, [
  [
    [
      overLines`
        (?:with |and |an? |the |its |whose |initial |default )*(?:databases?|db|schema)(?: name)?
        (?: should be| is| called| named|~?[:=]) ?(?:called |named )?${id}
      `,
      `(?:with |and |an? |the |its |whose |initial |default )*(?:databases?|db) name ${id}`,
      `(?<=[,;(] ?|with (?:a )?|and (?:a )?)(?:databases?|db) ${id}(?=[,;.)\\n]|$| and )`,
      `(?:初始|默认)?(?:数据库|库)(?:名称?|名字)?(?:叫做?|名为|是|为|:)?~${id}`,
    ],
    (database = '') => account({ database }),
  ],
  [
    [
      `(?:with |and |an? |the |its |whose |initial |default |root |admin |db |database )*(?:user ?name|user|login|(?<!service[ -]?)account)${is}${id}`,
      `(?:初始|默认|管理员|数据库|root)?(?:用户名?|(?<!服务)(?:账号|帐号|账户))(?:名称?|名字)?(?:叫做?|名为|是|为|:)?~${id}`,
    ],
    (user = '') => account({ user }),
  ],
  [
    [
      overLines`
        (?:with |and |has |have |set |needs? |requires? |use |uses |an? |the |its )+
        (?:auth |strong |random |generated )*(?:password|passwd|pw)
        (?: protection| protected| auth| set| enabled)?(?=[,;.\n)]|$| (?:and|on|with|in|only)(?!\w))
        (?! (?:from|in|is) )
      `,
      'password[- ]protected',
      '(?:要|需要|带|设置?|有|加|开启|启用)+(?:一个)?(?:访问)?密码(?:保护|认证|验证)?(?=[,;。\\n]|$)',
      '密码(?:就)?(?:放|存|保存|放在|存在|写在)(?:到|进|在)?(?:一个)?~?(?:secret|密钥)(?:里面?|中)?',
      overLines`
        (?:the |its )?passwords? (?:should (?:be|go|live) |must be |is |kept |stored |goes |lives )*
        (?:in|into|as|from) an? (?:new |kubernetes |k8s )*secret(?! (?:named|called|[\w-]+[,;.]))
      `,
    ],
    () => ({ ...workload({ password: true }), value: 'Secret' }),
  ],
]);

const named = new RegExp(
  String.raw`(?<![\w-])(?:${publicImages
    .filter((image) => image.lock !== undefined || Object.keys(accountOf(image)).length > 0)
    .flatMap(({ app, aliases }) => [app, ...aliases])
    .join('|')})(?![\w-])`,
  'iu',
);

/** Only where a program is named that makes an account for itself. */
export const accounts: Reader = {
  id: reader.id,
  read: (words) => (named.test(words) ? reader.read(words) : []),
};
