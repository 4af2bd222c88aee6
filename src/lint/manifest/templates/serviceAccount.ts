import { z } from 'zod';
import { scalarAt } from '../../../syntax/yaml/value.ts';
import { nameNode } from '../head.ts';
import { template } from './template.ts';

export const serviceAccount = template(
  'service-account',
  ({ regex }) => z.object({ serviceAccount: regex }),
  ({ serviceAccount: matches }) =>
    function* check({ resource, pod }) {
      if (pod === undefined) return;
      const account = scalarAt(pod.spec, ['serviceAccountName']) ?? scalarAt(pod.spec, ['serviceAccount']);
      if (!matches(account?.text ?? '')) return;
      const message = `the service account \`${account?.text ?? ''}\` is not accepted; name another`;
      yield { at: account ?? nameNode(resource), message };
    },
);
