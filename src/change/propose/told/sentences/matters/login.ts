import { around } from '../around.ts';
import { atHost, secretName } from '../comers.ts';
import { han, matter, piece, type Told } from '../sentence.ts';
import { host } from '../values.ts';

const comers =
  '(?:people|users|visitors|everyone|everybody|anyone|anybody|customers|clients|callers|staff|colleagues|they)';

/** Who comes has to know a password: `ask for a user name and password, they are in the secret shop-auth`. */
export const login = matter(
  'password|auth|htpasswd|log|密码|登录|认证',
  [
    secretName,
    host,
    String.raw`(?<secret>(?<=auth-secret[\s:=]{1,3})[a-z0-9](?:[a-z0-9.-]{0,60}[a-z0-9])?(?![\w-]))`,
    piece('there', 'auth-secret'),
    piece('basic', 'auth-type:? basic'),
    piece('basic', '(?:http )?basic ?auth(?:entication)?|htpasswd(?: file)?'),
    piece(
      'asked',
      `(?:asked|${comers} (?:have|need|needs|has) (?:to )?(?:an? )?(?=user|login|password|account)|(?:ask|prompt)(?: (?:for|${comers}(?: for)?)))|protect(?:s|ed)?(?: (?:it|this|the (?:site|shop|app|page)))?|${comers} (?:have to|has to|must|should|need to|needs to) (?:log ?in|sign in|enter|give|know|authenticate)|(?:guard|lock|secure|put|protect)(?:ed|d|s)?(?: (?:it|this|the (?:site|shop|app)))? (?:behind|with|by)|behind(?: (?:a|the))?|password protect(?:ed|ion)?`,
    ),
    piece(
      'password',
      '(?:an? )?(?:user ?names? and passwords?|htpasswd(?: file)?|user ?names?|logins?|credentials|passwords?|users?|accounts?|log ?in)',
    ),
    piece(
      'before',
      `before ${comers} (?:ever |can |may |get |gets |are let )*(?:in|open it|see it|see anything|enter|reach it)|before ${comers} (?:sees?|opens?|enters?|reach(?:es)?|uses?|visits?|gets to)|to (?:get in|open it|enter|see it)|in front(?: of it)?`,
    ),
    piece('secret_', 'secrets?'),
    piece(
      'site',
      'not (?:yet )?public|private|page|pages|site|website|shop|web app|whole (?:site|thing|shop)',
    ),
    piece(
      'there',
      'there|kept|lives?|live|stored|comes?|found|taken|held|sits?|exists?|use|uses|using|called|named|put|add|enable|read|checked|against|stored|come from|comes from|logins?|with|by|from',
    ),
    ...around,
    han('basic', 'basic auth|基本认证'),
    han(
      'asked',
      '(?:访问|打开|进来?|登录|浏览)(?:的?时候?|前|之前|它|网站|页面)?(?:都|要|需要|必须|得|先){1,3}(?:输入?|填|用(?!户)|有|验证)?|(?:用|加)密码保护|要先?登录',
    ),
    han('password', '用户名?|账号|密码|口令|和|凭据|凭证'),
    han('there', '放在|存在|保存在|加上|启用|用|叫做?|名为|就是|里面?|在|从|取|这个'),
  ],
  (told: Told) => {
    const kept = told.one('secret');
    if (kept === undefined || !told.hasOneOf('basic', 'asked')) return undefined;
    return told.hasOneOf('basic', 'password')
      ? atHost(told.all('host'), `basic auth with the secret ${kept}`)
      : undefined;
  },
);
