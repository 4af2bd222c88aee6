import { anyCase } from '../../../../kernel/any-case.ts';
import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';

const object = String.raw`["'\x60]?([a-z0-9](?:[a-z0-9-]{0,60}[a-z0-9])?)["'\x60]?`;
const variable = String.raw`(?<![\w.-])[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+`;
const also = String.raw`\s?(?:、|[,，]|和|与|跟|及|以及)\s?`;
const taken = '(?:里面?|中|里头)?\\s?(?:去|来)?(?:取|拿|读取?|获取|注入|引用|加载)(?:出来)?';
const end = String.raw`(?=\s?(?:[,，。;；)）\n]|$))`;
const behindIt = String.raw`\s?(?:(?:里面?|中)?的\s?["'\x60]?[\w.-]{1,60}["'\x60]?\s?(?:这个)?(?:字段|键|key)?)?\s?${taken}`;
const otherwise = '(?!["\'`]?(?:secret|config-?map|cm|env|vault)(?![\\w-]))';
/** What is kept in Secrets alone, and what those are called. */
const guarded = String.raw`(?<![\w.-])(?=[A-Z0-9_]{0,60}(?:PASS|PWD|TOKEN|SECRET|_KEY|DSN|_URL|_URI|CRED|AUTH|_USER))[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+`;
const login = '(?:账号|密码|口令|密钥|凭[据证]|连接串|token)';
const keeper = String.raw`(?=[a-z0-9-]{0,60}(?:secret|cred|token|passw))${object}`;

/** Secrets, certificates, callers and bounds as colleagues write of them in Chinese, in the words of their readers. */
export const chineseWays: readonly Rewriting[] = [
  // Secrets.
  [
    anyCase(
      String.raw`(?<=(?:[从在自]|放|存)\s?)${object}\s?(?:这个|那个|这份)\s?(?:k8s\s?)?secret(?![\w-])`,
    ),
    'secret $1',
  ],
  [
    anyCase(
      String.raw`(?:(?:[两三四]个|各个?|每个|所有)\s?环境\s?)?(?:都|均|全)?\s?从\s?(?:各自|自己|本环境)的?\s?(?:secret\s?)?${object}\s?(?:secret)?(?=\s?的)`,
    ),
    '从 secret $1',
  ],
  [
    new RegExp(
      String.raw`(?=${object}${behindIt})(?<=从\s?)(?<=(?:${guarded})(?:${also}${variable}){0,5}\s?(?:都|均|全部?|也|统一)?\s?从\s?)${otherwise}`,
      'gu',
    ),
    'secret ',
  ],
  [
    new RegExp(
      String.raw`(?=${keeper}${behindIt})(?<=从\s?)(?<=(?:${variable}|${login})\s?(?:都|均|全部?|也|统一)?\s?从\s?)${otherwise}`,
      'gu',
    ),
    'secret ',
  ],
  [
    anyCase(
      String.raw`(?<=secret\s["'\x60]?[a-z0-9][a-z0-9-]{0,60}["'\x60]?\s?(?:里面?|中)?)\s?[(（]\s?((?:key|键|字段)\s?(?:名)?(?:是|为|叫|[:：])\s?[\w.-]{1,60})\s?[)）]`,
    ),
    '，$1',
  ],
  [/(?<=[,，]\s?)(?:并|再|然后)?\s?注入(?:成|为|到)\s?(?:环境变量\s?)?(?=[A-Z][A-Z0-9]*_)/gu, '变量名 '],
  // Certificates.
  [
    anyCase(String.raw`证书(?:已经|都|就)?(?:放|存|保存)?在\s?(?!secret)${object}\s?(?:里面?|中)${end}`),
    '证书在 secret $1',
  ],
  [
    anyCase(
      String.raw`证书(?:都|就|统一)?(?:用|由|使用|走|通过|让)\s?${object}\s?(?:这个|的)?\s?(cluster\s?-?issuer|issuer)\s?(?:来|自动)?(?:签发?|颁发|申请|管理)?${end}`,
    ),
    (...[, name = '', issuer = '']) =>
      `证书由 ${/cluster/iu.test(issuer) ? 'ClusterIssuer' : 'Issuer'} ${name} 签发`,
  ],
  // Bounds.
  [
    anyCase(String.raw`(?:都|全部?)?(?:限制|控制|限)在\s?(\d{1,5}\s?[MG]i?)\s?的?内存(?:以内|之内|内|以下)?`),
    '内存限制 $1',
  ],
  [
    anyCase(
      String.raw`(?<=内存|cpu)\s?(?:都|全部?)?(?:限制|控制|限)在\s?(\d[\w.]{0,8})(?:\s?核)?\s?(?:以内|之内|内|以下)${end}`,
    ),
    '限制 $1',
  ],
  // The port of who is spoken to is none of ours.
  [
    /(?<![\w.-])([A-Z][A-Z0-9_]{1,40})_HOST\s?(是|为|=|设为|用|填)\s?([\w.-]{3,80})\s?[,，、]\s?(?:对应的?)?端口号?\s?(?:是|为|用|[:：=])?\s?(\d{2,5})(?!\d)/gu,
    '$1_HOST$2 $3，$1_PORT=$4',
  ],

  [
    /资源\s?(?:就|先|都)?(?:给|用|要)(?:个)?(?:最小|最少|最低|少一?点|小一?点)(?:的)?\s?[:：,，]\s?(?=\d)/gu,
    '',
  ],
  // Kept where a Secret keeps it, without the word for it.
  [
    new RegExp(
      String.raw`(?=${object}\s?(?:里面?|中)?的\s?["'\x60]?[\w.-]{1,60}["'\x60]?\s?(?:字段|键|key)?\s?(?:里面?|中)${end})(?<=在\s?)(?<=(?:${guarded})\s?(?:就|都)?(?:放|存|保存)?在\s?)${otherwise}`,
      'gu',
    ),
    'secret ',
  ],
];
