import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';
import { byClause } from './clauses.ts';

const start = String.raw`(?<=^|[，,。；;\n]\s{0,2})`;
const end = String.raw`(?=\s?(?:$|[，,。；;\n]))`;

const databases: Readonly<Record<string, string>> = {
  mysql: 'MYSQL_DATABASE',
  mariadb: 'MARIADB_DATABASE',
  postgres: 'POSTGRES_DB',
  mongo: 'MONGO_INITDB_DATABASE',
};
const firstDatabase =
  /^(?:启动(?:时|的时候)?)?(?:自动|初始|默认|先|帮我|顺便){0,6}(?:建|创建|新建)?(?:一?个)?(?:数据)?库(?:名)?(?:叫|是|为|名)?\s?([a-z][\w-]{0,40})$/iu;
const scripts =
  /^(?:数据库)?(?:的)?初始化(?:脚本|SQL)(?:都)?(?:放|存|在|用)(?:在|到)?\s?(?:configmap)\s?([a-z][\w.-]{0,40})?\s?里?面?$/iu;

/** What people ask of programs by what it is, as the settings that those have for it. */
export const settingsOffhand: readonly Rewriting[] = [
  [
    /(?<=^部署 rabbitmq[^]{0,200}[，,]\s?)(?:要)?带上?管理(?:界面|后台|页面|控制台)(?=\s?(?:$|[，,。；;\n]))/gu,
    '',
    (words) => /管理(?:界面|后台|页面|控制台)[^]{0,400}管理(?:界面|后台|页面|控制台)/u.test(words),
  ],

  byClause(/库/u, (clause, { program }) => {
    const variable = databases[program?.app ?? ''];
    const [, name] = firstDatabase.exec(clause) ?? [];
    return name === undefined || variable === undefined ? clause : `环境变量 ${variable}=${name}`;
  }),
  byClause(/初始化/u, (clause, { program }) => {
    const found = scripts.exec(clause);
    const app = program?.app ?? '';
    if (found === null || databases[app] === undefined) return clause;
    return `ConfigMap ${found[1] ?? `${app}-init`} 挂载到 /docker-entrypoint-initdb.d`;
  }),
  // 最大内存 256mb，满了用 allkeys-lru 淘汰
  [
    new RegExp(
      String.raw`${start}(?:最大|限制)内存(?:为|是|给)?\s?(\d{1,5}\s?[mg]b)(?:\s?[，,]\s?(?:满了?|超了?)?(?:之?后)?(?:就|用|按|使用|走){0,6}\s?((?:allkeys|volatile)-(?:lru|lfu|random|ttl)|noeviction)\s?(?:来)?(?:策略)?(?:淘汰)?)?${end}`,
      'giu',
    ),
    (...[, most = '', policy]) =>
      `参数 --maxmemory ${most.replaceAll(/\s/gu, '')}${policy === undefined ? '' : ` --maxmemory-policy ${policy}`}`,
    (words) => /redis|valkey/iu.test(words),
  ],
  [
    new RegExp(
      String.raw`${start}(?:JVM)?堆(?:内存)?(?:大小)?(?:给|为|是|用|设)?\s?(\d{1,4})\s?([mg])b?${end}`,
      'giu',
    ),
    '环境变量 ES_JAVA_OPTS="-Xms$1$2 -Xmx$1$2"',
    (words) => /elasticsearch|elastic/iu.test(words),
  ],
  [
    new RegExp(
      String.raw`${start}(?:就|只)?(?:要|跑)?(?:一个|1\s?个|单)副本(?:就)?(?:够|行|可以|好|即可)了?${end}`,
      'giu',
    ),
    '1 个副本',
  ],
];

/** Only where its other arguments are not ours. */
export const settingsPlainly: readonly Rewriting[] = [
  // Its pages are those of another image.
  [/(?<=^部署 rabbitmq)(?=[，,][^]{0,400}管理(?:界面|后台|页面|控制台))/gu, ':4.1-management'],
  [
    /(?<=^部署 minio)(?=[，,]|$)(?![^]{0,600}(?:参数|命令))/gu,
    '，参数 ["server", "/data", "--console-address", ":9001"]',
  ],

  [
    new RegExp(String.raw`${start}(?:监控)?(?:数据|指标)(?:只)?保留\s?(\d{1,4})\s?天${end}`, 'giu'),
    '参数 --storage.tsdb.retention.time=$1d',
    (words) => /prometheus/iu.test(words),
  ],
  [
    /(?<=^部署 elasticsearch[，,]\s?)单(?:机版?|节点)(?:就行|即可)?(?=\s?(?:$|[，,。；;\n]))/gu,
    '环境变量 discovery.type=single-node',
  ],
];
