import type { JsonMap } from '../../../../kernel/json.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import { listOf, mapOf } from '../../../../spec/words/merge.ts';
import { withAt } from '../paths.ts';
import type { Matter } from './matter.ts';
import { groupOf } from '../../../../spec/words/kinds/grants.ts';

const verb = 'get|list|watch|create|update|patch|deletecollection|delete';
const resource = String.raw`(?!(?:verbs|resources|rules|permissions|rights|groups|roles|its|this|names|users|namespaces\sof)(?![\w/]))[a-z]{3,40}s(?:\.[a-z0-9.-]+)?(?:\/[a-z]{2,20})?|pods\/(?:log|exec|portforward|attach|eviction)|ingresses|networkpolicies|endpoints|podmetrics`;
const and = String.raw`(?:\s?(?:,\s?and|,|、|\/|和|与|及|and|or)\s?)`;
const verbs = String.raw`(?<verbs>(?:${verb})(?:${and}(?:${verb}))*)`;
const resources = String.raw`(?<resources>(?:${resource})(?:${and}(?:${resource}))*)`;
const group = String.raw`(?:\s?[(（]?(?:(?:of|in|from|belonging\sto|的)\s)?(?:the\s)?(?:api\s?group\s)?["'\x60]?(?<group>apps|batch|autoscaling|policy|[a-z][a-z0-9-]*(?:\.[a-z0-9-]+)+)["'\x60]?(?:\s?(?:api\s?group|group|API\s?组))?[)）]?)?`;
const ahead = String.raw`(?:(?<before>apps|batch|autoscaling|policy|[a-z][a-z0-9-]*(?:\.[a-z0-9-]+)+)\s?(?:API)?\s?组?\s?(?:的|中的)\s?)?`;
const phrases = [
  String.raw`(?<![\w/-])${verbs}(?:\s(?:on|for|access\sto|rights\son|the|of|to))*\s${resources}(?![\w/-])${group}`,
  String.raw`对\s?${ahead}${resources}${group}\s?(?:执行|进行|有|具有|做|可以|可)?\s?${verbs}(?:\s?(?:权限|操作))?`,
].map((one) => new RegExp(one, 'giu'));
const adding =
  /(?<!\w)(?:extend\w*|add\w*|also|besides|additional\w*|more|further|grant\w*|allow\w*|new|too|in\saddition|\+=|as\swell)(?!\w)|\+=|扩展|增加|新增|添加|还|再|允许/iu;

/** Further rules of a role: what may be done to what, however many. */
export const roleRules: Matter = {
  // A rule that is there and changes is pointed to by being the only one.
  about: new RegExp(
    String.raw`^(?![^]*(?:existing|present|current)\srule)[^]*(?<![\w/-])(?:${verb})(?![\w-])`,
    'iu',
  ),
  words: overLines`
    roles?|cluster\s?roles?|rules?|extend\w*|besides|reading|existing|allow\w*|grant\w*|permit\w*|permissions?|rights?|API\s?groups?|groups?|resources?|verbs?|access|need|more|have\sto|on|it|additionally|than|this|
    扩展|除|外|读取|还|允许|权限|执行|组|规则|增加|新增|添加|对|操作|资源
  `,
  read(text, documents) {
    const at = documents.findIndex(({ kind }) => kind === 'Role' || kind === 'ClusterRole');
    const isOne = documents.filter(({ kind }) => kind === 'Role' || kind === 'ClusterRole').length === 1;
    if (at === -1 || !isOne || !adding.test(text)) return undefined;
    const made: JsonMap[] = [];
    const rest = phrases.reduce(
      (so, phrase) =>
        so.replaceAll(phrase, (...found: unknown[]) => {
          made.push(...rulesOf(found.at(-1) as Readonly<Record<string, string | undefined>>));
          return ' ';
        }),
      text.replaceAll(known, ' '),
    );
    const now = listOf(mapOf(documents[at])['rules']);
    return made.length === 0 || single.test(rest)
      ? undefined
      : {
          documents: withAt(documents, [at, 'rules'], [...now, ...made]),
          value: made.map((one) => JSON.stringify(one)).join(', '),
          rest,
        };
  },
};

/** What may be done besides, to nothing that is told. */
const single = new RegExp(String.raw`(?<![\w/-])(?:${verb})(?![\w-])`, 'u');

/** What it grants already. */
const known =
  /(?:besides|in\saddition\sto|apart\sfrom)\s(?:reading|listing|its|the|\s|existing|rights|rules|pods|on|to|present)+|除(?:了)?\s?(?:读取|查看)?\s?\w*\s?(?:之?外|以外)/giu;

/** One for each API group. */
function rulesOf(said: Readonly<Record<string, string | undefined>>): JsonMap[] {
  const own = said['group'] ?? said['before'];
  const all = split(said['resources']).map((one) => one.toLowerCase());
  const does = (said['verbs'] ?? '')
    .toLowerCase()
    .split(/[^a-z]+/u)
    .filter((one) => one !== '' && one !== 'and' && one !== 'or');
  const groups = [...new Set(all.map((one) => own ?? groupOf(one)))];
  return groups.map((apiGroup) => ({
    apiGroups: [apiGroup],
    resources: all.filter((one) => (own ?? groupOf(one)) === apiGroup),
    verbs: does,
  }));
}

function split(text = ''): string[] {
  return text
    .split(/\s?(?:,\s?and\s|,|、|和|与|及|\s(?:and|or)\s)\s?/u)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}
