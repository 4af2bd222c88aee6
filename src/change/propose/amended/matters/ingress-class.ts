import type { JsonMap } from '../../../../kernel/json.ts';
import { literally } from '../../../../kernel/literally.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import { listOf, mapOf } from '../../../../spec/words/merge.ts';
import { spelt } from '../paths.ts';
import type { Matter } from './matter.ts';
import { onlyOf } from './only.ts';

const annotation = 'kubernetes.io/ingress.class';
const versions = /(?:networking\.k8s\.io|extensions)\/v1(?:beta1)?(?![\w])/giu;
const field = /ingressClassName|(?<!\w)fields?(?!\w)|字段/iu;
const away = /annotation|注解|instead|rather|replac|->|→|代替|换成|改[为成用]/iu;
const prefix = /(?<![\w/.-])(?<type>prefix|exact|ImplementationSpecific)(?!\w)|(?<zh>前缀|精确)/iu;

/** An Ingress of an old form: its class becomes a field, and its paths get a type. */
export const ingressClass: Matter = {
  about: /class|path\s?type|paths?(?!\w)|路径|前缀/iu,
  words: overLines`
    ingress|class|annotations?|ingressClassName|spec\.ingressClassName|fields?|pathType|path\s?types?|paths?|types?|prefix|exact|match(?:es)?|every|each|all|replaced?|instead|rather\sthan|than|old|old-style|stable|by|use|migrate|convert|
    version|APIs?|deprecated|given|exists|nowadays|both|other|one|stays|路径|类型|注解|字段|代替|换成|匹配|前缀|按|类|版本|迁移|改写成|表示|对应|现在|用
  `,
  read(text, documents) {
    const ingress = onlyOf('Ingress', documents);
    const bare = text.replaceAll(versions, ' ').replaceAll(annotation, ' ');
    if (ingress === undefined || /(?<![\w./-])\/\w/u.test(bare)) return undefined;
    const own = mapOf(mapOf(ingress['metadata'])['annotations'])[annotation];
    const name = own !== undefined && isOfField(text) ? spelt(own) : undefined;
    const type = typeIn(text, ingress);
    if (name === undefined && type === undefined) return undefined;
    const classed = name === undefined ? ingress : withClass(ingress, name);
    return {
      documents: [type === undefined ? classed : withTypes(classed, type)],
      value: [name, type].filter((one) => one !== undefined).join(', '),
      rest: bare.replaceAll(classNamed(name ?? ''), ' ').replace(prefix, ' '),
    };
  },
};

function isOfField(text: string): boolean {
  return /class/iu.test(text) && field.test(text) && away.test(text);
}

function classNamed(name: string): RegExp {
  return new RegExp(`(?<=class(?:Name)?\\s?[:=]?\\s?["'\`]?)${literally(name)}(?![\\w-])["'\`]?`, 'giu');
}

/** Of all paths, or where theirs is still open. */
function typeIn(text: string, ingress: JsonMap): string | undefined {
  const told = prefix.exec(text)?.groups;
  const isOfThem = /all|every|each|both|所有|每|按|path\s?type/iu.test(text) || isOpen(ingress);
  return told === undefined || !isOfThem ? undefined : typeOf(told);
}

function typeOf({ type, zh }: Readonly<Record<string, string | undefined>>): string {
  const said = type?.toLowerCase() ?? '';
  if (said === 'implementationspecific') return 'ImplementationSpecific';
  return said === 'exact' || zh === '精确' ? 'Exact' : 'Prefix';
}

function withClass(ingress: JsonMap, own: string): JsonMap {
  const { annotations, ...metadata } = mapOf(ingress['metadata']);
  const { [annotation]: _class, ...rest } = mapOf(annotations);
  const kept = Object.keys(rest).length === 0 ? metadata : { ...metadata, annotations: rest };
  return { ...ingress, metadata: kept, spec: { ingressClassName: own, ...mapOf(ingress['spec']) } };
}

function isOpen(ingress: JsonMap): boolean {
  return pathsOf(ingress).some(
    (one) => one['pathType'] === undefined || one['pathType'] === 'ImplementationSpecific',
  );
}

function pathsOf(ingress: JsonMap): JsonMap[] {
  const rules = listOf(mapOf(ingress['spec'])['rules']).map(mapOf);
  return rules.flatMap((rule) => listOf(mapOf(rule['http'])['paths']).map(mapOf));
}

function withTypes(ingress: JsonMap, pathType: string): JsonMap {
  const spec = mapOf(ingress['spec']);
  const rules = listOf(spec['rules']).map((one) => {
    const { http, ...rule } = mapOf(one);
    const paths = listOf(mapOf(http)['paths']).map((path) => ({ ...mapOf(path), pathType }));
    return { ...rule, http: { ...mapOf(http), paths } };
  });
  return { ...ingress, spec: { ...spec, rules } };
}
