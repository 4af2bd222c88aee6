import { anyCase } from '../../../../kernel/any-case.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import { notInstalled, untouched } from '../../../../spec/demand-notes.ts';
import { baseOf, installing } from '../../../../spec/distribution.ts';
import type { BuildPlan } from '../../../../spec/plan.ts';
import { systemPackages } from '../../../../spec/words/fields/demands.ts';
import { hearing, type Groups, type Saying } from '../saying.ts';
import { builtIn, namesIn as packagesIn, withDemanded, withPlan } from './planned.ts';

/** What people call a program, where Debian has it under another name. */
const packaged: Readonly<Record<string, string>> = {
  'ca certificates': 'ca-certificates',
  dig: 'dnsutils',
  exiftool: 'libimage-exiftool-perl',
  ffprobe: 'ffmpeg',
  'image magick': 'imagemagick',
  libmagic: 'libmagic1',
  libpq: 'libpq5',
  libvips: 'libvips42',
  'mysql client': 'default-mysql-client',
  netcat: 'netcat-openbsd',
  pdftotext: 'poppler-utils',
  pg_dump: 'postgresql-client',
  ping: 'iputils-ping',
  poppler: 'poppler-utils',
  'postgres client': 'postgresql-client',
  'postgresql client': 'postgresql-client',
  psql: 'postgresql-client',
  'redis-cli': 'redis-tools',
  sqlite: 'sqlite3',
  tesseract: 'tesseract-ocr',
};

/** Nobody means a service by these, whatever is said of them. */
const tools = overLines`
  ffmpeg|ffprobe|image\s?magick|ghostscript|graphviz|pandoc|poppler(?:-utils)?|pdftotext|wkhtmltopdf|tesseract(?:-ocr)?|libreoffice|
  libvips|libpq5?|libmagic1?|exiftool|inkscape|sox|mediainfo|mupdf-tools|fonts-[a-z0-9-]{2,30}
`;
const any = String.raw`(?:${tools}|${Object.keys(packaged).join('|')}|${systemPackages})(?![\w-])`;
/** Outside of an image these are services. */
const plain = String.raw`(?!nginx|haproxy|bind9|supervisor|cron|chromium)${any}`;
const listed = (one: string, group: string): string =>
  String.raw`(?:(?:the|an?|some)\s)?(?<${group}>(?:${one})(?![\w-])(?:(?:\s?,\s?(?:and\s)?|\sand\s|\s?[和与跟、]\s?)(?:${one})(?![\w-])){0,11})`;
const kinds = String.raw`(?:(?:system|os|apt|debian|linux|extra|additional|command[\s-]line)\s){0,2}(?:packages?|tools?|binar(?:y|ies)|librar(?:y|ies)|dependenc(?:y|ies))`;
const image = String.raw`(?:the\s|our\s|its\s|this\s)?(?:(?:docker|container|runtime|final|app)\s){0,2}(?:image|container|dockerfile)`;
const polite = String.raw`(?<![\w-])(?:(?:and|also|please|then|we|you|it|i|need|needs|want|have|has|to|must|should|can|make|sure|that|the|app|with)\s){0,8}`;

