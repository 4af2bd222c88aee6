import { atHost } from '../comers.ts';
import { han, matter, piece, type Told } from '../sentence.ts';
import { host, numberWords } from '../values.ts';
import { toCount } from '../../../../../spec/words/numbers.ts';

const span = '(?:s|secs?|seconds?|m|mins?|minutes?)';
const asked = '(?:requests?|reqs?|calls?|hits|queries|times)';
const per = '(?:ip(?: ?address)?|client|user|caller|visitor|customer|source|address|address(?:es)?)';

/** How often one may come: `no more than 10 requests per second from one address`. */
export const rate = matter(
  'per|second|minute|/|rps|qps|秒|分钟',
  [
    host,
    String.raw`(?<rate>(?:\d{1,5}|${numberWords}|(?:one|two|five)\shundred|a\shundred)\s?(?:(?:${asked}\s)?(?:(?:per|an?|each|every)\s|/\s?)${span}|(?:${asked}\s?/\s?)${span}|rps|qps|rpm)(?![\w-]))`,
    String.raw`(?<rate>(?:每|一|1)\s?(?:秒钟?|分钟)(?:内|里|之内)?(?:(?:最多|至多|最高|只能|只允许|不能超过|不超过|不得超过|上限|限制?|允许|可以|发|访问|请求|调用|是|为|在|到){0,4})\s?\d{1,5}\s?[个次条]?\s?(?:请求|访问|调用)?|\d{1,5}\s?[个次条]?\s?(?:请求)?\s?(?:每|/)\s?(?:秒|分钟?))`,
    piece(
      'per',
      `(?:per|and|for each|for every|from (?:one|each|any|a single|the same)|each|every|any|one|(?:a |each |every )?single|the same)(?: (?:client|source|remote|caller))? ${per}`,
    ),
    piece(
      'limit',
      '(?:rate )?limit(?:s|ed|ing)?|throttl(?:e|es|ed|ing)|cap(?:s|ped)?|restrict(?:s|ed)?|slow(?:ed)? down|rate',
    ),
    piece(
      'most',
      '(?:not|cannot|never|(?:should|must|can|may|do|does)n.t)(?: be (?:able|allowed) to)? (?:send|make|do|issue|accept|take|get|serve|let through|allow|call(?: it| us)?)(?: in)? more than|at (?:the )?most|no more than|not more than|up to|max(?:imum)?(?: of)?|no more|not more|or (?:less|fewer)',
    ),
    piece('send', 'send|make|issue|do|fire|come|comes|from|requests?|calls?'),
    piece(
      'comers',
      'callers|clients|everyone|everybody|anyone|visitors|users|people|ips|bots|crawlers|nobody should be able to|requests?|calls?|traffic',
    ),
    piece('allow', '(?:is |are |be )?(?:allowed|permitted)|allow|permit|accept'),
    han('per', '(?:每个?|单个?|一个|同一个?) (?:ip(?:地址)?|客户端|用户|地址|来源|访客|人)'),
    han('limit', '限流|限速|限制|限频|频率'),
    han('most', '最多|至多|不能超过|不超过|不得超过|上限|只能|只允许|以内'),
    han('send', '请求|访问|调用|发'),
  ],
  (told: Told) => {
    const said = told.one('rate');
    if (said === undefined || !isLimit(told, said)) return undefined;
    const count = countIn(said);
    const isMinute = /(?:^|[\s/])m(?:in|ins|inutes?)?$|rpm$|分/iu.test(said);
    const limit = `rate limit ${count ?? ''} requests per ${isMinute ? 'minute' : 'second'}`;
    return atHost(told.all('host'), count === undefined ? undefined : limit);
  },
);

function isLimit(told: Told, said: string): boolean {
  const isMost = told.has('most') || /最多|至多|最高|只能|只允许|不[能得]?超过|上限|限/u.test(said);
  return told.has('limit') || (isMost && told.hasOneOf('per', 'host'));
}

function countIn(said: string): string | undefined {
  return (
    numberIn(said) ??
    /\d{1,5}(?=\s?[个次条]?\s?(?:请求|访问|调用|[^\d\s秒分]|$|\s))/u.exec(
      said.replace(/^1\s?(?=秒|分)/u, ''),
    )?.[0]
  );
}

/** `fifty requests` in digits. */
function numberIn(said: string): string | undefined {
  const [amount] = /^(?:(?:one|two|five|a)\shundred|[a-z]+(?=\s))/iu.exec(said) ?? [];
  return amount === undefined ? undefined : String(toCount(amount.replace(/^a\s/iu, 'one ')));
}
