import { anyCase } from '../../kernel/any-case.ts';
import type { Environment, Output } from '../../config/delivery.ts';
import { publicImage } from '../public-images.ts';
import type { Spec, Workload } from '../spec.ts';
import { standingIn } from './standing.ts';
import { environmentNames } from '../words/delivery/environment-sayings.ts';
import { familyOf } from '../words/delivery/hosts.ts';

const clause = /(?:[^,;.\n，；。]|\.(?=\S))+/gu;
const there = anyCase(
  String.raw`\s(?:(?:only|just)\s)?(?:for|in|on)\s(?:the\s)?(?<place>${environmentNames.bare})(?:\s(?:only|alone|environments?|envs?|use))*\s*$`,
);

const thereInChinese = anyCase(
  String.raw`(?<place>${environmentNames.bare})\s?(?:环境)?(?:里|中|下)?(?:面)?\s?(?:只|才|要|则|额外|单独){0,2}(?:带上?|用|加上?|起|跑|配上?|装|部署)(?:一个|上|个)?\s?(?=[a-z])`,
);

/** `postgres and redis for dev`, `dev 环境带 postgres`: the only place where each of them is to stand, by its name. */
export function placesOf(words: string): ReadonlyMap<string, string> {
  return new Map(
    (words.match(clause) ?? []).flatMap((text) => {
      const place = placeIn(text);
      return place === undefined ? [] : appsIn(text).map((app) => [app, place] as const);
    }),
  );
}

function placeIn(text: string): string | undefined {
  const found = [...text.matchAll(there)].at(-1) ?? [...text.matchAll(thereInChinese)].at(-1);
  const place = found?.groups?.['place'];
  return place === undefined ? undefined : environmentNames.nameOf(place);
}

function appsIn(text: string): string[] {
  return text.match(/[a-z][\w-]+/giu)?.flatMap((word) => publicImage(word.toLowerCase())?.app ?? []) ?? [];
}

/**
 * By the names that the environments have; what is said to be for none of them stands in all. A chart brings the same to
 * all of them: what only one is to have stands in none, and the words that ask for it are named.
 */
export function withPlaces(spec: Spec, words: string, { environments, output }: Places): Placed {
  const told = placesOf(words);
  const workloads = spec.workloads.map((one) => placed(toldOf(one, told), environments));
  const whole = { ...spec, workloads };
  if (output !== 'helm') return { spec: whole, away: [] };
  const gone = workloads.flatMap(({ name, onlyIn }) => (onlyIn === undefined ? [] : [name]));
  return { spec: standingIn(whole), away: asking(words, gone) };
}

type Placed = { readonly spec: Spec; readonly away: readonly string[] };

function asking(words: string, gone: readonly string[]): readonly string[] {
  return (words.match(clause) ?? [])
    .filter((text) => placeIn(text) !== undefined && appsIn(text).some((app) => gone.includes(app)))
    .map((text) => text.trim());
}

function toldOf(workload: Workload, told: ReadonlyMap<string, string>): Workload {
  const place = workload.service === undefined ? told.get(workload.name) : undefined;
  return place === undefined || workload.onlyIn !== undefined ? workload : { ...workload, onlyIn: [place] };
}

type Places = { readonly environments: readonly Environment[]; readonly output: Output };

function placed({ onlyIn, ...workload }: Workload, environments: readonly Environment[]): Workload {
  const families = new Set(onlyIn?.map(familyOf));
  const own = environments.map(({ name }) => name).filter((name) => families.has(familyOf(name)));
  return own.length === 0 || own.length === environments.length ? workload : { ...workload, onlyIn: own };
}
