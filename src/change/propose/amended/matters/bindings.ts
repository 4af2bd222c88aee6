import { overLines } from '../../../../kernel/over-lines.ts';
import type { JsonMap } from '../../../../kernel/json.ts';
import { literally } from '../../../../kernel/literally.ts';
import { present } from '../../../../kernel/present.ts';
import { listOf, mapOf, textOf } from '../../../../spec/words/merge.ts';
import { spelt, withAt } from '../paths.ts';
import { taken, takenInTurn } from '../pieces.ts';
import { ruleMended, type Mending } from './faulty-rule.ts';
import type { Matter, Read } from './matter.ts';

const report =
  /[`"']kubectl[^`"'\n]{1,200}[`"'](?:\s(?:still\s)?(?:answers?|says?|returns?|prints?)\s["'`]?no["'`]?)?|kubectl\s(?:auth\s)?[^,，。;\n`]{1,160}?(?=\s?(?:仍|still|返回|[，。;,]))(?:\s?(?:仍然?|still)\s?(?:返回|answers?|says?|returns?)\s?["'`]?no["'`]?)?/giu;
const name = '["\'\\x60]?(?<name>[a-z0-9](?:[a-z0-9.-]{0,61}[a-z0-9])?)["\'\\x60]?(?![\\w-])';
const account = String.raw`(?:service\s?accounts?|ServiceAccount|(?<!\w)sa(?!\w)|服务账[号户])`;
const not = String.raw`(?!(?:in|of|from|which|that|is|it|and|with|by|for|not|instead|lives?|namespace|ns)(?![\w-]))`;
const accounts = [
  new RegExp(String.raw`(?:(?:the|an?)\s)?${account},?\s?(?:called|named|名为|叫)?\s?${not}${name}`, 'iu'),
  new RegExp(String.raw`${name}\s(?:is|being)\s(?:really\s)?an?\s${account}`, 'iu'),
];
const space = [
  /(?:(?:of|in|from|is|lives?|the|its|a|resides?)\s)*(?<!\w)(?:namespace|ns)\s?(?:is|:|=)?\s?["'`]?(?!(?:which|that|and|is|of|in)(?!\w))(?<space>[a-z0-9][a-z0-9-]{0,60})["'`]?(?![\w-])|(?<space>[a-z0-9][a-z0-9-]{0,60})\s(?:命名空间(?:下|中|里)?的?|namespace(?!\w))/iu,
  /(?<=(?:in|of|from)\s)["'`]?(?!(?:the|this|that|it|its|an?)(?![\w-]))(?<space>[a-z0-9][a-z0-9-]{0,60})["'`]?(?=\s?(?:[,.;)]|$|also|too))/iu,
];

/** Whatever is told of a rule that is still to come is no fault of the one that is there. */
const newRule =
  /(?<!\w)(?:second|third|another|new|further|additional)\s(?:\w+\s)?(?:rule|one)(?!\w)|(?:新的?|另一条|第[二三]条)规则/iu;

const faulty =
  /(?<!\w)(?:fix\w*|correct\w*|mend\w*|repair\w*|wrong|slips?|faults?|should|must|has\sto|instead|whereas|although|another|belongs?|forbidden|not|cannot|isn['’]t|doesn['’]t|lacks?)(?!\w)|改正|修正|修复|错误|应该?|写成|属于|不|没有/iu;

/** A binding or a role that grants nothing as it is: whom, what, of which group and how is told, or known. */
export const bindings: Matter = {
  about:
    /role\s?ref|subject|binding|api\s?group|service\s?account|(?<!\w)sa(?!\w)|服务账|主体|绑定|API\s?组/iu,
  gathers: true,
  words: overLines`
    fix\w*|repair\w*|correct\w*|mend\w*|wrong|faults?|errors?|mistakes?|problem|two|both|pair|objects?|roles?|cluster\s?roles?|role\s?bindings?|cluster\s?role\s?bindings?|bindings?|role\s?ref|roleRef|subjects?|users?|service\s?accounts?|ServiceAccount|sa|accounts?|namespaces?|ns|
    api\s?groups?|apiGroups?|core|rules?|verbs?|groups?|resources?|permissions?|forbidden|stated|stat\w+|belongs?|another|other|others|than|although|lacks?|missing|points?|refers?|instead|whereas|not|no|isn['’]t|aren['’]t|doesn['’]t|don['’]t|has|kind|meant|meant\sfor|for|name|that|
    add|also|additionally?|addition|allow\w*|watch\w*|get|list|possible|should|must|able|lives?|works?|post|send|return|version|found|far|exist\w*|there|ours|it|its|is|be|
    spite|told|cannot|can|slips?|each|put|right|quoted|
    改正|修正|修复|改好|错误|两处|两个|对象|规则|角色|绑定|主体|用户|服务账[号户]|命名空间|组|核心|属于|并不|不|而是|应该|应|是|写成了?|写的?|没有?|指向了?|其实|另外|再|加上|动词|得到|引用|存在|我们的?|叫|允许|使用|时|发现|有|给出|下面|里|的|用|能|让|列出|它|而且|因为|所在
  `,
  read(text, documents) {
    if (!documents.some(({ kind }) => /^(?:Cluster)?Role(?:Binding)?$/u.test(spelt(kind)))) return undefined;
    if (!faulty.test(text) || newRule.test(text) || /^[^(（]*[)）]/u.test(text)) return undefined;
    const start = { documents, rest: text.replaceAll(report, ' ') };
    const made = [ruleMended, refMended, subjectMended].reduce<Mending>((so, mend) => mend(so), start);
    return made.documents === documents ? undefined : readOf(made, documents);
  },
};

function readOf({ documents, rest }: Mending, before: readonly JsonMap[]): Read {
  const changed = documents.filter((one) => !before.includes(one));
  const own = before.flatMap(({ metadata, rules }) => [
    spelt(mapOf(metadata)['name']),
    ...listOf(rules).flatMap((one) => listOf(mapOf(one)['resources']).map(spelt)),
  ]);
  return {
    documents,
    value: changed.map(({ kind }) => spelt(kind)).join(', '),
    rest: own.reduce(withoutName, rest),
  };
}

function onlyBinding(documents: readonly JsonMap[]): number {
  const all = documents.filter(({ kind }) => kind === 'RoleBinding' || kind === 'ClusterRoleBinding');
  return all.length === 1 && all[0] !== undefined ? documents.indexOf(all[0]) : -1;
}

const ofRef = /role\s?ref|refers?\sto|points?\s(?:at|to)|引用|指向|cluster\s?role(?!\s?binding)/iu;

/** The role that is quoted beside it, or the kind that it is told to be of. */
function refMended({ documents, rest }: Mending): Mending {
  const at = onlyBinding(documents);
  if (at < 0 || !ofRef.test(rest)) return { documents, rest };
  const ref = mapOf(documents[at]?.['roleRef']);
  const own = spelt(ref['name']);
  const spoken = takenInTurn(rest, [['kind', kindsOf(own)]]);
  const kind = spelled(spoken.said['kind']);
  const next = { ...ref, ...present({ kind }), ...roleBeside(documents, own) };
  return JSON.stringify(next) === JSON.stringify(ref)
    ? { documents, rest }
    : { documents: withAt(documents, [at, 'roleRef'], next), rest: withoutName(spoken.rest, own) };
}

/** The only one that is there is meant, whatever it was called. */
function roleBeside(documents: readonly JsonMap[], own: string): JsonMap {
  const [role, ...others] = documents.filter(({ kind }) => kind === 'Role' || kind === 'ClusterRole');
  if (role === undefined || others.length > 0) return {};
  const { name } = mapOf(role['metadata']);
  return name === own ? {} : { kind: role['kind'], name };
}

function withoutName(text: string, name: string): string {
  return text.replaceAll(new RegExp(`["'\`]?(?<![\\w-])${literally(name)}(?![\\w-])["'\`]?`, 'giu'), ' ');
}

function kindsOf(own: string): readonly RegExp[] {
  const called = `["'\`]?(?<![\\w-])${literally(own)}(?![\\w-])["'\`]?`;
  return [
    new RegExp(
      String.raw`${called}\s?(?:is|has\sthe\skind|is\sof\skind|其实|是|为|(?:really|actually)\s|a\s|an\s|\s)*\s?(?<kind>cluster\s?role|role)(?!\w)`,
      'iu',
    ),
    new RegExp(
      String.raw`(?<kind>cluster\s?role|role)\s${called}(?:,?\s(?:not|而不是)\s(?:an?\s)?(?:cluster\s?)?role)?`,
      'iu',
    ),
  ];
}

function spelled(said: string | undefined): string | undefined {
  return said === undefined ? undefined : /cluster/iu.test(said) ? 'ClusterRole' : 'Role';
}

/** A service account and where it is, of the only one that is bound. */
function subjectMended({ documents, rest }: Mending): Mending {
  const at = onlyBinding(documents);
  const [only, ...others] = listOf(documents[at]?.['subjects']).map(mapOf);
  if (only === undefined || others.length > 0 || !isOfAccount(rest, only)) return { documents, rest };
  const told = subjectIn(rest, only);
  const isSame = told === undefined || JSON.stringify(told.subject) === JSON.stringify(only);
  return isSame
    ? { documents, rest }
    : { documents: withAt(documents, [at, 'subjects', 0], told.subject), rest: told.rest };
}

function subjectIn(
  text: string,
  { name: was, namespace: from }: JsonMap,
): { readonly subject: JsonMap; readonly rest: string } | undefined {
  const called = accounts.map((one) => taken(text, one)).find((one) => one !== undefined);
  const { said, rest } = takenInTurn(called?.rest ?? text, [['space', space]]);
  const own = called?.said['name'] ?? spelt(was);
  const to = said['space'] ?? textOf(from);
  const isNamed = called !== undefined || withoutName(text, own) !== text;
  return isNamed && to !== undefined
    ? { subject: { kind: 'ServiceAccount', name: own, namespace: to }, rest }
    : undefined;
}

/** One that joins the others, or comes instead, is another matter. */
const joining =
  /(?<!\w)(?:add(?:ed)?|also\s(?:bind|grant)|second|another|further|additional|replac\w*|too|as\swell)(?!\w)[^.;\n]{0,60}(?:subjects?|accounts?)(?!\w)|(?:subjects?|accounts?)(?!\w)[^.;\n]{0,60}(?<!\w)(?:added|too|as\swell|also|takes?\sthe\splace|replaces?)(?!\w)|[添增再]加?[^。；\n]{0,20}(?:主体|账[号户])|第二个/iu;
const mistaken =
  /(?<!\w)(?:fix|correct|mend|repair|wrong|instead\sof|not\s(?:for\s)?an?\s(?:user|group)|(?:must|should|has\sto)\sbe\s(?:the|an?|service)|meant)(?!\w)|写成|应该?是|而不是|改为|错误|改正/iu;

function isOfAccount(text: string, { kind }: JsonMap): boolean {
  if (joining.test(text)) return false;
  if (kind === 'ServiceAccount') return /account|subject|(?<!\w)sa(?!\w)|账[号户]|主体/iu.test(text);
  return new RegExp(account, 'iu').test(text) && mistaken.test(text);
}
