import { overLines } from '../../../../kernel/over-lines.ts';
import { scalar, listOf, mapOf } from '../../merge.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import type { Shown } from './shown.ts';

const server =
  '(?:data\\s?base|db|container|application|app|server|pods?|service|cache|broker|workload|program|[a-z][a-z0-9]{2,20})';
const listens = '(?:exposes?|listens?\\son|is\\slistening\\son|serves?|offers?|opens?|uses?|runs\\son)';
const english = overLines`
  (?<![\w-])(?:the\s|its\s|their\s)(?:(?:only|tcp|very|one|single)\s){0,2}(?:
    port\s(?:(?:that|which|on\swhich)\s)?(?:the\s)?(?:${server}\s){1,2}(?:${listens}|listens?)(?:\son)?|
    port\sof\s(?:the|its)\s(?:${server}\s){0,1}(?:data\s?base|db|container|server)|
    (?:data\s?base|db|container|server)(?:'s)?\s(?:(?:own|container|tcp|service)\s)?port
  )(?:\sonly)?(?![\w-])|
  (?<![\w-])(?:its|the)\s(?:db|data\s?base)(?:'s)?\sport(?:\sonly)?(?![\w-])
`;
const chinese =
  '(?:只能)?(?:数据库|容器|应用|程序|服务|它|[a-z][a-z0-9]{2,20})\\s?(?:所)?(?:暴露|监听|使用|开放|提供)?的(?:那个)?\\s?(?:TCP\\s?)?端口(?!号?\\s?\\d)';
const program =
  '(?:postgres(?:ql)?|pg|my\\s?sql|maria\\s?db|redis|valkey|mongo(?:\\s?db)?|rabbit\\s?mq|amqp|kafka|elastic(?:\\s?search)?|opensearch|memcached?|nats|zookeeper|etcd|cassandra|click\\s?house|influx(?:\\s?db)?|minio|vault|consul|mqtt|sql)';
const ofProgram = `(?<![\\w-])(?:(?:the|its)\\s)?(?:tcp\\s)?(?:standard\\s|default\\s|usual\\s)?${program}\\sport(?![\\w-]|\\s?\\d)`;
const ofProgramInChinese = `(?<![\\w-])${program}\\s?(?:的)?(?:默认|标准)?\\s?(?:TCP\\s?)?端口(?!号?\\s?\\d)`;
const walls = /(?<!\w)(?:network\s?polic|netpol|polic(?:y|ies))|网络策略/iu;

/** `the port that the database listens on`, of a rule for traffic: the only one that is quoted. */
export function ownPortIn(words: string, all: readonly Shown[]): Rewriting[] {
  const ports = all.flatMap(({ containers }) =>
    containers.flatMap(({ ports: own }) => listOf(own).map((one) => scalar(mapOf(one)['containerPort']))),
  );
  const [port, ...others] = new Set(ports);
  if (port === undefined || others.length > 0 || !/^\d{1,5}$/u.test(port) || !walls.test(words)) return [];
  return [
    [
      new RegExp(`(?:以|通过|经由?)\\s?TCP\\s?(?:协议)?\\s?访问\\s?${ofProgramInChinese}`, 'giu'),
      `通过 TCP ${port} 端口访问`,
    ],
    [new RegExp(`${ofProgram}|${english}`, 'giu'), `TCP port ${port}`],
    [new RegExp(`${ofProgramInChinese}|${chinese}`, 'giu'), `TCP 端口 ${port}`],
  ];
}
