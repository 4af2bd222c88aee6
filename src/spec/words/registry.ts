import { phrases } from './phrase.ts';
import type { Reader } from './wish.ts';

/** Never the rest of a host that is called so itself: `registry-1.docker.io`. */
const place =
  '(?<![\\w-])["\'`]?((?:[a-z0-9-]{1,40}\\.){1,5}[a-z]{2,12}(?::\\d{2,5})?(?:/[a-z0-9][\\w.-]{0,60}){0,4})/?["\'`]?(?![\\w:/@-])';
const ours =
  '(?:our |the |my |a |own |private |internal |company |corporate |container |image |docker )*registry';
const zhOurs = '(?:我们的?|自己的?|公司的?|内部的?|私有的?)*(?:镜像仓库|镜像库|仓库|registry|harbor)';

/** Where the images are kept that are built of a repository. */
export const registry: Reader = phrases('registry', { en: 'Registry', zh: '镜像仓库' }, [
  [
    [
      `(?:(?:please |and |we )*(?:use|uses|using|push(?:ed|es)?|pull(?:ed|s)?|publish(?:ed)?|stored?|keep|kept)(?: it| them| (?:the |our |all )?images?)?(?: to| from| in| on)? |(?:in|from|to|on) )${ours}(?: at| is| under| on|:)?,? ${place}`,
      `${ours} (?:is|at|under|lives at) ${place}`,
      `registry: ?${place}`,
      `(?:please |and )*pull(?:s|ed)?(?: the| our| all| its)* images? from ${place}`,
      `(?:从|由) ?${place}~(?:拉取?|下载)(?:镜像)?`,
      `(?:(?:the |our |all )?images? )(?:are|live|go|come|is)(?: kept| stored| pushed)? (?:in|to|from|on|under|at) ${place}`,
      `(?:镜像)?(?:都|请|要)*(?:推送?|放|存|使用|用|走)(?:到|在)?~${zhOurs}(?:是|为|在|地址是?|:)?~${place}`,
      `${zhOurs}(?:地址)?(?:是|用|为|在|:|：)?~${place}`,
      `镜像(?:都|请|要)*(?:推送?|放|存)(?:到|在|去|进)?~${place}(?:仓库|里|上|下)*`,
    ],
    (said = '') => ({ asked: { registry: said.toLowerCase() }, value: said }),
  ],
]);
