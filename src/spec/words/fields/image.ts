import { overLines } from '../../../kernel/over-lines.ts';
import type { JsonMap } from '../../../kernel/json.ts';
import { programs } from '../mentions/programs.ts';
import { phrases } from '../phrase.ts';
import { container, on, oneOf } from '../say.ts';
import type { Meaning, Reader } from '../wish.ts';

const words = overLines`
  (?!
    tag:|(?:
      the|a|an|that|this|with|which|and|or|to|is|should|from|of|for|as|its|it|named|called|container|
      docker|one|two|both|same|latest|official|public|private|default|pull|policy|on|in|at|my|our|
      your|new|using|used|based|be|will|must|version|tag|only|base|has|have|image|images|built|pulled|
      if|so|always|never|when|whenever|where|while|unless|once|every|each|all|any|there|already|again|anew|afresh|
      does|do|doesn|isn|can|cannot|could|may|might|needs?|gets?|comes?|lies|exists?|starts?|itself|own|login|registry|cached|fresh|local|
      [a-z]{2,20}(?:ed|ing|ly)
    )(?![\w./:-])
  )
`;
const known_ = `(?<![\\w./:=@-])(${programs.map(({ names }) => names.join('|')).join('|')})`;
const known = `(${programs.map(({ names }) => names.join('|')).join('|')})`;
/** `容器 redis 使用镜像 x`: that is what the container is called. */
const calledSo = String.raw`(?<=(?:容器|名为|叫)["'\x60]?[a-z0-9-]{1,40})["'\x60]?(?:的容器|使用|采用|用|镜像|监听|挂载|申请|请求|运行|执行|将|把|也|只|,使用|,镜像|的(?:内存|CPU|镜像|端口|资源|请求|限制|上限|副本))`;
const version = '(?::~?|\\s(?:version|v)\\s?|\\sv|版本~?)';

const reference = (said = ''): Meaning | undefined =>
  /^[\d.]+$/u.test(said) || said.length < 2 ? undefined : (ofProgram(said, '') ?? container({ image: said }));

/** A program by its name is both an image and a thing of which more is known. */
export function ofProgram(said: string, tag: string): Meaning | undefined {
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

export const image: Reader = phrases('image', { en: 'Image', zh: '镜像' }, [
  [
    [
      overLines`
        (?:with |from |of |using |uses? |run |runs |running |on |built )*(?:the )?(?:very )?same image as (?:the |our |that of (?:the )?)?{name}
        (?: (?:service|app|one|container|deployment|pod|server))?
      `,
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
        overLines`
          (?!
            (?:
              following|above|below|given|custom|small|right|own|container|base|built|debug|latest|
              newest|new|newer|old|older|previous|same|other|another|default|official|slim|minimal|
              production|staging|test|dev|development
            )(?! image\w)(?![\w./:-])
          )
        ` +
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
    [
      "(?:change|update|bump|upgrade|set|raise|move) (?:the |its )?(?:image(?:'s)? )?(?:tag|version)(?: of the image)?(?: from {q}\\w[\\w.-]{0,60}{q})? to [\"'`]?(v?\\d[\\w.-]{0,60})[\"'`]?(?![\\w:])",
      '镜像(?:的)?(?:版本|标签|tag)改为~["\'`]?(v?\\d[\\w.-]{0,60})["\'`]?(?![\\w:])',
    ],
    (tag = '') => oneOf(['workload', { newTag: tag.replace(/\.$/u, '') }]),
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
      overLines`
        (?:
          runs?|running|deploy|deploys|deploying|for|of|using|with|uses?|based on|a|an|the|my|start|
          launch|host|hosting|simple|basic|single|copies|instances|replicas
        ) (?:of )?(?:an? |the )?["'\x60]?${known}["'\x60]?(?![\w/:=@-]|\.\w)
      `,
      `(?<!(?:deployment|deploy|sts|ds|svc|cm|service|pod|statefulset|daemonset|job|replicaset|container|容器|name|named|app|key|host|ingress|configmap|secret|namespace|label|user|group|class|to|(?:cluster ?)?role(?: ?binding)?|binding|(?:service ?)?account|sa|pvc|(?:service|pod) ?monitor|certificate|issuer|from|mount|volume|claim|path|server) )(?<![\\w./:=@"'\`-])${known}(?![\\w/=@"'\`-]|\\.\\w|:\\S| (?:ingress(?: |$)|key|namespace|secret|configmap|volume|user|role)|这个 ?[a-z]{4}|${calledSo})`,
      `(?:运行|部署|使用|的|一个|启动|基于|搭建|跑|个|安装|和|是|台|,|、|^)~["'\`]?${known}["'\`]?(?![\\w/:=@-]|\\.\\w)`,
    ],
    (program = '') => weakly(program),
  ],
  [
    overLines`
      (?<![\w./:=@-])(?!
        (?:
          version|app|port|tier|release|track|name|env|mode|key|value|time|http|https|tcp|udp|localhost|
          label|run
        )(?!\w)
      )([a-z][a-z0-9_-]{1,40}:(?:v?\d{1,4}(?:[.-][\w.-]{0,60}\w)?|latest|alpine|slim|stable))
      (?![\w/:.-]{0,1}\w)
    `,
    reference,
  ],
]);
