import { overLines } from '../../../../kernel/over-lines.ts';
import { named, sign, told, type Described } from './described.ts';

const already =
  '(?:already|existing|exists?|at hand|ready-made|built-in|builtin|predefined|we have|by|through|thanks to|via|uses?|is there)';

export const roleBinding: Described = {
  kind: 'RoleBinding',
  unless: /(?:create|make|write|need|define|new)\s(?:an?\s)?(?:new\s)?(?:cluster\s?)?role/iu,
  signs: [
    sign(`(?:there is|we have|exists|has)~(?:cluster ?-?role|role) ${named}`),
    sign(
      `(?:by|through|via|with|thanks to|using) (?:the |our )?(?:existing |built-in )?(?:cluster ?-?role|role) ${named}`,
    ),
    sign(`(?:cluster ?-?role|role) ${named}~ ${already}`),
    sign(`${already}~(?:cluster ?-?role|role) ${named}`),
  ],
  says: [
    [
      told(
        overLines`
          (?:an? |the |our )?(?:existing |built-in |predefined )?(cluster ?-?)?role
          (?: (?:called|named))? ${named}
          (?: (?:that|which) (?:allows?|permits?|says|does|grants?)(?: [a-z]{1,8}){1,3})?
        `,
      ),
      (...[, wide, name = '']) => `binds the ${wide === undefined ? 'Role' : 'ClusterRole'} ${name}`,
    ],
  ],
};
