import { overLines } from '../../../../kernel/over-lines.ts';
import { named, sign, size, together, told, type Described } from './described.ts';
import { volumeSays } from './volume-words.ts';

export const volumeCopy: Described = {
  kind: 'PersistentVolumeClaim',
  unless: /(?<!\w)(?:image|deployment|stateful\s?set|container|snapshot)(?!\w)/iu,
  signs: [together('cop(?:y|ies) of|clones?(?! of-)|duplicates?|copied', 'claims? [a-z]|pvc [a-z]')],
  says: [
    [
      told(
        overLines`
          (?:we |i |please )*(?:would like |want |need |make |create |give me )?(?:an? |the )?
          (?:exact )?(?:copy|clone|duplicate) of (?:the |our )?(?:existing )?(?:claim|pvc|volume claim) ${named}
        `,
      ),
      'which clones the existing claim $1',
    ],
    [
      told(`,? ?(?:and )?(?:to be |is |it is |should be |shall be )(?:called|named) ${named}`),
      '. the PersistentVolumeClaim should be called $1',
    ],
    [told(`(${size}) of (?:the )?(?:storage )?class ${named}`), '$1, storage class $2'],
    ...volumeSays,
  ],
};

export const volumeClaim: Described = {
  kind: 'PersistentVolumeClaim',
  isAlone: true,
  unless:
    /(?<!\w)(?:claim|image|deployment|stateful\s?set|pod|container|node's|nfs|server|memory|cores?|cpu)(?!\w)/iu,
  signs: [
    sign(
      `(?:need|want|ask|asks|wants|needs|claim|reserve|give|get|would like|I'd like|like)~${size}~(?:disk|storage|space|class)`,
    ),
    sign(`(?:disk|storage|space|class)~(?:need|want|ask|asks|claim|reserve)~${size}`),
  ],
  says: [
    [
      told(
        overLines`
          (?:filled with|restored from|made from|copied from|from|with)
          (?: (?:what|the content of|the state of|whatever))? (?:the )?(?:volume )?snapshot ['\x60]?
          ([a-z][a-z0-9-]{0,60})['\x60]?(?: (?:holds|has|contains|keeps))?
        `,
      ),
      'from the volume snapshot $1',
    ],
    ...volumeSays,
    [told(`(?:from|of|out of|on) (?:the |our )?(?:storage ?)?class ${named}`), 'storage class $1'],
  ],
};
