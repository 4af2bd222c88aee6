import { overLines } from '../../../kernel/over-lines.ts';
import { ownPlace } from './own-places.ts';
import { english, saying, type DeliveryWish, type Saying } from './saying.ts';

const name = `development|dev|testing|test|qa|uat|staging|stage|preproduction|pre-production|preprod|pre-prod|preview|sandbox|production|prod|${ownPlace}`;
const joint = String.raw`(?:\s?[,/]\s?(?:and\s)?|\s(?:and|&|\+)\s(?:to\s|for\s)?)`;
const names = String.raw`(?:an?\s|the\s)?(?:${name})(?:${joint}(?:an?\s|the\s|one\s)?(?:${name})){1,6}`;
const files = String.raw`(?:values(?:\sfiles?|\.yaml)?|configs?|configurations?|overlays?|settings|versions?|setups?|variants?)`;
const base = String.raw`(?:(?:with|use|using|as)\s)?(?:an?\s|one\s|the\s|common\s|shared\s){0,3}base(?:/|\sfolder)?`;
const noun = String.raw`(?:environments?|envs?|overlays?|stages|clusters)`;

/** What Chinese calls them, as folders are named. */
const chinese: Readonly<Record<string, string>> = {
  开发: 'dev',
  测试: 'test',
  预发布: 'staging',
  预发: 'staging',
  预生产: 'staging',
  准生产: 'staging',
  验收: 'uat',
  沙箱: 'sandbox',
  生产: 'production',
  正式: 'production',
  线上: 'production',
};
const anyName = [...Object.keys(chinese), name].join('|');
const anyJoint = String.raw`(?:环境)?\s?[、，,/和与及]\s?`;
const anyNames = String.raw`(?:${anyName})(?:${anyJoint}(?:${anyName})){1,6}`;

/** What is said of the environments there are. */
export const environmentSayings: readonly Saying[] = [
  saying(
    english(
      overLines`
        (?:(?:for|in|with|to|across)\s)?(?:both\s)?${names}\s${noun}|
        (?:(?:please|we|i|need|want|create|make|add|have|write)\s){0,3}(?:(?:an?|one|own|separate|different)\s){0,2}${files}\s(?:for|per|in)\s(?:each\sof\s)?${names}(?=\s?(?:[,.;)\n]|$))|
        (?:(?:please|we|i|need|want|create|make|add|have)\s){0,3}${names}\s${files}(?:\s(?:of|for)\s(?:it|this|that|the\s(?:app|service|site)))?|
        (?:with\s|and\s|in\s|for\s)?(?:(?:separate|two|three|four|[2-4])\s){0,2}${noun}(?:\sfor|\scalled|:|,)?\s${names}
      `,
    ),
    { en: 'Environments', zh: '环境' },
    environmentsIn,
  ),
  // One alone where it is told of as a folder, and several as their folders.
  saying(
    english(
      overLines`
        (?:${base}(?:,?\sand\s|,\s|\splus\s|\s?\+\s?|\swith\s))?(?:(?:with|and|one|an?|the|single)\s){0,3}(?:(?:${name})\soverlay(?!s)|overlay\s(?:for|called|named)\s(?:the\s)?(?:${name}))|
        ${base}(?:,?\sand\s|,\s|\splus\s|\s?\+\s?|\swith\s)(?:(?:with|and|the|an?|one|two|three|four|separate)\s){0,3}(?:overlays?)(?:\s(?:for|called|named)\s|\s?[:(]\s?)(?:${names}|(?:${name}))\)?|
        (?:${base}(?:,?\sand\s|,\s|\splus\s|\s?\+\s?|\swith\s))?overlays?/(?:${name})(?:(?:,?\sand\s|,\s)overlays?/(?:${name})){0,5}
      `,
    ),
    { en: 'Environments', zh: '环境' },
    environmentsIn,
  ),
  // Without a word for what they are only where they stand by themselves.
  saying(
    english(
      String.raw`(?:(?<=^|[,;.\n]\s{0,3})|(?:to|onto|into|for|across|on|(?<=(?<![\w-])(?:need|want|have|run|deploy|install|host)\s(?:it|this|that|everything|this\s(?:app|service|one|thing)|the\s(?:app|service|whole\sthing))\s(?:running\s|deployed\s|up\s)?)in|(?<=(?:^|[,;.\n]\s{0,3})(?:we|i)\s(?:also\s)?)(?:want|need|have|got|run|use)|(?<=(?<![\w-])(?:deploy|ship|it|this|app|service|kustomize|chart|helm|argo\s?cd|flux)\s)(?:with|plus)|there\sare)\s(?:both\s|two\s|three\s)?)${names}(?=\s*(?:$|[,;.!?\n]|\b(?:with|at|as|and|by|via|using)\b))`,
    ),
    { en: 'Environments', zh: '环境' },
    environmentsIn,
  ),
  saying(
    new RegExp(
      String.raw`(?:部署到|发布到|分?为|有|包含|包括)?\s?(?:${anyNames})\s?(?:[两三四]?[个套]?)?(?:环境)|(?:需要|要|分成?|准备|有)?\s?(?:${anyNames})(?:环境)?\s?(?:各|这)?(?:[一两三四2-4]\s?[套份个])\s?(?:values(?:\s?文件|\.yaml)?|配置(?:文件)?|overlays?|清单)|(?:要|分)?[两三四]?[个套]?环境\s?[:：,，]?\s?(?:是|为|有|叫)?\s?(?:${anyNames})(?![\w-])|(?:部署|发布|上线?|推|放)到?\s?(?:${anyNames})(?=\s?(?:$|[,，.。;；:：、\n]|上))`,
      'giu',
    ),
    { en: 'Environments', zh: '环境' },
    environmentsIn,
  ),
];

