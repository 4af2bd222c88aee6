import { han, matter, piece, type Told } from '../sentence.ts';

const port = String.raw`(?::\d{2,5})?`;
const label = '[a-z0-9](?:[a-z0-9-]{0,40}[a-z0-9])?';

/** What stands behind and is there: `Postgres is run by the platform team at pg.data:5432`. */
export const standing = matter(
  String.raw`[a-z0-9]\.[a-z0-9][\w.-]{0,60}(?::\d{2,5})?\s(?:as|for)\s[^\n]{0,30}(?:postgres|mysql|mariadb|mongo|redis|rabbit|kafka|database)|(?:postgres|mysql|mariadb|mongo|redis|valkey|rabbit|kafka|elastic|opensearch|memcached|nats|database|(?<![a-z])db(?![a-z])|数据库)[^\n]{0,160}[a-z0-9]\.[a-z0-9]`,
  [
    String.raw`(?<address>(?![\w.-]{1,80}\.(?:js|ts|py|rb|go|sql|json|ya?ml|sh|env)(?!\w))(?:(?:${label}\.){1,6}[a-z][a-z0-9-]{0,40}|(?:\d{1,3}\.){3}\d{1,3})${port}(?![\w./:@-]*\w))`,
    piece(
      'kind',
      '(?:postgres(?:ql)?|mysql|mariadb|mongo(?:db)?|redis|valkey|rabbitmq|kafka|elasticsearch|opensearch|memcached|nats)(?: (?:database|db|server|instance|cluster|cache|broker))?',
    ),
    piece('kind', '(?:database|db)(?: server)?'),
    piece(
      'there',
      '(?:(?:is |are )?(?:run|running|runs?|hosted|lives?|located|sits?) )?(?:(?:outside|out)(?: of)?|not (?:running |hosted )?in(?:side)?) (?:the |our |this )?(?:kubernetes cluster|cluster|kubernetes|k8s)',
    ),
    piece(
      'there',
      '(?:(?:amazon|aws|azure|google) )?(?:elasticache|rds|aurora|cloud ?sql|memorystore)(?: (?:instance|cluster|database|cache))?',
    ),
    piece(
      'there',
      "(?:(?:isn['’]t|is not|not) (?:running )?in (?:kubernetes|k8s|the cluster|our cluster))|(?:there )?already (?:is|exists)|gave us|given (?:to )?us|none (?:is )?(?:needed|required|necessary)(?: (?:here|in the cluster))?|(?:no|not an?) (?:new )?(?:one|database|instance) (?:is |has to be )?(?:needed|installed|created|deployed)",
    ),
    String.raw`(?<port>(?<=(?:port|端口)(?:\snumber|是|为)?\s?)\d{2,5}(?!\w))`,
    piece('port_', '(?:on |at |with |and )?(?:its )?port(?: number)?(?: is)?'),
    piece(
      'there',
      "(?:is |are )?(?:already |also )?(?:there|exist(?:s|ing)?|present|available|set up|provided|in place)|looks? after|takes? care of|run by|operated by|managed(?: for us)? by|maintained by|looked after by|hosted by|provided by|taken care of by|owned by|(?:is |are )?(?:run|running|operated|managed|maintained|hosted|provided)(?: (?:elsewhere|externally|separately|for us|centrally|outside(?: of (?:the )?cluster)?))?|elsewhere|externally|external|(?:don['’]t|do not|doesn['’]t|does not|no) need (?:to )?(?:(?:deploy|create|install|set up|run) )?(?:an?|one|any|another)?(?: of our own)?|no need for (?:an?|another)|(?:don['’]t|do not|please don['’]t) (?:deploy|create|install|set up|add|start|run) (?:an?|one|any|another)|(?:we |i )?(?:already )?(?:have|got|run) (?:one|our own|an?)|we already have|of our own|shared|central",
    ),
    piece(
      'at',
      'lives?|sits?|found|find|reach(?:able|ed)?|address(?:es)?|host(?:name| name)?|url|endpoint|listen(?:s|ing)?|answers?|located|under|behind|connects?|runs?|use|uses|point(?:s|ed)?|talk|dns name|name',
    ),
    piece(
      'by',
      'dbas?|infra(?:structure)?(?: team)?|data team|provider|company|rds|cloud ?sql|aws|azure|gcp',
    ),
    piece('app', 'app|application|services?|site|website|page|users?|visitors|customers|people'),
    han('app', '应用|网站|用户|客户|程序'),
    han('kind', '数据库'),
    han(
      'there',
      '已经(?:有|存在|在跑|部署|搭)(?:好)?|已有的?|现成的?|现有的?|有现成的?|维护的?|托管的?|运维的?|提供的?|管理的?|负责的?|(?:不需要|不用|无需|不要|别)(?:再)?(?:部署|起|创建|装|建|搭)?(?:新的?)?|外部的?|共享的?',
    ),
    han(
      'at',
      '(?:就|直接)?(?:用|使用|走|连)(?:的是)?(?:我们|公司)?|地址|主机|位于|连接?|访问|直接|连到|端口|域名|主机名',
    ),
    han('by', '由?(?:平台|运维|基础设施|dba|数据|其他|别的)(?:团队|部门|组|同事|人)?|云上|云厂商|那边'),
  ],
  stands,
);

function stands(told: Told): string | undefined {
  const [address, port] = [told.one('address'), told.one('port')];
  const kinds = [...new Set(told.all('kind').map(kindIn))];
  const named = kinds.length > 1 ? kinds.filter((kind) => kind !== 'database') : kinds;
  const [kind] = named;
  if (address === undefined || kind === undefined || named.length > 1 || told.hasOneOf('place', 'app'))
    return undefined;
  if (!told.has('there') || told.all('port').length > 1) return undefined;
  const at = port === undefined ? address : `${address.replace(/:\d+$/u, '')}:${port}`;
  return `existing ${kind} at ${at}`;
}

function kindIn(said: string): string {
  const [first = ''] = said.split(/\s/u);
  return /^(?:database|db|数据库)$/iu.test(first) ? 'database' : first;
}
