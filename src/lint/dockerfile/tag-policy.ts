import type { Image } from '../../syntax/dockerfile/model.ts';
import type { Report } from '../contract.ts';
import type { DockerfileSubject } from './subject.ts';

/** The tag that the policy names for an image, or a release that is current; nothing where neither is known. */
export function fixTag({ settings }: DockerfileSubject, image: Image): Pick<Report, 'fix'> {
  const name = image.registry === undefined ? image.name : `${image.registry}/${image.name}`;
  const tag = Object.hasOwn(settings.tags, name) ? settings.tags[name] : current.get(name);
  if (tag === undefined || image.digest !== undefined || image.text.includes('$')) return {};
  const start = image.start + name.length;
  return { fix: { description: `Use ${name}:${tag}`, edits: [{ start, end: image.end, text: `:${tag}` }] } };
}

/** Releases with years of updates before them, for where the policy says nothing. */
const current: ReadonlyMap<string, string> = new Map([
  ['almalinux', '9'],
  ['alpine', '3.22'],
  ['amazonlinux', '2023'],
  ['busybox', '1.37'],
  ['debian', '13'],
  ['eclipse-temurin', '21'],
  ['golang', '1.26'],
  ['httpd', '2.4'],
  ['maven', '3.9'],
  ['mongo', '8.0'],
  ['mysql', '8.4'],
  ['node', '24'],
  ['php', '8.4'],
  ['postgres', '17'],
  ['python', '3.13'],
  ['redis', '8'],
  ['rockylinux', '9'],
  ['ruby', '3.4'],
  ['tomcat', '10.1'],
  ['ubuntu', '24.04'],
]);
