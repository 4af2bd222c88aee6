import type { Rule } from '../../contract.ts';
import type { DockerfileSubject } from '../subject.ts';

const servers: readonly { readonly name: string; readonly shape: RegExp; readonly instead: string }[] = [
  { name: 'nodemon', shape: /(?:^|[ /])nodemon(?: |$)/u, instead: 'start the program with node' },
  {
    name: 'ts-node-dev',
    shape: /(?:^|[ /])ts-node-dev(?: |$)/u,
    instead: 'build it and start the result with node',
  },
  {
    name: 'The dev script',
    shape: /^(?:npm|pnpm|yarn|bun)(?: run)? (?:start:)?dev(?: |$)/u,
    instead: 'build it and start the result',
  },
  { name: 'next dev', shape: /(?:^|[ /])next dev(?: |$)/u, instead: 'run next build, and next start' },
  {
    name: 'vite',
    shape: /(?:^|[ /])vite(?: (?!build|preview)|$)/u,
    instead: 'run vite build, and serve the files',
  },
  { name: 'ng serve', shape: /(?:^|[ /])ng serve(?: |$)/u, instead: 'run ng build, and serve the files' },
  {
    name: 'webpack-dev-server',
    shape: /webpack(?:-dev-server| serve)/u,
    instead: 'build, and serve the files',
  },
  {
    name: 'react-scripts start',
    shape: /react-scripts start/u,
    instead: 'run react-scripts build, and serve the files',
  },
  {
    name: 'flask run',
    shape: /(?:^|[ /])flask(?: --?\S+)* run(?: |$)/u,
    instead: 'use gunicorn or waitress',
  },
  { name: 'runserver', shape: /manage\.py runserver/u, instead: 'use gunicorn or uvicorn' },
  { name: 'uvicorn --reload', shape: /uvicorn(?: \S+)* --reload(?: |$)/u, instead: 'leave --reload out' },
  { name: 'fastapi dev', shape: /(?:^|[ /])fastapi dev(?: |$)/u, instead: 'use fastapi run' },
  { name: 'php -S', shape: /(?:^|[ /])php(?: \S+)* -S /u, instead: 'use php-fpm' },
  { name: 'artisan serve', shape: /artisan serve/u, instead: 'use php-fpm' },
  { name: 'air', shape: /(?:^|\/)air(?: |$)/u, instead: 'build the program and start it' },
];

/** Enough of any command, and little work for a hostile one. */
const longest = 2000;

export const DevelopmentServer: Rule<DockerfileSubject> = {
  id: 'DevelopmentServer',
  severity: 'warning',
  summary: 'Do not run a development server',
  why: 'It restarts on changes, shows its insides in errors, and serves few at a time; that is not what users should reach.',
  docs: 'https://12factor.net/dev-prod-parity',
  mentions: ['nodemon', 'dev', 'vite', 'serve', 'webpack', 'react-scripts', 'flask', '--reload', '-S', 'air'],
  bad: [
    'FROM node:22\nCMD ["npx", "nodemon", "a.js"]',
    'FROM python:3.13\nCMD flask run --host 0.0.0.0',
    'FROM python:3.13\nCMD ["python", "manage.py", "runserver"]',
    'FROM node:22\nCMD ["npm", "run", "dev"]',
    'FROM python:3.13\nCMD ["uvicorn", "a:b", "--reload"]',
  ],
  good: [
    'FROM node:22\nCMD ["node", "a.js"]',
    'FROM python:3.13\nCMD ["gunicorn", "a:b"]',
    'FROM python:3.13\nCMD ["uvicorn", "a:b"]',
    'FROM node:22 AS dev\nCMD ["npm", "run", "dev"]\nFROM node:22\nCMD ["node", "a.js"]',
  ],
  *check({ starts }) {
    for (const { instruction, words } of starts) {
      const text = words.join(' ').slice(0, longest);
      const server = servers.find(({ shape }) => shape.test(text));
      if (server !== undefined)
        yield {
          at: instruction.keywordSpan,
          message: `${server.name} is a server for development: ${server.instead}.`,
        };
    }
  },
};
