import { overLines } from '../../../kernel/over-lines.ts';
import type { ImageDemands } from '../../plan.ts';
import { phrases } from '../phrase.ts';
import { isOfImage } from '../shape.ts';
import { toCommand, toList } from '../values.ts';
import type { Meaning, Reader } from '../wish.ts';

/** Packages that are called so by every distribution, and are no packages of a language. */
export const systemPackages = overLines`
  bash|bind9|bzip2|ca-certificates|cmake|cron|curl|dnsutils|ffmpeg|fontconfig|gcc|gettext|ghostscript|
  git|git-lfs|gnupg|graphviz|gzip|haproxy|htop|imagemagick|iproute2|iputils-ping|jq|less|lsof|make|
  nano|net-tools|netcat-openbsd|nginx|openssh-client|openssl|pandoc|poppler-utils|procps|rsync|socat|
  sqlite3?|sudo|supervisor|tar|telnet|tini|tmux|tree|tzdata|unzip|vim|wget|xz-utils|zip|zsh|
  build-essential|default-mysql-client|postgresql-client|redis-tools|chromium|tesseract-ocr|
  wkhtmltopdf|lib[a-z0-9][a-z0-9.+-]{1,30}|[a-z0-9][a-z0-9.+]{1,20}-dev
`;
const notNames = overLines`
  (?!
    (?:
      and|the|an?|all|its|my|with|from|then|on|in|to|for|expose|set|workdir|run|user|env(?:ironment)?|
      variables?|cmd|commands?|entry(?:point)?|copy|add|label|use|using|start\w*|work\w*|expos\w+|
      listen\w*|ports?|which|that|as|healthcheck|dependenc(?:y|ies)|requirements|packages?|tools?|
      modules?|npm|pip|gems?
    )(?![\w-])
  )
`;
const between = '(?:\\s?,\\s?(?:and\\s)?|\\sand\\s|\\s?(?:和|与|、|以及)\\s?)';
const listed = (one: string): string => `((?:${one})(?![\\w-])(?:${between}(?:${one})(?![\\w-])){0,19})`;
const installs = overLines`
  (?:
    (?:and |with |that |which |to |also )*(?:apt(?:-get)? |apk |dnf |yum )?
    (?<!(?:pip3?|npm|gem|go|cargo|poetry|composer|yarn|pnpm) )install(?:s|ed|ing)? (?:the )?
    (?:system |os |linux |apt |extra )*(?:packages? |tools? )?|
    (?:并|再|还)?安装(?:了|好)?(?:系统|以下|软件|工具|包|:|：){0,3}\s?
  )
`;

/** An image of a distribution takes what its package manager knows, whatever that is. */
const distribution = '(ubuntu|debian|alpine|fedora|rocky ?linux|alma ?linux|amazon ?linux)';
const base = new RegExp(distribution, 'iu');

const demand = (image: ImageDemands, value: string): Meaning => ({
  asked: { image, onlyImage: true },
  value,
});
const packages = (said = ''): Meaning => {
  const names = toList(said);
  return demand({ packages: names }, names.join(', '));
};
const end =
  '(?=[,;，；。\\n]|\\.(?:\\s|$)| and (?:an? |the )?(?:expose|install|set|workdir|working|user|env|copy|run)|$)';

const common_ = phrases('packages', { en: 'System packages', zh: '系统软件包' }, [
  [`${installs}${listed(systemPackages)}`, packages],
]);
const any = phrases('packages', { en: 'System packages', zh: '系统软件包' }, [
  [`${installs}${listed(`${notNames}[a-z0-9][a-z0-9.+-]{0,40}`)}`, packages],
]);

/** Distributions that another account than Docker's own publishes. */
const repositories: Readonly<Record<string, string>> = { rockylinux: 'rockylinux/' };

const bases = phrases('base', { en: 'Base image', zh: '基础镜像' }, [
  [
    overLines`
      (?:(?:based |built )?(?:on|from) (?:an? |the )?|基于~|使用~|以~)?${distribution}(?:
        [:\s-]?(?:version )?["\x60']?(
          \d{1,2}(?:\.\d{1,2}){0,2}|[a-z]{5,9}(?=-slim)|latest|bookworm|trixie|jammy|noble|focal
        )(-slim)?["\x60']?
      )?(?![\w.:/-])(?: image| base image|~(?:基础)?镜像)?
    `,
    (said = '', tag = '', slim = '') => {
      const name = said.toLowerCase().replace(' ', '');
      const image = tag === '' ? name : `${name}:${tag}${slim}`;
      const repository = repositories[name] ?? '';
      return demand({ base: repository + image }, image);
    },
  ],
]);

const rest = phrases('demands', { en: 'Image', zh: '镜像' }, [
  [
    [
      '(?:with |and |set |the |a |its )*(?:workdir|work(?:ing)? ?dir(?:ectory)?)(?: is| to| as| of| at|:|=)*~{path}',
      '(?:设置?)?工作目录{is}{path}',
    ],
    (workdir = '') => demand({ workdir }, workdir),
  ],
  [
    [
      overLines`
        (?:run(?:s|ning)? |with |and |set |create |as |an? |the |non-?root |linux |system )*user (?:named |called |is |to |= ?|: ?)?
        ["'\x60]?(
          (?!(?:with|and|is|id|to|in|the|an?|named|called|should|for)\b)[a-z_][a-z0-9_-]{0,30}|\d{1,6}
        )["'\x60]?(?![\w-])(?: user)?
      `,
      '(?:以|使用|创建)?(?:非root|普通)?用户(?:名)?(?:为|是|名为)?~["\'`]?([a-z_][a-z0-9_-]{0,30}|\\d{1,6})["\'`]?(?:用户)?(?:身份)?(?:运行)?',
    ],
    (user = '') => demand({ user }, user),
  ],
  [
    [
      `(?:with |and |set |the |an? |its )*entry ?point(?: is| should be| of| to|:|=)*~(\\[[^\\]\\n]{1,300}\\]|[^,;，；。\\n]{1,200}?)${end}`,
      `入口(?:点|命令|程序)?(?:为|是|设为|:|：)*~(\\[[^\\]\\n]{1,300}\\]|[^,;，；。\\n]{1,200}?)${end}`,
    ],
    (said = '') => started('ENTRYPOINT', said),
  ],
  [
    [
      overLines`
        (?:with |and |set |the |an? |its )*(?:cmd|start(?:up)? command|(?:default |run )?command)
        (?: is| should be| of| to|:|=)*~(\[[^\]\n]{1,300}\]|[^,;，；。\n]{1,200}?)${end}
      `,
      `(?:启动|运行|默认)?命令(?:为|是|设为|:|：)*~(\\[[^\\]\\n]{1,300}\\]|[^,;，；。\\n]{1,200}?)${end}`,
    ],
    (said = '') => started('CMD', said),
  ],
]);

function started(instruction: 'CMD' | 'ENTRYPOINT', said: string): Meaning | undefined {
  const words = toCommand(said.trim().replaceAll(/^[`"']|[`"']$/gu, ''));
  return words.length === 0 ? undefined : demand({ start: { instruction, words } }, words.join(' '));
}

/** What is asked of an image itself: only where the words ask for one and for nothing else. */
export const demands: Reader = {
  id: 'demands',
  read: (words) => {
    if (!isOfImage(words)) return [];
    const isBare = base.test(words);
    const claims = [...(isBare ? any : common_).read(words), ...rest.read(words)];
    return isBare ? [...claims, ...bases.read(words)] : claims;
  },
};
