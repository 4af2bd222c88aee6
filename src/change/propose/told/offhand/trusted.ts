import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';
import { passwordOf, type Program } from '../../../../spec/words/mentions/programs.ts';
import { publicImage } from '../../../../spec/public-images.ts';
import { accountOf } from '../../../../spec/programs/account.ts';
import { byClause, programsIn, type Around } from './clauses.ts';

const start = String.raw`(?<=^|[，,。；;\n]\s{0,2})`;
const end = String.raw`(?=\s?(?:$|[，,。；;\n]))`;
const name = String.raw`([a-z0-9](?:[a-z0-9.-]{0,60}[a-z0-9])?)`;
const key = String.raw`([A-Za-z][\w.-]{0,40})`;
const whose = String.raw`((?:root|管理员|admin|数据库|登录|初始|的|用户){0,6})\s?(?:账号和?)?密码`;
const own = String.raw`(?:已经?|现|就|我们?|自己|提前|建好|建|创建|准备|放|存|有|了|好|的|现成|个|在|从|用|使用|走|取自|读|拿|里|叫|是|\s){0,6}`;

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
  // Of an image of its own the other variables tell how it calls them.
  [
    new RegExp(
      String.raw`(?<=([A-Z][A-Z0-9]{0,20})_(?:HOST|PORT|USER|NAME)\s?=[^]{0,200})${start}(?:数据库|登录|连接)?的?密码${own}secret\s?${name}\s?(?:里面?|中)?(?:取|拿|读)?${end}`,
      'gu',
    ),
    '环境变量 $1_PASSWORD 取自 Secret $2 的 key password',
    (words) => programsIn(words).length === 0 || /[\w.-]+\/[\w.-]+:/u.test(words),
  ],
  [/(?<=环境变量\s?[A-Z][A-Z0-9_]{1,40}=[^\s，,。；;]{1,80})\s(?=[A-Z][A-Z0-9_]{1,40}=)/gu, '，环境变量 '],
  [
    new RegExp(
      String.raw`${start}(?:镜像仓库(?:是|要|需要){0,6}(?:登录|认证|私有的?)[，,]\s?)?(?:镜像)?(?:拉取)?(?:镜像)?的?(?:凭证|密钥|凭据)(?:是|用|为|叫|在)\s?(?:secret\s?)?${name}(?:\s?里)?${end}`,
      'giu',
    ),
    '拉取凭证 $1',
    (words) => /镜像|拉取|仓库/u.test(words),
  ],
  [
    new RegExp(
      String.raw`${start}(?:密钥|配置|变量|环境变量|机密)?(?:都)?(?:从|把|用)\s?secret\s?${name}\s?(?:里面?|中)?(?:的)?(?:整个|全部|所有|一起|都|的变量|\s){0,6}(?:导入|注入|加载)(?:成|到|为|进)?(?:环境变量)?${end}`,
      'giu',
    ),
    'envFrom Secret $1',
  ],
];

/** `账号密码放 secret`: what it takes for its first account, each under its own name. */
function accountFor({
  program,
  isMinimal,
}: {
  readonly program?: Program;
  readonly isMinimal: boolean;
}): string | undefined {
  const image = program === undefined ? undefined : publicImage(program.app);
  const { user, password } = image === undefined ? {} : accountOf(image);
  if (password === undefined || image === undefined) return undefined;
  if (!isMinimal) return '';
  return [user, password]
    .flatMap((name) =>
      name === undefined ? [] : [`环境变量 ${name} 取自 Secret ${image.app}-secrets 的 key ${name}`],
    )
    .join('，');
}

const inSecret =
  /^(?:登录|管理员|root)?(?:账号|用户名?)?(?:和|、)?密码(?:都)?(?:放|存)(?:在|到|进)?\s?secret\s?(?:里面?|中)?$/iu;

function withAccount(isMinimal: boolean): Rewriting {
  return byClause(/密码/u, (clause, { program }) =>
    inSecret.test(clause) ? (accountFor({ ...(program && { program }), isMinimal }) ?? clause) : clause,
  );
}

export const accountPlainly: Rewriting = withAccount(true);
export const accountSafely: Rewriting = withAccount(false);

/** Redis asks for none unless it is told to. */
function lockOf(variable: string, words: string): string {
  return /参数|args|命令/u.test(words) ? '' : `，参数 --requirepass $(${variable})`;
}
