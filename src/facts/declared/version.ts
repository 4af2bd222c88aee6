import type { Found, Health, Service } from '../facts.ts';
import { languageOfBases } from './base-images.ts';
import type { Declared } from './declared.ts';
import type { ImageFacts } from './dockerfile.ts';

/** The version of the image that a service stands on, where nothing nearer to the language declares one. */
export function versionOf(service: Service, { image, compose }: Declared): Found<string> | undefined {
  if (service.languageVersion !== undefined) return undefined;
  if (image !== undefined) return versionIn(service, image, 'the Dockerfile stands on');
  const run = compose.find((one) => one.image !== undefined);
  const [, name, tag] = /^([\w./-]{1,200}):([\w.-]{1,128})$/u.exec(run?.image ?? '') ?? [];
  if (run === undefined || name === undefined) return undefined;
  return versionIn(service, { path: run.file, bases: [{ name, tag, line: run.line }] }, 'compose runs it in');
}

type Bases = Pick<ImageFacts, 'path' | 'bases'>;

function versionIn(service: Service, { path, bases }: Bases, how: string): Found<string> | undefined {
  const found = languageOfBases(bases);
  if (found === undefined || family(found.language) !== family(service.language)) return undefined;
  const { name, tag = '', line } = found.base;
  const version = /^v?(\d{1,4}(?:\.\d{1,4}){0,2})/u.exec(tag)?.[1];
  if (version === undefined) return undefined;
  const why = `${how} ${name}:${tag}`;
  return { value: version, evidence: { fact: 'languageVersion', path, line, why } };
}

/** Languages of one machine share its images. */
function family(language: string): string {
  if (['kotlin', 'scala', 'clojure', 'groovy'].includes(language)) return 'java';
  return language === 'cpp' ? 'c' : language;
}

function healthOf(service: Service, image: ImageFacts | undefined): Found<Health> | undefined {
  if (service.health !== undefined || service.kind !== 'web' || image?.health === undefined) return undefined;
  const { value, line } = image.health;
  if (value === '/') return undefined;
  const why = `the Dockerfile asks ${value}`;
  return { value: { path: value }, evidence: { fact: 'health', path: image.path, line, why } };
}

/** Where its health is asked after, or that nobody does so. */
export function askedAfter(
  service: Service,
  { image, compose }: Declared,
): {
  readonly found: readonly (Found<unknown> | undefined)[];
  readonly facts: Partial<Pick<Service, 'health' | 'isUnprobed'>>;
} {
  const health = healthOf(service, image);
  const unprobed = unprobedBy(compose);
  return {
    found: [health, unprobed],
    facts: {
      ...(health !== undefined && { health: health.value }),
      ...(unprobed !== undefined && { isUnprobed: unprobed.value }),
    },
  };
}

/** Compose turns off what would ask after its health: it answers nobody who asks. */
function unprobedBy([run]: Declared['compose']): Found<true> | undefined {
  if (run?.isUnchecked !== true) return undefined;
  const why = 'compose turns its check of health off';
  return { value: true, evidence: { fact: 'isUnprobed', path: run.file, line: run.line, why } };
}
