import { anyCase } from '../../../kernel/any-case.ts';
import { overLines } from '../../../kernel/over-lines.ts';
import type { Spec, Workload } from '../../../spec/spec.ts';
import { mapOf, merge } from '../../../spec/words/merge.ts';
import { hearing, withEach, type Groups, type Saying } from './saying.ts';
import type { Telling } from './telling.ts';

/** `LOG_LEVEL=debug` is a variable. */
const key = String.raw`(?![a-z]{1,30}_[a-z_]{1,60}\s?[=:])[a-z][\w.-]{0,80}(?:/[\w.-]{1,60})?`;
const pair = String.raw`["'\x60]?${key}["'\x60]?(?:\s?=\s?|:(?=\S))["'\x60]?(?:[\w.-]{0,60}\w)["'\x60]?(?![\w/:=])`;
const pairs = String.raw`${pair}(?:(?:\s?[,，、]\s?(?:and\s)?|\sand\s|\s?[和与]\s?)${pair}){0,5}`;
const polite = String.raw`(?<![\w-])(?:(?:[Pp]lease|[Aa]nd|please|and|also|add|set|put|give|with|the|an?|use|have)\s){0,4}`;

type Marks = 'labels' | 'annotations';

/** Told of the pods, it stands on them and on nothing else. */
const told = (['labels', 'annotations'] as const).flatMap((field): readonly Saying[] => {
  const noun = field === 'labels' ? 'labels?' : 'annotations?';
  const verb = field === 'labels' ? 'label' : 'annotate';
  const zh = field === 'labels' ? '标签' : '注解';
  return [
    String.raw`${polite}${verb}\s(?:all\s)?(?:the\s|its\s|our\s)?pods?\s(?:with\s|as\s)?(?<pairs>${pairs})`,
    String.raw`${polite}pod\s${noun}\s?(?:of\s|is\s|are\s|:\s?)?(?<pairs>${pairs})`,
    String.raw`${polite}(?:the\s|its\s)?pods?\s(?:(?:should|must|needs?|to|have|has|gets?|carry|also)\s){1,4}(?:the\s|an?\s)?${noun}\s?:?\s?(?<pairs>${pairs})`,
    String.raw`${polite}${noun}\s?:?\s?(?<pairs>${pairs})\s(?:on|to|for)\s(?:all\s)?(?:the\s|its\s|our\s)?pods?(?![\w-])`,
    String.raw`(?:给|为|在)?\s?pod\s?(?:上|都)?(?:要|需要|加上?|打上?|添加|带上?|增加|一个)*\s?(?:${zh}|${noun})\s?[:：]?\s?(?<pairs>${pairs})`,
    String.raw`(?:给|为)\s?pod\s?(?:都)?(?:加上?|打上?|添加|带上?|增加)\s?(?<pairs>${pairs})\s?(?:的)?(?:${zh}|${noun})`,
  ].map((source) => ({
    pattern: anyCase(source),
    given: /pods?/iu,
    subject:
      field === 'labels'
        ? { en: 'Labels of pods', zh: 'Pod 标签' }
        : { en: 'Annotations of pods', zh: 'Pod 注解' },
    value: sayPairs,
    over: (groups, names) => withEach((one) => marked(one, field, pairsIn(groups)), names),
  }));
});

const everything = String.raw`(?:[Ee]verything|[Aa]ll\s(?:of\s)?(?:the\s|our\s|its\s)?(?:objects|resources|manifests|of\sit|kubernetes\sobjects)|[Ee]very\s(?:object|resource|manifest))`;

/** Told of all, it stands on all, whatever was spoken of before. */
const toldOfAll: readonly Saying[] = [
  String.raw`${polite}(?:[Ll]abel|[Tt]ag|[Mm]ark)\s${everything}\s(?:with|as)\s(?:the\slabels?\s)?(?<pairs>${pairs})`,
  String.raw`${polite}(?:[Tt]he\s)?[Ll]abels?\s?:?\s?(?<pairs>${pairs})\s(?:on|to|for)\s${everything}`,
  String.raw`(?<![\w-])${everything}\s(?:should|must|gets?|needs?|has|have|to|be|is|carr(?:y|ies)|labell?ed|\s)+(?:the\s|with\s)?(?:labels?\s)?(?<pairs>${pairs})(?:\s(?:as\s(?:a\s)?)?labels?)?`,
  String.raw`(?:给|为)?(?:所有|全部|每个)的?(?:资源|对象|清单|东西)(?:都)?(?:要|需要)?(?:加上?|打上?|添加|带上?)(?:标签|label)?\s?(?<pairs>${pairs})(?:\s?(?:的)?(?:标签|label))?`,
].map((source) => ({
  // A name in capitals is that of a variable.
  pattern: new RegExp(source, 'gu'),
  given: /=/u,
  subject: { en: 'Labels', zh: '标签' },
  value: sayPairs,
  over: (groups) => (spec) => labelled(spec, pairsIn(groups)),
}));

type Mark = Readonly<Record<string, string>>;
type Mesh = { readonly name: string; readonly field: Marks; readonly mark: Mark; readonly off: Mark };

const meshes: readonly Mesh[] = [
  {
    name: 'istio',
    field: 'labels',
    mark: { 'sidecar.istio.io/inject': 'true' },
    off: { 'sidecar.istio.io/inject': 'false' },
  },
  {
    name: 'linkerd',
    field: 'annotations',
    mark: { 'linkerd.io/inject': 'enabled' },
    off: { 'linkerd.io/inject': 'disabled' },
  },
];

