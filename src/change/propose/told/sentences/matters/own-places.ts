import { hostIn } from '../comers.ts';
import { han, matter, piece, type Told } from '../sentence.ts';
import { host } from '../values.ts';

const here = '(?:(?:in|on|for|of) )?(?:the |our )?';
const there = '(?: (?:environment|stage|cluster|env))?';
const places = ['production', 'staging', 'dev', 'test'];
const name = '[a-z0-9](?:[a-z0-9-]{0,60}[a-z0-9])?';
const taken =
  '(?!(?:in|on|for|of|is|are|and|the|our|at|to|namespaces?|production|prod|staging|dev|test|has|have|lives?|runs?|goes|its?|own|same|called|named|environment|separate|different)(?![\\w-]))';

/** What each environment has of its own by a name: `prod lives at shop.acme.io, staging at shop.staging.acme.io`. */
export const ownPlaces = matter(
  String.raw`(?:prod|staging|(?<![\w-])(?:dev|test|qa)(?![\w-])|生产|线上|预发|测试|开发)[^]{0,120}(?:[a-z0-9]\.[a-z]{2}|namespaces?|命名空间)`,
  [
    host,
    piece('production', `${here}(?:prod(?:uction)?|live)${there}`),
    piece('staging', `${here}(?:staging|stage|pre-?prod(?:uction)?)${there}`),
    piece('dev', `${here}dev(?:elopment)?${there}`),
    piece('test', `${here}(?:test(?:ing)?|qa)${there}`),
    han('production', '(?:生产|正式|线上)(?:环境)?'),
    han('staging', '(?:预发布?|预生产)(?:环境)?'),
    han('dev', '开发(?:环境)?'),
    han('test', '测试(?:环境)?'),
    piece('is', '(?:there are )?(?:(?:two|three|these|the following) )?(?:environments|stages)'),
    String.raw`(?<issuer>(?<=certificates?\s(?:by|from|of)\s)(?!(?:cert-manager|the|our|an?|cluster)(?![\w-]))${name}(?![\w-])|(?<=issuer(?:\s(?:is\s)?(?:called|named|is))?[\s:=]{1,2}["'\x60]?)(?!(?:is|called|named|for)(?![\w-]))${name}(?![\w-]))`,
    piece(
      'secure',
      '(?:with |over |via |on |both )*(?:https|tls|ssl)(?: only)?|(?:with )?(?:tls |ssl )?certificates?(?: from| by| of)?',
    ),
    piece('issuer_', '(?:cert-manager )?(?:cluster ?)?issuer|cert-manager'),
    han('secure', 'https|tls|证书'),
    piece('space_', 'namespaces?'),
    han('space_', '命名空间'),
    String.raw`(?<space>(?<=(?<![\w-])(?:in|into|to|namespaces?|named|called)\s["'\x60]?|命名空间\s?(?:叫|是|用|为)?\s?["'\x60]?|(?:在|用|叫|到)\s?["'\x60]?)${taken}${name}(?![\w.-])(?!\.\w))`,
    piece(
      'is',
      'lives?|runs?|goes|sits?|found|reachable|available|served|under|at|host(?:s|names?| names?)?|domains?|url|address|users?|uses|gets?|deploy(?:ed)?|called|named|into|belongs|visited|exposed?|published|with',
    ),
    han('is', '用|域名|地址|访问|部署|放|跑|在|到|叫|是|走|对外'),
  ],
  each,
);

function each(told: Told): string | undefined {
  if (told.hasOneOf('who', 'place') || (told.has('space') && !told.has('space_'))) return undefined;
  const [spaces, hosts] = [ownOf(told, 'space'), ownOf(told, 'host')];
  if (spaces === undefined || hosts === undefined) return undefined;
  if (!told.has('space_')) return hosted(told, hosts);
  return spaced(told, spaces, hosts);
}

/** Where hosts are told with them, each environment has one of both. */
function spaced(told: Told, spaces: readonly Own[], hosts: readonly Own[]): string | undefined {
  const said = spaces.map(({ mark = '', value = '' }) => `namespace ${value} in ${mark}`).join(', ');
  if (hosts.length === 0) return told.hasOneOf('secure', 'issuer', 'issuer_') ? undefined : said;
  const ways = hosts.length === spaces.length ? hosted(told, hosts) : undefined;
  return ways === undefined ? undefined : `${ways}, ${said}`;
}

/** The name of each environment, once for each; none where none is told. */
function ownOf(told: Told, what: 'space' | 'host'): readonly Own[] | undefined {
  // Of two that could be told one may be missing.
  if (!told.has(what)) return (what === 'host') === told.has('space_') ? [] : undefined;
  const said = told
    .marked([what], places)
    .map((one) => ({ ...one, value: what === 'space' ? one.said : hostIn(one.said) }));
  const marks = new Set(said.map(({ mark }) => mark));
  const isEach =
    said.length > 1 && marks.size === said.length && places.every((place) => told.all(place).length <= 1);
  const isPlain = said.every(
    ({ mark, value }) => mark !== undefined && value !== undefined && !/\//u.test(value),
  );
  return isEach && isPlain ? said : undefined;
}

type Own = { readonly mark: string | undefined; readonly value: string | undefined };

/** A certificate of one is that of all: nobody serves one environment in the clear. */
function hosted(told: Told, own: readonly Own[]): string | undefined {
  const [issuer, ...others] = new Set(told.all('issuer'));
  if (others.length > 0 || (told.has('issuer_') && issuer === undefined)) return undefined;
  const hosts = own.map(({ mark = '', value = '' }) => `host ${value} only in ${mark}`);
  const secure =
    issuer === undefined
      ? told.has('secure')
        ? ['with https']
        : []
      : [`TLS with the ClusterIssuer ${issuer}`];
  return [...hosts, ...secure].join(', ');
}
