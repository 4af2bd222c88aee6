import { z } from 'zod';
import { nameNode } from '../head.ts';
import { always, template } from './template.ts';

export const disallowedGvk = template(
  'disallowed-api-obj',
  ({ regex }) => {
    const part = regex.default(() => always);
    return z.object({ group: part, version: part, kind: part });
  },
  ({ group, version, kind }) =>
    function* check({ resource }) {
      const cut = resource.apiVersion.lastIndexOf('/');
      const isMeant =
        group(resource.apiVersion.slice(0, Math.max(cut, 0))) && version(resource.apiVersion.slice(cut + 1));
      if (!isMeant || !kind(resource.kind)) return;
      const message = `${resource.apiVersion} ${resource.kind} is not allowed here; use another`;
      yield { at: nameNode(resource), message };
    },
);
