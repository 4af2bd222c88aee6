import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { fields, listing } from './lists.ts';

const name = String.raw`["'\x60]?(?!(?:${fields})(?![\w-]))(?=[\w.-]{0,60}[a-z])[a-z0-9](?:[a-z0-9.-]{0,60}[a-z0-9])?["'\x60]?(?![\w/=:-]|\.\w)`;
const bare = (said: string): string => said.replaceAll(/["'\x60]/gu, '');

const effect = '(?:NoSchedule|NoExecute|PreferNoSchedule)';
const taint = String.raw`["'\x60]?[a-z][\w./-]{0,80}\w(?:\s?=\s?["'\x60]?[\w.-]{1,60})?["'\x60]?(?:\s\(any value\)|\s\(exists\)|\sexists)?(?::|,?\s(?:with\s)?(?:the\s)?(?:effect\s)?|\s?\((?:exists,\s?)?)${effect}\)?`;
const told =
  /^["'`]?(?<key>[\w./-]+)(?:\s?=\s?["'`]?(?<value>[\w.-]+))?[^]*?(?<effect>(?:Prefer)?No(?:Schedule|Execute))\)?$/iu;

function tolerated(said: string): string {
  const { key = '', value, effect: how = '' } = told.exec(said)?.groups ?? {};
  return value === undefined
    ? `toleration key ${key} operator Exists effect ${how}`
    : `tolerates ${key}=${value}:${how}`;
}

const host = String.raw`[a-z0-9](?:[a-z0-9-]{0,40}[a-z0-9])?(?:\.[a-z0-9-]{1,40}){1,6}`;
const ip = String.raw`\d{1,3}(?:\.\d{1,3}){3}`;
const hosts = String.raw`${host}(?:(?:,\s?|\sand\s|,\sand\s|\s|、|和)(?!${ip})${host}){0,6}`;
const addressed = new RegExp(ip, 'u');

/** `10.0.0.5 to db.local`, or the names first. */
function alias(said: string): string {
  const [address = ''] = addressed.exec(said) ?? [];
  const names = [...said.replace(address, ' ').matchAll(new RegExp(host, 'giu'))].map(([one]) => one);
  return `${address} -> ${names.join(' and ')}`;
}

const source = String.raw`(?:(?:all\s)?(?:from\s)?(?:the\s)?(?:secretRef|configMapRef|secrets?|config\s?-?maps?)\s${name}(?:\s\(whole\))?|${name})`;

/** Of a list of sources, one that names no kind is of that of the one before. */
function sources(items: readonly string[]): string {
  let kind = '';
  return items
    .map((said) => {
      const own = /secret|config/iu.exec(said)?.[0].toLowerCase();
      kind = own === undefined ? kind : own === 'secret' ? 'secret' : 'configmap';
      return `envFrom ${kind} ${bare(
        said
          .replace(/\s\(whole\)$/u, '')
          .split(/\s/u)
          .at(-1) ?? '',
      )}`;
    })
    .join(', ');
}

const whole = overLines`
  (?:envFrom(?:\s?(?:使用|来自|引用))?|(?:all\s)?env(?:ironment)?(?:\svar(?:iable)?s)?\sfrom|(?:loads?|takes?|reads?|gets?)\s(?:all\sof\s)?its\s(?:whole\s|entire\s)?env(?:ironment)?(?:\svariables)?\sfrom)
  (?=[^.;]{0,4}\s?[-(]?\s?(?:all\s|the\s|from\s){0,2}(?:secret|config\s?-?map)s?(?:Ref)?\s)(?![^.]{0,200}\skeys?\s)
`;

const flag = String.raw`(?:"[^"\n]{1,200}"|--?[a-z][\w.-]{0,60}(?:=(?:[\w./:@%+-]{0,119}[\w/%+-]))?)(?![\w=])`;

const port = overLines`
  (?:(?!(?:host|node|target|container|service)?-?ports?(?![a-z])|replicas?|copies|instances)[a-z][a-z0-9-]{0,14}:?\s\d{2,5}|\d{2,5}(?:\s(?:TCP|UDP|SCTP))?\s(?:named|called|as)\s[a-z][a-z0-9-]{0,14}|\d{2,5}\s\([a-z][a-z0-9-]{0,14}(?:,\s?(?:TCP|UDP|SCTP))?\))(?:\s?\/\s?(?:TCP|UDP|SCTP)|\s(?:TCP|UDP|SCTP))?(?![\w.:-])(?!\s(?:->|target|to))
`;

function opened(said: string): string {
  const protocol = /(?<![\w-])(?:tcp|udp|sctp)(?![\w-])/iu.exec(said)?.[0].toUpperCase();
  const plain = said.replaceAll(/(?<![\w-])(?:tcp|udp|sctp|named|called|as)(?![\w-])/giu, ' ');
  const number = /\d{2,5}/u.exec(plain)?.[0] ?? '';
  const called = /[a-z][a-z0-9-]*/iu.exec(plain)?.[0] ?? '';
  return `containerPort ${number} named ${called}${protocol === undefined ? '' : ` protocol ${protocol}`}`;
}

/** Lists of what is called by its name or has a form of its own. */
export const named: readonly Rewriting[] = [
  listing({
    head: '(?:tolerations?|tolerat(?:es|ing|e)(?:\\s(?:the\\s)?taints?)?|容忍(?:度|污点)?)',
    item: taint,
    said: (items) => items.map(tolerated).join(', '),
  }),
  listing({
    head: String.raw`(?:host\s?-?aliases|/?etc/hosts(?:\s(?:maps|has|gets))?|主机别名)`,
    item: String.raw`(?:${ip}\s?(?:->|=>|:|=|to|for|as|映射到|对应)?\s?${hosts}|${hosts}\s(?:for|->|at|on|to|resolves\sto|points\sto)\s${ip})(?![\w-])`,
    said: (items) => `hostAliases ${items.map(alias).join('; ')}`,
  }),
  listing({ head: whole, item: source, said: sources }),
  listing({
    head: '(?:image\\s?-?pull\\s?-?secrets|pull\\swith\\s(?:the\\s)?secrets|镜像拉取(?:密钥|凭据))',
    item: name,
    said: (items) => items.map((one) => `imagePullSecret ${bare(one)}`).join(', '),
  }),
  listing({
    head: String.raw`(?<!(?:runs?|running|execut\w{1,4}|command|cmd|starts?|运行|执行|命令)(?![\w-])[^.;]{0,60})(?:args|arguments|参数)`,
    item: flag,
    said: (items) => `args [${items.map((one) => `"${one.replaceAll(/^"|"$/gu, '')}"`).join(', ')}]`,
  }),
];

/** Ports of what runs; beside a Service they may be those of that. */
export const ports: Rewriting = withoutService(
  listing({
    head: '(?:container\\s?ports?|ports|端口)',
    item: port,
    said: (items) => items.map(opened).join(', '),
  }),
);

function withoutService([said, written]: Rewriting): Rewriting {
  return [said, written, (text) => !/service|ingress|polic|expose|gateway/iu.test(text)];
}
