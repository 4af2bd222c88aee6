import { overLines } from '../../../../kernel/over-lines.ts';
import { named, sign, told, type Described } from './described.ts';

const taken = '(?:freeze|picture|copy of the state|point in time|photograph|snapshot|capture|take a copy)';

export const volumeSnapshot: Described = {
  kind: 'VolumeSnapshot',
  unless: /(?<!\w)(?:restore|new claim|image|deletion policy)(?!\w)/iu,
  signs: [sign(`${taken}~(?:claim|pvc) ${named}`), sign(`(?:claim|pvc) ${named}~${taken}`)],
  says: [
    [
      told(
        overLines`
          (?:freeze|capture|photograph|take|make|keep)(?: (?:a|the|of|us))* ?
          (?:state|picture|snapshot|copy|content|contents|data)?(?: (?:of|from|in|on))?
          (?: (?:the|our|a))? (?:claim|pvc) ${named}
        `,
      ),
      'of the claim $1',
    ],
    [
      told(
        `(?:and |with |by |of |using |through )*(?:the |its )?(?:snapshot ?)?class (?:is |to use is |for it is |called |named )?(?!(?:is|says|for|to)(?!\\w))${named}(?: (?:says|tells|decides|knows) how[^.;,]{0,40}| (?:does|takes|handles|is to do|is used)(?: (?:it|that|this|for it|care of it))?)?`,
      ),
      'snapshot class $1',
    ],
  ],
};
