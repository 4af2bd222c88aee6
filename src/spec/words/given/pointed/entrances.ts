import { listOf, mapOf, scalar, textOf } from '../../merge.ts';
import { literally } from '../../../../kernel/literally.ts';
import type { JsonMap } from '../../../../kernel/json.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { shownIn, type Shown } from './shown.ts';
import { besideOf, heardWhole, part, type Heard, type Pieces } from './wholly.ts';

const name =
  '["\'`]?(?!(?:of|the|an?|secret|named|called|class|certificate|with|for|from|in|on|to|is|and|its?)(?![\\w-]))([a-z][a-z0-9]{0,30}(?:-[a-z0-9]{1,30}){0,5})["\'`]?';
const host = '["\'`]?((?:\\*\\.)?[a-z0-9-]{1,63}(?:\\.[a-z0-9-]{1,63}){1,5})["\'`]?(?![\\w/-])';
const said = (pattern: string): RegExp => new RegExp(pattern, 'iu');
/** Ahead of others stands what takes more words. */
const pieces = (port: string): Pieces => ({
  name: [
    said(
      `(?<![\\w-])(?:the |an )?ingress(?: object)?(?: is| shall be| should be)?(?: to be)?(?:,? (?:named|called)|,|:)? (?!class|for|that|to|through|via|in|sit|with|of|is|so|and|which)${name}(?![\\w-]|\\.\\w)(?:,)?`,
    ),
    said(`名为\\s?${name}\\s?的\\s?Ingress|Ingress\\s?(?:[（(]?(?:名为|叫做?|名称为)\\s?)?${name}[）)]?`),
  ],
  class: [
    said(`(?:ingress ?-?class(?:name)?|class)(?: is|:)? ${name}(?![\\w-]|\\.\\w)`),
    said(`(?<![\\w-])${name} (?:ingress )?class(?![\\w-])|(?<=;\\s{1,3})\\(${name}\\)`),
    said(`(?:ingressClassName|类别|类)\\s?(?:为|是|用)?\\s?${name}|${name}\\s?类(?:别)?(?:的)?`),
  ],
  tls: [
    said(
      `(?:over|via|with|through|by) (?:https|tls)(?: (?:using|with|from|by)(?: the)?)? (?:secret )?${name}(?: secret)?(?![\\w-]|\\.\\w)`,
    ),
    said(
      `(?:tls|https|certificate)(?: certificate)?(?:(?:,|:| is| comes| uses| from| in| by| with| the| terminated| kept){0,4}) (?:secret )?${name}(?: secret)?(?![\\w-]|\\.\\w)`,
    ),
    said(`(?:使用|用)\\s?Secret\\s?${name}\\s?为?(?:该域名|它)?(?:启用|开启|提供)?\\s?(?:TLS|HTTPS)`),
    said(
      `(?:通过\\s?HTTPS\\s?提供)?\\s?[（(，]?\\s?(?:TLS|HTTPS|证书)\\s?(?:证书)?\\s?(?:用|在|使用|取自|来自|放在)\\s?(?:Secret\\s?)?${name}(?:\\s?这个\\s?Secret)?`,
    ),
  ],
  host: [
    said(
      `(?:(?:serves?|as|at|under|for|on)\\s(?:the\\s)?)?(?:host(?:\\s?name)?|domain|域名|主机名?)?(?:\\s|:|是|为)?\\s?(?:https?://)?${host}`,
    ),
  ],
  port: [said(port)],
  path: [
    said(
      `(?:everything|all requests|all traffic|whatever|all|requests)(?: that)? (?:under|below|beginning with|begins with|starting with|starts with|at)(?: the)?(?: path| prefix)? (\\/[\\w./-]*)`,
    ),
    said(
      `(?:path )?prefix (\\/[\\w./-]*)|(?:所有路径|所有请求)\\s?[（(]\\s?Prefix\\s?(\\/[\\w./-]*)\\s?[）)]|以?\\s?(\\/[\\w./-]*)\\s?为?前缀(?:[（(]Prefix[）)])?(?:下|开头)?的?(?:所有)?(?:请求|流量)?`,
    ),
    said(`(?<![\\w.:/-])(\\/(?!/)[\\w./-]*)(?=\\s{0,4}(?:\\(|->|→|;|prefix))`),
  ],
});
const idle =
  /(?<![\w-])(?:publish|begins?|whatever|from|of|expose|make|reachable|outside|cluster|through|route[sd]?|send[s]?|goes|go|forwards?|forwarded|serves?|plain|http|https|tls|prefix|path\s?type|everything|traffic|requests?|as|at|under|secret|certificate|ingress|class|written|number|port)(?![\w-])|->|→|公开|发布|暴露|提供|转发?|到|至|请求|流量|前缀|所有|路径|证书|端口号?|数字|写|类别|Ingress|TLS|HTTPS|Secret|Prefix|pathType|HTTP|域名|针对|启用|from|reachable/giu;