const sources = [
  overLines`
    ${polite}(?:install|add|include|bundle|put)\s(?:the\s)?(?:${kinds}:?\s)?${listed(any, 'a')}(?:\s${kinds})?\s(?:in|into|to|inside|on)\s${image}
  `,
  String.raw`${polite}(?:apt(?:-get)?\s)?install\s(?:the\s)?(?:${kinds}:?\s)?${listed(plain, 'b')}(?:\s(?:${kinds}|there|as\swell|too))?`,
  overLines`
    (?<![\w-])(?:and\s|also\s){0,2}${image}\s(?:(?:also|must|should|has|will|to)\s){0,4}
    (?:needs?|requires?|have|has|includes?|contains?|comes?\swith|bring|carry|ships?(?:\swith)?)\s(?:to\s(?:have|include|contain)\s)?(?:${kinds}:?\s)?${listed(any, 'c')}(?:\s${kinds})?(?:\s(?:installed|in\sit|inside|available))?
  `,
  String.raw`${polite}${listed(plain, 'd')}\s(?:(?:must|should|needs?|has|have|is|are|be|to|also|all)\s){0,5}(?:installed(?:\s(?:in|inside)\s${image})?|(?:available|there|present)\s(?:in|inside)\s${image})`,
  String.raw`${polite}(?:needs?|requires?|uses?|calls?|with|shells\sout\sto|depends\son|runs)\s(?:also\s)?(?:${kinds}:?\s)?${listed(tools, 'e')}(?:\s${kinds})?(?:\s(?:installed|in\s${image}))?`,
  String.raw`(?<![\w-])${kinds}\s?(?::|are|is|needed:?|required:?|to\sinstall:?)\s?${listed(any, 'f')}`,
  overLines`
    (?:请|还要|还需要|另外)?(?:在)?(?:镜像|容器)(?:里面?|中|内)?(?:还)?(?:需要|要|得|应该|必须|请)*(?:安装|装|加|带|有|包含|内置)(?:上|好|了)?\s?${listed(any, 'g')}(?:等?(?:工具|软件包?|系统包|依赖|库))?
  `,
  String.raw`(?:请|还要|还需要|另外|需要|要)*(?:安装|装上?|预装)(?:系统(?:包|依赖|库)|软件包|工具)?[:：]?\s?${listed(plain, 'h')}(?:等?(?:工具|软件包?|系统包|依赖|库))?(?:到|进)?(?:镜像(?:里面?|中)?)?`,
  String.raw`(?:程序|应用|服务|它)?(?:还)?(?:依赖|需要|要用到?|会调用)\s?${listed(tools, 'i')}`,
];

const sayings: readonly Saying[] = sources.map((source) => ({
  pattern: anyCase(String.raw`${source}(?![\w/:-])`),
  given:
    /install|packages?|needs?|requires?|image|container|dockerfile|with|uses?|calls?|depends|runs|librar|tools|binar|装|镜像|容器|依赖|需要|调用|要用/iu,
  subject: { en: 'System packages', zh: '系统软件包' },
  value: (groups) => namesIn(groups).join(', '),
  over: (groups, names) => withPlan((plan) => withPackages(plan, namesIn(groups)), names),
  notes: (groups, names) => (spec) =>
    builtIn(spec, names).flatMap(({ name, image: built }) => {
      const plan = built.kind === 'built' ? built.plan : undefined;
      if (plan === undefined) return [untouched(name)];
      const base = baseOf(plan.dockerfile.holes);
      return installing(base) === undefined ? [notInstalled(namesIn(groups), base)] : [];
    }),
}));

/** `the image needs ffmpeg`, `镜像里装上 imagemagick`: what the last stage gets from its distribution. */
export const packagesTold = hearing(sayings);

function namesIn(groups: Groups): readonly string[] {
  const said = Object.values(groups).find((one) => one !== undefined) ?? '';
  const names = said
    .toLowerCase()
    .split(/\s?,\s?(?:and\s)?|\sand\s|\s?[和与跟、]\s?/u)
    .map((name) => name.trim());
  return [...new Set(names.map((name) => packaged[name] ?? name))];
}

function withPackages(plan: BuildPlan, names: readonly string[]): BuildPlan {
  const base = baseOf(plan.dockerfile.holes);
  const way = installing(base);
  if (way === undefined) return plan;
  // Whatever version the release of the image has: who pins another one gets none.
  const pinned = /alpine/u.test(base) ? names : names.map((name) => `${name}=*`);
  const { dockerfile } = plan;
  // In other templates these are for what compiles.
  const own = /(?:node|python)\.Dockerfile$/u.test(dockerfile.template)
    ? dockerfile.holes['packages']
    : undefined;
  const there = packagesIn(own);
  if (there !== undefined) {
    const packages = { names: [there, ...pinned].join(' ') };
    return { ...plan, dockerfile: { ...dockerfile, holes: { ...dockerfile.holes, packages } } };
  }
  return withDemanded(plan, { setup: way.packages(pinned) });
}
