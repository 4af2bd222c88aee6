import type { JsonMap } from '../../../kernel/json.ts';
import { programs } from '../mentions/programs.ts';
import { phrases } from '../phrase.ts';
import { container, on, oneOf } from '../say.ts';
import type { Meaning, Reader } from '../wish.ts';

const words =
  '(?!(?:the|a|an|that|this|with|which|and|or|to|is|should|from|of|for|as|its|it|named|called|container|docker|one|two|both|same|latest|official|public|private|default|pull|policy|on|in|at|my|our|your|new|using|used|based|be|will|must|version|tag|only|base|has|have|image|images|built|pulled|if|so|always|never)(?![\\w./:-]))';
const known_ = `(?<![\\w./:=@-])(${programs.map(({ names }) => names.join('|')).join('|')})`;
const known = `(${programs.map(({ names }) => names.join('|')).join('|')})`;
const version = '(?::~?|\\s(?:version|v)\\s?|\\sv|版本~?)';

const reference = (said = ''): Meaning | undefined =>
  /^[\d.]+$/u.test(said) || said.length < 2 ? undefined : (ofProgram(said, '') ?? container({ image: said }));

/** A program by its name is both an image and a thing of which more is known. */
function ofProgram(said: string, tag: string): Meaning | undefined {
  const [plain = '', own = ''] = said.split(':');
  const program = programs.find(({ names }) => names.includes(plain.toLowerCase()));
  if (program === undefined) return undefined;
  const appVersion = tag === '' ? own : tag;
  const repository = said === plain && plain !== program.image ? program.image : plain.toLowerCase();
  const image = appVersion === '' ? repository : `${repository}:${appVersion}`;
  const set = { container: { image }, app: program.app, ...(appVersion === '' ? {} : { appVersion }) };
  return { ...oneOf(['workload', set]), value: image };
}

/** Spoken of in passing: it counts where no image is named. */
function weakly(said: string, more: JsonMap = {}): Meaning | undefined {
  const meant = ofProgram(said, '');
  return (
    meant && {
      ...meant,
      says: (meant.says ?? []).map(({ on: kind, set }) => ({ on: kind, set: { weak: set, ...more } })),
    }
  );
}

const inWords = (program = '', tag = ''): Meaning | undefined => ofProgram(program, tag);

/** A reference with a host or a folder and a tag is an image wherever it stands. */
export const references: Reader = phrases('references', { en: 'Image', zh: '镜像' }, [
  [
    [
      '(?:(?:uses?|using|runs?|running|pulls?|(?:based |built )on|from|of|starts?) (?:the )?(?:image )?|(?:使用|运行|采用|基于|拉取)(?:镜像)?~?)["\'`]?(?<![\\w./-])((?:[a-z0-9-]{1,40}\\.){1,4}[a-z]{2,10}(?::\\d{2,5})?/(?:[\\w.-]{1,80}/){0,4}[\\w.-]{0,99}\\w)["\'`]?(?![\\w:/@])(?: image)?(?:~?镜像)?',
      '(?:(?:uses?|using|runs?|running) (?:the )?(?:image )?|(?:使用|运行)(?:镜像)?~?)["\'`]?(?<![\\w./-])((?!and/or|read/write|http/|tcp/|pods?/)[a-z0-9][a-z0-9_-]{2,60}/[a-z0-9][\\w.-]{1,80}\\w)["\'`]?(?![\\w:/@])(?: image)?(?:~?镜像)?',
    ],
    (said = '') => (/^https?:|:(?:No|Prefer)[NSE]/u.test(said) ? undefined : container({ image: said })),
  ],
  [
    '(?:(?<=(?<!\\w)(?:init ?)?containers? [a-z][a-z0-9-]{0,50}:? )|(?:made|built|created) (?:from|of) )["\'`]?(?<![\\w./-])((?:[a-z0-9-]{1,40}\\.){0,4}[a-z0-9][a-z0-9_-]{1,60}/[a-z0-9][\\w./-]{1,120}(?<=\\w))["\'`]?(?![\\w:/@])',
    (said = '') => container({ image: said }),
  ],
  [
    [
      '(?:(?:the )?(?:container )?image(?: is| should be| of|:)* |(?:of|from|using|uses?|with|runs?|running) (?:the )?(?:image )?|(?:使用|运行|采用)?(?:的)?镜像(?:为|是|:)?~)?["\'`]?(?<![\\w./-])((?:[a-z0-9.-]{1,80}\\.[a-z]{2,12}(?::\\d{2,5})?|[a-z0-9][a-z0-9_-]{1,60})/(?:[\\w.-]{1,80}/){0,4}[\\w.-]{1,100}(?::\\w(?:[\\w.-]{0,120}\\w)?|@sha256:[0-9a-f]{64}))["\'`]?(?: image)?(?:~?镜像)?',
    ],
    (said = '') => (/^https?:|:(?:No|Prefer)[NSE]/u.test(said) ? undefined : container({ image: said })),
  ],
  [
    [
      '(?:runs?|running) (?:the )?(?:image )?["\'`]?(?<![\\w./-])([a-z][a-z0-9_-]{1,40}:(?:v?\\d{1,4}(?:[.-][\\w.-]{0,60}\\w)?|latest|stable|alpine|slim))["\'`]?(?![\\w/:])(?: image)?',
      '(?:with|using|uses?|from) (?:the )?(?:image )?["\'`]?(?<![\\w./-])([a-z][a-z0-9_-]{1,40}:(?:v?\\d{1,4}[.-][\\w.-]{0,60}\\w|latest))["\'`]?(?=[\\s,;.)]|$)(?! (?:port|to))',
      '(?:运行)(?:镜像)?~["\'`]?([a-z][a-z0-9_-]{1,40}:(?:v?\\d{1,4}(?:[.-][\\w.-]{0,60}\\w)?|latest|stable|alpine|slim))["\'`]?(?![\\w/:])',
      '(?<=(?:pod|deployment|job|daemon ?set|stateful ?set|container) ["\'`]?[a-z0-9][a-z0-9-]{0,60}["\'`]?(?::| \\() ?)([a-z][a-z0-9_-]{1,40}:(?:v?\\d{1,4}[.-][\\w.-]{0,60}\\w|v\\d{1,4}|latest|stable|alpine|slim))(?=[,;.)]|$)',
    ],
    (said = '') => ofProgram(said, '') ?? container({ image: said }),
  ],
  [
    '["\'`]?(?<![\\w./-])((?:(?:registry|docker|quay|ghcr|gcr|k8s\\.gcr|nvcr|public\\.ecr|mcr|eu\\.gcr|us\\.gcr)\\.(?:k8s\\.)?[a-z]{2,9}(?:\\.com)?|[a-z0-9-]{2,40}\\.(?:azurecr\\.io|gcr\\.io|pkg\\.dev|amazonaws\\.com))/(?:[\\w.-]{1,80}/){0,4}[\\w.-]{0,99}\\w(?::\\w[\\w.-]{0,80}\\w|:\\w)?)["\'`]?(?![\\w/@=]|:[^\\s])',
    (said = '') => container({ image: said }),
  ],
]);

