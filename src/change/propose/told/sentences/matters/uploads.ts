import { around } from '../around.ts';
import { hostIn } from '../comers.ts';
import { han, matter, piece, type Told } from '../sentence.ts';
import { host, size, sizeIn } from '../values.ts';

const things =
  'files?|images?|photos?|pictures?|videos?|attachments?|documents?|pdfs?|archives?|(?:request )?bod(?:y|ies)|payloads?|scans?|invoices?';

/** How much comes with one request: `the biggest file anyone may upload is 2 GB`. */
export const uploads = matter(
  'upload|attach|bod(?:y|ies)|body[-_]size|payload|post|send|413|上传|传|请求体',
  [
    size,
    host,
    // What it is today.
    String.raw`(?<past>(?:(?:we|they|it)\s)?(?:(?:get|gets|see|sees|fails?|breaks?|stops?)\s)?(?:(?:an?|the)\s)?(?:413s?(?:\serrors?)?)(?:\s(?:above|over|beyond|at|from|for|with|when|files|uploads|larger|bigger|than|anything)){0,4}(?:\s\d{1,4}\s?[kmg]i?b?(?![\w-]))?(?:\s(?:today|now|currently|at\sthe\smoment))?)`,
    String.raw`(?<field>(?:(?:client|proxy|max|request)[-_\s]){0,3}body[-_\s]size(?:\sof)?(?![\w-]))`,
    piece('requests', 'requests?(?: (?:to|for|at))?'),
    // What is sent on to another host comes in nowhere.
    piece('outward', '(?:to|into|from)(?= (?:the |our )?(?:https?://)?[a-z0-9-]{1,60}[.][a-z0-9])'),
    piece('upload', 'uploads?|uploaded|uploading|(?:request )?bod(?:y|ies)|payloads?'),
    piece(
      'sent',
      '(?:can |may |will |must |should |to )?(?:attach|post|send|submit|push)(?:ed|s)?(?: us| in)?',
    ),
    piece(
      'comers',
      'people|users?|customers|visitors|anyone|anybody|everyone|everybody|clients?|sellers|merchants|they|we|somebody|someone',
    ),
    piece('thing', things),
    piece(
      'most',
      'up to|at (?:the )?most|no (?:more|larger|bigger) than|as (?:large|big) as|max(?:imum)?(?: size)?(?: of)?|biggest|largest|limit(?:ed)?(?: to)?|cap(?:ped)?(?: at)?|big|huge|large|allow(?:ed|s)?|accept(?:ed|s)?|takes|size',
    ),
    piece(
      'above',
      '(?:anything |everything |whatever is )?(?:bigger|larger|more|above|over|beyond|exceeding)(?: than)?',
    ),
    piece(
      'refused',
      '(?:be |is |are |gets? )?(?:refused|rejected|denied|turned away|blocked)|refuse|reject|deny',
    ),
    piece(
      'through',
      '(?:have to |has to |must |should |need to )?(?:get|go|come|make it|pass|fit) through|(?:must not|mustn.t|should not|may not|never) (?:bounce|fail|be (?:refused|rejected|blocked|cut off))|work|through|possible',
    ),
    ...around,
    han('upload', '上传|会传|要传|传|请求体|body'),
    han('thing', '文件|图片|照片|视频|附件|文档|大小|体积|单个|单张|每张'),
    han('comers', '用户|客户|大家|有人|卖家|商家'),
    han('most', '最大|最多|至多|上限|不能?超过|不得超过|以内|以下|达到|到|那么大|这么大|限制|支持|允许'),
    han('refused', '(?:再大|更大|超过|超出)的?(?:就|都|一律)?(?:拒绝|不要|不收)'),
    piece(
      'total',
      'in total|altogether|overall|total|sum|per (?:day|month|week|user)|a (?:day|month|week)|each (?:day|month)',
    ),
    han('total', '总共|一共|合计|总量|全部|每天|每月|每个月'),
  ],
  largest,
);

function largest(told: Told): string | undefined {
  const said = told.one('size');
  const isUpload = told.hasOneOf('upload', 'field', 'past') || (told.has('sent') && told.has('thing'));
  // Without whoever uploads, or what, it is read as it is.
  const isMore = told.hasOneOf('comers', 'thing', 'through', 'sent', 'refused', 'host', 'field');
  const isOther = told.hasOneOf('total', 'place', 'outward') || (told.has('above') && !told.has('refused'));
  if (said === undefined || said.startsWith('半') || !isUpload || !isMore || isOther) return undefined;
  return at(told.all('host'), `max body size ${sizeIn(said).replace(/i$/u, '').toLowerCase()}`);
}

/** With the host at which it is so. */
function at(hosts: readonly string[], most: string): string | undefined {
  const [where, ...others] = hosts.map(hostIn);
  if (hosts.length === 0) return most;
  return where === undefined || others.length > 0 ? undefined : `host ${where}, ${most}`;
}
