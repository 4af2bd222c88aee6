import { overLines } from '../../../kernel/over-lines.ts';
import type { JsonMap } from '../../../kernel/json.ts';
import { listOf, mapOf, textOf } from '../../../spec/words/merge.ts';
import type { Given } from './given-text.ts';

const annotation = 'kubernetes.io/ingress.class';
/** The class is to be a field and no annotation any more. */
const asField = new RegExp(
  overLines`
    [^.,;:\n。；：，]{0,60}(?<!\w)ingressClassName(?!\w)(?!\s?[:=])[^.;\n。；，]{0,40}|
    (?:the\s)?(?:deprecated\s|old\s|ingress\s)?class\sannotation\s?(?:->|→|=>)\s?(?:spec\.)?ingressClassName
  `,
  'iu',
);
const typed = (as: string): string => `(?<${as}>Prefix|Exact|ImplementationSpecific)`;
const ofAllPaths = new RegExp(
  overLines`
    ,?\s?(?:and\s)?(?:(?:with|use|using|set|have|give)\s)?(?:the\s|a\s)?(?:every|each|all|any|both)?\s?(?:of\sthe\s|the\s)?(?:(?:two|three|four)\s)?paths?:?\s(?:(?:is|are|should\sbe|must\sbe|is\sto\sbe|are\sto\sbe|gets?|has|have|uses?|with|as|to)\s)?(?:of\s)?(?:the\s)?(?:path\s?)?(?:type\s)?${typed('told')}(?![A-Za-z])|
    ,?\s?(?:and\s)?(?:(?:with|use|using|set|have|give)\s)?(?:the\s|a\s)?path\s?type\s?:?\s?(?:of\s|is\s|to\s|should\sbe\s)?${typed('named')}(?![A-Za-z])(?:\s(?:for|on)\s(?:all|every|each|both)(?:\sof)?(?:\sthe)?\spaths?)?|
    [，,]?\s?(?:并)?(?:所有|全部|每个|各个?|每条|各条|[两三四]条)\s?路径的?\s?(?:pathType|类型|路径类型)?\s?(?:都|均|全部)?(?:用|为|是|设为|改为|使用)\s?${typed('chinese')}
  `,
  'iu',
);

const adding = /(?<!\w)(?:add|extend|another|second|new|additional|more)(?!\w)|[增添]加|新增|扩展|再加/iu;

/** What is said of a quoted Ingress as a whole: its class is a field, and all its paths are of a type. */
export function ingressForm(given: Given): Given {
  const [only, ...others] = given.documents.filter(({ kind }) => kind === 'Ingress');
  if (only === undefined || others.length > 0) return given;
  return withTypes(withClass(given, only));
}

function withClass(given: Given, ingress: JsonMap): Given {
  const { annotations, ...metadata } = mapOf(ingress['metadata']);
  const { [annotation]: own, ...rest } = mapOf(annotations);
  const said = asField.exec(given.words)?.[0];
  if (own === undefined || said === undefined) return given;
  const kept = Object.keys(rest).length === 0 ? metadata : { ...metadata, annotations: rest };
  const made = { ...ingress, metadata: kept, spec: { ingressClassName: own, ...mapOf(ingress['spec']) } };
  return {
    ...given,
    words: given.words.replace(said, ' '),
    documents: given.documents.map((one) => (one === ingress ? made : one)),
    told: [...given.told, { said: said.trim(), value: `ingressClassName: ${textOf(own) ?? ''}` }],
  };
}

function withTypes(given: Given): Given {
  const ingress = given.documents.find(({ kind }) => kind === 'Ingress') ?? {};
  const found = ofAllPaths.exec(given.words);
  const pathType = Object.values(found?.groups ?? {}).find((one) => one !== undefined);
  if (found === null || pathType === undefined || isOfNew(given.words, found[0])) return given;
  // `a path that has the prefix /api` is one, and tells no type.
  if (!/^[A-Z]/u.test(pathType)) return given;
  const made = ofType(ingress, pathType);
  return {
    ...given,
    words: given.words.replace(found[0], ''),
    documents: given.documents.map((one) => (one === ingress ? made : one)),
    told: [...given.told, { said: found[0].trim(), value: `pathType: ${pathType}` }],
  };
}

/** What is said of a path may be said of one that comes to the others. */
function isOfNew(words: string, said: string): boolean {
  return adding.test(words) && !/every|each|all|所有|全部|每个/iu.test(said);
}

function ofType(ingress: JsonMap, pathType: string): JsonMap {
  const spec = mapOf(ingress['spec']);
  const rules = listOf(spec['rules']).map((rule) => {
    const { http, ...own } = mapOf(rule);
    const paths = listOf(mapOf(http)['paths']).map((one) => ({ ...mapOf(one), pathType }));
    return { ...own, http: { ...mapOf(http), paths } };
  });
  return { ...ingress, spec: { ...spec, rules } };
}
