import { z } from 'zod';
import { dataOf } from '../admission/request.ts';
import { nameNode } from '../head.ts';
import { once } from '../once.ts';
import { template } from './template.ts';

/** An expression may ask all objects of each one. */
const most = 2000;

/** The expression makes the message, and an empty one where all is well. */
export const celExpression = template(
  'cel-expression',
  ({ expression }) => z.object({ check: expression }),
  ({ check }) =>
    function* judge({ resource, set }) {
      const at = nameNode(resource);
      if (check.asksAll && set.all.length > most) {
        const isFirst = set.all[0] === resource;
        const message = `there are more than ${most} objects, so an expression over \`objects\` is not evaluated`;
        if (isFirst) yield { at, message };
        return;
      }
      const object = dataOf(resource);
      const said = check.run({ object, subject: object, objects: check.asksAll ? all(set) : [] });
      if (!said.ok) yield { at, message: `the expression fails: ${said.error.what}` };
      else if (typeof said.value === 'string' && said.value !== '') yield { at, message: said.value };
    },
);

const all = once((set) => set.all.map(dataOf));
