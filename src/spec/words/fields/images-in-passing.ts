import { overLines } from '../../../kernel/over-lines.ts';
import { programs } from '../mentions/programs.ts';
import type { Phrase } from '../phrase.ts';
import { container, oneOf } from '../say.ts';

const known = programs.flatMap(({ names }) => names).join('|');
const imageWords = '(?!(?:the|an?|same|latest|official|new|its|container|docker|base)(?!\\w))';

/** Images that stand beside the names of containers. */
export const imagesInPassing: readonly Phrase[] = [
  [
    overLines`
      (?<=(?:container|容器) ["'\x60]?(?!named? |called )[a-z][a-z0-9-]{1,60}["'\x60]? )(${known})
      (?=[;,)]|\.(?:\s|$)|$| with | at | command| port| args| image)
    `,
    (said = '') => oneOf(['workload', { container: { image: said } }]),
  ],
  [
    `(?:uses?|using|runs?|running|with|on) the ${imageWords}["'\`]?([a-z0-9][\\w./-]{0,80}:[\\w][\\w.-]{0,60})["'\`]? image`,
    (said = '') => container({ image: said }),
  ],
  [
    overLines`
      (?:with|of|runs?|running|using|uses|has) ["'\x60]?
      (${known}|[a-z0-9][\w./-]{1,80}:v?\d[\w.-]{0,40})["'\x60]? as (?:the |a |its )?(?:container )?
      ["'\x60]?([a-z][a-z0-9-]{1,60})["'\x60]?(?= which| that| with|[,.;)]|$| and )(?! image)
    `,
    (said = '', name = '') =>
      /^(?:it|base|sidecar|init|image|container|main|the|root|user)$/u.test(name)
        ? undefined
        : container({ image: said, name }),
  ],
];
