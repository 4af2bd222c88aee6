import type { Question } from '../../../facts/facts.ts';
import type { Container } from '../../container.ts';
import type { Note } from '../../note.ts';
import { publicImage, referenceOf } from '../../public-images.ts';
import type { PlannedObject, Workload } from '../../spec.ts';
import { canHaveFront, withFront, type Beside, type Sidecar } from '../sidecar.ts';

const folder = String.raw`\/[\w-]{1,40}(?:\/[\w.-]{1,60}){0,6}\/?`;
const serving = new RegExp(
  String.raw`(?:(?:that\s|which\s|it\s|and\s|to\s)*(?:serv(?:es?|ing)|handl(?:es?|ing)|deliver(?:s|ing)?)\s(?:the\s)?(?:static\s(?:files|assets)\s)?(?:(?:under|at|below|from)\s)?|提供|处理|负责)\s?(?<path>${folder})(?:\s(?:static\s)?(?:files|assets|folder))?(?:\s?(?:from|out\sof|in|来自|从|目录是)\s?(?:the\sfolder\s)?(?<from>${folder}))?`,
  'iu',
);

/** Takes the requests before the program does, and answers those for files by itself. */
export const nginx: Sidecar = {
  id: 'nginx',
  names: 'nginx',
  isFront: true,
  tells: [
    serving,
    /(?<![\w-])(?:reverse[\s-]?proxy|proxy|proxies|proxying|web\s?server|buffers?|the\srest|requests?|static\s(?:files|assets)|(?:php-?fpm|gunicorn|uvicorn|puma|uwsgi|unicorn|node|php))(?![\w-])|反向代理|静态(?:文件|资源)|的|php-?fpm|gunicorn|uvicorn|uwsgi/iu,
  ],
  goesOn:
    /^\s?(?:(?:it|which|that|and)\s){0,2}(?:should\s|must\s)?(?:serv(?:es?|ing)|handl(?:es?|ing)|deliver)|^\s?(?:提供|处理|负责)/iu,
  make: (workload, said) => {
    if (servesItself(workload)) return { value: ownServer(workload), notes: [servedAlready(workload)] };
    if (!canHaveFront(workload)) return {};
    const { path, from } = serving.exec(said)?.groups ?? {};
    if (path !== undefined && (from === undefined || !hasCopy(workload)))
      return { asks: [whereFilesAre(path)] };
    return before(workload, path === undefined || from === undefined ? undefined : { path, from });
  },
};

/** Apache serves PHP in its image, and nginx the pages that were built. */
function servesItself({ service }: Workload): boolean {
  return service?.language === 'php' || service?.kind === 'static';
}

function ownServer({ service }: Workload): string {
  return service?.language === 'php' ? 'Apache (in the image), no nginx' : 'nginx (in the image), no other';
}

/** Images of these have the programs of a shell; those without a distribution have none. */
function hasCopy({ service }: Workload): boolean {
  return ['python', 'ruby', 'node', 'javascript', 'typescript'].includes(service?.language ?? '');
}

type Files = { readonly path: string; readonly from: string };

/** One that the program does not listen on. */
function portFor({ port, morePorts = [] }: Workload): number {
  const taken = new Set([port, ...morePorts.map((one) => one.port)]);
  return [8081, 8082, 8083].find((one) => !taken.has(one)) ?? 8089;
}

function before(workload: Workload, files: Files | undefined): Beside {
  const name = `${workload.name}-nginx`;
  const known = publicImage('nginx');
  const port = portFor(workload);
  if (known === undefined) return {};
  const container: Container = {
    name: 'nginx',
    image: referenceOf(known, undefined),
    ports: [{ name: 'nginx', port }],
    probes: { readiness: 'tcp', liveness: 'tcp' },
    mounts: [
      { volume: 'nginx', path: '/etc/nginx/conf.d', readOnly: true },
      ...(files === undefined ? [] : [{ volume: 'static', path: '/static', readOnly: true as const }]),
    ],
  };
  const config = { name: 'nginx', source: { kind: 'configMap' as const, from: name } };
  const made = withFront({ ...workload, volumes: [...(workload.volumes ?? []), config] }, container);
  return {
    workload: files === undefined ? made : withFiles(made, files),
    value: `nginx: ${port} → 127.0.0.1:${workload.port}${files === undefined ? '' : `, ${files.path} = ${files.from}`}`,
    objects: [configMap(workload, { name, port, files })],
  };
}

