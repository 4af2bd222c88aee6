import { han, matter, piece, type Told } from '../sentence.ts';
import { host, lasting, secondsIn } from '../values.ts';

/** How long callers wait at the way in: `requests may take up to two minutes on shop.example.com`. */
export const patience = matter(
  'requests?|responses?|time-?out|calls?|answers?|uploads?|请求|接口|报表|导出',
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
    piece('slow', 'slow|long|sometimes|patient|ingress|proxy'),
  ],
  (told: Told) => {
    const said = told.one('lasting');
    if (said === undefined || !told.has('request') || !told.has('take')) return undefined;
    const where = told.one('host');
    const patient = `request timeout ${secondsIn(said)} seconds`;
    if (told.all('host').length > 1) return undefined;
    return where === undefined ? patient : `host ${where}, ${patient}`;
  },
);
