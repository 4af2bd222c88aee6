import { named, sign, size, told, type Described } from './described.ts';
import { volumeSays } from './volume-words.ts';

export const volumeClaim: Described = {
  kind: 'PersistentVolumeClaim',
  isAlone: true,
  unless:
    /(?<!\w)(?:claim|image|deployment|stateful\s?set|pod|container|node's|nfs|server|memory|cores?|cpu)(?!\w)/iu,
  signs: [
    sign(
      `(?:need|want|ask|asks|wants|needs|claim|reserve|give|get|would like)~${size}~(?:disk|storage|space|class)`,
    ),
    sign(`(?:disk|storage|space|class)~(?:need|want|ask|asks|claim|reserve)~${size}`),
  ],
  says: [
    ...volumeSays,
    [told(`(?:from|of|out of|on) (?:the |our )?(?:storage ?)?class ${named}`), 'storage class $1'],
  ],
};
