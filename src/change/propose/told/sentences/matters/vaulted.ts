import { han, matter, piece, type Told } from '../sentence.ts';

const path = String.raw`[a-z0-9][\w.-]{0,60}(?:/[\w.-]{0,59}\w){1,6}`;
const noName = '(?:named|called|with|which|that|is|for|and|in|of|from|the)';
const operator = String.raw`external[\s-]?secrets?|eso`;

/** Which variables External Secrets brings, and from where: `STRIPE_KEY comes from Vault by an ExternalSecret`. */
export const vaulted = matter(
  String.raw`(?<![\w-])(?:${operator})(?![\w-])`,
  [
    String.raw`(?<variable>(?<![\w./-])[A-Z][A-Z0-9]{0,30}(?:_[A-Z0-9]{1,30}){1,6}(?![\w/-]|\s?=))`,
    String.raw`(?<path>(?<![\w./-])/?${path}(?![\w/]))`,
    piece(
      'operator',
      `(?:an? |the |its |our )*(?:externalsecrets?|external secrets?(?: operator)?|eso)(?: object| resource)?`,
    ),
    String.raw`(?<store>(?:(?:the|our|a)\s)?(?:cluster\s?)?secret\s?store\s?(?:(?:is|named|called)\s|[:=]\s?)?["'\x60]?(?!${noName}(?![\w-]))[a-z0-9](?:[a-z0-9.-]{0,60}[a-z0-9])?["'\x60]?(?![\w-]))`,
    String.raw`(?<amazon>(?:aws\s|amazon\s)?(?:secrets?\s?manager|parameter\s?store|ssm)(?![\w-]))`,
    piece('vault', '(?:hashicorp |the |our |company )*vault'),
    piece(
      'bring',
      'comes?|coming|pull(?:s|ed)?|fetche[sd]|fetch|get|gets|got|load(?:s|ed)?|take|takes|taken|read|reads|sync(?:s|ed|hroni[sz]ed)?|brings?|brought|provid(?:es?|ed)|deliver(?:s|ed)?|inject(?:s|ed)?|materiali[sz]ed?|live|lives|kept|stored|managed|sit|sits|use|uses|using|used|via|through|out of|by|path|under|below|key|secret|secrets|env|variables?|values?',
    ),
    han(
      'bring',
      '通过|经由|借助|使用|用|由|从|来自|拉取?|取|读取?|获取|同步|注入|提供|存放?|放|路径|变量|密钥|环境变量|统一|都',
    ),
  ],
  (told: Told) => {
    const isOnce = ['operator', 'path', 'store', 'amazon'].every((one) => told.all(one).length <= 1);
    return !isOnce || told.hasOneOf('place', 'who') ? undefined : brought(told);
  },
);

function brought(told: Told): string | undefined {
  const variables = told.all('variable').map((one) => one.toUpperCase());
  const [path, amazon] = [told.one('path'), told.one('amazon')];
  const isFound = path !== undefined || amazon !== undefined;
  if (variables.length === 0) return isFound || !told.has('vault') ? undefined : operatorOf(told);
  const list = variables.join(' and ');
  if (!isFound) return inStore(told, variables);
  if (told.has('store') || (amazon !== undefined) === told.has('vault')) return undefined;
  const where = path === undefined ? '' : ` at ${path}`;
  return amazon === undefined
    ? `${list} come from Vault${where} with External Secrets`
    : `Take ${list} from ${keeperOf(amazon)}${where}`;
}

/** Nobody says where they are kept: the store knows, or is asked for. */
function inStore(told: Told, variables: readonly string[]): string {
  return isHan(told)
    ? `使用 External Secrets。${variables.join('、')} 来自 secret`
    : `${operatorOf(told)}. ${variables.join(' and ')} come from a secret`;
}

/** Without a store of its own, it is said in the language of the sentence. */
function isHan(told: Told): boolean {
  return !told.has('store') && told.all('bring').some((said) => /\p{Script=Han}/u.test(said));
}

function keeperOf(amazon: string): string {
  return /manager/iu.test(amazon) ? 'AWS Secrets Manager' : 'AWS Parameter Store';
}

function operatorOf(told: Told): string {
  const name = told
    .one('store')
    ?.split(/[\s:="'`]/u)
    .findLast((part) => part !== '');
  return name === undefined
    ? 'Use External Secrets'
    : `Use External Secrets with the cluster secret store ${name}`;
}
