import { overLines } from '../../../kernel/over-lines.ts';
import { phrases } from '../phrase.ts';
import { container } from '../say.ts';
import type { Reader } from '../wish.ts';
import { ofProgram } from './image.ts';

/** A reference with a host or a folder and a tag is an image wherever it stands. */
export const references: Reader = phrases('references', { en: 'Image', zh: '镜像' }, [
  [
    [
      overLines`
        (?:
          (?:uses?|using|runs?|running|pulls?|(?:based |built )on|from|of|starts?) (?:the )?(?:image )?|
          (?:使用|运行|采用|基于|拉取)(?:镜像)?~?
        )["'\x60]?(?<![\w./-])(
          (?:[a-z0-9-]{1,40}\.){1,4}[a-z]{2,10}(?::\d{2,5})?/(?:[\w.-]{1,80}/){0,4}[\w.-]{0,99}\w
        )["'\x60]?(?![\w:/@])(?: image)?(?:~?镜像)?
      `,
      overLines`
        (?:(?:uses?|using|runs?|running) (?:the )?(?:image )?|(?:使用|运行)(?:镜像)?~?)["'\x60]?(?<![\w./-])(
          (?!and/or|read/write|http/|tcp/|pods?/)[a-z0-9][a-z0-9_-]{2,60}/[a-z0-9][\w.-]{1,80}\w
        )["'\x60]?(?![\w:/@])(?: image)?(?:~?镜像)?
      `,
    ],
    (said = '') => (/^https?:|:(?:No|Prefer)[NSE]/u.test(said) ? undefined : container({ image: said })),
  ],
  [
    '(?:(?<=(?<!\\w)(?:init ?)?containers? [a-z][a-z0-9-]{0,50}:? )|(?:made|built|created) (?:from|of) )["\'`]?(?<![\\w./-])((?:[a-z0-9-]{1,40}\\.){0,4}[a-z0-9][a-z0-9_-]{1,60}/[a-z0-9][\\w./-]{1,120}(?<=\\w))["\'`]?(?![\\w:/@])',
    (said = '') => container({ image: said }),
  ],
  [
    [
      overLines`
        (?:
          (?:the )?(?:container )?image(?: is| should be| of|:)* |
          (?:of|from|using|uses?|with|runs?|running) (?:the )?(?:image )?|
          (?:使用|运行|采用)?(?:的)?镜像(?:为|是|:)?~
        )?["'\x60]?(?<![\w./-])(
          (?:[a-z0-9.-]{1,80}\.[a-z]{2,12}(?::\d{2,5})?|[a-z0-9][a-z0-9_-]{1,60})/(?:[\w.-]{1,80}/){0,4}
          [\w.-]{1,100}(?::\w(?:[\w.-]{0,120}\w)?|@sha256:[0-9a-f]{64})
        )["'\x60]?(?: image)?(?:~?镜像)?
      `,
    ],
    (said = '') => (/^https?:|:(?:No|Prefer)[NSE]/u.test(said) ? undefined : container({ image: said })),
  ],
  [
    [
      '(?:runs?|running) (?:the )?(?:image )?["\'`]?(?<![\\w./-])([a-z][a-z0-9_-]{1,40}:(?:v?\\d{1,4}(?:[.-][\\w.-]{0,60}\\w)?|latest|stable|alpine|slim))["\'`]?(?![\\w/:])(?: image)?',
      '(?:with|using|uses?|from) (?:the )?(?:image )?["\'`]?(?<![\\w./-])([a-z][a-z0-9_-]{1,40}:(?:v?\\d{1,4}[.-][\\w.-]{0,60}\\w|latest))["\'`]?(?=[\\s,;.)]|$)(?! (?:port|to))',
      '(?:运行)(?:镜像)?~["\'`]?([a-z][a-z0-9_-]{1,40}:(?:v?\\d{1,4}(?:[.-][\\w.-]{0,60}\\w)?|latest|stable|alpine|slim))["\'`]?(?![\\w/:])',
      overLines`
        (?<=
          (?:pod|deployment|job|daemon ?set|stateful ?set|container) ["'\x60]?[a-z0-9][a-z0-9-]{0,60}
          ["'\x60]?(?::| \() ?
        )(
          [a-z][a-z0-9_-]{1,40}:(?:v?\d{1,4}[.-][\w.-]{0,60}\w|v\d{1,4}|latest|stable|alpine|slim)
        )(?=[,;.)]|$)
      `,
    ],
    (said = '') => ofProgram(said, '') ?? container({ image: said }),
  ],
  [
    overLines`
      ["'\x60]?(?<![\w./-])(
        (?:
          (?:registry|docker|quay|ghcr|gcr|k8s\.gcr|nvcr|public\.ecr|mcr|eu\.gcr|us\.gcr)\.(?:k8s\.)?
          [a-z]{2,9}(?:\.com)?|
          [a-z0-9-]{2,40}\.(?:azurecr\.io|gcr\.io|pkg\.dev|amazonaws\.com)
        )/(?:[\w.-]{1,80}/){0,4}[\w.-]{0,99}\w(?::\w[\w.-]{0,80}\w|:\w)?
      )["'\x60]?(?![\w/@=]|:[^\s])
    `,
    (said = '') => container({ image: said }),
  ],
]);