/** An Ingress that such words ask for beside a Service. */
export function isEntranceAsked(words: string, documents: readonly JsonMap[]): boolean {
  const [service, ...others] = shownIn(documents);
  return service?.kind === 'Service' && others.length === 0 && toldOf(words, service) !== undefined;
}

/** `publish this Service as x.example.com`: an Ingress for the only Service that is quoted, where every word is known. */
export function entrancesIn(all: readonly Shown[]): Rewriting[] {
  const [service, ...others] = all;
  if (service?.kind !== 'Service' || others.length > 0) return [];
  return [[/^[^]{1,3000}$/gu, (words) => toldOf(words, service) ?? words]];
}

function toldOf(words: string, service: Shown): string | undefined {
  const meant = /ingress/iu.test(words) ? portIn(words, service) : undefined;
  const number = scalar(meant?.['port'] ?? '');
  if (!/^\d{1,5}$/u.test(number)) return undefined;
  const heard = heardWhole(words, pieces(portOf(textOf(meant?.['name']) ?? '', number)), idle);
  return heard === undefined ? undefined : writtenOf(heard, service, number);
}

function writtenOf(
  { name: own, host: site, class: sort, tls, path = '/' }: Heard,
  service: Shown,
  port: string,
) {
  if (own === undefined || site === undefined) return undefined;
  return [
    `Create an Ingress named ${own}${besideOf(service)}`,
    part(sort, (one) => ` with ingress class ${one}`),
    ` that routes host ${site}, path ${path} (Prefix) to the service ${service.name} on port ${port}`,
    part(tls, (secret) => ` with TLS for that host from the secret ${secret}`),
    '.\n',
  ].join('');
}

/** The port that is called by its name, or the only one. */
function portIn(words: string, { spec }: Shown): JsonMap | undefined {
  const ports = listOf(spec['ports']).map(mapOf);
  const called = ports.find((one) => calledIn(words, textOf(one['name'])));
  return called ?? (ports.length === 1 ? ports[0] : undefined);
}

function calledIn(words: string, own: string | undefined): boolean {
  return (
    own !== undefined &&
    new RegExp(`(?<![\\w-])${literally(own)}(?:\\s|的|\\s?的\\s?)?(?:\\s?端口|\\s?port)`, 'iu').test(words)
  );
}

function portOf(own: string, number: string): string {
  const called = own === '' ? '' : `(?:${literally(own)}\\s?)?`;
  return `(?:(?:to|on|->|→|转发?到|到)\\s?)?(?:(?:the|its|it|该|它|其|Service)(?:'s)?\\s?的?\\s?)*(?:service(?:'s)?\\s(?:on\\s)?(?:its\\s)?)?${called}(?:port|端口)(?:\\s?${number})?(?:号)?(?:,?\\s?(?:given|written|referred to|as|by|(?:its|the|a)\\s)*\\s?(?:number)|\\s?[，（(]?\\s?(?:用|写)(?:端口号|数字)(?:表示)?[）)]?)?`;
}
