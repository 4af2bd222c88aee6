import { z } from 'zod';
import { nameNode } from '../head.ts';
import { accessReports, roleOf } from '../rbac.ts';
import { template } from './template.ts';

export const accessToResources = template(
  'access-to-resources',
  ({ regex }) =>
    z.object({
      resources: z.array(regex).default([]),
      verbs: z.array(regex).default([]),
      flagRolesNotFound: z.boolean().default(false),
    }),
  ({ resources, verbs, flagRolesNotFound }) => {
    const access = { resources: anyOf(resources), verbs: anyOf(verbs) };
    return function* check({ resource, set }) {
      const isBinding = resource.kind === 'RoleBinding' || resource.kind === 'ClusterRoleBinding';
      if (flagRolesNotFound && isBinding && roleOf(resource, set) === undefined)
        yield { at: nameNode(resource), message: 'the role that it binds is not here; it may live elsewhere' };
      yield* accessReports(resource, set, access);
    };
  },
);

function anyOf(all: readonly ((text: string) => boolean)[]) {
  return { has: (text: string) => all.some((matches) => matches(text)) };
}
