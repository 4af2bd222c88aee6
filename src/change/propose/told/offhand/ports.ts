import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';
import { publicImage } from '../../../../spec/public-images.ts';
import { byClause, type Tell } from './clauses.ts';
import { knownPort } from './known.ts';

const port = String.raw`(?<![\w.:=-])(\d{2,5})(?![\w.:-])`;
const more = String.raw`(?:\s?(?:和|、|及|跟|以及)\s?(?:[a-z]{2,12}\s?|控制台\s?)?(?:端口\s?)?${port})?`;
const label = String.raw`(?:https?|ssh|api|web|agent|admin|dashboard|console|grpc|tcp|udp|mqtt|amqp|smtp|imap|ws|wss|metrics|ui|s3|jmx|broker|server|client|控制台|管理(?:界面|端口|后台)|面板|接口|数据|客户端|集群)`;
const inside = String.raw`(?:只|仅|就|都|也|要|需要|需|能|可以|让|给|在|对|供|由){0,6}(?:集群(?:里面?|内部?|中)|内网|内部)(?:能|可以)?(?:里|的)?(?:服务)?(?:使?用|访问|调用|连|可见|暴露)?(?:就行|即可)?`;
const served = [
  String.raw`^(?:${label}\s?)?(?:端口\s?)?${port}${more}\s?(?:这[两个]*)?(?:端口)?\s?${inside}$`,
  String.raw`^${inside}\s?(?:端口\s?)?${port}${more}\s?(?:端口)?$`,
  String.raw`^${label}\s?(?:的?端口)?(?:是|为|用|走)?\s?${port}${more}\s?(?:端口)?(?:都|也)?(?:要|得|需要)?(?:开一?下?|暴露|开放|打开)?(?:出来|出去)?(?:一下)?$`,
].map((source) => new RegExp(source, 'iu'));
const outside = /公网|外网|对外|负载均衡|LoadBalancer/iu;
const published = [
  new RegExp(
    String.raw`^(?:${label}\s?)?(?:端口\s?)?${port}${more}\s?(?:端口)?(?:要|走|用|都)?(?:对外|公网|外网)(?:暴露|访问|开放)?(?:用|走|通过)?\s?(?:LoadBalancer|负载均衡|LB)?$`,
    'iu',
  ),
  new RegExp(
    String.raw`^(?:对外|公网|外网|在){0,6}(?:暴露|开放|打开)\s?(?:端口\s?)?${port}${more}\s?(?:端口)?$`,
    'iu',
  ),
];
const isTold = /Service(?!Account|Monitor)|NodePort|ClusterIP|NetworkPolicy|containerPort|容器端口|映射/iu;
const clause = /[^，,。；;！!\n]{1,80}/gu;

function portsOf(said: string, patterns: readonly RegExp[]): string[] {
  const found = patterns.map((one) => one.exec(said.trim())).find((one) => one !== null);
  return found?.slice(1).filter((one) => one !== undefined) ?? [];
}

function allOf(words: string, patterns: readonly RegExp[]): string[] {
  return [...new Set((words.match(clause) ?? []).flatMap((one) => portsOf(one, patterns)))];
}

/** All of them come in by one Service, which is told where the first is. */
const plainly: Tell = (said, { words, before, program }) => {
  if (program === undefined || isTold.test(words)) return said;
  if (portsOf(said, published).length > 0 && outside.test(said))
    return `创建 LoadBalancer 类型的 Service，端口 ${allOf(words, published).join(' 和 ')}`;
  if (portsOf(said, served).length === 0 || allOf(words, published).length > 0) return said;
  return allOf(before, served).length > 0 ? '' : `创建 Service，端口 ${allOf(words, served).join(' 和 ')}`;
};

/** Ours have a Service with every port that is known of them. */
const safely: Tell = (said, { words, program }) => {
  const image = program === undefined ? undefined : publicImage(program.app);
  if (image === undefined || isTold.test(words)) return said;
  const known = new Set([image.port, ...(image.morePorts ?? []).map((one) => one.port)].map(String));
  const told = portsOf(said, served);
  return told.length > 0 && told.every((one) => known.has(one)) ? '' : said;
};

/** What an Ingress of ours leads to comes in by a Service. */
export const ledToOffhand: readonly Rewriting[] = [
  [
    /(?<=^[^]{0,600}?路径 \/ 转发到 ([a-z][a-z0-9-]{1,40}) 的 (\d{2,5}) 端口[^]{0,600})$/gu,
    (...[, app = '', inner = '']) => `，创建 Service，端口 ${knownPort(app) ?? inner} 和 ${inner}`,
    (words) => !/创建 (?:LoadBalancer 类型的 )?Service/u.test(words),
  ],
  [
    /(?<=创建 Service，端口 )(\d{2,5})(?: 和 (\d{2,5}))?(?=[^]{0,600}路径 \/ 转发到 [a-z][a-z0-9-]{1,40} 的 (\d{2,5}) 端口)/gu,
    (...[, one = '', other, inner = '']) =>
      [...new Set([one, ...(other === undefined ? [] : [other]), inner])].join(' 和 '),
  ],
  [
    /(?<=路径 \/ 转发到 [a-z][a-z0-9-]{1,40} 的 (\d{2,5}) 端口[^]{0,600}创建 Service，端口 )(\d{2,5})(?: 和 (\d{2,5}))?(?![\d.])/gu,
    (...[, inner = '', one = '', other]) =>
      [...new Set([one, ...(other === undefined ? [] : [other]), inner])].join(' 和 '),
  ],
];

const clauseEnd = String.raw`(?=\s?(?:$|[，,。；;\n]))`;
const clauseStart = String.raw`(?<=^|[，,。；;\n]\s{0,2})`;
/** Where no host tells how, whoever is outside comes in by an address of its own. */
const publishedAlone: Rewriting = [
  new RegExp(
    String.raw`${clauseStart}(?:要|让|需要)?(?:对)?(?:公网|外网)(?:上)?(?:也)?(?:要|能|可以|需要){0,6}(?:访问|打开|暴露|连)(?:到|得到)?${clauseEnd}`,
    'giu',
  ),
  '创建 LoadBalancer 类型的 Service',
  (words) =>
    !isTold.test(words) &&
    !/(?:[a-z0-9-]{1,60}\.){1,4}(?:com|cn|io|net|org|dev|internal|local)(?![\w/])/iu.test(words),
];

export const portsPlainly: readonly Rewriting[] = [byClause(/\d{2,5}/u, plainly), publishedAlone];
export const portsSafely: readonly Rewriting[] = [byClause(/\d{2,5}/u, safely), publishedAlone];
