import { literally } from '../../../../kernel/literally.ts';

/** Under which key each variable stands, and the text without what says that. */
export type Keyed = { readonly keys: ReadonlyMap<string, string>; readonly rest: string };

const key = String.raw`["'\x60]?(?!(?:clear|plain|plaintext|taken|coming|the|an?|in|of|it|its|to|and|is|as|from|with|by|same|two|three|below|well|pod|secret|deployment)(?![\w-]))(?<key>[A-Za-z][\w.-]*)(?<![.-])["'\x60]?`;
const item = String.raw`["'\x60]?[A-Za-z][\w.-]*["'\x60]?`;
const listHead = String.raw`(?:(?:under|at|with|by|using|having|its|the|as)\s){0,4}(?:(?:stringData|data)\s)?(?:keys?|键名?|key\s?名?)\s?(?:分别)?(?:(?:is|are|of|named|called|being)\s|[:=为是叫]\s?)?`;

/** Keys are spoken of, and not which. */
const open =
  /(?:(?<!\w)keys?(?![\w])|键名?)\s?(?:分别)?(?:(?:is|are|named|called)\s|[:=为是叫]\s?)?["'`]?(?!(?:unchanged|the|in|of|as|from|and|for|to|that|which|is|are|stays?|should|is|below|values?)(?![\w-]))[a-z]/iu;

const before = '(?:(?:whose|with|and|under|which)\\s)?(?:(?:the|its|their|a)\\s)?';
const between = [
  String.raw`\s?(?:->|→|=>|[:=]|[(（](?=keys?\s|键))\s?(?:key\s|键\s?)?${key}[)）]?`,
  String.raw`(?:['’]s\svalue)?,?\s(?:(?:is|are|goes|should\sbe|shall\sbe|being|gets?|becomes?|stored|kept|written|saved|put|there|in|it)\s){0,4}(?:as|becomes?|under|to|into|with|by|at|in)\s(?:(?:the|its|a)\s)?keys?\s(?:named\s|called\s)?${key}`,
  String.raw`(?:['’]s\svalue)?,?\s(?:(?:is|are|goes|should\sbe|shall\sbe|being|gets?|stored|kept|saved|put|there|it)\s){0,4}(?:as|under|becomes?)\s${key}`,
  String.raw`\s?(?:的值)?(?:(?:对应|存[为到入]|作为|放[到在入]|写[为到入]|使用|用|为|以|的|改[名为]?)\s?)+(?:键名?|key)?\s?(?:为|是|叫)?\s?${key}(?:\s?(?:作为|为|做|这个)\s?(?:键名?|key)|\s?键|\s?下)?`,
];
const behind = [
  String.raw`${key}(?:\skey)?\s(?:for|from|holds|holding|receives|contains|stores)\s(?:the\svalue\sof\s)?`,
  String.raw`${key}\s?(?:<-|←|存放|对应|保存|来自)\s?`,
];
const alone =
  /(?:(?:under|at|with|by|its|the)\s)*(?:keys?|键名?)\s?(?:(?:is|of|named|called)\s|[:=为是叫]\s?)?["'`]?(?!(?:of|in|by|from|and|which|that|with|as|is|are|for|to)(?!\w))(?<key>[A-Za-z][\w.-]*)(?<![.-])["'`]?|(?<!\w)(?:hold|holds|store|stores|keep|keeps|contain|contains|has|have)\s(?:it|this|that|the\svalue)\s(?:as|under|at)\s["'`]?(?!(?:the|its|an?|keys?|this|plain|clear)(?!\w))(?<key>[A-Za-z][\w.-]*)(?<![.-])["'`]?/iu;

type Call = { readonly name: string; readonly called: string };

/** `keys user and pass`, `DB_USER as user`, `the password as pass`: by their order, or each by itself. */
export function keysIn(text: string, names: readonly string[]): Keyed | undefined {
  const found = foundIn(text, names);
  return open.test(found.rest) ? undefined : found;
}

function foundIn(text: string, names: readonly string[]): Keyed {
  const calls = names.flatMap((name) => [
    { name, called: String.raw`["'\x60]?(?<![\w-])${literally(name)}(?![\w-])["'\x60]?` },
    ...rolesOf(name, names).map((called) => ({ name, called })),
  ]);
  const each = calls.reduce<Keyed>(withOne, { keys: new Map(), rest: text });
  if (each.keys.size === names.length) return each;
  return inOneBreath(text, names) ?? each;
}

/** Their keys side by side, or that of the only one. */
function inOneBreath(text: string, names: readonly string[]): Keyed | undefined {
  const patterns = names.length === 1 ? [alone] : listsOf(names.length);
  const found = patterns.map((one) => one.exec(text)).find((one) => one !== null);
  if (found == null) return undefined;
  const { key: only, list = '' } = found.groups ?? {};
  const said = only === undefined ? (list.match(/[A-Za-z][\w.-]*/gu) ?? []) : [only];
  const spoken = said.filter((one) => one !== 'and');
  const keys = inOrder(text, names).map((name, at): [string, string] => [name, spoken[at] ?? name]);
  return { keys: new Map(keys), rest: text.replace(found[0], ' ') };
}

/** As many as there are variables. */
function listsOf(many: number): readonly RegExp[] {
  const others = String.raw`(?:\s?(?:,\s?and\s|,|、|\/|\sand\s|&|和|与|及|以及)\s?${item}){${Math.max(1, many - 1)}}`;
  const list = `(?<list>${item}${others})`;
  return [
    String.raw`${listHead}${list}(?:\s?(?:respectively|分别))?`,
    String.raw`(?:with|holding|containing|storing|of)\s${list}\s(?:taken\s|coming\s|filled\s|read\s)?(?:from|for)(?=\s["'\x60]?[A-Z]+_)`,
  ].map((one) => new RegExp(one, 'iu'));
}

function withOne({ keys, rest }: Keyed, { name, called }: Call): Keyed {
  if (keys.has(name)) return { keys, rest };
  const phrases = [
    ...between.map((one) => `${before}${called}${one}`),
    ...behind.map((one) => `${before}${one}(?:(?:the|its)\\s)?${called}`),
  ];
  for (const phrase of phrases) {
    const found = new RegExp(phrase, 'iu').exec(rest);
    const own = found?.groups?.['key'];
    if (found !== null && own !== undefined && !/^[A-Z\d_]{3,}$|^secret|^config/u.test(own))
      return { keys: new Map([...keys, [name, own]]), rest: rest.replace(found[0], ` ${name} `) };
  }
  return { keys, rest };
}

const roles: readonly (readonly [RegExp, string])[] = [
  [
    /USER|LOGIN|ACCOUNT/iu,
    String.raw`(?<!\w)(?:(?:user|account|login|database)\s?name|user|account|login)(?!\w)|用户名?|账号|帐号`,
  ],
  [/PASS|PWD/iu, String.raw`(?<!\w)(?:pass\s?words?|pass)(?!\w)|密码|口令`],
  [/TOKEN/iu, String.raw`(?<!\w)(?:api\s|access\s)?tokens?(?!\w)|令牌`],
  [/KEY/iu, String.raw`(?<!\w)(?:api|access|private|secret|signing)\s?keys?(?!\w)|密钥`],
  [/HOST/iu, String.raw`(?<!\w)host(?:\s?name)?(?!\w)|主机名?`],
];

/** What it is called by what it holds, where no other holds such a thing. */
export function rolesOf(name: string, names: readonly string[]): readonly string[] {
  return roles.flatMap(([of, called]) =>
    of.test(name) && names.filter((one) => of.test(one)).length === 1 ? [`(?:${called})`] : [],
  );
}

function inOrder(text: string, names: readonly string[]): readonly string[] {
  const at = (name: string): number =>
    text.search(new RegExp(String.raw`(?<![\w-])${literally(name)}(?![\w-])`, 'u'));
  return names.every((name) => at(name) >= 0) ? names.toSorted((one, other) => at(one) - at(other)) : names;
}
