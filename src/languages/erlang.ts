import { languageBy } from './recipe/language.ts';
import type { Project } from './recipe/recipe.ts';

export const erlang = languageBy(
  {
    id: 'erlang',
    title: 'Erlang',
    marks: [/^rebar\.config$/u, /^erlang\.mk$/u],
    fetched: 'deps',
    sources: /\.(?:erl|app\.src)$|sys\.config$/u,
    comments: 'none',
    versions: [[/^rebar\.config$/u, /\{minimum_otp_vsn, ?"(\d[\d.]*)"/u]],
    tools: ['erlang'],
    frameworks: [
      { name: 'nova', mark: /\bnova\b/u, port: 8080 },
      { name: 'cowboy', mark: /\bcowboy\b/u, port: 8080 },
      { name: 'elli', mark: /\belli\b/u, port: 3000 },
      { name: 'mochiweb', mark: /\bmochiweb\b/u, port: 8080 },
    ],
    code: {
      env: [/\bos:getenv\("([A-Z]\w{1,60})"(?:, ?"([^"]{0,100})")?/u],
      ports: [/\{port, ?(\d{2,5})\}/u, /\bport ?=> ?(\d{2,5})/u],
      listens: /\bgen_tcp:listen\(|start_clear\(/u,
      stays: /gen_server|supervisor/u,
      program: /-behaviou?r\(application\)|\{mod, ?\{|^main\(/mu,
    },
    needs: {
      postgres: /\{(?:epgsql|pgo)\b/u,
      mysql: /\{mysql\b/u,
      redis: /\{eredis\b/u,
      rabbitmq: /\{amqp_client\b/u,
      kafka: /\{(?:brod|erlkaf)\b/u,
      mongodb: /\{mongodb\b/u,
      nats: /\{enats\b/u,
      mqtt: /\{(?:emqtt|emqttc)\b/u,
      memcached: /\{mcd\b/u,
    },
    commands: (project) => ({
      packageManager: 'rebar3',
      install: 'rebar3 get-deps',
      build: 'rebar3 as prod release',
      start: `./_build/prod/rel/${nameOf(project)}/bin/${nameOf(project)} foreground`,
      name: nameOf(project),
    }),
    seed: {
      'rebar.config': '{deps, [cowboy]}.\n{relx, [{release, {app, "0.1.0"}, [app]}]}.\n',
      'src/app.app.src': '{application, app, []}.\n',
      'src/app_app.erl': '-module(app_app).\n-behaviour(application).\n',
    },
    image: (project) =>
      /\{relx\b/u.test(project.manifests[0]?.text ?? '')
        ? {
            build: `erlang:${release(project.version)}`,
            manifests: ['rebar.*'],
            install: ['--mount=type=cache,target=/root/.cache rebar3 get-deps'],
            compile: ['rebar3 as prod release'],
            runtime: `erlang:${release(project.version)}-slim`,
            env: ['RELX_OUT_FILE_PATH=/tmp', 'HOME=/tmp'],
            copies: [[`/src/_build/prod/rel/${nameOf(project)}/`, './']],
            user: 10001,
            start: [`/app/bin/${nameOf(project)}`, 'foreground'],
          }
        : {
            en: 'rebar.config describes no release. Add a `relx` section, which says what runs.',
            zh: 'rebar.config 没有描述 release。请添加说明运行内容的 `relx` 配置。',
          },
  },
  ['**/*.erl', '**/rebar.config', '**/*.app.src', '**/sys.config'],
);

function nameOf({ manifests, files }: Project): string {
  const listed = /\{release, ?\{'?(\w{1,60})'?,/u.exec(manifests[0]?.text ?? '')?.[1];
  const source = files.find(({ path }) => path.endsWith('.app.src') && !/(?:^|\/)deps\//u.test(path));
  return (
    listed ??
    source?.path
      .split('/')
      .at(-1)
      ?.replace(/\.app\.src$/u, '') ??
    'app'
  );
}

function release(version: string | undefined): string {
  return /^\d{2}/u.exec(version ?? '')?.[0] ?? '27';
}
