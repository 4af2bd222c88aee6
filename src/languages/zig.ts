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
    seed: {
      'build.zig':
        'const target = b.standardTargetOptions(.{});\nconst exe = b.addExecutable(.{ .name = "app" });\n',
      'src/main.zig': 'pub fn main() !void {\n    _ = try address.listen(.{});\n}\n',
    },
    image: (project) => {
      const name = nameOf(project);
      const isStatic = project.files.some(({ text }) => text.includes('standardTargetOptions('));
      return {
        // The project's own package for pip is the one form of the compiler that is the same on every platform.
        build: 'python:3.13-slim-bookworm',
        manifests: [],
        install: [`--mount=type=cache,target=/root/.cache/pip pip install ziglang==${releaseOf(project)}`],
        compile: [
          `python -m ziglang build -Doptimize=ReleaseSafe${isStatic ? ' -Dtarget=native-linux-musl' : ''}`,
          `install -D zig-out/bin/${name} /out/${name}`,
        ],
        runtime: isStatic
          ? 'gcr.io/distroless/static-debian12:nonroot'
          : 'gcr.io/distroless/cc-debian12:nonroot',
        copies: [[`/out/${name}`, './']],
        user: 65532,
        start: [`/app/${name}`],
      };
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

/** Builds of a day are gone after some weeks: the release that they led to stays. */
function releaseOf({ version = '' }: Project): string {
  return /^0\.\d{1,2}\.\d{1,2}/u.exec(version)?.[0] ?? '0.15.1';
}
