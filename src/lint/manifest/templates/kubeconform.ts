import { z } from 'zod';
import { nameNode } from '../head.ts';
import type { ManifestRule } from '../subject.ts';
import { minorOf } from '../versions.ts';
import { template, type Template } from './template.ts';

const kinds = z.array(z.string()).default([]);
const minor = z
  .string()
  .optional()
  .transform((version) => (version === undefined ? undefined : minorOf(version)));

/** Judges by the schemas that are known here, whatever cache or locations it names. */
export function kubeconform(fits: ManifestRule['check']): Template {
  return template(
    'kubeconform',
    () => z.object({ kubernetesVersion: minor, skip: kinds, rejectKinds: kinds }),
    ({ kubernetesVersion, skip, rejectKinds }) =>
      function* judge(subject) {
        const { resource } = subject;
        const isOneOf = (names: readonly string[]): boolean =>
          names.includes(resource.kind) || names.includes(`${resource.apiVersion}/${resource.kind}`);
        if (isOneOf(rejectKinds))
          yield { at: nameNode(resource), message: `a ${resource.kind} is not accepted here` };
        else if (!isOneOf(skip)) yield* fits({ ...subject, minor: kubernetesVersion ?? subject.minor });
      },
  );
}
