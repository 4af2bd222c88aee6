import { packages } from './recipe/debian.ts';
import { languageBy } from './recipe/language.ts';

export const scheme = languageBy(
  {
    id: 'scheme',
    title: 'Scheme',
    marks: [/^haunt\.scm$/u, /^(?:main|app|server|index)\.(?:scm|ss)$/u],
    isWeak: true,
    sources: /\.(?:scm|ss)$/u,
    comments: 'none',
    versions: [],
    tools: ['guile'],
    frameworks: [
      { name: 'haunt', mark: /\(haunt /u, port: 8080, kind: 'static' },
      { name: 'artanis', mark: /\(artanis /u, port: 3000 },
    ],
    code: {
      env: [/\(getenv "([A-Z]\w{1,60})"\)/u],
      ports: [/#:port (\d{2,5})\b/u],
      listens: /\(run-server\b|\(listen /u,
    },
    needs: {},
    commands: ({ framework, mark }) =>
      framework === 'haunt'
        ? { build: 'haunt build' }
        : { start: `guile ${mark.split('/').at(-1) ?? 'main.scm'}` },
    seed: {
      'main.scm': '(run-server handler)\n',
    },
    image: (project) =>
      project.framework === 'haunt'
        ? noHaunt
        : {
            manifests: [],
            install: [],
            compile: [],
            runtime: 'debian:trixie-slim',
            runtimePackages: packages('guile-3.0'),
            env: ['HOME=/tmp', 'GUILE_AUTO_COMPILE=0'],
            copies: [],
            sources: true,
            user: 10001,
            start: ['guile', project.mark.split('/').at(-1) ?? 'main.scm'],
          },
  },
  ['**/*.{scm,ss}'],
);

const noHaunt = {
  en: 'no maintained image has Guile with Haunt. Run `haunt build` in your workflow and serve `site/` with nginxinc/nginx-unprivileged.',
  zh: '没有持续维护的 Guile 与 Haunt 镜像。请在工作流中执行 `haunt build`，再用 nginxinc/nginx-unprivileged 提供 `site/`。',
};
