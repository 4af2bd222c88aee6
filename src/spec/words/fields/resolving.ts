import { overLines } from '../../../kernel/over-lines.ts';
import type { JsonMap } from '../../../kernel/json.ts';
import { phrases } from '../phrase.ts';
import { pod } from '../say.ts';
import { toList } from '../values.ts';
import type { Meaning, Reader } from '../wish.ts';

const between = '(?:, ?and |, ?| and |和|、|以及| )';
const listOf = (one: string): string => `((?:${one})(?:${between}(?:${one})){0,7})(?![\\w.-]*\\w)`;
const host = '[a-z0-9-]{1,60}(?:\\.[a-z0-9-]{1,60}){1,6}';
const ip = '(?:\\d{1,3}\\.){3}\\d{1,3}';

const toHosts = (said: string): string[] =>
  toList(said.replaceAll(' ', ', ').replaceAll(/, and,|,{2}/gu, ','));

const options = (name: string, value: string): Meaning => {
  const option: JsonMap = value === '' ? { name } : { name, value };
  return pod({ dnsConfig: { options: [option] } });
};

const aliases = (address: string, names: string): Meaning | undefined => {
  const hostnames = toHosts(names).filter((one) => /[a-z]/iu.test(one));
  return hostnames.length === 0 ? undefined : pod({ hostAliases: [{ ip: address, hostnames }] });
};

const plainHost =
  '(?!(?:shared|and|that|which|it|they|also|both|names?|hosts?|hostname|subdomain|node|dns|image|args|command|ports?|env|labels?|replicas|name|namespace|restart)(?:[A-Z]\\w*)?(?![\\w-]))[a-z][a-z0-9-]{0,60}(?:\\.[a-z0-9-]{1,60}){0,6}';
const strict = `((?:${plainHost})(?:(?:, ?and |, |,(?=[a-z0-9-]{1,60}\\.)| and |和|、|以及)(?:${plainHost})){0,7})(?![\\w.-]*\\w)`;

/** Who answers for names: options that nothing else is called by, domains in a row, entries of the hosts file. */
const reader = phrases('resolving', { en: 'DNS', zh: 'DNS' }, [
  [
    [
      `(?<![\\w/])(?:the |a |dns )*search(?:es)?(?!:\\d)(?: domains?| paths?| list)?(?: in| through| of| are| is|:|=)*~${listOf(host)}`,
      `(?:searches|搜索(?:域名?|路径|后缀))(?:列表)?(?:分别)?(?:为|是|:|包括)*~${listOf(host)}`,
    ],
    (said = '') => pod({ dnsConfig: { searches: toHosts(said) } }),
  ],
  [
    [
      '(?:and |with |the |dns |has |an? |options?|set |are |is |:)*(?:option )?ndots(?: with| of| set| to| is| value| a| at| the|:|=|的值|值|为|是|设为)*~["\'`]?(\\d{1,2})["\'`]?(?!\\d)',
      '(?:options)?~?(?:为|是)?~?值为~(\\d{1,2})~的~ndots',
    ],
    (value = '') => options('ndots', value),
  ],
  [
    '(?:and |with |the |dns |options? )*["\'`]?(timeout|attempts):(\\d{1,2})["\'`]?(?!\\d)',
    (name = '', value = '') => options(name, value),
  ],
  [
    '(?:and |with |the |和|以及|dns |options? )*["\'`]?(edns0|single-request-reopen|single-request|use-vc|trust-ad|no-tld-query)["\'`]?(?![\\w-])',
    (name = '') => options(name, ''),
  ],
  [
    [
      `(?<![\\d.])(${ip})["'\`]? (?!is (?:the |a |its )*(?:name|dns) ?-?server)(?:should |must |to |will )*(?:resolves?|maps?|is mapped|points?|stands?|for|(?:be |is )?(?:known|called|reachable|visible|found)(?: to (?:it|the pod|them))? as|as|is|->|=>|=|:)(?: to| for)?(?: the)?(?: host ?names?| names?)? ${strict}`,
      `(?<![\\d.])(${ip})~?(?:解析|映射|对应|指向)(?:为|到|至|成)?~${strict}`,
      `为~(?:IP)?(?:地址)?~(${ip})~(?:添加|设置|配置|增加)(?:主机)?(?:别名|名)(?:为|:)?~${strict}`,
      `(?:and )?(?:ip )?(?<![\\d.])(${ip})(?:,| with| and|:)* (?:the )?host ?names? ?(?:are|of|:|为)? ?${strict}`,
      `(?:ip~)?(?<![\\d.])(${ip}),?~?hostnames?~?(?:为|是|:)?~?${strict}`,
      `(?<=host ?-?alias[^\\n]{0,160})(${ip})(?::| ?->| ?=) ?${listOf(plainHost)}`,
      `(?<=host ?-?alias(?:es)?[: ] ?(?:ip )?)(${ip})(?: host ?names?)?:? ${listOf(plainHost)}`,
      `(?<=${ip} [^;.]{3,80}[;,] ?)(${ip}) ${listOf(host)}`,
    ],
    aliases,
  ],
  [
    [
      overLines`
        (?:knows? |resolves? |maps? |names? |that |so |the |add |adds |entries for )*(?:host ?names? )?
        ${strict} (?:should |must |to |will )*(?:resolve |resolves |point |points |map |mapped )?
        (?:as|to|at) (${ip})(?!/)
      `,
      `(?:add |adds |with |and |the |entries |an? )*host ?-?alias(?:es)?(?: named| called| of|:)? ?${strict} (?:for|of|to|at|on|->|=>) (?:the )?(?:IP(?: address)? )?["'\`]?(${ip})(?!/)`,
    ],
    (names = '', address = '') => aliases(address, names),
  ],
]);

export const resolving: Reader = {
  id: reader.id,
  read: (words) =>
    /dns|host ?-?alias|\/etc\/hosts|hosts? file|resolv|解析|ndots|search/iu.test(words)
      ? reader.read(words)
      : [],
};
