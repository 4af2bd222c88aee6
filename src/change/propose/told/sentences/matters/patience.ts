import { han, matter, piece, type Told } from '../sentence.ts';
import { host, lasting, secondsIn } from '../values.ts';

/** How long callers wait at the way in: `requests may take up to two minutes on shop.example.com`. */
export const patience = matter(
  'requests?|responses?|time-?out|proxy|upstream|connections?|websockets?|calls?|answers?|uploads?|请求|接口|报表|导出',
  [
    han('request', '请求|接口|报表|报告|导出|响应'),
    han('take', '可能|最长|最多|跑|花|等|持续|超时时间?|才返回'),
    han('cut', '(?:别|不要|不能)(?:断开?|超时|中断|掐断|切断)'),
    host,
    lasting,
    piece(
      'request',
      '(?:some |slow |long |our |incoming |http )*(?:requests?|responses?|calls|answers?|queries|reports?|exports?|downloads?|uploads?)',
    ),
    piece(
      'take',
      '(?:sometimes |can )?(?:takes?|last|run|need)(?: for)?(?: (?:up to|as long as|at most|more than|longer than))?|up to|as long as|time-?out(?: of)?|before (?:they|it) times? out',
    ),
    piece(
      'cut',
      String.raw`(?:(?:the )?(?:ingress|proxy|gateway) )?(?:must not|mustn['’]t|should not|shouldn['’]t|may not|never|do not|don['’]t) (?:be )?(?:cut|time|timed|drop|dropped|kill|killed|abort|aborted)(?: them| it| those)?(?: off| out)?(?: before| earlier)?`,
    ),
    piece(
      'upstream',
      '(?:(?:the )?(?:proxy|upstream|backend|ingress|gateway|nginx) )+time-?outs?|time-?outs?(?: (?:for|of|to|at) (?:the )?(?:upstreams?|backends?|proxy|ingress|gateway|app|service))|proxy should wait|wait(?:s|ing)?(?: for (?:an |the )?(?:answers?|responses?|repl(?:y|ies)))?|for (?:an |the )?(?:answers?|responses?|repl(?:y|ies))',
    ),
    piece(
      'open',
      '(?:(?:we |it |which )?uses? )?(?:websockets?|(?:web ?socket )?connections|streams?|sse)(?: (?:should|must|may|can|have to|need to))?(?: (?:stay|remain|be kept|be held|kept|held) open)?|(?:stay|remain|kept|held|keep) (?:open|alive)|long-?lived|idle',
    ),
    piece('slow', 'slow|long|sometimes|patient|ingress|proxy'),
  ],
  (told: Told) => {
    const said = told.one('lasting');
    const isTold = (told.has('request') && told.has('take')) || told.has('upstream') || isHeldOpen(told);
    if (said === undefined || !isTold || isSize(told, said)) return undefined;
    const where = told.one('host');
    const patient = `request timeout ${secondsIn(said)} seconds`;
    if (told.all('host').length > 1) return undefined;
    return where === undefined ? patient : `host ${where}, ${patient}`;
  },
);

/** Of connections that nobody wants to be cut, as many say why: `we use websockets`. */
function isHeldOpen(told: Told): boolean {
  return told.all('open').some((said) => /open|alive|idle/iu.test(said));
}

/** `uploads up to 100m` are so large, and last as long as they do. */
function isSize(told: Told, said: string): boolean {
  return /\d\s?m$/iu.test(said) && told.all('request').some((one) => /upload|download/iu.test(one));
}