/** The image of the program has them: they are copied to where nginx sees them. */
function withFiles(workload: Workload, { from }: Files): Workload {
  const { image, initContainers = [], volumes = [] } = workload;
  const reference = image.kind === 'built' ? `${image.name}:set-by-kustomization` : image.reference;
  const copy: Container = {
    name: 'static-files',
    image: reference,
    command: ['cp', '-R', `${from.replace(/\/$/u, '')}/.`, '/static'],
    mounts: [{ volume: 'static', path: '/static' }],
  };
  return {
    ...workload,
    initContainers: [...initContainers, copy],
    volumes: [...volumes, { name: 'static', source: { kind: 'empty' } }],
  };
}

type Config = { readonly name: string; readonly port: number; readonly files: Files | undefined };

function configMap({ port: own, partOf, name: of }: Workload, { name, port, files }: Config): PlannedObject {
  const path = files?.path.replace(/\/?$/u, '/');
  const text = [
    'server {',
    `  listen ${port};`,
    '  client_max_body_size 50m;',
    ...(path === undefined ? [] : [`  location ${path} {`, '    alias /static/;', '    expires 1h;', '  }']),
    '  location / {',
    `    proxy_pass http://127.0.0.1:${own};`,
    '    proxy_http_version 1.1;',
    '    proxy_set_header Host $host;',
    '    proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;',
    '    # What stands before nginx knows whether the request came by HTTPS.',
    '    proxy_set_header X-Forwarded-Proto $http_x_forwarded_proto;',
    '  }',
    '}',
    '',
  ].join('\n');
  return {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    name,
    labels: { 'app.kubernetes.io/name': of, 'app.kubernetes.io/part-of': partOf },
    body: { data: { 'default.conf': text } },
    why: {
      en: 'tells nginx what it answers, and what the program does',
      zh: 'nginx 的配置：哪些由它应答，哪些转给程序',
    },
  };
}

function servedAlready({ name, service }: Workload): Note {
  const isPhp = service?.language === 'php';
  return {
    id: 'nginx-not-needed',
    severity: 'warning',
    text: {
      en: isPhp
        ? `No nginx is put before ${name}: Apache runs PHP within its image and answers HTTP by itself, files too, so there is no php-fpm for nginx to speak to.`
        : `No further nginx is put before ${name}: one serves the pages in its image already.`,
      zh: isPhp
        ? `没有在 ${name} 前面放 nginx：镜像中的 Apache 直接运行 PHP 并应答 HTTP（包括静态文件），没有可供 nginx 转发的 php-fpm。`
        : `没有在 ${name} 前面再放 nginx：镜像中已经由 nginx 提供页面。`,
    },
    docs: 'https://hub.docker.com/_/php',
  };
}

function whereFilesAre(path: string): Question {
  return {
    id: 'static-files',
    inWords: true,
    question: {
      en: `In which folder of the image are the files that nginx shall serve under ${path}?`,
      zh: `nginx 要在 ${path} 下提供的文件位于镜像的哪个目录？`,
    },
    why: {
      en: 'nginx runs in an image of its own, and gets the files out of that of the program before it starts: no nginx stands before it until that folder is known.',
      zh: 'nginx 使用自己的镜像，启动前需要从程序镜像中复制文件；在知道目录之前不会放置 nginx。',
    },
    candidates: [`an nginx sidecar that serves ${path} from /app${path.replace(/\/$/u, '')}`],
  };
}
