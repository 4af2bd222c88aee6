import { overLines } from '../../../kernel/over-lines.ts';
import type { JsonMap } from '../../../kernel/json.ts';
import type { Quoted } from './given.ts';
import { isMap, listOf, mapOf, textOf } from '../merge.ts';

const asked = new RegExp(
  [
    overLines`
      (?<!\w)(?:split|move|extract|pull|put|take|externali[sz]e|factor|replace|store|refactor)(?!\w)
      [^.;\n]{0,60}?(?<!\w)(?:env(?:ironment)?(?:\s?(?:vars?|variables?|values?|settings?))?)(?!\w)
      [^.;\n]{0,60}?(?<!\w)config-?\s?maps?(?!\w)
    `,
    String.raw`(?:把|将)[^,，。\n]{0,30}?(?:环境变量|env)[^。\n]{0,40}?(?:提取|拆分|移|抽|放|拆|改|存)[^。\n]{0,20}?(?:ConfigMap|配置映射|配置字典)(?:\s?(?:中|里|里面))?`,
  ].join('|'),
  'iu',
);
const named =
  /^[\s,，]{0,3}(?:(?:which is |that is )?(?:named|called|with the name|名为|名称为|叫做?)\s?)?["'`]?([a-z0-9](?:[a-z0-9.-]{0,60}[a-z0-9])?)["'`]?/iu;
const calling =
  /^[\s,，]{0,3}(?:(?:which is |that is )?(?:named|called|with the name|名为|名称为|叫做?)\s?["'`]?[a-z0-9]|["'`]?[a-z0-9]+-[a-z0-9])/iu;

/** `split the env into a ConfigMap`: the plain variables of what is quoted stand in an object of their own. */
export function extracted(quotes: Quoted): Quoted {
  const { words, documents, changed: before = [] } = quotes;
  const given = documents.find((document) => variablesIn(document).length > 0);
  const said = given === undefined ? null : asked.exec(words);
  if (said === null || given === undefined) return quotes;
  const after = words.slice(said.index + said[0].length);
  const own = calling.test(after) ? named.exec(after) : null;
  const made = configOf(given, own?.[1]);
  const { name } = made.metadata;
  const rest = after.slice(own?.[0].length ?? 0).replace(loading, '');
  const how = /configMapKeyRef|valueFrom|key by key|each (?:key|variable)/iu.test(words) ? 'keys' : 'whole';
  const changed = withContainers(given, (container) => loadedFrom(container, name, how));
  return {
    words: `${words.slice(0, said.index)}${rest}`,
    documents: [made, ...documents.map((one) => (one === given ? changed : one))],
    changed: [...before.filter((one) => one !== given), made, changed],
  };
}

/** Beside what it is taken out of, and called after it unless somebody says how. */
function configOf(given: JsonMap, said: string | undefined) {
  const { name: owner, namespace } = mapOf(given['metadata']);
  const name = said ?? `${textOf(owner) ?? 'app'}-config`;
  const pairs = variablesIn(given).map((one) => [textOf(one['name']) ?? '', one['value'] ?? ''] as const);
  const metadata = namespace === undefined ? { name } : { name, namespace };
  return { apiVersion: 'v1', kind: 'ConfigMap', metadata, data: Object.fromEntries(pairs) };
}

const loading = new RegExp(
  overLines`
    ^[\s,，]{0,3}(?:(?:and|then)\s)?(?:
      (?:load|use|reference|consume|inject|read|mount)\s(?:it|them|that|the config-?map)\s?(?:back\s)?
      (?:in|with|from|via|by|through|using)?\s?(?:envFrom|configMapKeyRef|valueFrom)?|
      (?:并|然后)?(?:用|使用|通过)\s?(?:envFrom|configMapKeyRef|valueFrom)\s?(?:引用|加载|注入)?
    )
  `,
  'iu',
);

/** Variables with a value that is written there. */
function variablesIn(document: JsonMap): JsonMap[] {
  const found: JsonMap[] = [];
  withContainers(document, (container) => {
    found.push(...listOf(container['env']).map(mapOf).filter(isPlain));
    return container;
  });
  return found;
}

function isPlain({ value }: JsonMap): boolean {
  return value !== undefined;
}

function loadedFrom(container: JsonMap, name: string, how: 'keys' | 'whole'): JsonMap {
  const { env, ...rest } = container;
  const variables = listOf(env).map(mapOf);
  if (!variables.some(isPlain)) return container;
  if (how === 'keys') {
    const byKey = variables.map((one) =>
      isPlain(one) ? { name: one['name'], valueFrom: { configMapKeyRef: { name, key: one['name'] } } } : one,
    );
    return { ...rest, env: byKey };
  }
  const others = variables.filter((one) => !isPlain(one));
  const envFrom = [...listOf(rest['envFrom']), { configMapRef: { name } }];
  return { ...rest, ...(others.length === 0 ? {} : { env: others }), envFrom };
}

/** The same object with each of its containers changed, wherever its pods stand. */
function withContainers(object: JsonMap, change: (container: JsonMap) => JsonMap): JsonMap {
  return Object.fromEntries(
    Object.entries(object).map(([name, one]) => {
      if (name === 'containers') return [name, listOf(one).map((item) => change(mapOf(item)))];
      return [name, isMap(one) ? withContainers(one, change) : one];
    }),
  );
}
