import { overLines } from '../../../../kernel/over-lines.ts';
import type { Json, JsonMap } from '../../../../kernel/json.ts';
import { isList, isMap, mapOf, textOf } from '../../merge.ts';
import { referredIn } from '../../document/referred.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { nouns } from './owner.ts';
import type { Shown } from './shown.ts';

const kinds = ['ConfigMap', 'Secret', 'PersistentVolumeClaim', 'ServiceAccount'] as const;
const absent = new RegExp(
  overLines`
    (?<!\w)(?:missing|lack(?:s|ing)?|absent|neither|forgot(?:ten)?|not\sfound|
    (?:does|do|did)(?:\snot|n't)\s(?:yet\s)?exist|(?:is|are)\s(?:still\s)?waiting\sfor|(?:not|never)\s(?:been\s)?created|yet\sto\sbe\screated)(?!\w)|
    不存在|缺少|缺失|还没有?创建|尚未创建|没有创建|找不到
  `,
  'iu',
);
const named = overLines`
  ,?\s?(?:which\sis\s|to\sbe\s)?(?:named|called|by\sthe\sname)|\s?["'\x60][a-z0-9]|\s[a-z0-9]{1,30}[-.][a-z0-9]|:?\s[a-z0-9-]{1,60}\s(?:with|holding|:)|\s?(?:名为|叫)|\s?-?(?:key)?ref
`;

/** `the ConfigMap and the Secret are missing`: each is the only one of its kind that something quoted refers to. */
export function missingIn(words: string, all: readonly Shown[]): Rewriting[] {
  const documents = all.map(({ document }) => document);
  return missingOf(words, documents).flatMap(({ kind, name }): Rewriting[] =>
    words.includes(name) ? [] : [...keysOf(documents, kind, name), [unnamed(kind), `$1${kind} ${name} `]],
  );
}

type Absent = { readonly kind: string; readonly name: string };

/** What is said to be missing, and is the only one of its kind that something quoted refers to. */
export function missingOf(words: string, documents: readonly JsonMap[]): Absent[] {
  if (!absent.test(words)) return [];
  return kinds.flatMap((kind) => {
    const [name, ...others] = referredIn(documents, kind);
    const isThere = documents.some((one) => one['kind'] === kind);
    const isOne = name !== undefined && others.length === 0 && !isThere;
    return isOne && /^[a-z0-9][\w.-]{0,252}$/u.test(name) ? [{ kind, name }] : [];
  });
}

function unnamed(kind: string): RegExp {
  const noun = (nouns[kind] ?? kind.toLowerCase()).replace('|accounts?|sa', '');
  return new RegExp(
    `(?<![\\w-]|名为[^，。]{0,40}的\\s?)((?:(?:the|an?|its|this|that)\\s)?(?:missing\\s)?)(?:${noun})(?![\\w-])(?!${named})\\s?`,
    'giu',
  );
}

const what: Readonly<Record<string, string>> = {
  user: '用户名?|账号',
  username: '用户名|账号',
  password: '密码|口令',
  pass: '密码|口令',
  token: '令牌',
};

/** `the user name shop_rw`: said of the Secret, under the key by which it is read. */
function keysOf(documents: readonly Json[], kind: string, name: string): Rewriting[] {
  const keys = [...new Set(documents.flatMap((one) => keysIn(one, kind, name)))];
  const said = keys.map((key) => [key, saidAs(key)] as const);
  const apart = (words: string): string => {
    const pairs: string[] = [];
    const left = said.reduce(
      (rest, [key, one]) =>
        rest.replace(one, (_, value: string) => {
          pairs.push(`${key}=${value}`);
          return '';
        }),
      words.replaceAll(asRead, '').replaceAll(how, ' '),
    );
    return pairs.length === 0 ? words : `${left.trimEnd()}\n${create({ kind, name }, pairs, words)}\n`;
  };
  return keys.length === 0 ? [] : [[/^[^]{1,8000}$/gu, apart]];
}

function create(what: Absent, pairs: readonly string[], words: string): string {
  return /\p{Script=Han}/u.test(words)
    ? `创建名为 ${what.name} 的 ${what.kind}，包含 ${pairs.join(' 和 ')}`
    : `Create the ${what.kind} ${what.name} with ${pairs.join(' and ')}.`;
}

function saidAs(key: string): RegExp {
  const plain = key.toLowerCase().replaceAll(/[-_.]/gu, ' ?');
  const spoken = plain === 'username' ? 'user ?name|user' : plain;
  const chinese = what[key.toLowerCase()];
  return new RegExp(
    overLines`
      (?:(?:,?\sand|,|，|和)\s?)?(?<![\w.-])(?:(?:set|setting|with)\s)?(?:(?:the|its|a)\s)?(?:(?:${spoken})(?![\w=-])${chinese === undefined ? '' : `|${chinese}`})
      (?:\s(?:is|to|as|of|should\sbe|set\sto)|:|\s?[为是])?\s?(?!(?:and|or|to|is|as|in|for|name|key|keys)\s)([\w!@#%+.-]{1,79}[\w!@#%+])(?=[,;.，。；]|\s|$)
    `,
    'iu',
  );
}

/** Which field holds it is the matter of who writes it. */
const how =
  /[,，]?\s?(?:(?:in|for) the secret,? )?(?:(?:written |given |stored )?(?:as|in|use|using)\s)?\(?(?:使用|用)?\s?stringData\)?(?:\sand(?=\s))?(?![\w:])/giu;

/** That they are called as something reads them is what was done. */
const asRead = new RegExp(
  overLines`
    ,?\s?(?:(?:under|with|by|using|and)\s)?(?:the\s)?(?:same\s)?keys?(?:\snames?)?\s(?:(?:that|which|as)\s)?(?:the\s|this\s)?(?:pod|deployment|container|app|job)\s(?:\w{1,10}\s)?
    (?:expects|reads|wants|uses|needs|asks\sfor|refers\sto|references|looks\sfor)(?=[\s.,;]|$)|
    [，,]\s?(?:键名?|key)\s?(?:按|与|和|用)\s?(?:照)?\s?(?:Pod|Deployment|容器|它)?\s?(?:中|里)?(?:所)?(?:引用|使用|读取|期望|需要)?的?(?:来|一致|相同|为准|键名)?
  `,
  'giu',
);

function keysIn(value: Json | undefined, kind: string, name: string): string[] {
  if (isList(value)) return value.flatMap((one) => keysIn(one, kind, name));
  if (!isMap(value)) return [];
  const ref = mapOf(value[kind === 'Secret' ? 'secretKeyRef' : 'configMapKeyRef']);
  const own = ref['name'] === name ? textOf(ref['key']) : undefined;
  return [
    ...(own === undefined ? [] : [own]),
    ...Object.values(value).flatMap((one) => keysIn(one, kind, name)),
  ];
}
