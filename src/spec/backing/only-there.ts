import { anyCase } from '../../kernel/any-case.ts';
import type { Environment, Output } from '../../config/delivery.ts';
import { publicImage } from '../public-images.ts';
import type { Spec, Workload } from '../spec.ts';
import { environmentNames } from '../words/delivery/environment-sayings.ts';
import { familyOf } from '../words/delivery/hosts.ts';

const clause = /(?:[^,;.\n，；。]|\.(?=\S))+/gu;
const there = anyCase(
  String.raw`\s(?:(?:only|just)\s)?(?:for|in|on)\s(?:the\s)?(?<place>${environmentNames.bare})(?:\s(?:only|alone|environments?|envs?|use))*\s*$`,
);

/** `postgres and redis for dev`: the only place where each of them is to stand, by its name. */
export function placesOf(words: string): ReadonlyMap<string, string> {
  const found = (words.match(clause) ?? []).flatMap((text) => {
    const place = [...text.matchAll(there)].at(-1)?.groups?.['place'];
    const apps =
      text.match(/[a-z][\w-]+/giu)?.flatMap((word) => publicImage(word.toLowerCase())?.app ?? []) ?? [];
    return place === undefined ? [] : apps.map((app) => [app, environmentNames.nameOf(place)] as const);
  });
  return new Map(found);
}

/** By the names that the environments have; what is said to be for none of them stands in all. */
export function withPlaces(spec: Spec, { environments, output }: Places): Spec {
  // A chart brings the same to all of them.
  const apart = output === 'helm' ? [] : environments;
  return { ...spec, workloads: spec.workloads.map((one) => placed(one, apart)) };
}

type Places = { readonly environments: readonly Environment[]; readonly output: Output };

function placed({ onlyIn, ...workload }: Workload, environments: readonly Environment[]): Workload {
  const families = new Set(onlyIn?.map(familyOf));
  const own = environments.map(({ name }) => name).filter((name) => families.has(familyOf(name)));
  return own.length === 0 || own.length === environments.length ? workload : { ...workload, onlyIn: own };
}
