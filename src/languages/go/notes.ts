import { overLines } from '../../kernel/over-lines.ts';
import { join } from '../../kernel/paths.ts';
import { has } from '../../facts/tree.ts';
import type { Service } from '../../facts/facts.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import type { Note } from '../../spec/note.ts';
import type { ImageWish } from '../../spec/plan.ts';
import { endOfLife, lowPort, noLockfile } from '../common/notes.ts';
import type { Program } from './programs.ts';
import { builderFor, chooseVersion } from './releases.ts';

const docs = 'https://go.dev/doc/devel/release';

type About = { readonly wish: ImageWish; readonly service: Service; readonly snapshot: Snapshot };

export function notesOf(program: Program, { wish, service, snapshot }: About): Note[] {
  const { module } = program;
  const [port] = service.ports;
  const sum = join(module.folder, 'go.sum');
  return [
    ...versionNotes(wish, service),
    ...(port !== undefined && port.port < 1024 && port.env === undefined ? [lowPort(port.port)] : []),
    ...(module.requires.length > 0 && !has(snapshot, sum) ? [noLockfile(module.manifest, 'go.sum')] : []),
    ...privateModules(program),
  ];
}

function versionNotes(wish: ImageWish, service: Service): Note[] {
  if (wish.version !== undefined) {
    const { tag, ended } = chooseVersion(wish.version);
    return endOfLife({ label: 'Go', tag, ended, docs });
  }
  const declared = service.languageVersion;
  const { ended } = chooseVersion(declared);
  if (declared === undefined || ended === undefined) return [];
  const builder = builderFor(declared);
  return [
    {
      id: 'newer-compiler',
      severity: 'info',
      text: {
        en: `Go ${declared} is past its end of life (${ended}), so the image is built with Go ${builder}. It compiles the module in the language of its go.mod.`,
        zh: `Go ${declared} 已于 ${ended} 停止维护，因此镜像使用 Go ${builder} 构建，并按 go.mod 声明的语言版本编译。`,
      },
      docs: 'https://go.dev/doc/go1compat',
    },
  ];
}

/** Hosts of modules that anybody can fetch from; others usually want a login. */
const open = new RegExp(
  overLines`
    ^(?:
      github\.com|golang\.org|google\.golang\.org|gopkg\.in|go\.uber\.org|k8s\.io|sigs\.k8s\.io|
      gorm\.io|go\.opentelemetry\.io|bitbucket\.org|gitlab\.com
    )/
  `,
  'u',
);

function privateModules({ module }: Program): Note[] {
  const found = module.requires.find(
    ({ path }) => !open.test(path) && /^(?:git|gitlab|github|bitbucket|code|scm)\.[\w.-]+\//u.test(path),
  );
  if (found === undefined) return [];
  return [
    {
      id: 'private-module',
      severity: 'info',
      path: module.manifest,
      text: {
        en: `${found.path} seems to come from a server of your own. Give the build GOPRIVATE and a login as a secret mount.`,
        zh: `${found.path} 似乎来自私有服务器。构建时请设置 GOPRIVATE，并通过 secret 挂载提供登录凭据。`,
      },
      docs: 'https://go.dev/ref/mod#private-modules',
    },
  ];
}
