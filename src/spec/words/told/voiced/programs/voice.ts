import { overLines } from '../../../../../kernel/over-lines.ts';
import { publicImage, publicImages, type PublicImage } from '../../../../public-images.ts';
import { programs } from '../../../mentions/programs.ts';
import type { Rewriting } from '../../../text/rewriting.ts';

const names = [
  ...new Set([
    ...programs.flatMap((one) => one.names),
    // Those of several words are said by their names first.
    ...publicImages.flatMap(({ aliases }) => aliases.filter((one) => one.includes(' '))),
  ]),
].filter(
  (one) => !/^(?:busybox|alpine|ubuntu|debian|centos|perl|curl|hello-world|whoami|httpbin|mqtt)$/u.test(one),
);

/** Of names that begin alike the longest. */
export const program = `(?:${names.toSorted((a, b) => b.length - a.length).join('|')})(?![\\w/@=-]|\\.\\w|:[^\\d\\s])`;

/** How people ask, which says nothing of what they ask for. */
const asking = overLines`
  hey|hi|hello|please|pls|can|could|would|should|someone|somebody|you|we|i|i'd|we'd|i'm|let's|lets|like|love|want|needs?|to|have|
  get|got|give|me|us|run|deploy|install|host|hosting|self-host|self|set|setup|up|spin|put|add|create|bring|start|roll|
  out|launch|provision|for|also|quickly|team|there
`;
const what = overLines`
  the|our|own|my|an?|new|small|single|private|simple|just|throwaway|plain|basic|docker|local|dev|one|two|three|\d{1,2}|\d{1,2}[- ]node|nodes?|
  replicas?|copies|instances?|of|some|standalone|single-node|x\d|\d{1,2}x
`;
const leading = new RegExp(
  String.raw`^\s*(?:(?:${asking}|${what})[\s,:!-]+){0,14}(?:node\s)?(${program})`,
  'iu',
);
/** `I'd like to run a …` */
export const opening = new RegExp(
  String.raw`^\s*(?:(?:${asking})[\s,:!-]+){2,12}(?=(?:(?:${what})[\s,:!-]+){0,6}(?:node\s)?${program})`,
  'giu',
);
/** Whoever names kinds and parts of objects writes for those who know them. */
const careful =
  /\b(?:Deployments?|StatefulSets?|DaemonSets?|ReplicaSets?|ReplicationController|Pods?|Services?|Ingress(?:es)?|ConfigMaps?|Secrets?|PersistentVolume\w{0,6}|PVC|PV|Jobs?|CronJobs?|Namespaces?|NetworkPolic\w{1,3}|ServiceAccounts?|HPA|PDB|HorizontalPodAutoscaler|StorageClass\w{0,2}|HTTPRoute|Gateway)\b|(?<!(?:secret|database|db|user|bucket|class|namespace|configmap|volume|claim)\s)\b(?:named|called)\b|\b(?:image|images|container|containers|initContainer|manifest|yaml|kubectl)\b|apiVersion|```|[\w.-]\/[\w.-]{1,80}:\w|\p{Script=Han}|\n\s*[-*\d]/u;
/** A volume that is asked for as such is a claim of its own. */
const claiming = /(?<!\w)with an? \S{1,12} (?:persistent )?volume(?!\w)/iu;
/** Nobody asks a colleague for a program in so many words. */
const longest = 600;

/** The program that a short wish leads with, where it speaks of nothing but that. */
export function ledBy(words: string): string | undefined {
  if (words.length > longest || careful.test(words.replaceAll(own, ' ')) || claiming.test(words))
    return undefined;
  const name = leading.exec(words)?.[1];
  return name?.toLowerCase();
}

/** What these rewritings have put in before is no word of a careful writer. */
const own =
  /(?:a Service and )?an Ingress for host|a NetworkPolicy that only allows|a NodePort Service with|the Ingress has annotation|a DaemonSet|environment variable [A-Za-z_.]{1,60}/gu;

export function isVoiced(words: string): boolean {
  return ledBy(words) !== undefined;
}

/** What is said where a program is asked for in that voice; `app` is the one that is spoken of last before it. */
export function voicedAs(said: RegExp, written: (one: Spoken) => string): Rewriting {
  return [
    said,
    (...all) => {
      const [found = ''] = all;
      const words = String(all.at(-1));
      const at = Number(all.at(-2));
      const lead = ledBy(words);
      if (lead === undefined) return found;
      const before = words.slice(0, at);
      return written({ found, groups: all.slice(1, -2), lead, near: lastIn(before) ?? lead, before, words });
    },
    isVoiced,
  ];
}

export type Spoken = {
  readonly found: string;
  readonly groups: readonly (string | undefined)[];
  /** The program that the wish leads with, and the one that is named last before these words. */
  readonly lead: string;
  readonly near: string;
  readonly before: string;
  readonly words: string;
};

const anyProgram = new RegExp(`(?<![\\w./-])${program}`, 'giu');

export function namedIn(words: string): readonly string[] {
  return [...words.matchAll(anyProgram)].map(([name]) => name.toLowerCase());
}

/** `our postgres at db.data` is there already, and nothing is asked of it. */
const there = new RegExp(
  String.raw`(?<![\w-])(?:our|existing|external|managed|hosted|against|(?:in\sfront\sof|connected\sto)(?:\sthe)?)\s(?:existing\s)?${program}`,
  'giu',
);

function lastIn(words: string): string | undefined {
  return namedIn(words.replaceAll(there, ' ')).at(-1);
}

export function imageOf(name: string): PublicImage | undefined {
  return publicImage(name);
}
