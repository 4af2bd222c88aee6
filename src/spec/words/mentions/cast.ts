import { overLines } from '../../../kernel/over-lines.ts';
import type { Mention } from './mention.ts';
import { noName } from './no-names.ts';
import { programs } from './programs.ts';
import { serviceMentions, type Called } from './services.ts';
import type { Words } from '../span.ts';

const name = String.raw`["'\x60*]{0,3}(?<![\w./@-])([a-z][a-z0-9-]{0,40})["'\x60*]{0,3}`;
const noun = String.raw`(?:\s(?:service|app|application|server|component|tier)|\s?(?:服务|应用|组件))?`;
const known = programs.flatMap(({ names }) => names).join('|');
const image = overLines`
  (?:
    (?:[a-z0-9][\w.-]{0,80}(?::\d{2,5})?/){1,5}[\w.-]{0,99}\w(?::\w[\w.-]{0,80})?|
    (?:${known})(?:[:\s]v?\d[\w.-]{0,30})?
  )(?![\w/])
`;
const verb = overLines`
  \s?(?:
    (?:using|uses?|with|runs?|running|runs on|from|is|=)\s(?:the\s|an?\s)?(?:image[:\s]\s?)?|
    ,?\s?(?:使用|用|跑|运行)的?(?:镜像)?(?:是|为|:)?\s?|的?镜像(?:是|为|:)?\s?
  )
`;

/** How a thing that runs is told with its image: in brackets, after a colon, in a sentence. */
const told: readonly RegExp[] = [
  new RegExp(String.raw`${name}${noun}\s?\((?:image[:\s]\s?|镜像[:\s]?)?["'\x60]?${image}`, 'gu'),
  new RegExp(
    overLines`
      (?:^|[\n;.:,]\s?|\sand\s|[和与])(?:[-*•\d.)]{1,3}\s)?${name}${noun}\s?(?:[:=]|->|=>|\s-)\s?
      (?:(?:an?|one|two|three|four|five|\d{1,2})\s(?:(?:pods?|replicas?|copies)\s)?(?:of\s)?)?
      (?:image[:\s]\s?|镜像[:\s]?)?["'\x60]?${image}
    `,
    'gu',
  ),
  new RegExp(String.raw`${name}${noun}${verb}["'\x60]?${image}`, 'gu'),
];

/** What the words themselves bring to run beside each other: each has a name and an image. */
export function castOf(text: string): Called[] {
  const all = namedBesideImages(text).filter(({ service }) => !noProgram.test(service));
  return all.length < 2 ? [] : all;
}

/** The same of containers, of which the first is often called so. */
export function castOfPod(text: string): Called[] {
  const all = namedBesideImages(text);
  return all.length < 2 ? [] : all;
}

const noProgram = /^apps?$/u;

function namedBesideImages(text: string): Called[] {
  const found = told.flatMap((one) => [...text.matchAll(one)].map(([, said = '']) => said));
  const names = [...new Set(found)].filter((said) => !noName.test(said) && !noPart.test(said));
  return names.map((said) => ({ service: said, names: [said] }));
}

const noPart = new RegExp(
  overLines`
    ^(?:
      images?|containers?|sidecars?|init|base|proxy_pass|deployments?|pods?|jobs?|services?|
      cronjobs?|statefulsets?|daemonsets?|repo(?:sitory)?|registry|source|docker|tag|it|them|which|one|
      helm|chart|name|namespace|ingress|k8s|kubernetes|cluster|please|kubectl|host|command|args?|
      volumes?|mount|path|file|url|from|https?
    )$
  `,
  'u',
);

/** Each wherever it is named: what is said beside it is said of it. */
export function castMentions({ text, claims }: Words, mentions: readonly Mention[]): Mention[] {
  if (mentions.some((one) => isOfOne(one) && !ofAll.test(text.slice(Math.max(0, one.start - 40), one.start))))
    return [];
  return serviceMentions(text, castOf(text), claims).flatMap(({ service, ...mention }) =>
    service === undefined ? [] : [{ ...mention, name: service, isImplied: true as const }],
  );
}

/** `two replicas for every deployment`, `each has a Deployment`. */
const ofAll =
  /(?<!\w)(?:every|each|all|both)(?:\s(?:of\s(?:them|these))?)?\s?(?:(?:has|gets|is|needs)\s(?:an?\s)?)?$|(?:每个|各|所有|都)(?:有|是|需要)?(?:一个)?\s?(?:\d{1,2}\s?个?副本的?\s?)?$/iu;

/** Containers of one pod, or objects that are named by their kind, are no cast. */
function isOfOne({ kind, isPlural, name }: Mention): boolean {
  if (kind === 'Deployment' && isPlural && name === undefined) return false;
  return (
    /^(?:Container|InitContainer|Sidecar|Deployment|StatefulSet|DaemonSet|ReplicaSet|Job|CronJob)$/u.test(
      kind,
    ) ||
    (kind === 'Pod' && !isPlural)
  );
}

/** `two services: a (...) and b (...)`: the word for all of them asks for no object. */
export function withCast(mentions: readonly Mention[], cast: readonly Mention[]): Mention[] {
  if (cast.length === 0) return [...mentions];
  return mentions.filter(({ kind, isPlural }) => kind !== 'Service' || !isPlural);
}