function environmentsIn(said: string): DeliveryWish {
  const found = said
    .toLowerCase()
    .match(new RegExp(String.raw`\b(?:${name})\b|${Object.keys(chinese).join('|')}`, 'gu'));
  return { environments: [...new Set((found ?? []).map((one) => chinese[one] ?? one))] };
}

/** `with the label env: test` tells of no environment. */
export const labelled = String.raw`(?:标签|(?<!\w)labell?(?:s|ed)?(?!\w))[^.;。；\n]{0,80}(?<![\w-])`;
const ofNoLabel = String.raw`(?<!${labelled}[a-z][\w./-]{0,40}:\s\w{1,20})`;

/** A name of an environment as it is said, and the one that its folder has. */
export const environmentNames = {
  pattern: overLines`
    (?<![\w./:=@"'\x60-])(?<!(?<![\w-])(?:group|team|user)\s)(?:
      ${name}|
      (?<=(?:${Object.keys(chinese).join('|')})(?:环境)?\s?[、和与及/]\s?)(?:${Object.keys(chinese).join('|')})(?=\s?(?:$|[,，。;；:：\n]|各|上))|
      (?:${Object.keys(chinese).join('|')})(?=(?:\s?[、,，/和与及]\s?(?:${anyName})){0,4}\s?(?:这)?(?:[两二三四五]\s?[个套])?\s?环境|的?域名|\s?[、和与及/]\s?(?:${anyName})\s?(?:$|[,，。;；:：\n]|各|上)|的?\s?(?:日志级别|内存|cpu|副本|[A-Z][A-Z0-9]{0,30}_[A-Z0-9_]{1,40}(?=\s?(?:为|是|用|=|设)))|(?:自动)?扩缩|\s?[：:]\s?(?:\d{1,3}\s?个|[\w-]{1,60}\.[\w-]{1,60}\.?\w)|(?:上|用|给|跑|起|开|要|[改调扩缩加升降减][到成为])?\s?(?:\d{1,3}|[一二两三四五六])\s?(?:个?(?:副本|实例|pod)|个(?=\s?(?:$|[,，;；。、\n])))|(?:用|给|要|是)?\s?\d{1,5}\s?[MG]i?(?![A-Za-z])|(?:则|要|用|是|改)?(?:手动|自动))
    )(?!
      [\w/=@-]|\.\w|\s(?:namespace|ready|mode|use(?!\s(?:\d|one|two|three|four|five|six|an?|the|only|at)(?!\w))|profile|grade|workloads?|traffic|data)(?![\w=])|命名空间
    )${ofNoLabel}
  `,
  /** Where what stands around it tells that it is one. */
  alone: String.raw`(?<![\w.:=@"'\x60-]|(?<!${anyName})/)(?:${anyName})(?![\w=@-]|\.\w|/(?!(?:${anyName})(?!\w)))${ofNoLabel}`,
  /** As a part of the name of a file, whatever stands around it. */
  bare: name,
  /** `dev/test/prod` */
  slashed: new RegExp(String.raw`(?<=(?<![\w.:=@-])(?:${name}))/(?=(?:${name})(?![\w.:=@-]))`, 'giu'),
  nameOf: (said: string): string => chinese[said] ?? said.toLowerCase(),
};
