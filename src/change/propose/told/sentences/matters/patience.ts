import { around } from '../around.ts';
import { atHost } from '../comers.ts';
import { han, matter, piece, type Told } from '../sentence.ts';
import { host, lasting, secondsIn } from '../values.ts';

/** How long callers wait at the way in: `requests may take up to two minutes on shop.example.com`. */
export const patience = matter(
  'requests?|responses?|50[24]s?|exports?|imports?|reports?|polling|time-?out|proxy|upstream|connections?|websockets?|calls?|answers?|uploads?|请求|接口|报表|导出',
  [
    han('request', '请求|接口|报表|报告|导出|响应'),
    han('take', '可能|最长|最多|跑|花|等|持续|超时时间?|才返回'),
    han('cut', '(?:别|不要|不能)(?:断开?|超时|中断|掐断|切断)'),
    // What is brought to another host, or from there, comes in nowhere.
    piece(
      'outward',
      '(?:(?:exports?|backups?|push(?:es)?|syncs?) to|(?:imports?|downloads?|fetches) from)(?= (?:the |our )?(?:https?://)?[a-z0-9-]{1,60}[.][a-z0-9])',
    ),
    host,
    lasting,
    piece(
      'request',
      '(?:some |slow |long |our |incoming |http |csv |excel |pdf |big |large )*(?:requests?|imports?|searches|pages?|responses?|calls|answers?|queries|reports?|exports?|downloads?|uploads?)',
    ),
    piece(
      'take',
      '(?:sometimes |can |may )?(?:takes?|lasts?|runs?|needs?)(?: for)?(?: (?:up to|as long as|at most|more than|longer than))?|up to|as long as|time-?out(?: of)?|before (?:they|it) times? out',
    ),
    piece(
      'cut',
      String.raw`(?:(?:the )?(?:ingress|proxy|gateway) )?(?:must not|mustn['’]t|should not|shouldn['’]t|may not|never|do not|don['’]t) (?:be )?(?:(?:let|make) (?:nginx|the (?:ingress|proxy)) )?(?:cut|time|timed|drop|dropped|kill|killed|abort|aborted|interrupt|give)(?: them| it| those)?(?: off| out| up)?(?: before| earlier)?`,
    ),
    piece(
      'upstream',
      '(?:(?:the )?(?:proxy|upstream|backend|ingress|gateway|nginx|read|request|response|http) )+time-?outs?(?: of| to| is| must be)?|proxy-(?:read|send)-timeout|(?:raise|increase|set|lift|extend)(?:d)? (?:(?:the|its|our|read|request|proxy|gateway) )*time-?outs?(?: to| at| of)?|time-?outs?(?= for [a-z0-9-]{1,60}\\.)|time-?outs?(?: (?:for|of|to|at) (?:the )?(?:upstreams?|backends?|proxy|ingress|gateway|app|service))|proxy should wait|wait(?:s|ing)?(?: for (?:an |the )?(?:answers?|responses?|repl(?:y|ies)))?|for (?:an |the )?(?:answers?|responses?|repl(?:y|ies))',
    ),
    piece(
      'open',
      '(?:(?:we |it |which )?uses? )?(?:websockets?|(?:web ?socket )?connections|streams?|sse)(?: (?:should|must|may|can|have to|need to))?(?: (?:stay|remain|be kept|be held|kept|held) open)?|(?:stay|remain|kept|held|keep) (?:open|alive)|(?:keep|hold|leave)s? (?:the |those |these |our )?connections (?:open|alive)|long-?lived|idle',
    ),
    // When it fails today.
    String.raw`(?<past>(?:(?:we|they|users|people|customers)\s)?(?:(?:currently|already|always|often)\s)?(?:(?:get|gets|see|run\sinto)\s)?(?:(?:an?|the)\s)?(?:50[24]s?|gateway\stime-?outs?)(?:\serrors?)?(?:\s(?:(?:after|at)\s(?:\d{1,3}|sixty|thirty|a)\s?(?:s|secs?|seconds?|minute)(?![\w-])))(?:\s(?:today|now|currently))?)`,
    piece('polling', 'long ?polling|server sent events'),
    ...around,
    piece('slow', 'slow|long|sometimes|patient|ingress|proxy'),
  ],
  (told: Told) => {
    const said = told.one('lasting');
    if (said === undefined || !isTold(told) || isSize(told, said) || told.has('outward')) return undefined;
    return atHost(told.all('host'), `request timeout ${secondsIn(said)} seconds`);
  },
);

/** Of what takes so long, or of whoever waits for it: `timeout for shop.example.com: 3 minutes`. */
function isTold(told: Told): boolean {
  const isPlain = told.has('host') && told.all('take').some((one) => /out/iu.test(one));
  const isRequest = told.has('request') && told.has('take');
  return isPlain || isRequest || told.has('upstream') || isHeldOpen(told);
}

/** Of connections that nobody wants to be cut, as many say why: `we use websockets`. */
function isHeldOpen(told: Told): boolean {
  return told.all('open').some((said) => /open|alive|idle/iu.test(said));
}

/** `uploads up to 100m` are so large, and last as long as they do. */
function isSize(told: Told, said: string): boolean {
  return /\d\s?m$/iu.test(said) && told.all('request').some((one) => /upload|download/iu.test(one));
}
