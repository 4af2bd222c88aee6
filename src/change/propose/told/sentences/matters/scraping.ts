import { around } from '../around.ts';
import { han, matter, piece, type Told } from '../sentence.ts';
import { lasting, secondsIn } from '../values.ts';

const space = String.raw`[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?`;

/** Where its metrics are and who alone reads them: `only pods in namespace monitoring may scrape port 9090`. */
export const scraping = matter(
  'scrap|metrics|prometheus|指标|抓取|采集',
  [
    String.raw`(?<path>(?<![a-z.])/[\w][\w./-]{0,60}(?<![.,]))`,
    lasting,
    String.raw`(?<label>(?!(?:path|port|ports|interval|namespace|metrics|endpoint|label|labels|prometheus|scrape|url|host)(?![\w-]))[a-z][\w./-]{0,60}\s?[=:]\s?["'\x60]?[a-z][\w.-]{0,60}(?<!\.)["'\x60]?(?![\w/]))`,
    String.raw`(?<port>(?<=(?<![\w-])(?:port:?\s|(?:metrics\s|scrape\s|endpoint\s)(?:is\s|are\s)?(?:on|at)\s)|(?<![\w.]):|端口\s?)\d{2,5}(?![\w.]\d|\w)|\d{2,5}(?=\s?端口))`,
    String.raw`(?<space>(?<=(?<![\w-])namespaces?\s(?:called\s|named\s)?["'\x60]?|命名空间\s?["'\x60]?)(?!(?:may|can|should|must|is|are|and|to|has|only|alone)(?![\w-]))${space}(?![\w-])|(?<=(?<![\w-])(?:prometheus|grafana|agents?|pods)\s(?:in|from|of)\s(?:the\s)?["'\x60]?)(?!namespaces?(?![\w-])|the\s)${space}(?![\w-])|(?!(?:the|our|one|any|this|that|same|in|from|of|to|by|a|an|and|or|only|pods|other|every|each|all|own|its|my)\s)${space}(?=["'\x60]?\s(?:namespace(?![\w-])|命名空间)))`,
    // A port that is told of by itself is not that of the metrics.
    piece(
      'other',
      '(?:service|container|app|application|http|main|target|node|listen(?:s|ing)?|program) ports?',
    ),
    piece('label_', 'labels?|labell?ed|selects?(?: by)?|selector|matches|looks? for|watches'),
    piece('interval', '(?:scrape )?intervals?|once|each'),
    piece('operator', "(?:the )?prometheus operator(?:['’]s)?"),
    piece(
      'monitor',
      '(?:create |add |include |have |with |use )?(?:an? |the )?service ?monitor(?: resource| object)?',
    ),
    piece('only', 'only|alone|nobody but|no one but|nothing but|exclusively|nobody else|no one else'),
    piece(
      'metrics',
      '(?:prometheus |its |the |our |application |app )*metrics(?: (?:endpoint|page|path|port|url))?|(?:actuator|micrometer|extra|separate|additional|second) metrics(?: port)?|prometheus',
    ),
    piece(
      'scrape',
      'scrap(?:e|es|ed|ing)|collect(?:s|ed)?|polls?|polled|reads?|monitor(?:s|ed)?|picks?(?: (?:them|it|that))? up|picked up|gathers?|fetch|fetches|fetched|looks? at|get at',
    ),
    piece(
      'at',
      'ports?|path|under|at|from|exposed?|exposes|serve[sd]?|lives?|found|available|listens?|allow(?:ed)?|let|reach|access|pods|workloads|namespaces?',
    ),
    ...around,
    han('only', '只有|仅有?|只允许|仅允许|只让|才能?'),
    han('metrics', '(?:监控)?指标(?:接口|端点|端口)?|prometheus|普罗米修斯'),
    han('scrape', '抓取?|采集|拉取?|监控|收集'),
    han('at', '端口|路径|暴露|提供|访问|允许|命名空间|里面?的?|pod'),
  ],
  watched,
);

function watched(told: Told): string | undefined {
  const spaces = [...new Set(told.all('space').map((name) => name.toLowerCase()))];
  if (!isPlainlyTold(told)) return undefined;
  if (spaces.length > 0 && told.has('only'))
    return told.has('port') && told.hasOneOf('scrape', 'metrics')
      ? `${plain(told)} only from namespaces ${spaces.join(' and ')}`
      : undefined;
  const from = spaces.length === 0 ? '' : ` from namespaces ${spaces.join(' and ')}`;
  return isPlain(told) ? `${plain(told)}${from}` : undefined;
}

/** Each but once, and at least one of them. */
function isPlainlyTold(told: Told): boolean {
  const isOne = ['port', 'path', 'lasting'].every((name) => told.all(name).length <= 1);
  const isLabelled = told.has('label') === told.has('label_');
  const isAny = told.hasOneOf('port', 'path', 'lasting', 'label');
  return isOne && isLabelled && isAny && !told.hasOneOf('place', 'other');
}

function plain(told: Told): string {
  const [port, path = '/metrics', every] = [told.one('port'), told.one('path'), told.one('lasting')];
  const labels = told.all('label').map((pair) => pair.replaceAll(/["'`\s]/gu, '').replace(':', '='));
  return [
    `metrics ${path}`,
    ...(port === undefined ? [] : [`on port ${port}`]),
    ...(every === undefined ? [] : [`every ${span(secondsIn(every))}`]),
    ...(labels.length === 0 ? [] : [`selected by ${labels.join(' and ')}`]),
    'scraped',
  ].join(' ');
}

function span(seconds: number): string {
  return seconds % 60 === 0 ? `${String(seconds / 60)}m` : `${String(seconds)}s`;
}

/** By Prometheus, or as metrics: a port alone may be any. Chinese is read as it stands. */
function isPlain(told: Told): boolean {
  const about = [...told.all('metrics'), ...told.all('scrape')];
  const isHan = /\p{Script=Han}/u.test([...about, ...told.all('at')].join(''));
  const isAbout =
    told.hasOneOf('monitor', 'operator') || (told.has('metrics') && told.hasOneOf('scrape', 'path'));
  return isAbout && !told.has('only') && !isHan;
}
