import type { JsonMap } from '../../../../kernel/json.ts';
import { groupOf } from '../../../../spec/words/kinds/grants.ts';
import { listOf, mapOf } from '../../../../spec/words/merge.ts';
import { spelt, withAt } from '../paths.ts';
import { taken } from '../pieces.ts';

/** What is mended so far, and what of the text says nothing of that. */
export type Mending = { readonly documents: readonly JsonMap[]; readonly rest: string };

const verb = 'get|list|watch|create|update|patch|deletecollection|delete';
const group = String.raw`["'\x60]?(?<group>apps|batch|autoscaling|policy|[a-z][a-z0-9-]*(?:\.[a-z0-9-]+)+)["'\x60]?(?![\w/-])`;
const instead = String.raw`(?:,?\s?(?:and\s)?(?:not|instead\sof|rather\sthan|而不是|不是)\s?(?:in\s|the\s)?["'\x60]?(?:extensions|core|""|[a-z][a-z0-9.-]*)["'\x60]?)?`;
const groups = [
  new RegExp(
    String.raw`(?:api\s?groups?|API\s?组)(?:\sof\s(?:the|this|its)\s(?:rule|role))?\s?(?:(?:is|are|to|should|must|has\sto|be|of|:|=|是|为|应为|改[为成]|应该是)\s?){0,4}${group}${instead}`,
    'iu',
  ),
  new RegExp(
    String.raw`(?:are|is|live|lives|belongs?|属于|在)\s?(?:(?:in|to|the)\s){0,3}(?:api\s?group\s)?${group}(?:\s?(?:api\s?)?(?:group|组))?${instead}`,
    'iu',
  ),
];
const wrong =
  /(?:api\s?groups?(?:\sfor\s[a-z]+)?|core\s(?:api\s)?group|another\s(?:api\s)?group(?:\sthan\sthe\sone\s\w+)?|核心\s?(?:API\s?)?组)/iu;
const adding = [
  new RegExp(
    String.raw`(?:(?:please|also|too|and|additionally)\s)*(?:add|allow(?:s|ing)?|permit|grant|include)\s(?:(?:also|the|verb|verbs|right|it|to|him|them)\s){0,4}["'\x60]?(?<verb>${verb})["'\x60]?(?:\sas\swell|\stoo)?(?![\w/-])`,
    'iu',
  ),
  new RegExp(String.raw`(?:be\sable\sto|may)\s(?:also\s)?(?<verb>${verb})(?![\w/-])`, 'iu'),
  /(?<verb>watch)ing(?:\s(?:them|it|these))?(?=\s(?:should|must|has|shall|is|as))/iu,
  new RegExp(
    String.raw`(?:加上|增加|添加|补上|允许|支持)\s?["'\x60]?(?<verb>${verb})["'\x60]?(?:\s?(?:动词|权限))?`,
    'iu',
  ),
];

/** The only rule of the only role: the group that its resources are in, and a verb that it lacks. */
export function ruleMended({ documents, rest }: Mending): Mending {
  const roles = documents.filter(({ kind }) => kind === 'Role' || kind === 'ClusterRole');
  const at = roles[0] === undefined ? -1 : documents.indexOf(roles[0]);
  const rules = listOf(documents[at]?.['rules']).map(mapOf);
  const [rule, ...others] = rules;
  if (roles.length !== 1 || rule === undefined || others.length > 0) return { documents, rest };
  const grouped = groupMended(rule, rest);
  const widened = verbAdded(grouped.rule, grouped.rest);
  return widened.rule === rule
    ? { documents, rest }
    : { documents: withAt(documents, [at, 'rules', 0], widened.rule), rest: widened.rest };
}

type Mended = { readonly rule: JsonMap; readonly rest: string };

function groupMended(rule: JsonMap, text: string): Mended {
  const told = groups.map((one) => taken(text, one)).find((one) => one !== undefined);
  const faulty = told ?? taken(text, wrong);
  if (faulty === undefined) return { rule, rest: text };
  const known = new Set(listOf(rule['resources']).map((one) => groupOf(spelt(one).split('/')[0] ?? '')));
  const [only] = known;
  const own = told?.said['group'] ?? (known.size === 1 ? only : undefined);
  const isSame = own === undefined || JSON.stringify(rule['apiGroups']) === JSON.stringify([own]);
  return isSame ? { rule, rest: text } : { rule: { ...rule, apiGroups: [own] }, rest: faulty.rest };
}

function verbAdded(rule: JsonMap, text: string): Mended {
  const found = adding.map((one) => taken(text, one)).find((one) => one !== undefined);
  const own = found?.said['verb']?.toLowerCase();
  const verbs = listOf(rule['verbs']);
  return found === undefined || own === undefined || verbs.includes(own)
    ? { rule, rest: text }
    : { rule: { ...rule, verbs: [...verbs, own] }, rest: found.rest };
}
