import { han, matter, piece, type Told } from '../sentence.ts';

const space = String.raw`[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?`;

/** Where its metrics are and who alone reads them: `only pods in namespace monitoring may scrape port 9090`. */
export const scraping = matter(
  'scrap|metrics|prometheus|指标|抓取|采集',
  [
    String.raw`(?<path>(?<![a-z.])/[\w][\w./-]{0,60}(?<![.,]))`,
    String.raw`(?<port>(?<=(?<![\w-])port\s|(?<![\w.]):|端口\s?)\d{2,5}(?![\w.]\d|\w)|\d{2,5}(?=\s?端口))`,
    String.raw`(?<space>(?<=(?<![\w-])namespaces?\s(?:called\s|named\s)?["'\x60]?|命名空间\s?["'\x60]?)(?!(?:may|can|should|must|is|are|and|to|has|only|alone)(?![\w-]))${space}(?![\w-])|(?<=(?<![\w-])(?:prometheus|grafana|agents?|pods)\s(?:in|from|of)\s(?:the\s)?["'\x60]?)(?!namespaces?(?![\w-])|the\s)${space}(?![\w-])|(?!(?:the|our|one|any|this|that|same|in|from|of|to|by|a|an|and|or|only|pods|other|every|each|all|own|its|my)\s)${space}(?=["'\x60]?\s(?:namespace(?![\w-])|命名空间)))`,
    piece('only', 'only|alone|nobody but|no one but|nothing but|exclusively|nobody else|no one else'),
    piece(
      'metrics',
      '(?:prometheus |its |the |our |application |app )*metrics(?: (?:endpoint|page|path|port|url))?|prometheus',
    ),
    piece('scrape', 'scrap(?:e|es|ed|ing)|collect(?:s|ed)?|polls?|polled|reads?|monitor(?:s|ed)?'),
    piece(
      'at',
      'ports?|path|under|at|from|exposed?|exposes|serve[sd]?|lives?|found|available|listens?|allow(?:ed)?|let|reach|access|pods|workloads|namespaces?',
    ),
    han('only', '只有|仅有?|只允许|仅允许|只让|才能?'),
    han('metrics', '(?:监控)?指标(?:接口|端点|端口)?|prometheus|普罗米修斯'),
    han('scrape', '抓取?|采集|拉取?|监控|收集'),
    han('at', '端口|路径|暴露|提供|访问|允许|命名空间|里面?的?|pod'),
  ],
  watched,
);

function watched(told: Told): string | undefined {
  const [port, path = '/metrics'] = [told.one('port'), told.one('path')];
  const spaces = [...new Set(told.all('space').map((name) => name.toLowerCase()))];
  if (port === undefined || told.all('path').length > 1 || told.has('place')) return undefined;
  const where = `${path} on port ${port}`;
  if (spaces.length === 0) return isPlain(told) ? `metrics at ${where}` : undefined;
  return told.has('only') && told.hasOneOf('scrape', 'metrics')
    ? `metrics ${where} scraped only from namespaces ${spaces.join(' and ')}`
    : undefined;
}

/** By Prometheus, or as metrics: a port alone may be any. Chinese is read as it stands. */
function isPlain(told: Told): boolean {
  const about = [...told.all('metrics'), ...told.all('scrape')];
  const isHan = /\p{Script=Han}/u.test([...about, ...told.all('at')].join(''));
  return told.has('metrics') && told.hasOneOf('scrape', 'path') && !told.has('only') && !isHan;
}
