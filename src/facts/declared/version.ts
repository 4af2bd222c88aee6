import type { Found, Health, Service } from '../facts.ts';
import { languageOfBases } from './base-images.ts';
import type { ImageFacts } from './dockerfile.ts';

/** The version of the image that a service stands on, where nothing nearer to the language declares one. */
export function versionOf(service: Service, image: ImageFacts | undefined): Found<string> | undefined {
  if (service.languageVersion !== undefined || image === undefined) return undefined;
  const found = languageOfBases(image.bases);
  if (found === undefined || family(found.language) !== family(service.language)) return undefined;
  const { name, tag = '', line } = found.base;
  const version = /^v?(\d{1,4}(?:\.\d{1,4}){0,2})/u.exec(tag)?.[1];
  if (version === undefined) return undefined;
  const why = `the Dockerfile stands on ${name}:${tag}`;
  return { value: version, evidence: { fact: 'languageVersion', path: image.path, line, why } };
}

/** Languages of one machine share its images. */
function family(language: string): string {
  if (['kotlin', 'scala', 'clojure', 'groovy'].includes(language)) return 'java';
  return language === 'cpp' ? 'c' : language;
}

export function healthOf(service: Service, image: ImageFacts | undefined): Found<Health> | undefined {
  if (service.health !== undefined || service.kind !== 'web' || image?.health === undefined) return undefined;
  const { value, line } = image.health;
  if (value === '/') return undefined;
  const why = `the Dockerfile asks ${value}`;
  return { value: { path: value }, evidence: { fact: 'health', path: image.path, line, why } };
}
