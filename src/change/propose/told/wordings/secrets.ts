import { anyCase } from '../../../../kernel/any-case.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';

const name = String.raw`["'\x60]?([a-z0-9](?:[a-z0-9.-]{0,60}[a-z0-9])?)["'\x60]?`;
const what =
  'credentials|settings|config(?:uration)?|variables|values|secrets|data|env(?:ironment)?(?:\\svars?)?';

/** Secrets of which all is taken, and those by which images are pulled, as their readers know them. */
export const secretWordings: readonly Rewriting[] = [
  // DB_PASSWORD and SECRET_KEY from library-secrets
  [
    anyCase(
      String.raw`(?<=(?<![\w-])[a-z][a-z0-9]{0,30}_[a-z0-9_]{1,40}["'\x60]?\s(?:(?:both|all|comes?|is|are|taken|read)\s){0,2}from\s)(?=["'\x60]?[a-z0-9-]{0,40}(?:secrets?|credentials|creds)["'\x60]?(?=\s?(?:[,.;)\n]|$)))`,
    ),
    'the secret ',
  ],
  // All of it: all the config vars are in a secret called web-env.
  [
    anyCase(
      overLines`
        (?<![\w-])(?:all|every)\s(?:(?:of|the|our|its|other)\s){0,3}(?:(?:config|env|environment|app|heroku|application)\s)?(?:vars?|variables|settings|env|config|credentials|secrets)\s
        (?:(?:are|is|come|comes|live|lives|sit|sits|stored|kept|taken|loaded|already|should|be)\s){1,4}(?:from|in|inside)\s(?:the\s|an?\s|our\s)?(?:k8s\s|kubernetes\s)?secret\s(?:(?:named|called)\s)?${name}(?=\s?(?:[.,;)\n]|$|and\s))
      `,
    ),
    'load all keys of the secret $1 as environment variables',
  ],
  [
    anyCase(
      String.raw`(?:所有|全部)的?(?:环境变量|变量|配置项?|敏感配置)(?:都|全|统一)*(?:在|放在|存在|来自|从|用)\s?(?:一个)?\s?(?:名为|叫)?\s?secret\s?(?:名为|叫)?\s?${name}\s?(?:里面?|中)?(?:读取?|取|注入|加载)?(?=\s?(?:[,，。;；\n]|$))`,
    ),
    '用 envFrom 引入 secret $1 的所有键',
  ],
  // Which one keeps the logins, told behind what it guards.
  [
    anyCase(
      String.raw`((?:basic\s?auth|基[本础](?:身份)?认证)(?:\s?(?:保护|认证|验证|鉴权))?)(?!\s?(?:保护|认证|验证|鉴权))([^,，。;；\n]{0,60}?)\s?[,，。;；]\s?(?:账号|用户名?|密码|凭[据证]|和|都|放|存|在|来自|用|对应|的|它){0,6}\s?secret\s?(?:的?名(?:字|称)?)?\s?(?:叫做?|就?是|[名称]?为|用|[:：])\s?${name}(?=\s?(?:[,，。;；\n]|$))`,
    ),
    '$1，secret $3，$2',
  ],
  [
    anyCase(
      String.raw`(basic[\s-]auth(?:entication)?)(\s(?:on|for|at|in\sfront\sof)\s[^,;\n]{1,60}?)?[.,;]\s(?:and\s)?(?:the|its)\ssecret(?:'s\sname)?\s(?:is|has)\s(?:(?:called|named|the\sname)\s)?${name}(?=\s?(?:[,;\n]|\.(?:\s|$)|$))`,
    ),
    '$1 with the secret $3$2',
  ],
  // Of another variable in the same breath: A from the secret x, and B from y.
  [
    /((?<![\w-])(?:from|in)\s(?:the\s)?secret\s["'`]?[a-z0-9][\w.-]{0,60}["'`]?[^.;\n]{0,60}?(?:,\s|\sand\s)(?:and\s)?(?:the\s)?[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)((?:\s(?:for|of)\s(?:the\s)?[a-z][\w-]{0,40})?)\sfrom\s["'`]?(?!secret|the\s|a\s)([a-z0-9][a-z0-9.-]{0,60}[a-z0-9])["'`]?(?![\w/-])/gu,
    '$1$2 from secret $3',
  ],
  // Told later which: A comes from a secret. The secret is x, key y.
  [
    anyCase(
      overLines`
        ((?<![\w.-])[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+["'\x60]?\s(?:(?:comes?|is|taken|read|should|must|be)\s){0,3}(?:from|in))\s(?:a|the)\s(?:k8s\s)?secret(?=\s?(?:[.,;)\n]|$|and\s))([^]{0,600}?)
        [.;,\n]\s{0,4}(?:and\s)?(?:the|that)\ssecret(?:'s\sname)?\s(?:is|should\sbe)\s(?:called\s|named\s)?${name}(?:,?\s(?:and\s|with\s)?(?:the\s)?key\s(?:is\s|called\s)?${name})?(?=\s?(?:[.,;)\n]|$|and\s))
      `,
    ),
    (...found) => knownSecret(found),
  ],
  // STRIPE_KEY is secret, don't put it in the configmap
  [
    /(?<![\w.-])([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+(?:(?:,\s|\sand\s|,\sand\s)[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+){0,5})\s(?:is|are|must\sbe\skept|has\sto\sbe\skept|should\sbe)\s(?:both\s|all\s)?(?:an?\s)?(?:secrets?|sensitive|confidential)(?:,?\s(?:so\s|and\s)?(?:please\s)?(?:do\snot|don't|never|not)\s(?:to\s)?(?:put|store|keep|go)?\s?(?:it|them)?\s?in(?:to)?\s(?:the\s|a\s|any\s)?config\s?-?maps?)?(?=\s?(?:[.,;)\n]|$))/gu,
    '$1 comes from a secret',
  ],
  [
    anyCase(
      overLines`
        (?<![\w-])(?:(?:the|our|all|its)\s){0,2}(?:[\w-]{1,30}\s){0,2}?(?:${what})\s(?:(?:all|should|must|is|are|be)\s){0,2}
        (?:(?:comes?|taken|read|loaded|live|lives|stored|kept)\s)?(?:from|in)\s(?:the\s|an?\s|our\s)?(?:k8s\s|kubernetes\s)?secret\s(?:(?:named|called)\s)?${name}\s?
        (?:,\s|\()(?:(?:load|inject|use|take|with|and)\s){0,2}(?:all|every)\s(?:(?:its|the|of\sits|of\sthe)\s)?(?:keys?|values?|entries|of\s(?:it|them))
        (?:\s(?:should|are|is|be|come|becomes?|loaded|injected|passed|used)){0,3}\s(?:as|into|to)\s(?:the\s)?(?:env(?:ironment)?(?:\svar(?:iable)?s?)?|variables)(?![\w-])\)?
      `,
    ),
    'load all keys of the secret $1 as environment variables',
  ],
  [
    anyCase(
      overLines`
        (?<![\w-])(?:(?:the|our|all|both|private)\s){0,2}images?\s(?:(?:are|is|should|must|be|get|gets|all)\s){1,3}(?:pulled|fetched)\s
        (?:with|using|via|through|by)\s(?:the\s|our\s)?(?:image\s|pull\s)?(?:secret|credentials)\s(?:(?:in|named|called|from|of|the|secret)\s){0,2}${name}(?![\w-])
      `,
    ),
    'imagePullSecret $1',
  ],
  // Every key of both: env from configmap a and secret b, all keys.
  [
    anyCase(
      String.raw`(?<![\w-])(?:(?:load|take|get|its|the|all)\s){0,3}(?:env(?:ironment)?(?:\s(?:vars?|variables))?)\s(?:(?:come|comes|all|are|is|taken|should|be)\s){0,3}(?:from|out\sof)\s(?:the\s)?(config\s?map|secret)\s${name}\s(?:and|plus|,)\s?(?:from\s)?(?:the\s)?(config\s?map|secret)\s${name}(?:,?\s(?:with\s)?(?:all|every)(?:\s(?:of\s)?(?:the\s|their\s)?keys?)?)?(?![\w-])`,
    ),
    'envFrom $1 $2 and envFrom $3 $4',
  ],
  [
    anyCase(
      String.raw`(?<![\w-])(?:(?:load|take|get|its|the|all|rest|of|other|remaining|our)\s){0,5}(?:env(?:ironment)?(?:\s(?:vars?|variables))?)\s(?:(?:come|comes|all|are|is|taken|should|be|lives?|stored)\s){0,3}(?:from|out\sof|in)\s(?:the\s)?(config\s?map)\s${name}(?:,?\s(?:with\s)?(?:all|every)(?:\s(?:of\s)?(?:the\s|its\s)?keys?)?)?(?=\s?(?:[.,;\n]|$))`,
    ),
    'envFrom $1 $2',
  ],
  [anyCase(String.raw`(?<![\w-])registry\s(?:pull\s)?secret(?:\sis|:)?\s(?=[a-z0-9])`), 'imagePullSecret '],
];

function knownSecret([, head = '', between = '', secret = '', key = '']: readonly (
  | string
  | undefined
)[]): string {
  return `${head} secret ${secret}${key === '' ? '' : ` key ${key}`}${between}`;
}
