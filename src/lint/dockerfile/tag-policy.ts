import type { Image } from '../../syntax/dockerfile/model.ts';
import type { Report } from '../contract.ts';
import type { DockerfileSubject } from './subject.ts';

/** The tag that the policy names for an image, as an edit; nothing where it names none. */
export function fixTag({ settings }: DockerfileSubject, image: Image): Pick<Report, 'fix'> {
  const name = image.registry === undefined ? image.name : `${image.registry}/${image.name}`;
  const tag = Object.hasOwn(settings.tags, name) ? settings.tags[name] : undefined;
  if (tag === undefined || image.digest !== undefined || image.text.includes('$')) return {};
  const start = image.start + name.length;
  return { fix: { description: `Use ${name}:${tag}`, edits: [{ start, end: image.end, text: `:${tag}` }] } };
}
