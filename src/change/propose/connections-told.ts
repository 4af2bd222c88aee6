import { overLines } from '../../kernel/over-lines.ts';
import type { Service } from '../../facts/facts.ts';

/** What stands behind a variable by its name, and what people call that. */
const families: readonly (readonly [said: RegExp, read: RegExp, usual: string])[] = [
  [/redis|cache|缓存/iu, /REDIS|CACHE/u, 'REDIS_URL'],
  [/mongo/iu, /MONGO/u, 'MONGO_URL'],
  [/rabbit|amqp|queue|broker|队列|mq/iu, /RABBIT|AMQP|BROKER|MQ_/u, 'RABBITMQ_URL'],
  [/(?:)/u, /DATABASE|DB|POSTGRES|PG|MYSQL|MARIA|MONGO|SQL|DSN|DATASOURCE/u, 'DATABASE_URL'],
];
const address = /(?:URL|URI|DSN|CONNECTION(?:_?STRING)?)$/u;

const object = '["\'\\x60]?(?<secret>[a-z0-9][a-z0-9.-]{0,62})["\'\\x60]?';
const key = '["\'\\x60]?(?<key>[A-Za-z][\\w.-]{0,60})["\'\\x60]?';
const program = 'postgres(?:ql)?|mysql|mariadb|mongo(?:db)?|redis|rabbit ?mq';
const says: readonly RegExp[] = [
  overLines`
    (?:(?:数据库|db)(?:用的?|是)?\s?(?:我们)?(?:自己|公司)?(?:已经|早就)?(?:有|是现成的|建好)(?:了|的)?\s?[,，。;；]\s?)?
    (?<of>数据库|缓存|消息队列|队列|db|${program})?\s?的?\s?(?:连接(?:串|字符串|地址|信息|url)?|地址|dsn|url)
    \s?(?:也|都|就|统一|已经|请|要)*(?:放|存|保存|写)?(?:在|从|来自于?|取自|用|走|读取?)\s?
    (?:secret|密钥)\s?(?:名为|叫|:|：)?\s?${object}\s?(?:这个)?(?:里面?|中)?\s?(?:的|,|，|\(|（)\s?(?:键|key|字段)?\s?(?:名?为|叫|是|:|：)?\s?${key}
    \s?[)）]?\s?(?:这个)?(?:键|字段|key)?(?:里面?|中)?(?:读取?|取得?|拿|获取|引用|注入)?
  `,
].map((source) => new RegExp(String.raw`(?<![\w./-])${source.replace(/^\(\?:/u, '(?:')}`, 'giu'));

/** Nobody says it in a text that is longer. */
const longest = 20_000;

/** Gives `连接串在 Secret api 的 url 里` the variable by which the program of the repository reads it. */
export function connectionsTold(words: string, services: readonly Service[]): string {
  if (services.length === 0 || words.length > longest || !/secret|密钥/iu.test(words)) return words;
  return says.reduce(
    (rest, pattern) =>
      rest.replaceAll(pattern, (...said: unknown[]) => {
        const groups = groupsOf(said.at(-1));
        const name = variableOf(groups['of'] ?? '', services);
        const [secret = '', at = ''] = [groups['secret'], groups['key']];
        return `${name} 来自 Secret ${secret} 的键 ${at}`;
      }),
    words,
  );
}

function groupsOf(last: unknown): Readonly<Record<string, string | undefined>> {
  return typeof last === 'object' && last !== null ? { ...last } : {};
}

/** The one that it reads for that; what it is usually called where there is none. */
function variableOf(of: string, services: readonly Service[]): string {
  const [, read, usual] = families.find(([said]) => said.test(of)) ?? [/(?:)/u, /(?:)/u, 'DATABASE_URL'];
  const names = services.flatMap(({ env }) => env.map(({ name }) => name));
  return (
    names.find((name) => name === usual) ??
    names.find((name) => read.test(name) && address.test(name)) ??
    usual
  );
}