const subjects = String.raw`(?:(?:it|this|these|they|the\s(?:app|service|pods?|deployment|workload)|our\spods|pods)\s)`;
const goes = String.raw`(?:(?:the|an?|any|its|automatic|auto)[\s-])*`;

/** `no Istio sidecar, please`: the mesh leaves out what is marked so. */
const keptOff = meshes.map(({ name, field, off }): Saying => {
  const part = String.raw`${goes}(?:${name}(?:'s)?(?:[\s-](?:side-?\s?cars?|proxy|envoy|mesh))?(?:[\s-](?:auto-?)?injection)?|(?:side-?\s?car|proxy)(?:[\s-]injection)?\s(?:of|from|by)\s${name})`;
  const of = String.raw`(?:\s(?:for|on|in|into|to|from|by|beside|next\sto)\s(?:it|this|us|them|(?:the|our|these|its)\s(?:app|service|pods?|deployment|workload)|${name}))?`;
  return {
    pattern: anyCase(
      overLines`
        (?<![\w-])(?:please\s)?(?:
          (?:(?:and|but|with)\s)?(?:no|without|skip|leave\sout|(?:disable|turn\soff|switch\soff|prevent|avoid|opt\sout\sof))\s${part}${of}|
          (?:keep|stop|prevent)s?\s${goes}${name}\sfrom\sinjecting(?:\s(?:its|the|an?)\s(?:side-?\s?car|proxy))?(?:\sinto\s(?:it|this|(?:the|our|these|its)\s(?:app|service|pods?|deployment|workload)))?|
          ${subjects}?(?:(?:must|should|shall|may|can|do|does|is|are|to)\s?(?:not|n['’]t)|mustn['’]t|shouldn['’]t|cannot|don['’]t|doesn['’]t|isn['’]t|aren['’]t|(?:must|should)\snever)\s(?:(?:get|have|be|need|want|receive|inject|use|run|part|injected|given|with|by|of|in|to|we|it)\s){0,4}${part}${of}|
          (?:we|it|they|the\spods?)\s(?:needs?|wants?|gets?|has|have)\sno\s${part}${of}
        )(?![\w/.-])(?!\.\w)
      `,
    ),
    given: new RegExp(name, 'iu'),
    unless:
      /(?<!\w)(?:egress|namespaces?|sidecar\s(?:resource|object)|kind:?\ssidecar|gateway|ingress)(?!\w)/iu,
    subject: { en: 'Sidecar of the mesh', zh: '网格边车' },
    value: () => pairsOf(off),
    over: (_, names) => withEach((one) => marked(one, field, off), names),
  };
});

/** `inject the istio sidecar`: the mesh puts it there, and asks for a mark. */
const injected = meshes.map(({ name, field, mark }): Saying => ({
  pattern: anyCase(
    overLines`
      ${polite}(?:(?:inject|enable|turn\son|want|need|we|it|should|must|get|gets)\s){0,4}(?:the\s|an?\s)?
      (?:${name}(?:'s)?\s(?:side-?\s?car|proxy)(?:[\s-](?:auto-?)?inject(?:ion|ed))?(?:\senabled)?|${name}(?:[\s-]side-?car)?[\s-](?:auto-?)?injection(?:\senabled)?|inject\s${name}(?:'s)?(?:\s(?:side-?\s?car|proxy))?)(?![\w-])|
      (?:请|要|需要|自动|开启|启用|打开)*(?:注入|开启|启用)?\s?${name}\s?(?:的)?\s?(?:sidecar|边车|代理)(?:自动)?(?:注入)?|(?:开启|启用|要|需要)?\s?${name}\s?(?:自动)?注入
    `,
  ),
  given: new RegExp(name, 'iu'),
  unless:
    /(?<!\w)(?:egress|sidecar\s(?:resource|object)|kind:?\ssidecar)|不(?:要|需要)?注入|(?:no|without|disable|don't|not)\s[^.;\n]{0,20}(?:inject|sidecar)/iu,
  subject: { en: 'Sidecar of the mesh', zh: '网格边车' },
  value: () => pairsOf(mark),
  over: (_, names) => withEach((one) => marked(one, field, mark), names),
}));

export const marksTold: Telling = hearing([...toldOfAll, ...told, ...keptOff, ...injected]);

function sayPairs(groups: Groups): string {
  return pairsOf(pairsIn(groups));
}

function pairsOf(marks: Readonly<Record<string, string>>): string {
  return Object.entries(marks)
    .map((one) => one.join('='))
    .join(', ');
}

function labelled(spec: Spec, marks: Readonly<Record<string, string>>): Spec {
  const on = <T extends { readonly labels?: Readonly<Record<string, string>> }>(one: T): T => ({
    ...one,
    labels: { ...one.labels, ...marks },
  });
  return { ...spec, workloads: spec.workloads.map(on), objects: spec.objects.map(on) };
}

function pairsIn({ pairs: said = '' }: Groups): Readonly<Record<string, string>> {
  const found = said.matchAll(
    /["'`]?([a-z][\w.-]{0,80}(?:\/[\w.-]{1,60})?)["'`]?\s?[=:]\s?["'`]?([\w.-]{1,60})["'`]?/giu,
  );
  return Object.fromEntries([...found].map(([, name = '', value = '']) => [name, value.replace(/\.$/u, '')]));
}

function marked(workload: Workload, field: Marks, marks: Readonly<Record<string, string>>): Workload {
  const podMetadata = merge(mapOf(workload.fragments?.podMetadata), { [field]: marks });
  return { ...workload, fragments: { ...workload.fragments, podMetadata } };
}