export const image: Reader = phrases('image', { en: 'Image', zh: '镜像' }, [
  [
    [
      '(?:with |from |of |using |uses? |run |runs |running |on |built )*(?:the )?(?:very )?same image as (?:the |our |that of (?:the )?)?{name}(?: (?:service|app|one|container|deployment|pod|server))?',
      '(?:使用|用|采用)?(?:与|和|跟|同)~?(?:{name}|\\p{Script=Han}{2,6}?)~?(?:服务|应用)?(?:是|用)?(?:完全)?(?:相同|同样|同一个?|一样)的?镜像',
      '(?:使用|用|采用)?镜像(?:与|和|跟|同)~?(?:{name}|\\p{Script=Han}{2,6}?)~?(?:服务|应用)?(?:一样|相同|一致)',
    ],
    (imageOf = '') => ({ ...on('workload', { container: { isSameImage: true }, imageOf }), value: imageOf }),
  ],
  [
    [
      '(?:with |from |of |using |uses? |run |runs |running |on )*(?:the )?(?:very )?same image(?: as [^,.;]{1,40})?',
      '(?:使用|用|采用)?(?:与[^,。]{1,20})?(?:相同|同样|同一个?)的?镜像',
    ],
    () => ({ ...container({ isSameImage: true }), value: 'same' }),
  ],
  [
    [
      "(?:with |using |use |uses |runs? |running |pulls? |the |an? |its |container |docker |base |on )*image(?:s|'s)?(?: name)?(?: (?:should|must|will) be| is| to be)?(?: set)?(?: (?:to|as|from|called|named|of|:))?~[:=]?~(?:the )?" +
        words +
        '{image}(?: image)?(?! (?:is|should be|must be|will be) )',
      '(?<=image (?:of|for) (?:the )?[a-z][\\w-]{0,40} )(?:is|should be|must be|will be):? {image}',
      '(?:使用|用|采用|运行|基于|拉取|以)?(?:的)?(?:容器|基础|Docker|官方)?~镜像(?:名称?|地址)?(?:应该?)?(?:设置?为|使用|采用|来自|名?为|是|用|选用|[:=])?~' +
        words +
        '{image}(?![a-z])',
    ],
    reference,
  ],
  [
    [
      '(?:the )?latest (?:version of )?(?:the )?(?:official )?' +
        words +
        '{image}(?: container| docker)? image',
      '最新(?:版本?)?的?~' + words + '{image}~(?:容器)?镜像',
      '(?:the )?latest (?:version of )?(?:the )?(?:official )?()' + known_ + '(?![\\w./:=@-])',
      known_ + '() (?:in (?:its|the) (?:latest|newest) version|\\(latest(?: image| version)?\\))',
      '最新(?:版本?)?的?~()' + known_,
      words + '{image}(?:的)?~最新(?:版本?)?的?~镜像',
    ],
    (a = '', b = '') => {
      const said = a === '' ? b : a;
      return reference(said.includes(':') ? said : `${said}:latest`);
    },
  ],
  [
    [
      '(?:uses?|using|runs?|running|from|pulls?|with|of) the (?:official |public )?' +
        words +
        '(?!(?:following|above|below|given|custom|small|right|own|container|base|built|debug|latest|newest|new|newer|old|older|previous|same|other|another|default|official|slim|minimal|production|staging|test|dev|development)(?! image\\w)(?![\\w./:-]))' +
        '{image} (?:container |docker )?image(?! (?:is|should be|must be|built|of|from|named|called|tag|version|pull|we|you|I)(?!\\w))()',
      '(?<![a-z] )(?:the |an? |official )?' +
        words +
        '{image} (?:container |docker )?images?(?: (?:version|tag|with tag|with the tag) ["\'`]?(\\w[\\w.-]{0,60}\\w|\\d)["\'`]?)?',
      words +
        '{image}(?:的)?~(?:容器|官方|Docker)?~镜像(?:(?:的)?(?:版本|标签)(?:为|是)?~(\\d[\\w.-]{0,40}))?',
    ],
    (said = '', tag = '') => (tag === '' ? reference(said) : reference(`${said}:${tag}`)),
  ],
  [
    [
      '(?:using |with |of |in |uses? )*(?:the |its )*latest (?:image|version|tag)(?: of (?:the )?image)?(?! of)',
      '最新(?:的)?(?:镜像|版本|标签)(?:的)?(?:镜像)?',
    ],
    () => oneOf(['workload', { imageTag: 'latest' }]),
  ],
  [
    [
      '(?:image )?tag(?:ged)?(?: is| as| with|:)?~["\'`]?(v?\\d[\\w.-]{0,60}|latest|stable|alpine)["\'`]?(?![\\w])',
    ],
    (tag = '') => oneOf(['workload', { imageTag: tag }]),
  ],
  [
    `(?<![\\w./:=-])${known}(?![\\w./=-])${version}["'\`]?((?:\\d[\\w.-]{0,40}\\w|\\d|latest|alpine|stable)(?![\\w]))`,
    inWords,
  ],
  [
    `(?<![\\w./:=@-])${known}(?![\\w/:=@-]|\\.\\w|['"]s? key) v?(\\d{1,3}(?:\\.\\d{1,3}){0,2})(?! (?:replicas|pods|copies|instances)|\\w|%)`,
    inWords,
  ],
  [
    `(?<![\\w.:/-])(\\d{1,3})(?: ?x| ×|~个|~台)?~${known}(?![\\w/:=@-]|\\.\\w)`,
    (count = '', program = '') => {
      const meant = weakly(program, { controller: { replicas: Number(count) } });
      return meant && { ...meant, value: `${count} × ${meant.value}` };
    },
  ],
  [
    [
      `(?:runs?|running|deploy|deploys|deploying|for|of|using|with|uses?|based on|a|an|the|my|start|launch|host|hosting|simple|basic|single|copies|instances|replicas) (?:of )?(?:an? |the )?["'\`]?${known}["'\`]?(?![\\w/:=@-]|\\.\\w)`,
      `(?<!(?:deployment|deploy|sts|ds|svc|cm|service|pod|statefulset|daemonset|job|replicaset|container|容器|name|named|app|key|host|ingress|configmap|secret|namespace|label|user|group|role|class|to|role|from|mount|volume|claim|path|server) )(?<![\\w./:=@"'\`-])${known}(?![\\w/=@"'\`-]|\\.\\w|:\\S| (?:key|namespace|secret|configmap|volume|user|role))`,
      `(?:运行|部署|使用|的|一个|启动|基于|搭建|跑|个|安装|和|是|台|,|、|^)~["'\`]?${known}["'\`]?(?![\\w/:=@-]|\\.\\w)`,
    ],
    (program = '') => weakly(program),
  ],
  [
    '(?<![\\w./:=@-])(?!(?:version|app|port|tier|release|track|name|env|mode|key|value|time|http|https|tcp|udp|localhost|label|run)(?!\\w))([a-z][a-z0-9_-]{1,40}:(?:v?\\d{1,4}(?:[.-][\\w.-]{0,60}\\w)?|latest|alpine|slim|stable))(?![\\w/:.-]{0,1}\\w)',
    reference,
  ],
]);
