import type { Rule } from '../../contract.ts';
import type { DockerfileSubject } from '../subject.ts';
import { expand, uses } from '../../../syntax/dockerfile/expand.ts';
import { splitReference } from '../../../syntax/dockerfile/image.ts';
import { globalVariables } from '../../../syntax/dockerfile/stages.ts';
import { platformArgs } from '../platform-args.ts';

export const InvalidDefaultArgInFrom: Rule<DockerfileSubject> = {
  id: 'InvalidDefaultArgInFrom',
  severity: 'warning',
  profiles: ['buildkit'],
  summary: 'Give an ARG that FROM uses a default',
  why: 'Without --build-arg the name of the image is empty or no name at all.',
  docs: 'https://docs.docker.com/reference/build-checks/invalid-default-arg-in-from/',
  mentions: ['$'],
  bad: ['ARG TAG\nFROM busybox:$TAG', 'ARG IMAGE\nFROM $IMAGE', 'ARG SFX="box:"\nFROM busy${SFX}'],
  good: ['ARG TAG=1\nFROM busybox:$TAG', 'ARG VARIANT\nFROM busybox:stable${VARIANT}', 'FROM busybox:1'],
  *check({ stages, instructions }) {
    const defaults = new Map(
      [...globalVariables(instructions)].map(([name, value]) => [name, value ?? ''] as const),
    );
    for (const { image } of stages) {
      const all = uses(image.text);
      if (all.length === 0) continue;
      const values = new Map([
        ...all.map(({ name }) => [name, ''] as const),
        ...platformDefaults,
        ...defaults,
      ]);
      const result = expand(image.text, values) ?? '';
      if (!isReference(result))
        yield { at: image, message: `By default ${image.text} becomes "${result}", which is no image.` };
    }
  },
};

const platformDefaults = platformArgs.map((name) => [name, 'x'] as const);

const host = /^(?:[A-Za-z0-9][A-Za-z0-9-]*)(?:\.[A-Za-z0-9-]+)*(?::\d+)?$/u;
const path = /^[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*$/u;

function isReference(text: string): boolean {
  const { registry, name, tag, digest } = splitReference(text);
  if (registry !== undefined && !host.test(registry)) return false;
  if (!name.split('/').every((part) => path.test(part))) return false;
  if (tag !== undefined && !/^\w[\w.-]{0,127}$/u.test(tag)) return false;
  return digest === undefined || /^[A-Za-z][A-Za-z0-9+._-]*:[0-9a-fA-F]{32,}$/u.test(digest);
}
