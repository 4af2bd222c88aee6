import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';
import { passwordOf } from '../../../../spec/words/mentions/programs.ts';
import { byClause, type Around } from './clauses.ts';

const start = String.raw`(?<=^|[，,。；;\n]\s{0,2})`;
const end = String.raw`(?=\s?(?:$|[，,。；;\n]))`;
const name = String.raw`([a-z0-9](?:[a-z0-9.-]{0,60}[a-z0-9])?)`;
const key = String.raw`([A-Za-z][\w.-]{0,40})`;
const whose = String.raw`((?:root|管理员|admin|数据库|登录|初始|的|用户)*)\s?(?:账号和?)?密码`;
const own = String.raw`(?:已经?|现|就|我们?|自己|提前|建好|建|创建|准备|放|存|有|了|好|的|现成|个|在|从|用|使用|走|取自|读|拿|里|叫|是|\s)*`;

const told = new RegExp(
  String.raw`^${whose}${own}secret\s?${name}\s?(?:里面?|中)?的?\s?(?:取|拿|读|获取)?\s?(?:的?\s?(?:key\s?(?:是|为|叫)?\s?)?${key}\s?(?:这个)?\s?(?:key|键)?(?:取|拿|读)?)?$`,
  'iu',
);

/** In an image of its own the variable is for the person to name. */
function variableFor({ program }: Around, whom: string): string | undefined {
  if (program === undefined) return undefined;
  const isRoot = /root/iu.test(whom);
  if (program.app === 'mysql') return isRoot ? 'MYSQL_ROOT_PASSWORD' : 'MYSQL_ROOT_PASSWORD';
  if (program.app === 'mariadb') return 'MARIADB_ROOT_PASSWORD';
  return passwordOf(program.app);
}

/** Passwords of known programs that a Secret holds already. */
export const trustedOffhand: readonly Rewriting[] = [
  // root 密码我自己建好 secret 了，叫 mysql-root，key 是 password
  [
    new RegExp(
      String.raw`${start}${whose}${own}secret\s?(?:了|好了)?[，,]\s?(?:名字)?(?:叫|是|名为)\s?${name}(?:\s?[，,]\s?key\s?(?:是|叫|为)\s?${key})?${end}`,
      'giu',
    ),
    (...[, whom = '', secret = '', field = 'password']) => `${whom}密码用 secret ${secret} 的 ${field}`,
  ],
  byClause(/密码/u, (clause, around) => {
    const [, whom = '', secret, field = 'password'] = told.exec(clause) ?? [];
    const variable = variableFor(around, whom);
    if (secret === undefined || variable === undefined) return clause;
    const lock = around.program?.app === 'redis' ? lockOf(variable, around.words) : '';
    return `环境变量 ${variable} 取自 Secret ${secret} 的 key ${field}${lock}`;
  }),
  [
    new RegExp(
      String.raw`${start}(?:镜像仓库(?:是|要|需要)*(?:登录|认证|私有的?)[，,]\s?)?(?:镜像)?(?:拉取)?(?:镜像)?的?(?:凭证|密钥|凭据)(?:是|用|为|叫|在)\s?(?:secret\s?)?${name}(?:\s?里)?${end}`,
      'giu',
    ),
    '拉取凭证 $1',
    (words) => /镜像|拉取|仓库/u.test(words),
  ],
  [
    new RegExp(
      String.raw`${start}(?:密钥|配置|变量|环境变量|机密)?(?:都)?(?:从|把|用)\s?secret\s?${name}\s?(?:里面?|中)?(?:的)?(?:整个|全部|所有|一起|都|的变量|\s)*(?:导入|注入|加载)(?:成|到|为|进)?(?:环境变量)?${end}`,
      'giu',
    ),
    'envFrom Secret $1',
  ],
];

/** Redis asks for none unless it is told to. */
function lockOf(variable: string, words: string): string {
  return /参数|args|命令/u.test(words) ? '' : `，参数 --requirepass $(${variable})`;
}
