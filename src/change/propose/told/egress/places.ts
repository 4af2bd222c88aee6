import { overLines } from '../../../../kernel/over-lines.ts';

/** Where traffic goes, by what people call it; each is the whole of a piece, with a port behind it. */
export const dns =
  /^(?:kube-?|core-?|cluster\s)?dns(?:\s?(?:servers?|resolution|look-?ups?|queries|service|解析|查询|服务))?$|^域名(?:解析|服务)?$|^name\sresolution$/iu;

export const internet = overLines`
  (?:(?:hosts|addresses|services|apis?|sites|anything|things|everything|destinations|endpoints|servers|traffic|calls)\s(?:on|in|to|out\son)\s(?:the\s)?)?
  (?:public\s|open\s|wider\s)?(?:internet|outside(?:\sworld)?|web|external\s(?:services|apis?|hosts|world|endpoints|addresses)|public\snetworks?|outer\sworld)|
  外网|公网|互联网|外部(?:网络|服务|接口|世界)?|因特网|外面
`;

/** In the cluster, and in the namespace alone. */
export const cluster = overLines`
  (?:(?:everything|anything|any|all|other|pods|services|things|workloads|the\srest|traffic)\s){0,3}(?:in(?:side)?|within)\s(?:of\s)?(?:the|our|this)\s(?:same\s)?(?:k8s\s|kubernetes\s)?cluster|
  (?:the\s)?cluster(?:\sitself|\snetwork|-internal\s(?:services|addresses))?|集群(?:内部?|里)?(?:的)?(?:其他|其它)?(?:服务|网络|地址|pod|流量)?
`;
export const ownNamespace = overLines`
  (?:(?:everything|anything|any|all|other|pods|services|things|workloads|the\srest|traffic)\s){0,3}(?:(?:in(?:side)?|within|of)\s)?(?:the|its|this|our)\s(?:same\s|own\s)(?:own\s)?namespace|
  (?:同一个?|自己的?|本)\s?命名空间(?:内|里)?(?:的)?(?:其他|其它)?(?:服务|pod)?
`;

/** Services that everybody buys, none of which runs in a cluster. */
const bought = overLines`
  stripe|paypal|adyen|braintree|square|twilio|sendgrid|mailgun|postmark|mailchimp|openai|anthropic|github|gitlab|slack|aws|s3|google|gcp|gcs|azure|
  sentry|datadog|new\s?relic|auth0|okta|cloudflare|telegram|discord|shopify|salesforce|hubspot|zendesk|algolia|firebase|supabase|
  支付宝|微信(?:支付)?|阿里云|腾讯云|钉钉|飞书|企业微信|短信
`;
export const foreign = overLines`
  (?<who>(?:${bought})|[a-z][\w-]{1,30}(?='s\s(?:public\s|rest\s|http\s)?apis?))(?:'s)?\s?(?:(?:的\s?)?(?:public\s|rest\s|http\s|web\s|payment\s|接口|开放)?\s?(?:apis?|endpoints?|servers?|接口|网关|平台|服务))?
`;

/** One octet after another, with the bits that count. */
export const block = String.raw`(?<cidr>(?:\d{1,3}\.){3}\d{1,3}(?:/\d{1,2})?|(?=[\da-f]{0,4}:)[\da-f:]{2,39}/\d{1,3})`;

/** What stands there, in a few words before its address. */
export const calledBefore = String.raw`(?:(?<label>(?!(?:it|this|them|from|users?)\s)(?:[\w'.-]{1,30}\s){1,4}?|[\p{Script=Han}]{1,10}\s?)?(?:(?:at|in|on|under|is|在|于|:|：|\()\s?)?)?`;

export const roles: readonly { readonly said: RegExp; readonly kinds: ReadonlySet<string> }[] = [
  {
    said: /^(?:database|db|data\s?base|sql\s(?:database|server)|数据库|库)s?$/iu,
    kinds: new Set([
      'postgres',
      'mysql',
      'mariadb',
      'mongodb',
      'mssql',
      'cassandra',
      'neo4j',
      'clickhouse',
      'cockroachdb',
      'influxdb',
    ]),
  },
  { said: /^(?:caches?|缓存)$/iu, kinds: new Set(['redis', 'memcached', 'valkey']) },
  {
    said: /^(?:message\s|task\s|job\s)?(?:queues?|brokers?|bus)$|^(?:消息|任务)?队列$|^消息(?:中间件|代理)$|^mq$/iu,
    kinds: new Set(['rabbitmq', 'kafka', 'nats', 'mqtt', 'redis']),
  },
  {
    said: /^(?:search(?:\s(?:engine|index|cluster))?|搜索(?:引擎)?)$/iu,
    kinds: new Set(['elasticsearch', 'opensearch']),
  },
];

/** What people put behind the name of something that is called. */
export const part = String.raw`(?:\s?(?:service|app|application|pods?|server|servers|database|databases|db|cluster|brokers?|instances?|queue|cache|deployment|container|backend|服务|应用|数据库|缓存|队列|集群|实例|服务器))?`;
