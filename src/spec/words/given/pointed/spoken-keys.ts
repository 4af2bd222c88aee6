import { literally } from '../../../../kernel/literally.ts';

/** A key that is read, and the variable that it is read into. */
export type Read = { readonly key: string; readonly variable: string };

/** How people say keys: by their words in any language, as their variables, or by the last word of them that no other has. */
export function spokenAs(keys: readonly Read[]): readonly (readonly [key: string, said: string])[] {
  const lasts = keys.map(({ key }) => partsOf(key).at(-1));
  return keys
    .map(({ key, variable }, at) => {
      const parts = partsOf(key);
      const isOwn = lasts.every((last, index) => index === at || last !== lasts[at]);
      const alone = isOwn && parts.length > 1 ? [parts.slice(-1)] : [];
      const said = [
        ...told(parts),
        literally(key),
        ...told(partsOf(variable)),
        literally(variable),
        ...alone.flatMap(told),
      ];
      return [key, [...new Set(said.filter((one) => one !== ''))].join('|')] as const;
    })
    .toSorted(([one], [two]) => two.length - one.length);
}

function told(parts: readonly string[]): string[] {
  return parts.length === 0 ? [] : [english(parts), chinese(parts)];
}

function partsOf(key: string): string[] {
  return key
    .replaceAll(/(?<=[a-z\d])(?=[A-Z])/gu, ' ')
    .toLowerCase()
    .split(/[^a-z\d]+/u)
    .filter((one) => one !== '');
}

/** `log level`, `logging level`, `level of the log`, and with a bracket behind it what it is called exactly. */
function english(parts: readonly string[]): string {
  const words = parts.map((part) => alike[part] ?? `${part}(?:s|${part.slice(-1)}?(?:ing|ed))?`);
  const [last = '', ...before] = words.toReversed();
  const turned =
    before.length === 0 ? '' : `|${last}\\sof\\s(?:the\\s|an?\\s)?${before.toReversed().join('\\s')}`;
  return `(?:${words.join('[\\s._-]?')}${turned})`;
}

function chinese(parts: readonly string[]): string {
  const words = parts.map((part) => inChinese[part] ?? part);
  const isKnown = parts.some((part) => inChinese[part] !== undefined);
  return isKnown
    ? `(?:${words.map((one) => `(?:${one})`).join('\\s?的?\\s?')})(?:\\s?[（(][\\w .-]{1,40}[）)])?`
    : '';
}

const user = '(?:(?:user|login|account)(?:\\s?name)?|login)';
const alike: Readonly<Record<string, string>> = {
  user,
  username: user,
  login: user,
  pass: '(?:pass(?:word|phrase)?|pwd)',
  passwd: '(?:pass(?:word)?|pwd)',
  password: '(?:pass(?:word|phrase)?|pwd)',
  pwd: '(?:pass(?:word)?|pwd)',
  db: '(?:db|database)',
  database: '(?:db|database)',
  url: '(?:url|address)',
  ttl: '(?:ttl|time\\sto\\slive)',
  max: '(?:max(?:imum|imal)?)',
  min: '(?:min(?:imum|imal)?)',
  dir: '(?:dir(?:ectory)?|folder)',
};
const inChinese: Readonly<Record<string, string>> = {
  user: '用户名?|账号|帐号',
  username: '用户名|账号|帐号',
  login: '登录名|用户名|账号',
  pass: '密码|口令',
  password: '密码|口令',
  pwd: '密码|口令',
  token: '令牌|token',
  key: '密钥|key',
  secret: '密钥|secret',
  api: 'api|接口',
  access: '访问',
  signing: '签名',
  encryption: '加密',
  private: '私',
  log: '日志',
  level: '级别|等级',
  cache: '缓存',
  ttl: 'ttl|有效期|过期时间|存活时间',
  region: '区域|地区|地域',
  zone: '可用区|区域',
  timezone: '时区',
  timeout: '超时(?:时间)?',
  request: '请求',
  pool: '连接池|池',
  size: '大小',
  mode: '模式',
  host: '主机名?|地址|host',
  hostname: '主机名',
  port: '端口',
  url: '地址|url',
  endpoint: '端点|地址|endpoint',
  address: '地址',
  database: '数据库名?',
  db: '数据库',
  name: '名称?|名字',
  language: '语言',
  locale: '语言|区域',
  max: '最大',
  min: '最小',
  connections: '连接数',
  workers: '工作(?:进程|线程)数?',
  threads: '线程数',
  count: '数量?',
  limit: '上限|限制',
  queue: '队列',
  topic: '主题',
  bucket: '存储桶|桶',
  prefix: '前缀',
  format: '格式',
  interval: '间隔',
  environment: '环境',
  env: '环境',
  currency: '货币|币种',
  theme: '主题',
  title: '标题',
  version: '版本',
};
