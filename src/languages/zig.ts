import { languageBy } from './recipe/language.ts';
import type { Project } from './recipe/recipe.ts';

export const zig = languageBy(
  {
    id: 'zig',
    title: 'Zig',
    marks: [/^build\.zig$/u, /^build\.zig\.zon$/u],
    sources: /\.zig$/u,
    comments: 'slashes',
    versions: [
      [/^\.(?:zigversion|zig-version)$/u, /^(\d[\d.]*)/u],
      [/^build\.zig\.zon$/u, /minimum_zig_version ?= ?"(\d[\w.+-]*)"/u],
    ],
    tools: ['zig'],
    frameworks: [
      { name: 'zap', mark: /zigzap|\bzap\b/u, port: 3000 },
      { name: 'httpz', mark: /http\.zig|\bhttpz\b/u, port: 5882 },
      { name: 'jetzig', mark: /jetzig/u, port: 8080 },
    ],
    code: {
      env: [
        /getEnvVarOwned\(\w{1,40}, ?"([A-Z]\w{1,60})"/u,
        /getenv\("([A-Z]\w{1,60})"\)(?: orelse "([^"]{0,100})")?/u,
      ],
      ports: [
        /\.port ?= ?(\d{2,5})\b/u,
        /parseIp\w{0,3}\("[\d.:]{1,40}", ?(\d{2,5})\)/u,
        /\bport: u16 = (\d{2,5})/u,
      ],
      listens: /\.listen\(|StreamServer|HttpListener/u,
      stays: /while ?\(true\)/u,
      program: /pub fn main\b/u,
    },
    needs: { postgres: /\bpg\.zig|karlseguin\/pg/u, redis: /okredis/u },
    commands: (project) => ({
      packageManager: 'zig',
      build: 'zig build -Doptimize=ReleaseSafe',
      start: `./zig-out/bin/${nameOf(project)}`,
      name: nameOf(project),
    }),
    image: {
      en: 'there is no image of Zig that the project itself keeps. Build it with `zig build -Doptimize=ReleaseSafe -Dtarget=x86_64-linux-musl` and copy the program into gcr.io/distroless/static-debian12:nonroot.',
      zh: 'Zig 项目没有官方镜像。请用 `zig build -Doptimize=ReleaseSafe -Dtarget=x86_64-linux-musl` 构建，并把程序复制到 gcr.io/distroless/static-debian12:nonroot。',
    },
  },
  ['**/*.zig', '**/build.zig.zon', '**/.zigversion', '**/.zig-version'],
);

function nameOf({ manifests }: Project): string {
  const text = manifests.map((file) => file.text).join('\n');
  return (
    /addExecutable\([\s\S]{0,200}?\.name ?= ?"([\w-]{1,60})"/u.exec(text)?.[1] ??
    /addExecutable\("([\w-]{1,60})"/u.exec(text)?.[1] ??
    'app'
  );
}
