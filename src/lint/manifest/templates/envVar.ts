import { z } from 'zod';
import { itemsAt, scalarAt } from '../../../syntax/yaml/value.ts';
import { containerName } from '../security-context.ts';
import { always, template } from './template.ts';

export const envVar = template(
  'env-var',
  ({ regex }) => z.object({ name: regex, value: regex.default(() => always) }),
  ({ name, value }) =>
    function* check({ containers }) {
      for (const container of containers) {
        for (const variable of itemsAt(container.node, ['env'])) {
          const key = scalarAt(variable, ['name']);
          if (key === undefined || !name(key.text)) continue;
          if (!value(scalarAt(variable, ['value'])?.text ?? '')) continue;
          yield { at: key, message: `${containerName(container)} sets \`${key.text}\`, which is not accepted` };
        }
      }
    },
);
